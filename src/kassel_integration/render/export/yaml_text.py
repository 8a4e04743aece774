"""Plain values as YAML in blocks; every text is quoted as in JSON, so that none is read as something else."""

import re
from collections.abc import Mapping, Sequence

from kassel_integration.render.structured import dumps

_PLAIN_KEY = re.compile("[A-Za-z_][A-Za-z0-9_]*")


def as_yaml(value: Mapping[str, object], indent: int = 0) -> str:
    """A mapping of texts, numbers, truths, lists and mappings; what is None or empty is left out."""
    return "".join(_entry(key, each, " " * indent, indent) for key, each in value.items() if _is_there(each))


def _is_there(value: object) -> bool:
    return value is not None and value not in ("", (), [], {})


def _entry(key: str, value: object, margin: str, indent: int) -> str:
    name = key if _PLAIN_KEY.fullmatch(key) else dumps(key)
    if isinstance(value, Mapping):
        return f"{margin}{name}:\n{as_yaml(value, indent + 2)}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"{margin}{name}:\n" + "".join(_item(each, indent + 2) for each in value)
    return f"{margin}{name}: {dumps(value)}\n"


def _item(value: object, indent: int) -> str:
    """One element of a list: a mapping begins beside its hyphen."""
    if not isinstance(value, Mapping):
        return f"{' ' * indent}- {dumps(value)}\n"
    return f"{' ' * indent}- {as_yaml(value, indent + 2).lstrip(' ')}"

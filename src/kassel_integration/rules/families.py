"""Every code there is, so that a run can say how many rules it checked and which code a user names."""

from types import ModuleType

from kassel_integration.diagnostics import Code, nearest
from kassel_integration.errors import CannotRunError
from kassel_integration.rules import catalogue, codes
from kassel_integration.source import codes as source_codes


def _of(module: ModuleType) -> dict[str, Code]:
    return {value.id: value for value in vars(module).values() if isinstance(value, Code)}


MEASUREMENT_RULES = tuple(_of(codes).values())


def all_codes() -> dict[str, Code]:
    """All codes by id, in order."""
    return dict(sorted((_of(source_codes) | _of(catalogue) | _of(codes)).items()))


def find_code(text: str) -> Code:
    """The code a caller names, upper and lower case alike; raises CannotRunError naming the nearest, also by name."""
    known = all_codes()
    wanted = text.strip().upper()
    if wanted in known:
        return known[wanted]
    names = {code.name: code.id for code in known.values()}
    close = nearest(wanted.replace("O", "0"), tuple(known)) or names.get(nearest(text, tuple(names)), "")
    raise CannotRunError("unknown_code", value=text, nearest=close)

"""Which declared id is meant where the catalogue names something otherwise: by its id, its name, or another name."""

from collections.abc import Iterable

from kassel_integration.diagnostics import codes
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.rules.catalogue_parts import Plain, names, text

# What is said of a name that stands for nothing, also where it could not be an id: it is the cause.
OF_A_NAME = (
    codes.UNDECLARED_OFFICE,
    codes.UNKNOWN_DIMENSION,
    codes.UNKNOWN_RELATION,
    codes.REFERENCE,
    codes.OFFICE_YEARS,
)


def id_meant(word: str, declared: Iterable[tuple[str, Plain]]) -> str:
    """The id of what is declared, as (id, part), that a wrong word may have meant; "" when none is near enough."""
    parts = [(name, part) for name, part in declared if name]
    called = {other: name for name, part in parts for other in _called(part)}
    close = nearest(word, dict.fromkeys([*(name for name, _ in parts), *called]))
    return called.get(close, close) if close not in dict(parts) else close


def _called(part: Plain) -> list[str]:
    """What a part is called beside its id."""
    own = [text(part, key) for key in ("name", "label", "title")]
    return [name for name in (*own, *(alias for _, alias in names(part, "aliases", ()))) if name]

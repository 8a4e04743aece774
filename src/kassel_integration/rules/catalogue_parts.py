"""Walks a catalogue as it was read, right or wrong: gives the parts that are there and passes over what is not.

The shape is the models' business; the rules look at what can be looked at, so that one run finds all.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from kassel_integration.diagnostics import Code, DataPath

Plain = dict[str, Any]
CatalogueFinding = tuple[Code, DataPath, dict[str, object]]
CatalogueRule = Callable[[Plain], Iterator[CatalogueFinding]]
LocatedPart = tuple[DataPath, Plain]


def inner(part: Any, key: str, path: DataPath = ()) -> Iterator[LocatedPart]:
    """The mappings in the list under `key`, each with its path."""
    values = part.get(key) if isinstance(part, dict) else None
    for index, value in enumerate(values if isinstance(values, list) else ()):
        if isinstance(value, dict):
            yield (*path, key, index), value


def names(part: Plain, key: str, path: DataPath) -> Iterator[tuple[DataPath, str]]:
    """The texts in the list under `key`, each with its path."""
    values = part.get(key)
    for index, value in enumerate(values if isinstance(values, list) else ()):
        if isinstance(value, str):
            yield (*path, key, index), value


def text(part: Plain, key: str) -> str:
    """The text under `key`, also of a number that lacks its quotes; "" when there is none."""
    value = part.get(key)
    return str(value) if isinstance(value, str | int | Decimal) and not isinstance(value, bool) else ""


def mapping(part: Any, key: str) -> Plain:
    """The mapping under `key`, empty when there is none."""
    value = part.get(key) if isinstance(part, dict) else None
    return value if isinstance(value, dict) else {}


def year_of(part: Plain, key: str) -> int | None:
    """The whole number under `key`; None when there is none."""
    value = part.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def number_of(part: Plain, key: str) -> Decimal | None:
    """The number under `key`, also one in quotes; None when there is none."""
    try:
        number = Decimal(text(part, key))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def areas(plain: Plain) -> Iterator[LocatedPart]:
    """Every area."""
    for path, field in inner(plain, "fields"):
        yield from inner(field, "areas", path)


def goals(plain: Plain) -> Iterator[LocatedPart]:
    """Every goal: of the areas, and those that stand directly in a field."""
    for path, field in inner(plain, "fields"):
        for inside, area in inner(field, "areas", path):
            yield from inner(area, "goals", inside)
        yield from inner(field, "goals", path)


def metrics(plain: Plain) -> Iterator[tuple[DataPath, Plain, str]]:
    """Every metric with its path and its full id; none of those that only refer to one."""
    for goal, path, metric in _asked(plain):
        if "ref" not in metric:
            yield path, metric, f"{text(goal, 'id')}.{text(metric, 'id')}"


def references(plain: Plain) -> Iterator[tuple[DataPath, Plain, str]]:
    """Every reference to a metric with its path and the id of the goal it stands under."""
    for goal, path, metric in _asked(plain):
        if "ref" in metric:
            yield path, metric, text(goal, "id")


def targets(plain: Plain) -> Iterator[tuple[DataPath, Plain, Plain, str]]:
    """(path, target, its metric, the metric's full id) of every target there is."""
    asked = list(metrics(plain))
    originals = {full: metric for _, metric, full in asked}
    referred = ((path, part, text(part, "ref")) for path, part, _ in references(plain))
    again = ((path, part, originals[name], name) for path, part, name in referred if name in originals)
    for path, part, metric, full in (*((path, metric, metric, full) for path, metric, full in asked), *again):
        if isinstance(part.get("target"), dict):
            yield (*path, "target"), part["target"], metric, full


def _asked(plain: Plain) -> Iterator[tuple[Plain, DataPath, Plain]]:
    """(goal, path, part) of all that stands among metrics."""
    for path, goal in goals(plain):
        for inside, indicator in inner(goal, "indicators", path):
            yield from ((goal, deeper, metric) for deeper, metric in inner(indicator, "metrics", inside))
        yield from ((goal, deeper, metric) for deeper, metric in inner(goal, "metrics", path))

"""What must hold of ids: one thing each, in their parents where they are nested, and never too alike."""

from collections.abc import Iterator

from kassel_integration.diagnostics import DataPath, Key, codes
from kassel_integration.model.choices import IdForm
from kassel_integration.model.ids import folded_id, is_id, is_numbered
from kassel_integration.rules.catalogue_parts import (
    CatalogueFinding,
    LocatedPart,
    Plain,
    areas,
    goals,
    inner,
    metrics,
    text,
)
from kassel_integration.source.headings import simple

_DEPTHS = {1: "field", 2: "area", 3: "goal"}


def unique_ids(plain: Plain) -> Iterator[CatalogueFinding]:
    """An id names one thing only."""
    misplaced = {path for _, path, _ in ids_in_parents(plain)}  # said already; one cause, one message
    seen: set[tuple[str, str]] = set()
    for space, name, path in _ids(plain):
        if not name or (*path, "id") in misplaced:
            continue
        same = simple(name) if space == "dimensions" else name  # a dimension's id is a heading, too
        if (space, same) in seen:
            yield codes.DUPLICATE_ID, (*path, "id"), {"value": name}
        seen.add((space, same))


def _ids(plain: Plain) -> Iterator[tuple[str, str, DataPath]]:
    """(namespace, id, path of the id) of everything that has one."""
    for key in ("offices", "footnotes", "dimensions", "fields"):
        yield from ((key, text(part, "id"), path) for path, part in inner(plain, key))
    for path, dimension in inner(plain, "dimensions"):
        space = f"dimensions.{text(dimension, 'id')}"
        yield from ((space, text(value, "id"), deeper) for deeper, value in inner(dimension, "values", path))
    yield from (("areas", text(area, "id"), path) for path, area in areas(plain))
    yield from (("goals", text(goal, "id"), path) for path, goal in goals(plain))
    yield from (("metrics", full, path) for path, metric, full in metrics(plain) if text(metric, "id"))


def ids_in_parents(plain: Plain) -> Iterator[CatalogueFinding]:
    """Area "1.3" belongs in field "1", goal "1.3.2" in area "1.3", unless ids are free."""
    if not _nested(plain):
        return
    misplaced: set[DataPath] = set()
    for path, part, parent, depth in _nesting(plain):
        name, above = text(part, "id"), text(parent, "id")
        within = is_numbered(name, depth) and is_numbered(above, depth - 1)
        if within and not name.startswith(f"{above}.") and path[:-2] not in misplaced:
            misplaced.add(path)  # its goals may well be right where they are
            yield codes.WRONG_PARENT, (*path, "id"), {"value": name, "parent": above}


def numbered_ids(plain: Plain) -> Iterator[CatalogueFinding]:
    """Nested ids are numbers, one more on each level."""
    if not _nested(plain):
        return
    fields: list[tuple[DataPath, Plain, int]] = [(path, field, 1) for path, field in inner(plain, "fields")]
    for path, part, depth in [*fields, *((p, part, depth) for p, part, _, depth in _nesting(plain))]:
        name = part.get("id")
        if isinstance(name, str) and is_id(name) and not is_numbered(name, depth):
            form = "goal_of_field" if depth == 2 and path[-2] == "goals" else _DEPTHS[depth]
            yield codes.BAD_FORM, (*path, "id"), {"key": "id", "value": name, "form": Key(f"phrases.form.{form}")}


def _nested(plain: Plain) -> bool:
    return text(plain, "ids") != IdForm.FREE


def _nesting(plain: Plain) -> Iterator[tuple[DataPath, Plain, Plain, int]]:
    """(path, part, its parent, on which level it is) of every area and goal."""
    for path, field in inner(plain, "fields"):
        for inside, area in inner(field, "areas", path):
            yield inside, area, field, 2
            yield from ((deeper, goal, area, 3) for deeper, goal in inner(area, "goals", inside))
        yield from ((inside, goal, field, 2) for inside, goal in inner(field, "goals", path))


def distinct_ids(plain: Plain) -> Iterator[CatalogueFinding]:
    """Two ids of a level differ by more than case, points and hyphens; no goal is named as an indicator is."""
    of_goals = list(goals(plain))
    for parts in (list(inner(plain, "fields")), list(areas(plain)), of_goals):
        yield from _too_alike(parts)
    indicators = {
        f"{text(goal, 'id')}-{number}".casefold(): f"{text(goal, 'id')}-{number}"
        for _, goal in of_goals
        for number, _ in enumerate(inner(goal, "indicators"), start=1)
    }
    for path, goal in of_goals:
        name = text(goal, "id")
        if name.casefold() in indicators:
            why = Key("phrases.alike.indicator")
            yield codes.IDS_ALIKE, (*path, "id"), {"value": name, "other": indicators[name.casefold()], "why": why}


def _too_alike(parts: list[LocatedPart]) -> Iterator[CatalogueFinding]:
    seen: dict[str, str] = {}
    for path, part in parts:
        name = text(part, "id")
        first = seen.setdefault(folded_id(name), name)
        if first != name:
            why = Key("phrases.alike.signs")
            yield codes.IDS_ALIKE, (*path, "id"), {"value": name, "other": first, "why": why}


def areas_or_goals(plain: Plain) -> Iterator[CatalogueFinding]:
    """A field has areas, or goals without areas between; not both, and not neither."""
    for path, field in inner(plain, "fields"):
        has = [key for key in ("areas", "goals") if field.get(key) is not None]
        if len(has) != 1:
            why = Key(f"phrases.contents.{'both' if has else 'neither'}")
            yield codes.AREAS_OR_GOALS, (*path, "goals") if has else path, {"value": text(field, "id"), "why": why}

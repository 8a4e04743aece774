"""What must hold inside a catalogue beyond its shape: ids unique and in their parents, names that exist."""

import re
from collections.abc import Iterator, Mapping

from kassel_integration.diagnostics import Code, DataPath, Key, codes
from kassel_integration.model.measurement import FIXED_COLUMNS, IMPLEMENTATION_METRIC
from kassel_integration.rules import catalogue_ids as ids
from kassel_integration.rules import catalogue_metrics as of_metrics
from kassel_integration.rules import catalogue_scale as scale
from kassel_integration.rules import catalogue_targets as targets
from kassel_integration.rules.catalogue_meant import id_meant
from kassel_integration.rules.catalogue_numbers import one_reading
from kassel_integration.rules.catalogue_offices import possible_delivery, possible_lives
from kassel_integration.rules.catalogue_parts import (
    CatalogueFinding,
    CatalogueRule,
    Plain,
    areas,
    goals,
    inner,
    mapping,
    metrics,
    names,
    references,
    text,
)
from kassel_integration.rules.catalogue_revisions import possible_revisions
from kassel_integration.source.headings import simple

_SLUG = re.compile(r"[a-z0-9_]+")


def known_offices(plain: Plain) -> Iterator[CatalogueFinding]:
    """A goal's offices are declared under `offices`."""
    yield from _known(codes.UNDECLARED_OFFICE, plain, "offices", [(p, g) for p, g in goals(plain)])


def known_dimensions(plain: Plain) -> Iterator[CatalogueFinding]:
    """A metric's dimensions are declared under `dimensions`."""
    yield from _known(codes.UNKNOWN_DIMENSION, plain, "dimensions", [(p, m) for p, m, _ in metrics(plain)])


def known_footnotes(plain: Plain) -> Iterator[CatalogueFinding]:
    """Footnotes that areas and goals point to exist."""
    yield from _known(codes.UNKNOWN_FOOTNOTE, plain, "footnotes", [*areas(plain), *goals(plain)])


def _known(code: Code, plain: Plain, key: str, users: list[tuple[DataPath, Plain]]) -> Iterator[CatalogueFinding]:
    """Every name that `users` list under `key` is declared at the top of the file under the same key."""
    declared = [(text(part, "id"), part) for _, part in inner(plain, key)]
    known = tuple(name for name, _ in declared)
    # An id that is wrong itself is reported in its own place, not again wherever it is used. A footnote's is free.
    odd = not _listed(plain.get(key, [])) or (key != "footnotes" and not all(_SLUG.fullmatch(n) for n in known))
    for path, user in users:
        for place, name in names(user, key, path):
            if name not in known and not odd:
                yield code, place, {"value": name[:80], "nearest": id_meant(name, declared)}


def _listed(parts: object) -> bool:
    """True for a list of parts; what is none is told as such, and not again wherever one of its ids is used."""
    return isinstance(parts, list) and all(isinstance(part, Mapping) for part in parts)


def _metrics_by_id(plain: Plain) -> tuple[dict[str, Plain], bool]:
    """The metrics by their full ids, and whether these are all there: half an id is told in its own place."""
    known = {full: metric for _, metric, full in metrics(plain)}
    return known, _listed(plain.get("fields", [])) and all(full == full.strip(".") for full in known)


def known_relations(plain: Plain) -> Iterator[CatalogueFinding]:
    """A relation speaks of metrics that exist."""
    known, whole = _metrics_by_id(plain)
    for path, relation in inner(plain, "relations"):
        for key in ("metric", "at_most"):
            name = text(relation, key)
            if name and name not in known and whole:
                values: dict[str, object] = {"value": name[:80], "nearest": id_meant(name, known.items())}
                yield codes.UNKNOWN_RELATION, (*path, key), values


def known_references(plain: Plain) -> Iterator[CatalogueFinding]:
    """A reference names a metric of another goal, and each only once under a goal."""
    known, whole = _metrics_by_id(plain)
    goal_of = {full: full.rpartition(".")[0] for full in known}
    seen: set[tuple[str, str]] = set()
    for path, part, goal in references(plain):
        name = text(part, "ref")
        if name not in known and not whole:
            continue
        why = "unknown" if name not in goal_of else "own" if goal_of[name] == goal else ""
        if why or (goal, name) in seen:
            near = id_meant(name, known.items()) if why == "unknown" else ""
            values = {"value": name[:80], "why": Key(f"phrases.reference.{why or 'twice'}"), "nearest": near}
            yield codes.REFERENCE, (*path, "ref"), values
        seen.add((goal, name))


def reserved_ids(plain: Plain) -> Iterator[CatalogueFinding]:
    """An office declares a goal's implementation with `umsetzungsstand`; a dimension is a column beside the others."""
    for path, metric, _ in metrics(plain):
        if metric.get("id") == IMPLEMENTATION_METRIC:
            values = {"value": IMPLEMENTATION_METRIC, "use": Key("phrases.reserved.implementation")}
            yield codes.RESERVED_ID, (*path, "id"), values
    taken = {simple(column) for column in FIXED_COLUMNS}
    for path, dimension in inner(plain, "dimensions"):
        if simple(text(dimension, "id")) in taken:
            values = {"value": text(dimension, "id"), "use": Key("phrases.reserved.column")}
            yield codes.RESERVED_ID, (*path, "id"), values


def ordered_period(plain: Plain) -> Iterator[CatalogueFinding]:
    """The plan ends after it begins, and the baseline is not after its end."""
    concept = mapping(plain, "concept")
    period = mapping(concept, "period")
    first, last, baseline = period.get("first"), period.get("last"), concept.get("baseline_year")
    if isinstance(first, int) and isinstance(last, int) and last < first:
        values = {"key": "last", "value": last, "than": "first", "other": first}
        yield codes.PERIOD_ORDER, ("concept", "period", "last"), values
    if isinstance(baseline, int) and isinstance(last, int) and baseline > last:
        values = {"key": "baseline_year", "value": baseline, "than": "last", "other": last}
        yield codes.PERIOD_ORDER, ("concept", "baseline_year"), values


def gap_values(plain: Plain) -> Iterator[CatalogueFinding]:
    """The gap of a dimension lies between two of its values."""
    for path, dimension in inner(plain, "dimensions"):
        if not isinstance(dimension.get("gap"), list):
            continue
        declared = {text(value, "id"): value for _, value in inner(dimension, "values")}
        found = [name for _, name in names(dimension, "gap", ())]
        if len(dimension["gap"]) == len(set(found)) == 2 and set(found) <= set(declared):
            continue
        odd = next((name for name in found if name not in declared), "")
        named: object = ", ".join(found)[:80] or Key("phrases.type.nothing")
        values: dict[str, object] = {
            "value": text(dimension, "id"),
            "named": named,
            "nearest": id_meant(odd, declared.items()) if odd else "",
        }
        yield codes.GAP_VALUES, (*path, "gap"), values


def tiles(plain: Plain) -> Iterator[CatalogueFinding]:
    """A tile is a column and a row, and no two values of a dimension lie on the same one."""
    for path, dimension in inner(plain, "dimensions"):
        taken: dict[tuple[int, ...], str] = {}
        for place, value in inner(dimension, "values", path):
            tile, name = value.get("tile"), text(value, "id")
            if not isinstance(tile, list) or not all(type(n) is int for n in tile):
                continue  # what is no whole number is found by its shape
            if len(tile) != 2:
                yield codes.TILE_OF_TWO, (*place, "tile"), {"value": name, "count": len(tile)}
            elif (other := taken.setdefault(tuple(tile), name)) != name:
                at = {"column": tile[0], "row": tile[1]}
                yield codes.SAME_TILE, (*place, "tile"), {"value": name, "other": other, **at}


def total_words(plain: Plain) -> Iterator[CatalogueFinding]:
    """No word for the whole of a dimension is one of its values, too."""
    for path, dimension in inner(plain, "dimensions"):
        of_values = [v for _, v in inner(dimension, "values")]
        named = {text(v, key): v for v in of_values for key in ("id", "label")}
        named |= {alias: v for v in of_values for _, alias in names(v, "aliases", ())}
        folded = {" ".join(name.casefold().split()): text(value, "id") for name, value in named.items() if name}
        for place, word in names(dimension, "total", path):
            if (value := folded.get(" ".join(word.casefold().split()))) is not None:
                yield codes.TOTAL_IS_VALUE, place, {"value": word[:80], "dimension": text(dimension, "id"), "id": value}


CATALOGUE_RULES: tuple[CatalogueRule, ...] = (
    ids.numbered_ids,
    ids.unique_ids,
    ids.ids_in_parents,
    ids.distinct_ids,
    ids.areas_or_goals,
    known_offices,
    known_dimensions,
    known_footnotes,
    targets.complete_targets,
    targets.rule_fits_kind,
    known_relations,
    known_references,
    reserved_ids,
    ordered_period,
    targets.usable_keys,
    targets.rule_fits_direction,
    targets.possible_years,
    targets.possible_interim_values,
    targets.possible_changes,
    targets.known_beginnings,
    gap_values,
    tiles,
    total_words,
    possible_lives,
    possible_delivery,
    of_metrics.keys_of_kind,
    of_metrics.possible_baselines,
    of_metrics.possible_surveys,
    possible_revisions,
    of_metrics.goals_that_apply,
    one_reading,
    scale.in_scale,
    scale.percent_is_meant,
    scale.usual_values,
    scale.due_in_the_plan,
    scale.ordered_bounds,
)

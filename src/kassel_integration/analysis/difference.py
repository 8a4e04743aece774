"""What differs between two sides, each a catalogue with or without figures; values in, values out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import Any

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.model.catalogue import Catalogue, Dimension
from kassel_integration.model.cell import TOTAL, Cell
from kassel_integration.model.measurement import Measurement


class Change(StrEnum):
    """What became of something on the way from the first side to the second."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: of which `part` (goal, metric, value ...), in which `aspect`, before and after.

    `old` and `new` are the model's own values, None where there is none; for the value of a figure its measurement.
    `year` and `cell` only for figures. `silent`: a figure of a past year was rewritten and neither a flag nor a note
    says so.
    """

    part: str
    id: str
    change: Change
    aspect: str = ""
    old: Any = None
    new: Any = None
    year: int | None = None
    cell: Cell = TOTAL
    silent: bool = False


Aspects = Mapping[str, Callable[[Any], Any]]


def _plainly(names: tuple[str, ...]) -> Aspects:
    return {name: attrgetter(name) for name in names}


def _ids(name: str) -> Aspects:
    return {name: lambda thing: tuple(part.id for part in getattr(thing, name))}


# Of each part of a catalogue: what may differ. Parents are not among it, for ids say where a part belongs.
_PARTS: dict[str, tuple[Callable[[Catalogue], Iterable[Any]], Aspects]] = {
    "footnote": (lambda c: c.footnotes, _plainly(("text",))),
    "office": (lambda c: c.offices, _plainly(("name", "aliases", "since", "until", "successor"))),
    "dimension": (lambda c: c.dimensions, _plainly(("label", "headings", "gap", "total"))),
    "field": (lambda c: c.fields, _plainly(("title", "main_goals"))),
    "area": (lambda c: c.areas, {**_plainly(("title", "note", "remark")), **_ids("footnotes")}),
    "goal": (
        lambda c: c.goals,
        {**_plainly(("text",)), **_ids("offices"), **_plainly(("remark", "applies")), **_ids("footnotes")},
    ),
    "indicator": (lambda c: c.indicators, _plainly(("text", "remark"))),
    "metric": (
        lambda c: c.metrics,
        {
            **_plainly(("label", "kind", "unit", "period", "direction", "definition", "dimensions", "target", "basis")),
            **_plainly(("caveat", "numerator", "denominator", "range", "plausible")),
            **_plainly(("delivery", "delivery_reason", "per", "decimals", "baseline", "survey")),
            "indicator": lambda m: m.indicator.id if m.indicator else None,
        },
    ),
}
_CONCEPT = {
    **_plainly(("title", "part", "as_of", "first", "last", "baseline_year", "baseline_basis", "municipality")),
    **_plainly(("municipality_key",)),
    "levels": lambda concept: concept.levels.words,
}
_ANY_YEAR = _plainly(("value", "flag", "numerator", "denominator", "stands_for"))
_SAME_YEAR = {**_ANY_YEAR, **_plainly(("as_of", "office", "source", "note"))}


def compare_catalogues(old: Catalogue, new: Catalogue) -> Iterator[Difference]:
    """Concept, guidelines, then every part in the order of the catalogue, then the relations between metrics."""
    yield from _aspects("concept", "", old.concept, new.concept, _CONCEPT)
    befores, afters = ({str(n): text for n, text in enumerate(c.guidelines, start=1)} for c in (old, new))
    yield from _compare("guideline", befores, afters, {"text": str})
    for part, (of, aspects) in _PARTS.items():
        before, after = ({thing.id: thing for thing in of(c)} for c in (old, new))
        yield from _compare(part, before, after, aspects)
        if part == "dimension":
            cells = [{f"{d.id} {v.id}": v for d in c.dimensions for v in d.values} for c in (old, new)]
            yield from _compare("cell", cells[0], cells[1], _plainly(("label", "aliases")))
    references = [{f"{r.goal.id} {r.id}": r for r in c.references} for c in (old, new)]
    yield from _compare("reference", references[0], references[1], _plainly(("target",)))
    relations = [{f"{r.metric} <= {r.at_most}": r for r in c.relations} for c in (old, new)]
    yield from _compare("relation", relations[0], relations[1], _plainly(("reason", "basis")))


def _compare(part: str, old: Mapping[str, Any], new: Mapping[str, Any], aspects: Aspects) -> Iterator[Difference]:
    """Things by id; of an added or removed one the first aspect is told."""
    name, first = next(iter(aspects.items()))
    for key in _merged(list(old), list(new)):
        if key not in new:
            yield Difference(part, key, Change.REMOVED, name, old=first(old[key]))
        elif key not in old:
            yield Difference(part, key, Change.ADDED, name, new=first(new[key]))
        else:
            yield from _aspects(part, key, old[key], new[key], aspects)


def _aspects(part: str, key: str, old: Any, new: Any, aspects: Aspects) -> Iterator[Difference]:
    for name, of in aspects.items():
        before, after = of(old), of(new)
        if before != after:
            yield Difference(part, key, Change.CHANGED, name, old=before, new=after)


def _merged(old: list[str], new: list[str]) -> list[str]:
    """The keys of both in one order: that of the new side, each removed one after the key it stood behind."""
    kept = set(new)
    behind: dict[str | None, list[str]] = {}
    last = None
    for key in old:
        if key in kept:
            last = key
        else:
            behind.setdefault(last, []).append(key)
    return [*behind.get(None, ()), *(k for key in new for k in (key, *behind.get(key, ())))]


def compare_statuses(old: Iterable[GoalStatus], new: Iterable[GoalStatus]) -> Iterator[Difference]:
    """Goals and metrics of both sides whose computed status differs."""
    before = {s.goal.id: s for s in old}
    for s in new:
        was = before.get(s.goal.id)
        if was is None:
            continue
        if was.progress is not s.progress:
            yield Difference("goal", s.goal.id, Change.CHANGED, "progress", old=was.progress, new=s.progress)
        earlier = {m.metric.id: m.assessment.status for m in was.metrics}
        for m in s.metrics:
            status = earlier.get(m.metric.id, m.assessment.status)
            if status is not m.assessment.status:
                yield Difference("metric", m.metric.id, Change.CHANGED, "progress", old=status, new=m.assessment.status)


def compare_years(measurements: Iterable[Measurement], old: int, new: int) -> Iterator[Difference]:
    """The figures of two years of one data set, metric by metric and cell by cell; dates, sources, notes left aside."""
    sides: dict[int, dict[tuple[str, Cell, str], Measurement]] = {old: {}, new: {}}
    for m in measurements:
        if m.year in sides:
            metric, _, cell, declarer = m.key
            sides[m.year][metric, cell, declarer] = m
    for key in sorted(sides[old].keys() | sides[new].keys()):
        yield from _figure(sides[old].get(key), sides[new].get(key), _ANY_YEAR, new, past=False)


def all_dimensions(old: Catalogue, new: Catalogue) -> tuple[Dimension, ...]:
    """The dimensions of both sides: the new one's, then those only the old one has."""
    return (*new.dimensions, *(d for d in old.dimensions if d.id not in new.dimension_ids))


def in_columns(
    measurements: Iterable[Measurement], catalogue: Catalogue, dimensions: Iterable[Dimension]
) -> Iterator[Measurement]:
    """Measurements of a catalogue, their cells put into the order of `dimensions`, which hold all of its own."""
    wanted = tuple(dimension.id for dimension in dimensions)
    for m in measurements:
        yield m if m.is_total else replace(m, cell=m.cell.moved(catalogue.dimension_ids, wanted))


def compare_figures(old: Iterable[Measurement], new: Iterable[Measurement]) -> Iterator[Difference]:
    """The figures of two data sets; a rewritten one of a year before the latest is silent when nothing announces it."""
    befores, afters = ({m.key: m for m in side} for side in (old, new))
    last_old, last_new = (max((year for _, year, *_ in side), default=0) for side in (befores, afters))
    last, turned = max(last_old, last_new), last_old > last_new
    for key in sorted(befores.keys() | afters.keys()):
        yield from _figure(befores.get(key), afters.get(key), _SAME_YEAR, key[1], past=key[1] < last, turned=turned)


def _figure(
    old: Measurement | None, new: Measurement | None, aspects: Aspects, year: int, *, past: bool, turned: bool = False
) -> Iterator[Difference]:
    either = new or old
    assert either is not None
    silent = past and is_silent(*((new, old) if turned else (old, new)))
    if old is None or new is None:
        change = Change.ADDED if new else Change.REMOVED
        yield Difference(
            "figure", either.metric, change, "value", old=old, new=new, year=year, cell=either.cell, silent=silent
        )
        return
    for name, of in aspects.items():
        before, after = of(old), of(new)
        if before != after:
            if name == "value":
                before, after = old, new
            quiet = silent and name in _ANY_YEAR
            yield Difference(
                part="figure",
                id=new.metric,
                change=Change.CHANGED,
                aspect=name,
                old=before,
                new=after,
                year=year,
                cell=new.cell,
                silent=quiet,
            )


def is_silent(earlier: Measurement | None, later: Measurement | None) -> bool:
    """A value that was there is another one or gone, and neither a flag nor a new note of the later side says so.

    A value once given as provisional or estimated announced that it would change; one that was missing is no rewrite.
    """
    if earlier is None or earlier.value is None or earlier.flag.announces_change:
        return False
    if later is None:
        return True
    rewritten = any(getattr(earlier, n) != getattr(later, n) for n in ("value", "numerator", "denominator"))
    return rewritten and later.flag == earlier.flag and (not later.note or later.note == earlier.note)

"""The metrics by year that `progress` shows, with the cells of a breakdown where it is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass

from kassel_integration.analysis.breakdown import CellSeries
from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.analysis.publication import Publication
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from kassel_integration.views import evidence
from kassel_integration.views.arithmetic import beside, status
from kassel_integration.views.basis import Basis
from kassel_integration.views.change import change_cell
from kassel_integration.views.document import Column, Document, Heading, Prose, Table
from kassel_integration.views.gap import gap_cells, gap_columns
from kassel_integration.views.signs import INCOMPLETE, ONLY_PARTS, figure, legend_of_flags, legend_of_marks, word
from kassel_integration.views.target import target_sentence
from kassel_integration.views.values import Course, Joined, Labelled, Sentence, Value, sentence

_LAST = 3  # years that matter most, beside the baseline

Cells = Mapping[str, tuple[CellSeries, ...]]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The cells of one dimension by metric, of what may be shown."""

    dimension: str
    cells: Cells
    publication: Publication

    def of(self, m: MetricStatus) -> tuple[CellSeries, ...]:
        """The cells of a metric, once: not again where another goal refers to it."""
        return () if m.metric.refers_to else self.cells.get(m.metric.id, ())

    def meta(self) -> dict[str, object]:
        """What JSON says of it."""
        return {"breakdown": self.dimension, "suppressed_below": self.publication.below or None}

    def notes(self, shown: list[Measurement]) -> tuple[Value, ...]:
        """What is said below a table of the cells `shown`; nothing where there are none, or none was to be hidden."""
        below = self.publication.below
        if not below or not self.cells:
            return ()
        count = sum(m.key in self.publication.hidden for m in shown)
        key = "small_cells.hidden" if count else "small_cells.none_hidden"
        return (sentence(key, count=count, most=below - 1),)


def metrics_document(
    chosen: list[MetricStatus], basis: Basis, only: tuple[str, ...], breakdown: Breakdown | None
) -> Document:
    """What `progress` answers: the chosen metrics by year (of the years `only`, if any are named)."""
    in_cells = [p for m in chosen for c in breakdown.of(m) for p in c.series.points] if breakdown else []
    points = [*(p for m in chosen for p in m.series.points), *in_cells]
    in_parts, short = {y for m in chosen for y in m.parts}, {y for m in chosen for y in m.incomplete}
    years = sorted({year for year in in_parts.union(short, (p.year for p in points)) if not only or str(year) in only})
    again = bool(basis.catalogue.references)
    rows = tuple((*row, *evidence.basis_cells(basis)) for row in _rows(chosen, years, breakdown, again=again))
    marks = legend_of_marks((m.assessment.status, m.assessment.marks) for m in chosen)
    table = Table(
        _columns(
            years,
            basis.concept,
            with_cells=breakdown is not None,
            marked=bool(marks),
            any_gap=any(m.gaps for m in chosen),
            again=again,
        ),
        rows,
    )
    own = sum(not m.metric.refers_to for m in chosen)
    title = Heading(sentence("notes.title.metrics", count=own, all=len(basis.catalogue.metrics)))
    changed = (Sentence("notes.legend_change"),) if any(m.change for m in chosen) else ()
    more = (
        *marks,
        *changed,
        *legend_of_flags(points, only_parts=not in_parts.isdisjoint(years), incomplete=not short.isdisjoint(years)),
        *(breakdown.notes(in_cells) if breakdown else ()),
    )
    notes = Prose((basis.line(), *basis.left_out(), *(more if chosen else (Sentence("notes.empty"),))))
    parts = (title, table, notes) if chosen else (title, notes)
    return Document("metrics", parts, table, basis.meta() | (breakdown.meta() if breakdown else {}))


def _columns(
    years: list[int], concept: Concept, *, with_cells: bool, marked: bool, any_gap: bool, again: bool
) -> tuple[Column, ...]:
    """A column for each year that has a figure (or was asked for), oldest first; with cells two that name them.

    `again`: the plan has metrics that stand under a second goal.
    """

    def head(key: str) -> Sentence:
        return Sentence(f"labels.column.{key}")

    cell = Sentence("small_cells.cell")
    return (
        Column("goal", head("id")),
        Column("id", head("metric"), human=False),
        *((Column("refers_to", Sentence("show.refers_to"), human=False),) if again else ()),
        Column("label", head("label"), wrap=20),
        *((Column("cell", cell, human=False), Column("cell_label", cell, wrap=12)) if with_cells else ()),
        Column("unit", head("unit"), wrap=8, drop=200),
        *(_year_column(y, concept, years) for y in years),
        Column("spark", head("spark"), kind="course", machine=False, drop=50),
        Column("target", head("target"), wrap=14, drop=90, machine=False),
        *(Column(f"target_{part}", head("target"), human=False) for part in ("rule", "value", "by", "basis")),
        Column("flags", head("flag"), human=False),
        Column("only_parts", Sentence("labels.only_parts"), human=False),
        Column("coverage", head("coverage"), human=False),
        Column("progress", head("progress"), kind="progress", short=head("progress_short")),
        Column("weather", head("weather"), human=False),
        *evidence.columns(marked=marked),
        Column("stands_for", head("stands_for"), human=False),
        Column("change", head("change"), drop=60),
        *gap_columns(any_gap=any_gap),
        *evidence.basis_columns(),
    )


def _year_column(year: int, concept: Concept, years: list[int]) -> Column:
    """Where room is scarce the oldest years go first; the last three and the baseline stay as long as can be."""
    at, last = years.index(year), len(years) - 1
    drop = 10 + at
    if at > last - _LAST:
        drop = 100 + 2 * at
    if year == concept.baseline_year:
        drop = 100 + 2 * last - 1
    return Column(str(year), str(year), kind="number", drop=drop)


def _rows(
    chosen: list[MetricStatus], years: list[int], breakdown: Breakdown | None, *, again: bool
) -> list[tuple[Value, ...]]:
    """One row a metric; with a breakdown one more for each of its cells."""
    if breakdown is None:
        return [_row(m, years, (), again=again) for m in chosen]
    whole = (None, Labelled(None, Sentence("labels.total")))
    return [
        row
        for m in chosen
        for row in (_row(m, years, whole, again=again), *(_cell(m, c, years, again=again) for c in breakdown.of(m)))
    ]


def _row(m: MetricStatus, years: list[int], named: tuple[Value, ...], *, again: bool) -> tuple[Value, ...]:
    metric, target = m.metric, m.metric.target
    return (
        *(metric.goal.id, metric.id, *_refers(metric, again=again), _label(metric), *named, metric.unit),
        *_values(m.series, years, metric.decimals, _signs(m)),
        *(target_sentence(metric), target.rule.value, target.value, target.by, target.basis),
        _flags(m.series),
        Labelled(list(m.parts), ""),
        word("coverage", m.coverage),
        status(m.assessment),
        beside(m.assessment),
        *_resting_on(m),
    )


def _refers(metric: Metric, *, again: bool) -> tuple[Value, ...]:
    return (metric.refers_to.id if metric.refers_to else None,) if again else ()


def _label(metric: Metric) -> Value:
    """What a metric is called; people are told of which goal it is where it stands under another."""
    if metric.refers_to is None:
        return metric.label
    of_goal = sentence("show.of_goal", goal=metric.refers_to.goal.id)
    return Labelled(metric.label, Joined((metric.label, Joined(("(", of_goal, ")"), ""))))


def _cell(m: MetricStatus, cell: CellSeries, years: list[int], *, again: bool) -> tuple[Value, ...]:
    """A cell has values and nothing that is asked or judged; people are not told the metric again."""
    metric = m.metric
    head = (Labelled(metric.goal.id, ""), metric.id, *_refers(metric, again=again), Labelled(metric.label, ""))
    named = (cell.id, cell.label, Labelled(metric.unit, ""))
    return (
        *head,
        *named,
        *_values(cell.series, years, metric.decimals),
        *[None] * 5,
        _flags(cell.series),
        None,
        None,
        None,
        None,
        *[None] * 7,
    )


def _resting_on(m: MetricStatus) -> tuple[Value, ...]:
    """For programs: what the verdict rests on, and the last change."""
    found = m.assessment.evidence
    return (
        *evidence.cells(m.assessment.status, found),
        m.stands_for or None,
        change_cell(m),
        *gap_cells(m.gaps),
    )


def _signs(m: MetricStatus) -> dict[int, Value]:
    """A sign for each year of which only parts of it came or some offices' share is missing."""
    parts: dict[int, Value] = {year: Labelled(None, ONLY_PARTS) for year in m.parts}
    return parts | {year: Labelled(None, INCOMPLETE) for year in m.incomplete}


def _values(
    series: Series, years: list[int], places: int | None, signs: Mapping[int, Value] | None = None
) -> tuple[Value, ...]:
    """A value a year, a sign where there is none, and the course."""
    by_year: dict[int, Value] = {**(signs or {}), **{p.year: figure(p, places) for p in series.points}}
    numbers = dict(series.numbers)
    course = Course(numbers, tuple(years)) if len(numbers) > 1 else ""
    return (*(by_year.get(y) for y in years), course)


def _flags(series: Series) -> Labelled:
    """For programs: which flag which year has."""
    return Labelled([f"{p.year}:{p.flag}" for p in series.points if p.flag is not Flag.NORMAL], "")

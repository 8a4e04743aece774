"""The table of metrics by year that `progress` shows."""

from collections.abc import Iterable, Mapping

from kassel_integration.analysis.breakdown import CellSeries
from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.analysis.series import Series
from kassel_integration.commands.target_words import target_words
from kassel_integration.model.catalogue import Concept
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.render.arithmetic import status_words
from kassel_integration.render.cells import number, sparkline
from kassel_integration.render.document import Column, Labelled, Table
from kassel_integration.texts import Words

# What stands for a value that is missing with a reason; the signs of DIN 55301.
MISSING_SIGNS = {"O": "…", "U": "/", "Q": ".", "M": "x"}


Cells = Mapping[str, tuple[CellSeries, ...]]


def metric_table(
    chosen: list[MetricStatus], concept: Concept, words: Words, only: tuple[str, ...], cells: Cells | None = None
) -> Table:
    """One row a metric; a column for each year that has a figure (or was asked for), oldest first.

    With `cells` (by metric) one row each below their metric, and two columns that name them.
    """
    points = [p for m in chosen for p in m.series.points] + (points_of(chosen, cells) if cells is not None else [])
    years = sorted({p.year for p in points if not only or str(p.year) in only})

    def head(key: str) -> str:
        return words(f"labels.column.{key}")

    cell_columns = (
        Column("cell", words("small_cells.cell"), human=False),
        Column("cell_label", words("small_cells.cell"), wrap=12),
    )
    columns = (
        Column("goal", head("id")),
        Column("id", head("metric"), human=False),
        Column("label", head("label"), wrap=20),
        *(cell_columns if cells is not None else ()),
        Column("unit", head("unit"), wrap=8, drop=1),
        *(_year_column(y, concept, years) for y in years),
        Column("spark", head("spark"), machine=False),
        Column("target", head("target"), wrap=14, drop=200, machine=False),
        Column("target_rule", head("target"), human=False),
        Column("target_value", head("target"), human=False),
        Column("target_by", head("target"), human=False),
        Column("target_basis", head("target"), human=False),
        Column("flags", head("flag"), human=False),
        Column("coverage", head("coverage"), kind="coverage", human=False),
        Column("progress", head("progress"), kind="progress"),
        Column("weather", head("weather"), human=False),
    )
    if cells is None:
        return Table(columns, tuple(_row(m, years, words) for m in chosen))
    rows = [
        row
        for m in chosen
        for row in (_row(m, years, words, cell=True), *(_cell(m, c, years, words) for c in cells.get(m.metric.id, ())))
    ]
    return Table(columns, tuple(rows))


def points_of(chosen: Iterable[MetricStatus], cells: Cells) -> list[Measurement]:
    """The values of the cells of the chosen metrics."""
    return [p for m in chosen for c in cells.get(m.metric.id, ()) for p in c.series.points]


def _year_column(year: int, concept: Concept, years: list[int]) -> Column:
    """Years go first where room is scarce: the oldest before the youngest, the baseline and the latest last."""
    drop = year - years[0] + 10 + (100 if year in (concept.baseline_year, years[-1]) else 0)
    return Column(str(year), str(year), kind="number", drop=drop)


def _row(m: MetricStatus, years: list[int], words: Words, cell: bool = False) -> tuple[object, ...]:
    metric, target = m.metric, m.metric.target
    rule = (target_words(metric, words), target.rule.value, target.value, target.by, target.basis)
    named = (None, Labelled(None, words("labels.total"))) if cell else ()
    head = (metric.goal.id, metric.id, metric.label, *named, metric.unit)
    *values, flags = _values(m.series, years, words)
    status = Labelled(m.assessment.status.value, status_words(m.assessment, words))
    return (*head, *values, *rule, flags, m.coverage.value, status, m.assessment.values.get("weather"))


def _cell(m: MetricStatus, cell: CellSeries, years: list[int], words: Words) -> tuple[object, ...]:
    """A cell has values and nothing that is asked or judged; people are not told the metric again."""
    metric = m.metric
    head = (
        Labelled(metric.goal.id, ""),
        metric.id,
        Labelled(metric.label, ""),
        cell.id,
        cell.label,
        Labelled(metric.unit, ""),
    )
    *values, flags = _values(cell.series, years, words)
    return (*head, *values, None, None, None, None, None, flags, Labelled(None, ""), Labelled(None, ""), None)


def _values(series: Series, years: list[int], words: Words) -> list[object]:
    """A value a year, the course as a sparkline, the flags."""
    by_year = {p.year: p for p in series.points}
    numbers = dict(series.numbers)
    course = sparkline(numbers, years) if len(numbers) > 1 else ""
    flags = [f"{p.year}:{p.flag}" for p in series.points if p.flag != "A"]
    return [*(shown(by_year[y], words) if y in by_year else None for y in years), course, flags]


def shown(point: Measurement, words: Words) -> Labelled:
    """A value: plain for machines; for people in their number form, with its flag, or the sign of what is missing."""
    if point.value is None:
        return Labelled(None, MISSING_SIGNS[point.flag])
    if isinstance(point.value, Implementation):
        return Labelled(point.value.value, words(f"labels.implementation.{point.value}"))
    mark = f" {point.flag}" if point.flag != "A" else ""
    return Labelled(point.value, number(point.value, words.lang) + mark)


def signs_used(chosen: Iterable[MetricStatus], words: Words, more: Iterable[Measurement] = ()) -> list[str]:
    """A legend of the flags and missing signs that stand in the table; nothing when there are none."""
    points = [*(p for m in chosen for p in m.series.points), *more]
    flags = {p.flag: p.value is None for p in points if p.flag != "A"}
    parts = [f"{MISSING_SIGNS[f] if gone else f} {words(f'labels.flag.{f}')}" for f, gone in sorted(flags.items())]
    return [words("notes.legend", signs=", ".join(parts))] if parts else []

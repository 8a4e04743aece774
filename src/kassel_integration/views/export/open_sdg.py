"""What Open SDG shows: fields are its goals, areas its targets, goals its indicators, metrics the series of these.

https://open-sdg.readthedocs.io/en/latest/data-format/
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.model.catalogue import Catalogue, Goal, Metric
from kassel_integration.model.choices import Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC, Implementation, Measurement
from kassel_integration.model.status import Coverage, Progress
from kassel_integration.views.export.numbering import Number, numbers

YEAR, SERIES, UNITS, STATUS, VALUE = "Year", "Series", "Units", "Observation status", "Value"
_TAKEN = {YEAR, SERIES, UNITS, STATUS, VALUE, "GeoCode"}
REPORTING = ("complete", "inprogress", "notstarted", "notapplicable")
_REPORTED = {Coverage.COMPLETE: REPORTING[0], Coverage.PARTIAL: REPORTING[1]}
# Its own words where they mean the same; that a due year was missed has none there.
PROGRESS = {
    Progress.ACHIEVED: "target_achieved",
    Progress.ON_TRACK: "substantial_progress",
    Progress.BEHIND: "moderate_progress",
    Progress.FAR_BEHIND: "limited_progress",
    Progress.MOVING_AWAY: "deterioration",
    Progress.MISSED: "target_missed",
}
NO_PROGRESS = "not_available"


Figures = list[tuple[str, Metric | None, Measurement]]


class Said(NamedTuple):
    """Words among the figures: the unit of steps, and the name of the series of what offices declare."""

    steps: str
    implementation: str


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One goal: its number in parts, its metrics by the name of their series, the table of its figures.

    Steps of milestones, and of what offices declare of the goal, are numbers there. `sources`: where figures come from.
    """

    number: Number
    goal: Goal
    status: GoalStatus | None
    series: tuple[tuple[str, Metric], ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    sources: tuple[str, ...]

    @property
    def id(self) -> str:
        """The number as files are named by it."""
        return "-".join(self.number)

    @property
    def reporting(self) -> str:
        """One of REPORTING."""
        if self.goal.applies is not None:
            return REPORTING[3]
        if not self.rows:
            return REPORTING[2]
        return REPORTING[0] if self.status is None else _REPORTED.get(self.status.coverage, REPORTING[1])

    @property
    def progress(self) -> str:
        """The progress in the words of Open SDG."""
        return NO_PROGRESS if self.status is None else PROGRESS.get(self.status.progress, NO_PROGRESS)


def indicator_views(
    catalogue: Catalogue, measurements: Iterable[Measurement], statuses: Iterable[GoalStatus], said: Said
) -> Iterator[IndicatorView]:
    """Every goal of the plan."""
    by_metric: dict[str, list[Measurement]] = {}
    for m in sorted(measurements, key=lambda m: (m.year, m.cell, _advance(m))):
        by_metric.setdefault(m.metric, []).append(m)
    found, named = {s.goal.id: s for s in statuses}, numbers(catalogue)
    for goal in catalogue.goals:
        series = _series(catalogue.metrics_of[goal.id])
        figures: Figures = [(name, metric, m) for name, metric in series for m in by_metric.get(_origin(metric).id, ())]
        declared = {m.year: m for m in reversed(by_metric.get(f"{goal.id}.{IMPLEMENTATION_METRIC}", ()))}
        figures += [(said.implementation, None, declared[year]) for year in sorted(declared)]
        columns, rows = _table(figures, catalogue, said.steps)
        sources = tuple(dict.fromkeys(text for *_, m in figures if (text := _source(m, catalogue))))
        yield IndicatorView(
            number=named[goal.id],
            goal=goal,
            status=found.get(goal.id),
            series=series,
            columns=columns,
            rows=rows,
            sources=sources,
        )


def _series(metrics: tuple[Metric, ...]) -> tuple[tuple[str, Metric], ...]:
    """The metrics by their labels, with the id where two have the same."""
    labels = [metric.label for metric in metrics]
    return tuple((m.label if labels.count(m.label) == 1 else f"{m.label} ({_origin(m).id})", m) for m in metrics)


def _origin(metric: Metric) -> Metric:
    return metric.refers_to or metric


def _source(m: Measurement, catalogue: Catalogue) -> str:
    """What the figure says of itself, else the office that reported it."""
    return m.source or next((office.name for office in catalogue.offices if office.id == m.office), "")


def _advance(m: Measurement) -> int:
    """Of what several offices declare of a goal the least advanced counts, as everywhere."""
    return m.value.advance if isinstance(m.value, Implementation) else 0


def _unit(metric: Metric | None, steps: str) -> str:
    return steps if metric is None or metric.kind is Kind.MILESTONE else metric.unit


def _table(
    figures: Figures, catalogue: Catalogue, steps: str
) -> tuple[tuple[str, ...], tuple[tuple[object, ...], ...]]:
    """Columns and rows: only the dimensions that are used, the status of observations where one has any."""
    used = [i for i in range(len(catalogue.dimensions)) if any(m.cell.at(i) for *_, m in figures)]
    flagged = any(m.flag is not Flag.NORMAL for *_, m in figures)
    labels = [{v.id: v.label for v in d.values} for d in catalogue.dimensions]
    columns = (YEAR, SERIES, UNITS, *_headings(catalogue, used), *((STATUS,) if flagged else ()), VALUE)
    rows = (
        (
            m.year,
            name,
            _unit(metric, steps),
            *(labels[i].get(m.cell.at(i), "") for i in used),
            *(("" if m.flag is Flag.NORMAL else m.flag.value,) if flagged else ()),
            _value(m),
        )
        for name, metric, m in figures
    )
    return columns, tuple(rows)


def _headings(catalogue: Catalogue, used: list[int]) -> tuple[str, ...]:
    """The labels of the dimensions, their ids where a label is taken."""
    labels = [dimension.label.strip() for dimension in catalogue.dimensions]
    return tuple(
        labels[i] if labels.count(labels[i]) == 1 and labels[i] not in _TAKEN else catalogue.dimensions[i].id
        for i in used
    )


def _value(m: Measurement) -> Decimal | int | None:
    return m.value.step if isinstance(m.value, Implementation) else m.value

"""What of a call's data may be shown cell by cell, and the distances between groups that are left in it."""

from dataclasses import replace

from kassel_integration.analysis.breakdown import CellSeries, break_down
from kassel_integration.analysis.contributions import add_up, without_small
from kassel_integration.analysis.gap import Gap, gaps
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.publication import Publication, publish
from kassel_integration.commands.call.judged import Judged
from kassel_integration.model.catalogue import Dimension
from kassel_integration.model.measurement import Measurement

Cells = dict[str, tuple[CellSeries, ...]]


def published(judged: Judged, below: int | None = None) -> Publication:
    """The measurements up to the year asked for, small cells hidden as asked, else as the settings say."""
    limit = judged.loaded.settings.suppress_below if below is None else below
    return publish(add_up(stored(judged), judged.catalogue).measurements, judged.catalogue, limit)


def stored(judged: Judged) -> tuple[Measurement, ...]:
    """The measurements up to the year asked for, as they came."""
    return tuple(m for m in judged.loaded.measurements if judged.as_of is None or m.year <= judged.as_of)


def with_gaps(judged: Judged, public: Publication) -> Judged:
    """The same with the distance between groups at each metric that has one, and without small contributions."""
    found = gaps(public.measurements, judged.catalogue)
    return replace(judged, goal_statuses=tuple(_with(s, found, public.below) for s in judged.goal_statuses))


def with_cells(judged: Judged, public: Publication) -> Judged:
    """The same with what may be shown of each dimension at every metric that is broken down; each dimension alone."""
    catalogue = judged.catalogue
    by_dimension = [(d, break_down(public.measurements, catalogue, d.id)) for d in catalogue.dimensions]
    return replace(judged, goal_statuses=tuple(_with_cells(s, by_dimension) for s in judged.goal_statuses))


def _with_cells(s: GoalStatus, by_dimension: list[tuple[Dimension, Cells]]) -> GoalStatus:
    """Not where another goal refers to the metric: its breakdown is shown once."""
    metrics = []
    for m in s.metrics:
        own = tuple((d, found[m.metric.id]) for d, found in by_dimension if m.metric.id in found)
        metrics.append(replace(m, cells=own) if own and not m.metric.refers_to else m)
    return replace(s, metrics=tuple(metrics))


def _with(s: GoalStatus, found: dict[str, tuple[Gap, ...]], below: int) -> GoalStatus:
    if not any(m.metric.id in found or m.contributions for m in s.metrics):
        return s
    return replace(
        s,
        metrics=tuple(
            replace(m, gaps=found.get(m.metric.id, ()), contributions=without_small(m.contributions, below))
            for m in s.metrics
        ),
    )

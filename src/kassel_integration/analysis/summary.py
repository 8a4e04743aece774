"""Counts goals per status for groups of them; counts partition the group, unlike things are never averaged.

The one word for a group comes from the counts too, and only where enough is known: see `GroupCounts.overall`.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.model.catalogue import Catalogue, Kind
from kassel_integration.model.status import Coverage, Overall, Progress

GROUPINGS = ("field", "area", "office", "kind")
ON_COURSE = (Progress.ACHIEVED, Progress.ON_TRACK)
OFF_COURSE = (Progress.BEHIND, Progress.FAR_BEHIND, Progress.MOVING_AWAY, Progress.MISSED)
MOST_LACKING = 5  # no overall word when more than one metric in so many lacks data


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """One group: id, title (a text key for kinds), size, counts per status, values expected and delivered.

    `metrics` counts its metrics, `lacking` those of them without data, `on_time` those whose latest year due came.
    """

    id: str
    title: str
    size: int
    counts: dict[Progress, int]
    coverage: dict[Coverage, int]
    expected: int
    delivered: int
    metrics: int = 0
    lacking: int = 0
    on_time: int = 0

    @property
    def overall(self) -> Overall | None:
        """How more than half of the group is doing; None when more than a fifth of its metrics lack data."""
        if not self.size or self.lacking * MOST_LACKING > self.metrics:
            return None
        if sum(self.counts[status] for status in ON_COURSE) * 2 > self.size:
            return Overall.MOSTLY_ON_COURSE
        off = sum(self.counts[status] for status in OFF_COURSE) * 2 > self.size
        return Overall.MOSTLY_OFF_COURSE if off else Overall.MIXED


def summarise(goal_statuses: Iterable[GoalStatus], catalogue: Catalogue, by: str) -> list[GroupCounts]:
    """Groups of goals by field, area or office; by kind the groups count metrics instead. Last comes the total."""
    chosen = list(goal_statuses)
    if by == "kind":
        pairs = [(str(kind), f"kind.{kind}", _of_kind(chosen, kind)) for kind in Kind]
        groups = [count_metrics(name, title, metrics) for name, title, metrics in pairs if metrics]
        return [*groups, count_metrics("", "", [m for s in chosen for m in s.metrics])]
    groups = [count_goals(name, title, members) for name, title, members in _grouped(chosen, catalogue, by) if members]
    return [*groups, count_goals("", "", chosen)]


def _of_kind(goal_statuses: list[GoalStatus], kind: Kind) -> list[MetricStatus]:
    return [m for s in goal_statuses for m in s.metrics if m.metric.kind is kind]


def _grouped(goal_statuses: list[GoalStatus], catalogue: Catalogue, by: str) -> list[tuple[str, str, list[GoalStatus]]]:
    if by == "field":
        return [(f.id, f.title, [s for s in goal_statuses if s.goal.area.field.id == f.id]) for f in catalogue.fields]
    if by == "area":
        return [(a.id, a.title, [s for s in goal_statuses if s.goal.area.id == a.id]) for a in catalogue.areas]
    return [(o.id, o.name, [s for s in goal_statuses if o in s.goal.offices]) for o in catalogue.offices]


def count_goals(name: str, title: str, members: list[GoalStatus]) -> GroupCounts:
    """Count goals; expected and delivered count the yearly values of all their metrics."""
    metrics = [m for s in members for m in s.metrics]
    return _count(name, title, [s.progress for s in members], [s.coverage for s in members], metrics)


def count_metrics(name: str, title: str, members: list[MetricStatus]) -> GroupCounts:
    """Count metrics."""
    return _count(name, title, [m.assessment.status for m in members], [m.coverage for m in members], members)


def _count(
    name: str, title: str, states: list[Progress], coverages: list[Coverage], metrics: list[MetricStatus]
) -> GroupCounts:
    counted, covered = Counter(states), Counter(coverages)
    return GroupCounts(
        name,
        title,
        size=len(states),
        counts={status: counted[status] for status in Progress},
        coverage={coverage: covered[coverage] for coverage in Coverage},
        expected=sum(m.expected for m in metrics),
        delivered=sum(m.delivered for m in metrics),
        metrics=len(metrics),
        lacking=sum(m.assessment.status is Progress.NO_DATA for m in metrics),
        on_time=sum(m.on_time for m in metrics),
    )

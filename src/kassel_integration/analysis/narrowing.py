"""Of the differences between two sides those of the goals and metrics that the filters choose on either side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kassel_integration.analysis.difference import Difference
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.selection import Filters, select, select_metrics
from kassel_integration.model.catalogue import Catalogue, Goal
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: its catalogue, and the status of its goals."""

    catalogue: Catalogue
    statuses: tuple[GoalStatus, ...]


def narrowed(differences: Iterable[Difference], sides: tuple[Side, Side], filters: Filters) -> list[Difference]:
    """What differs in what is chosen on the old side or the new; all of it where no filter is set."""
    if filters == Filters():
        return list(differences)
    kept = {part for side in sides for part in _chosen(side, filters)}
    return [d for d in differences if (_kind(d.part), d.id) in kept]


def _kind(part: str) -> str:
    """Figures and relations are kept by the metric or goal they are of."""
    return "metric" if part in ("figure", "metric", "reference") else part


def _chosen(side: Side, filters: Filters) -> Iterator[tuple[str, str]]:
    """Parts of the plan, with their ids, that the filters choose on one side."""
    for status in select(side.statuses, filters):
        yield from _of_goal(status.goal, side.catalogue)
    for status, m in select_metrics(side.statuses, filters):
        yield "metric", m.metric.id
        yield "metric", f"{status.goal.id} {m.metric.id}"


def _of_goal(goal: Goal, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    yield "goal", goal.id
    yield "metric", f"{goal.id}.{IMPLEMENTATION_METRIC}"
    yield "field", goal.field.id
    if goal.area:
        yield "area", goal.area.id
    yield from (("indicator", indicator.id) for indicator in catalogue.indicators if indicator.goal.id == goal.id)

"""The orders in which goals can be listed."""

from collections.abc import Callable, Iterable
from typing import Any

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.model.status import Coverage, Progress

_PROGRESS, _COVERAGE = list(Progress), list(Coverage)

SORTS: dict[str, Callable[[GoalStatus], Any]] = {
    "id": lambda _: 0,
    "status": lambda s: _PROGRESS.index(s.progress),
    "coverage": lambda s: _COVERAGE.index(s.coverage),
    "office": lambda s: [office.name.casefold() for office in s.goal.offices[:1]] or ["\uffff"],
}


def in_order(goal_statuses: Iterable[GoalStatus], by: str) -> list[GoalStatus]:
    """Goals sorted by one of SORTS; among equals, and by id, they keep the order of the catalogue."""
    return sorted(goal_statuses, key=SORTS[by])

"""How goals stand beside the year before, over those that are judged in both, so that like is compared with like."""

from collections.abc import Iterable
from dataclasses import dataclass

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.model.catalogue import Goal
from kassel_integration.model.status import Progress

_RANK = {status: rank for rank, status in enumerate(Progress)}  # best first


@dataclass(frozen=True, slots=True)
class Move:
    """One goal that is judged in both years, `before` and `after`."""

    goal: Goal
    before: Progress
    after: Progress

    @property
    def steps(self) -> int:
        """How many words it stands lower than before; less than 0 where it stands higher."""
        return _RANK[self.after] - _RANK[self.before]


@dataclass(frozen=True, slots=True)
class TwoYears:
    """Every goal that is judged in both of two years, in the order of the plan."""

    moves: tuple[Move, ...]

    @property
    def worse(self) -> tuple[Move, ...]:
        """Those that stand lower than before."""
        return tuple(move for move in self.moves if move.steps > 0)

    @property
    def better(self) -> tuple[Move, ...]:
        """Those that stand higher than before."""
        return tuple(move for move in self.moves if move.steps < 0)

    @property
    def same(self) -> int:
        """How many stand as before."""
        return sum(not move.steps for move in self.moves)


def compare_years(before: Iterable[GoalStatus], after: Iterable[GoalStatus]) -> TwoYears:
    """How the goals that are judged in both stood then and stand now."""
    then = {s.goal.id: s.progress for s in before}
    pairs = [(s.goal, then.get(s.goal.id, Progress.NO_DATA), s.progress) for s in after]
    return TwoYears(tuple(Move(*pair) for pair in pairs if pair[1].judged and pair[2].judged))

"""Two years are compared over the goals judged in both; the words stand in order, the best first."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.analysis.series import EMPTY
from kassel_integration.analysis.two_years import Move, TwoYears, compare_years
from kassel_integration.model.status import Progress as P
from making import GOAL, metric

ASKED = metric("increase")


def goal(name: str, status: P) -> GoalStatus:
    assessment = Assessment(ASKED, "path", status, "any")
    return GoalStatus(replace(GOAL, id=name), (MetricStatus(ASKED, EMPTY, assessment, delivered=1, expected=5),))


def told(moves: tuple[Move, ...]) -> list[tuple[str, P, P]]:
    return [(move.goal.id, move.before, move.after) for move in moves]


def test_only_goals_that_are_judged_in_both_years_are_compared() -> None:
    before = [goal("1", P.BEHIND), goal("2", P.ON_TRACK), goal("3", P.NO_DATA), goal("4", P.MISSED)]
    after = [goal("1", P.MISSED), goal("2", P.NOT_ASSESSABLE), goal("3", P.ACHIEVED), goal("4", P.MISSED)]
    found = compare_years(before, [*after, goal("5", P.ACHIEVED)])
    assert told(found.moves) == [("1", P.BEHIND, P.MISSED), ("4", P.MISSED, P.MISSED)]


def test_what_was_not_chosen_this_year_is_not_compared() -> None:
    before = [goal("1", P.ACHIEVED), goal("2", P.ACHIEVED)]
    assert told(compare_years(before, [goal("2", P.MISSED)]).moves) == [("2", P.ACHIEVED, P.MISSED)]


def test_worse_better_and_the_same_partition_the_goals() -> None:
    moves = [(P.ACHIEVED, P.ON_TRACK), (P.FAR_BEHIND, P.BEHIND), (P.MISSED, P.MISSED), (P.MOVING_AWAY, P.ACHIEVED)]
    found = TwoYears(tuple(Move(GOAL, *pair) for pair in moves))
    assert [move.steps for move in found.worse] == [1]
    assert [move.steps for move in found.better] == [-1, -4]
    assert found.same == 1


@pytest.mark.parametrize(("better", "worse"), [*pairwise(status for status in P if status.judged)])
def test_each_word_is_one_step_lower_than_the_one_before(better: P, worse: P) -> None:
    assert (Move(GOAL, better, worse).steps, Move(GOAL, worse, better).steps) == (1, -1)

"""How a goal stands: the worst of what can be judged, the three axes kept apart, and what was delivered."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.expected import plan_years
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus, assess_goals, combine
from kassel_integration.analysis.series import EMPTY, Declaration, group
from kassel_integration.checking.loaded import Loaded
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.cell import Cell
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.model.status import Coverage, Progress
from making import CONCEPT, GOAL, metric, series

C, P, N = Coverage.COMPLETE, Coverage.PARTIAL, Coverage.NONE


def of_statuses(*statuses: str) -> GoalStatus:
    asked = metric("increase")
    parts = tuple(MetricStatus(asked, EMPTY, Assessment(asked, "path", Progress(s), "any"), 0, 5) for s in statuses)
    return GoalStatus(GOAL, parts)


@pytest.mark.parametrize(
    ("statuses", "worst", "judged"),
    [
        (("achieved", "on_track"), "on_track", 2),
        (("on_track", "behind", "achieved"), "behind", 3),
        (("far_behind", "behind"), "far_behind", 2),
        (("moving_away", "far_behind"), "moving_away", 2),
        (("missed", "moving_away"), "missed", 2),
        (("achieved", "no_data"), "achieved", 1),
        (("behind", "not_assessable", "no_data"), "behind", 1),
        (("not_assessable", "no_data"), "not_assessable", 0),
        (("no_data", "no_data"), "no_data", 0),
        ((), "no_metric", 0),
    ],
)
def test_a_goal_takes_the_worst_of_its_metrics_that_can_be_judged(
    statuses: tuple[str, ...], worst: str, judged: int
) -> None:
    goal = of_statuses(*statuses)
    assert (goal.progress.value, len(goal.judged)) == (worst, judged)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [([C, C], C), ([C, N], P), ([C, P], P), ([P, N], P), ([N, N], N), ([], Coverage.NO_METRIC), ([C], C)],
)
def test_the_coverage_of_a_whole_is_complete_or_none_only_if_all_its_parts_are(
    parts: list[Coverage], whole: Coverage
) -> None:
    assert combine(parts) is whole


@pytest.mark.parametrize(
    ("last", "years"),
    [
        (2011, []),
        (2014, [2012, 2013, 2014]),
        (2016, [2012, 2013, 2014, 2015, 2016]),
        (2018, [2012, 2013, 2014, 2015, 2016]),
        (None, [2012, 2013, 2014, 2015, 2016]),
    ],
)
def test_figures_are_due_for_the_years_of_the_plan_up_to_the_latest_that_has_any(
    last: int | None, years: list[int]
) -> None:
    assert list(plan_years(CONCEPT, last)) == years


@pytest.mark.parametrize(
    ("figures", "delivered", "coverage"),
    [
        ({2012: "1", 2013: "2"}, 2, C),
        ({2012: "1"}, 1, P),
        ({2012: "1", 2013: "Q"}, 2, C),
        ({2007: "1"}, 0, P),
        ({}, 0, N),
    ],
)
def test_a_value_withheld_with_a_reason_counts_as_delivered_and_an_early_one_as_something(
    figures: Mapping[int, str], delivered: int, coverage: Coverage
) -> None:
    points = series(figures)
    found = MetricStatus(
        metric("none"), points, of_statuses("no_data").metrics[0].assessment,
        sum(p.year in (2012, 2013) for p in points.points), 2,
    )  # fmt: skip
    assert (found.delivered, found.coverage) == (delivered, coverage)


def test_the_real_goals_stand_as_their_real_figures_say(loaded: Loaded, catalogue: Catalogue) -> None:
    goal_statuses = assess_goals(catalogue, group(loaded.measurements, 2016), "path")
    told = {
        s.goal.id: (s.progress.value, s.coverage.value, len(s.judged)) for s in goal_statuses if s.coverage is not N
    }
    assert told == {
        "1.1.2": ("missed", "partial", 1),
        "1.1.3": ("missed", "partial", 1),
        "1.6.1": ("achieved", "partial", 1),
    }
    assert [s.goal for s in goal_statuses] == list(catalogue.goals)


def test_a_declared_word_is_kept_beside_the_computed_status_and_never_changes_it(catalogue: Catalogue) -> None:
    rate = "1.1.3.betreuungsquote_u3"
    figures = [Measurement(rate, 2011, Decimal(20)), Measurement(rate, 2013, Decimal(21))]
    declared = [
        Measurement("1.1.3.umsetzungsstand", 2012, Implementation.PLANNED),
        Measurement("1.1.3.umsetzungsstand", 2013, Implementation.DONE),
    ]
    found = {s.goal.id: s for s in assess_goals(catalogue, group([*figures, *declared]), "path")}["1.1.3"]
    assert (found.progress, found.implementation, found.declared) == (
        Progress.FAR_BEHIND, Implementation.DONE, (2013, Implementation.DONE),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("word", "computed", "disagreement"),
    [
        ("done", "missed", True),
        ("done", "moving_away", True),
        ("done", "far_behind", True),
        ("done", "behind", True),
        ("done", "on_track", False),
        ("done", "achieved", False),
        ("done", "no_data", False),
        ("done", "not_assessable", False),
        ("not_started", "achieved", True),
        ("not_started", "on_track", False),
        ("in_progress", "missed", False),
        (None, "achieved", False),
    ],
)
def test_a_goal_declared_done_and_computed_short_of_it_or_the_other_way_round_disagrees(
    word: str | None, computed: str, disagreement: bool
) -> None:
    declared = (Declaration(2016, "", Implementation(word)),) if word else ()
    assert replace(of_statuses(computed), declarations=declared).disagreement is disagreement


def test_cells_of_a_breakdown_do_not_count_as_totals() -> None:
    whole = Measurement("1.1.1.quote", 2012, Decimal(5))
    cell = Measurement("1.1.1.quote", 2013, Decimal(9), cell=Cell(["01"]))
    found = group([cell, whole])
    assert (found.of("1.1.1.quote").points, found.last) == ((whole,), 2013)


def test_later_years_can_be_left_out() -> None:
    rows = [Measurement("1.1.1.quote", year, Decimal(year)) for year in (2014, 2012, 2013)]
    found = group(rows, until=2013)
    assert ([p.year for p in found.of("1.1.1.quote").points], found.last) == ([2012, 2013], 2013)

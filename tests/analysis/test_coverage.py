"""What was delivered and what is assumed: years still due by office, counts that never exceed what was expected."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kassel_integration.analysis.coverage import areas_of, assumed, declared, missing_years, of_years, overdue, sources
from kassel_integration.analysis.expected import plan_years
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus, assess_goals, assess_metric
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.series import Declaration, group
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.choices import Basis, Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.model.status import Coverage
from making import CONCEPT, GOAL, Figure, judge, metric, series

DUE = plan_years(CONCEPT, 2014)


@pytest.mark.parametrize(
    ("framing", "target", "rule", "told"),
    [
        ("concept", "concept", "increase", None),
        ("assumption", "concept", "increase", (True,)),
        ("concept", "assumption", "increase", (False,)),
        ("assumption", "assumption", "increase", (True,)),
        ("concept", "assumption", "none", (False,)),  # that nothing is asked is an assumption too
        ("assumption", "assumption", "none", (True,)),
    ],
)
def test_whether_the_framing_or_only_the_target_is_assumed_is_told_apart(
    framing: str, target: str, rule: str, told: tuple[bool] | None
) -> None:
    plain = metric(rule)
    asked = replace(plain, basis=Basis(framing), target=replace(plain.target, basis=Basis(target)))
    assert assumed([asked]) == ([(asked, *told)] if told else [])


def of_goal(figures: dict[int, Figure], offices: tuple[str, ...] = ("jugendamt",)) -> GoalStatus:
    asked = metric("increase")
    points = series(figures)
    came = sum(year in DUE for year in figures)
    status = MetricStatus(asked, points, judge(asked, figures), came, len(DUE))
    found = tuple(replace(GOAL.offices[0], id=name) for name in offices)
    return GoalStatus(replace(GOAL, offices=found), (status,))


def test_a_year_without_a_value_and_without_a_reason_is_missing() -> None:
    (status,) = of_goal({2011: "1", 2012: "Q", 2014: "3"}).metrics
    assert missing_years(status, DUE) == (2013,)


def test_the_first_office_of_a_goal_owes_what_is_missing_and_who_owes_nothing_is_not_listed() -> None:
    goal = of_goal({2012: "1"}, ("jugendamt", "kulturamt"))
    young, arts, sports = (replace(GOAL.offices[0], id=name) for name in ("jugendamt", "kulturamt", "sportamt"))
    found = overdue([goal], [arts, young, sports], DUE)
    assert [(each.office and each.office.id, each.metrics, each.expected, each.delivered) for each in found] == [
        ("jugendamt", ((goal.metrics[0].metric, (2013, 2014)),), 3, 1)
    ]


def test_what_others_published_does_not_settle_what_an_office_owes() -> None:
    goal = of_goal({2012: "1", 2013: "2", 2014: "3"})
    by_hand, published, by_office = goal.metrics[0].series.points
    points = (by_hand, replace(published, source="Landesamt"), replace(by_office, source="Zählung", office="x"))
    status = replace(goal.metrics[0], series=replace(goal.metrics[0].series, points=points))
    (found,) = overdue([replace(goal, metrics=(status,))], GOAL.offices, DUE)
    assert (found.metrics, found.delivered, status.coverage) == (((status.metric, (2013,)),), 2, Coverage.COMPLETE)


W, D, N = Implementation.IN_PROGRESS, Implementation.DONE, Implementation.NOT_STARTED
MILESTONES: dict[str, tuple[dict[int, Figure], str, tuple[int, int, str]]] = {
    "done in the second year": ({2012: W, 2013: D}, "done", (2, 2, "complete")),
    "what goes on": ({2012: W, 2013: Implementation.ONGOING}, "done", (2, 2, "complete")),
    "told again": ({2012: W, 2013: D, 2014: D}, "done", (2, 2, "complete")),
    "a year before it is missing": ({2013: D}, "done", (2, 1, "partial")),
    "done before the plan": ({2011: D}, "done", (0, 0, "complete")),
    "withdrawn": ({2012: D, 2013: N}, "done", (3, 2, "partial")),
    "withdrawn and done again": ({2012: D, 2013: N, 2014: D}, "done", (3, 3, "complete")),
    "asked of each year": ({2012: W, 2013: D}, "every_year", (3, 2, "partial")),
}


@pytest.mark.parametrize(("told", "rule", "wanted"), MILESTONES.values(), ids=MILESTONES.keys())
def test_a_milestone_that_is_done_is_not_asked_for_again(
    told: dict[int, Figure], rule: str, wanted: tuple[int, int, str]
) -> None:
    asked = metric(rule, kind=Kind.MILESTONE)
    status = assess_metric(asked, replace(group(series(told).points), reporting_year=2014), METHODS["path"], CONCEPT)
    assert (status.expected, status.delivered, status.coverage) == wanted
    (owed,) = overdue([GoalStatus(GOAL, (status,))], GOAL.offices, DUE)
    assert sum(len(years) for _, years in owed.metrics) == wanted[0] - wanted[1]
    (last,) = of_years([GoalStatus(GOAL, (status,))], [2014], (2014,))
    assert last.metrics[0].expected == (wanted[0] == 3)


def test_an_office_that_delivered_everything_is_listed_with_nothing_missing() -> None:
    (found,) = overdue([of_goal({2012: "1", 2013: "2", 2014: "3"})], GOAL.offices, DUE)
    assert (found.metrics, found.expected, found.delivered) == ((), 3, 3)


def test_declarations_are_counted_and_goals_without_one_are_none() -> None:
    done = replace(of_goal({}), declarations=(Declaration(2014, "", Implementation.DONE),))
    assert declared([done, of_goal({}), done]) == {"done": 2, "none": 1}


def test_sources_are_listed_with_their_number_of_values_the_most_used_first() -> None:
    points = [replace(p, source=name) for p, name in zip(series(dict.fromkeys(range(2008, 2014), "1")).points,
              ("b", "a", "b", "", "c", "c"), strict=True)]  # fmt: skip
    goal = of_goal({})
    status = replace(goal.metrics[0], series=group(points).of(points[0].metric))
    assert sources([replace(goal, metrics=(status,))]) == [("b", 2), ("c", 2), ("a", 1)]


def test_areas_without_goals_are_shown_only_when_everything_is(catalogue: Catalogue) -> None:
    goals = assess_goals(catalogue, group([]), "path")
    chosen = [goal for goal in goals if goal.goal.area and goal.goal.area.id == "1.1"]
    empty = [area for area in catalogue.areas if area.id not in {goal.area.id for goal in catalogue.goals if goal.area}]
    assert [area.id for area in areas_of(chosen, catalogue, everything=False)] == ["1.1"]
    assert {area.id for area in areas_of(chosen, catalogue, everything=True)} == {"1.1", *(area.id for area in empty)}
    assert areas_of(goals, catalogue, everything=True) == list(catalogue.areas)
    assert areas_of(goals, catalogue, everything=False) == [area for area in catalogue.areas if area not in empty]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(2005, 2020), st.sampled_from("AQM")), max_size=20), st.integers(2010, 2018))
def test_never_more_is_delivered_than_expected_whatever_years_come_and_however_often(
    catalogue: Catalogue, rows: list[tuple[int, str]], until: int
) -> None:
    rate = "1.1.3.betreuungsquote_u3"
    points = [Measurement(rate, year, Decimal(1) if flag == "A" else None, flag=Flag(flag)) for year, flag in rows]
    (found,) = (
        m for goal in assess_goals(catalogue, group(points, until), "path") for m in goal.every if m.metric.id == rate
    )
    due = set(plan_years(catalogue.concept, until)) - {year for year, flag in rows if flag == "M"}
    assert (found.delivered, found.expected) == (len({year for year, _ in rows if year <= until} & due), len(due))

"""What was delivered and what is assumed: years still due by office, counts that never exceed what was expected."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kassel_integration.analysis.coverage import areas_of, assumed, declared, missing_years, overdue, sources
from kassel_integration.analysis.expected import plan_years
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus, assess_goals
from kassel_integration.analysis.series import Declaration, group
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.choices import Basis
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement
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


def test_each_office_of_a_goal_owes_what_is_missing_and_one_without_goals_is_not_listed() -> None:
    goal = of_goal({2012: "1"}, ("jugendamt", "kulturamt"))
    young, arts, sports = (replace(GOAL.offices[0], id=name) for name in ("jugendamt", "kulturamt", "sportamt"))
    found = overdue([goal], [young, arts, sports], DUE)
    assert [(each.office and each.office.id, each.metrics, each.expected, each.delivered) for each in found] == [
        (name, ((goal.metrics[0].metric, (2013, 2014)),), 3, 1) for name in ("jugendamt", "kulturamt")
    ]


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
        m for goal in assess_goals(catalogue, group(points, until), "path") for m in goal.metrics if m.metric.id == rate
    )
    due = set(plan_years(catalogue.concept, until))
    assert (found.delivered, found.expected) == (len({year for year, _ in rows if year <= until} & due), len(due))

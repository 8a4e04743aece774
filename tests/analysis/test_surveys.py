"""Metrics that are not asked for every year: which years are expected, which decides, when they are complete."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.coverage import missing_years
from kassel_integration.analysis.expected import deciding_year, expected_years
from kassel_integration.analysis.goal_status import MetricStatus, assess_metric
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.series import group
from kassel_integration.model.baseline import OwnBaseline
from kassel_integration.model.catalogue import Metric
from kassel_integration.model.status import Coverage
from kassel_integration.model.survey import Survey
from making import CONCEPT, Figure, metric, point, series, told

EVERY_OTHER = Survey(2, 2011)
EVERY_FIFTH = Survey(5, 2008)
CERTAIN = Survey(years=(2012, 2015, 2018))


def surveyed(asked: Metric, survey: Survey) -> Metric:
    """The same metric with a survey of its own."""
    return replace(asked, survey=survey)


def seen(asked: Metric, figures: dict[int, Figure], year: int, method: str = "path") -> Assessment:
    """The assessment, seen from a year."""
    return assess(METHODS[method], asked, series(figures).until(year), CONCEPT)


def status(asked: Metric, figures: dict[int, Figure], year: int) -> MetricStatus:
    """How the metric stands, seen from a year."""
    found = group([point(at, text) for at, text in figures.items()], year)
    return assess_metric(asked, found, METHODS["path"], CONCEPT)


@pytest.mark.parametrize(("survey", "expected"), [
    (EVERY_OTHER, (2013, 2015)),
    (EVERY_FIFTH, (2013,)),
    (CERTAIN, (2012, 2015)),
    (Survey(10, 2014), (2014,)),
    (Survey(5, 2020), ()),
])  # fmt: skip
def test_the_years_of_a_survey_that_lie_in_the_plan_are_expected(survey: Survey, expected: tuple[int, ...]) -> None:
    assert expected_years(surveyed(metric("increase"), survey), CONCEPT) == expected
    assert expected_years(metric("increase"), CONCEPT) == (2012, 2013, 2014, 2015, 2016)


@pytest.mark.parametrize(("survey", "due", "year"), [
    (EVERY_OTHER, 2015, 2015), (EVERY_OTHER, 2016, 2017), (EVERY_FIFTH, 2016, 2018), (CERTAIN, 2013, 2015),
])  # fmt: skip
def test_the_first_survey_in_the_due_year_or_after_it_decides(survey: Survey, due: int, year: int) -> None:
    assert deciding_year(surveyed(metric("at_least", "5", due), survey), series({}), CONCEPT) == year


@pytest.mark.parametrize("method", METHODS)
def test_after_the_due_year_its_figure_is_outstanding_and_then_it_decides(method: str) -> None:
    asked = surveyed(metric("at_least", "30", 2016), EVERY_FIFTH)
    figures: dict[int, Figure] = {2013: "25", 2018: "31"}
    waiting = seen(asked, figures, 2016, method)
    assert (told(waiting), waiting.values["tau"]) == (("not_assessable", "outstanding"), 2018)
    decided = seen(asked, figures, 2018, method)
    assert (told(decided), decided.evidence.year, decided.evidence.final) == (("achieved", "reached"), 2018, True)
    assert decided.evidence.late is None
    assert seen(asked, {2013: "25", 2018: "29", 2023: "40"}, 2023, method).evidence.late == 2023


def test_a_figure_of_the_due_year_decides_although_nobody_expected_it() -> None:
    asked = surveyed(metric("at_least", "30", 2016), EVERY_FIFTH)
    found = seen(asked, {2013: "25", 2016: "29", 2018: "31"}, 2018)
    assert (told(found), found.evidence.late) == (("missed", "missed"), 2018)


def test_a_survey_is_complete_when_its_years_came() -> None:
    asked = surveyed(metric("increase"), EVERY_OTHER)
    found = status(asked, {2013: "5", 2015: "6"}, 2016)
    assert (found.expected, found.delivered, found.on_time, found.coverage) == (2, 2, True, Coverage.COMPLETE)
    assert missing_years(found, range(2012, 2017)) == ()
    found = status(asked, {2013: "5"}, 2016)
    assert (found.expected, found.delivered, found.on_time, found.coverage) == (2, 1, False, Coverage.PARTIAL)
    assert missing_years(found, range(2012, 2017)) == (2015,)


def test_nothing_is_missing_before_the_first_survey() -> None:
    found = status(surveyed(metric("increase"), Survey(5, 2014)), {}, 2013)
    assert (found.expected, found.coverage) == (0, Coverage.COMPLETE)
    assert status(metric("increase"), {}, 2013).coverage is Coverage.NONE


def test_a_condition_of_every_year_holds_in_the_years_of_the_survey() -> None:
    asked = surveyed(metric("every_year", "3"), EVERY_OTHER)
    assert told(seen(asked, {2013: "3", 2015: "4"}, 2016)) == ("achieved", "years_held")
    assert told(seen(asked, {2013: "3"}, 2016)) == ("not_assessable", "outstanding")
    assert seen(asked, {2015: "4"}, 2016).values["missing"] == [2013]


def test_what_must_rise_every_year_is_compared_with_the_survey_before() -> None:
    asked = surveyed(metric("increase_every_year"), EVERY_OTHER)
    assert told(seen(asked, {2011: "2", 2013: "3", 2015: "4"}, 2016)) == ("achieved", "rise_held")
    assert told(seen(asked, {2011: "2", 2013: "3", 2015: "3"}, 2016)) == ("missed", "rise_failed")


def test_a_sum_lacks_only_the_years_of_the_survey() -> None:
    asked = surveyed(metric("happened", "9"), EVERY_OTHER)
    assert told(seen(asked, {2013: "3", 2015: "4"}, 2016)) == ("missed", "happened_short")
    assert told(seen(asked, {2015: "4"}, 2016)) == ("not_assessable", "happened_missing")


def test_the_year_whose_value_the_plan_states_is_not_asked_for() -> None:
    asked = replace(metric("increase"), baseline=OwnBaseline(2012, Decimal(3), "Bilanz"))
    found = status(asked, {2013: "4", 2014: "5"}, 2014)
    assert (found.expected, found.coverage, missing_years(found, range(2012, 2015))) == (2, Coverage.COMPLETE, ())

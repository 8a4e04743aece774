"""Year after year: each value with the assessment of its time, and the latest that has arithmetic to write out."""

from dataclasses import replace

import pytest

from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.analysis.history import history, latest_arithmetic
from kassel_integration.analysis.left_out import LEFT_OUT
from kassel_integration.model.catalogue import Metric
from making import CONCEPT, Figure, judge, metric, series

AT_LEAST_35 = metric("at_least", "35")
RISING: dict[int, Figure] = {2009: "12", 2011: "20", 2012: "24", 2014: "Q", 2015: "31"}


def status(asked: Metric, figures: dict[int, Figure], method: str = "path") -> MetricStatus:
    return MetricStatus(asked, series(figures), judge(asked, figures, method), 0, 5)


@pytest.mark.parametrize("method", ["path", "destatis"])
def test_each_value_has_the_assessment_of_its_time_and_one_before_the_baseline_has_none(method: str) -> None:
    found = history(status(AT_LEAST_35, RISING, method), method, CONCEPT)
    assert [(year.measurement.year, year.assessment) for year in found] == [
        (2009, None),
        *((year, judge(AT_LEAST_35, until(year), method)) for year in (2011, 2012)),
        (2014, None),  # a year without a value has no verdict of its own
        (2015, judge(AT_LEAST_35, until(2015), method)),
    ]
    assert {year.assessment.method for year in found if year.assessment} == {method}


def until(last: int) -> dict[int, Figure]:
    return {year: told for year, told in RISING.items() if year <= last}


def arithmetic_year(asked: Metric, figures: dict[int, Figure]) -> int | None:
    found = latest_arithmetic(history(status(asked, figures), "path", CONCEPT))
    return found.year if found else None


def test_the_arithmetic_written_out_is_the_present_one_where_there_is_any() -> None:
    assert arithmetic_year(AT_LEAST_35, RISING) == 2015


def test_else_it_is_the_latest_that_was_computed() -> None:
    assert arithmetic_year(AT_LEAST_35, {**RISING, 2016: "33"}) == 2015  # missed: nothing is computed any more
    assert arithmetic_year(AT_LEAST_35, {2011: "20", 2012: "24", 2013: "36", 2014: "37"}) == 2012


def test_where_nothing_was_ever_computed_none_is_written_out() -> None:
    assert arithmetic_year(AT_LEAST_35, {2011: "20"}) is None
    assert arithmetic_year(metric("increase"), RISING) is None  # under `path` a direction has no number
    assert arithmetic_year(AT_LEAST_35, {}) is None


def test_what_is_left_out_has_no_verdict_in_any_year() -> None:
    whole = status(AT_LEAST_35, RISING)
    out = replace(whole, assessment=replace(whole.assessment, reason=LEFT_OUT))
    found = history(out, "path", CONCEPT)
    assert [year.assessment for year in found] == [None] * len(RISING)
    assert [year.measurement for year in found] == list(whole.series.points)

"""A metric's own baseline: another year, a stated value, or not known yet; each method starts from it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.methods import METHODS
from kassel_integration.model.baseline import OwnBaseline
from kassel_integration.model.catalogue import Metric
from kassel_integration.model.evidence import Baseline
from making import CONCEPT, Figure, metric, remarks, series, told

STATED = OwnBaseline(2010, Decimal(20), "Zensus")
UNKNOWN = OwnBaseline(unknown=True)


def starting(asked: Metric, own: OwnBaseline, figures: dict[int, Figure], method: str = "path") -> Assessment:
    """The assessment of a metric that has a baseline of its own."""
    return assess(METHODS[method], replace(asked, baseline=own), series(figures), CONCEPT)


def test_the_stated_value_is_where_the_way_begins() -> None:
    found = starting(metric("at_least", "80"), STATED, {2011: "79", 2013: "50"})
    assert (told(found), found.ratio) == (("on_track", "ratio"), Decimal(1))
    assert (found.values["b"], found.values["v_b"], found.years) == (2010, Decimal(20), (2010, 2013))
    assert (found.evidence.baseline, remarks(found)) == (Baseline.OWN, [])


@pytest.mark.parametrize("method", METHODS)
def test_every_method_takes_it_and_the_first_measured_year_no_longer_stands_in(method: str) -> None:
    found = starting(metric("increase"), STATED, {2012: "30", 2013: "40", 2014: "50"}, method)
    assert found.status.value == "on_track"
    assert found.years[0] == 2010


def test_a_measurement_of_its_year_is_taken_once() -> None:
    found = starting(metric("increase"), STATED, {2010: "20", 2013: "50"})
    assert (found.years, found.n) == ((2010, 2013), 2)


def test_a_year_alone_is_the_baseline_when_it_was_measured_and_else_a_later_one_stands_in() -> None:
    own = OwnBaseline(2013)
    found = starting(metric("increase"), own, {2011: "90", 2013: "20", 2014: "21"})
    assert (told(found), found.evidence.baseline) == (("on_track", "better"), Baseline.OWN)
    found = starting(metric("increase"), own, {2011: "90", 2014: "20", 2015: "21"})
    assert (found.evidence.baseline, remarks(found)) == (Baseline.STANDS_IN, [("stands_in", {"b": 2014, "year": 2013})])


def test_a_stated_value_is_no_figure_of_its_own_and_not_known_before_its_year() -> None:
    assert told(starting(metric("increase"), STATED, {})) == ("no_data", "no_data")
    later = OwnBaseline(2014, Decimal(20), "Zensus")
    assert told(starting(metric("increase"), later, {2012: "10", 2013: "11"})) == ("not_assessable", "before_baseline")


def test_what_must_be_held_is_compared_with_the_stated_value() -> None:
    assert told(starting(metric("hold"), STATED, {2014: "19"})) == ("moving_away", "not_held")
    assert told(starting(metric("hold"), STATED, {2014: "20"})) == ("on_track", "held")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("rule", ["increase", "hold"])
def test_while_it_is_not_known_no_other_year_stands_in(rule: str, method: str) -> None:
    found = starting(metric(rule), UNKNOWN, {2011: "20", 2012: "21", 2016: "40"}, method)
    assert (told(found), found.evidence.baseline, remarks(found)) == (("not_assessable", "baseline_unknown"), None, [])


def test_a_level_needs_it_only_for_the_way() -> None:
    asked = metric("at_least", "30")
    assert told(starting(asked, UNKNOWN, {2011: "20", 2013: "25"})) == ("not_assessable", "baseline_unknown")
    assert told(starting(asked, UNKNOWN, {2011: "31", 2013: "32"})) == ("achieved", "reached")
    assert told(starting(asked, UNKNOWN, {2011: "31", 2016: "29"})) == ("missed", "missed")
    window: dict[int, Figure] = {2011: "20", 2012: "22", 2013: "24", 2014: "26"}
    assert told(starting(asked, UNKNOWN, window, "destatis")) == ("on_track", "projection")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("asked", [metric("at_least", "80"), metric("at_most", "10"), metric("increase")])
def test_what_came_before_the_plan_alone_is_no_progress_of_it(method: str, asked: Metric) -> None:
    found = starting(asked, STATED, {2011: "25"}, method)
    assert told(found) == ("not_assessable", "before_period")
    assert (found.values["first"], found.years, found.n) == (2012, (2010, 2011), 2)

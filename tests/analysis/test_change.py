"""The rule `change`: percent of the baseline's own figure, at its edges, with interim values, by each method."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.methods import METHODS
from kassel_integration.model.baseline import OwnBaseline
from kassel_integration.model.catalogue import Kind
from kassel_integration.model.measurement import Measurement
from making import CONCEPT, NAME, Figure, judge, metric, remarks, series, told


def change(percent: str, figures: dict[int, Figure], method: str = "path", **more: object) -> Assessment:
    """What is judged by 2016 against the baseline of 2011."""
    interim = more.get("interim")
    assert interim is None or isinstance(interim, dict)
    direction = "up" if not percent.startswith("-") else "down"
    return judge(metric("change", percent, 2016, direction=direction, interim=interim), figures, method)


@pytest.mark.parametrize(("percent", "last", "status"), [
    ("-40", "120", "achieved"),
    ("-40", "120.01", "missed"),
    ("-40", "200", "missed"),
    ("100", "400", "achieved"),
    ("100", "399.99", "missed"),
    ("-100", "0", "achieved"),
    ("-100", "0.01", "missed"),
    ("-33.33", "133.34", "achieved"),
    ("-33.33", "133.35", "missed"),
])  # fmt: skip
@pytest.mark.parametrize("method", METHODS)
def test_in_the_due_year_it_is_reached_or_missed(method: str, percent: str, last: str, status: str) -> None:
    assert change(percent, {2011: "200", 2016: last}, method).status.value == status


def test_before_it_the_way_is_judged_in_the_unit_of_the_metric() -> None:
    found = change("-40", {2011: "200", 2013: "180"})  # 20 of 80 after two of five years
    assert (told(found), found.ratio) == (("behind", "ratio"), Decimal("0.625"))
    assert {key: found.values[key] for key in ("v_b", "T", "tau", "gap")} == {
        "v_b": 200, "T": 120, "tau": 2016, "gap": 60,
    }  # fmt: skip


def test_the_arithmetic_of_the_target_and_the_change_so_far_are_told() -> None:
    found = change("-40", {2011: "200", 2013: "180"})
    assert remarks(found) == [
        ("change_less", {"v_b": 200, "percent": 40, "T": 120}),
        ("change_so_far", {"t": 2013, "change": -10}),
    ]
    assert remarks(change("100", {2011: "7", 2013: "8"}))[0] == ("change_more", {"v_b": 7, "percent": 100, "T": 14})


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("figures", "reason"), [
    ({2012: "200", 2016: "100"}, "change_no_baseline"),
    ({2011: "Q", 2012: "200", 2013: "190"}, "change_no_baseline"),
    ({2011: "0", 2012: "5", 2016: "9"}, "change_not_above_zero"),
    ({2011: "-4", 2012: "5", 2016: "9"}, "change_not_above_zero"),
])  # fmt: skip
def test_without_a_baseline_above_zero_there_is_no_verdict(
    method: str, figures: dict[int, Figure], reason: str
) -> None:
    found = change("-40", figures, method)
    assert (told(found), remarks(found), found.evidence.baseline) == (("not_assessable", reason), [], None)


@pytest.mark.parametrize("method", METHODS)
def test_while_the_baseline_is_not_known_there_is_none_either(method: str) -> None:
    asked = replace(metric("change", "-33.33", 2016, direction="down"), baseline=OwnBaseline(unknown=True))
    found = assess(METHODS[method], asked, series({2011: "200", 2014: "100", 2016: "90"}), CONCEPT)
    assert told(found) == ("not_assessable", "baseline_unknown")


def test_a_stated_baseline_will_do() -> None:
    asked = replace(metric("change", "-40", 2016, direction="down"), baseline=OwnBaseline(2005, Decimal(200), "Bilanz"))
    found = assess(METHODS["path"], asked, series({2016: "121"}), CONCEPT)
    assert (told(found), found.values["T"], found.values["gap"]) == (("missed", "missed"), 120, 1)


@pytest.mark.parametrize(("method", "reason"), [
    ("path", "ratio"), ("open-sdg", "growth_zero_target"), ("destatis", "projection"),
])  # fmt: skip
def test_towards_nothing_at_all_there_is_no_growth_rate(method: str, reason: str) -> None:
    found = change("-100", {2011: "200", 2012: "170", 2013: "130", 2014: "100"}, method)
    assert found.reason == reason
    assert (found.status.value == "not_assessable") == (method == "open-sdg")


def test_interim_values_are_percent_of_the_baseline_too() -> None:
    steps = {2013: "-10", 2015: "-30"}
    found = change("-40", {2011: "200", 2013: "190", 2014: "160"}, interim=steps)
    assert (found.formula, found.ratio) == ("interim", Decimal(1))
    (missed,) = found.interim_missed
    assert (missed.year, missed.wanted, missed.actual) == (2013, Decimal(180), Decimal(190))


def test_a_rate_of_parts_that_do_not_divide_evenly_is_compared_exactly() -> None:
    def third(year: int, upper: str, lower: str) -> Measurement:
        return Measurement(NAME, year, Decimal("33.3"), numerator=Decimal(upper), denominator=Decimal(lower))

    asked = metric("change", "-50", 2016, kind=Kind.SHARE, direction="down")
    figures = replace(series({}), points=(third(2011, "1", "3"), third(2016, "1", "6")))
    assert assess(METHODS["path"], asked, figures, CONCEPT).status.value == "achieved"


def test_a_figure_that_is_not_there_in_the_due_year_is_outstanding() -> None:
    asked = metric("change", "-40", 2016, direction="down")
    assert told(judge(asked, {2011: "200", 2015: "190"}, in_year=2016)) == ("not_assessable", "outstanding")
    assert told(judge(asked, {2012: "200", 2015: "190"}, in_year=2016)) == ("not_assessable", "outstanding")

"""Method `path`: the way covered against the time used up, on the real figures and on both sides of each threshold."""

from decimal import Decimal

import pytest

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.methods.path import METHOD
from kassel_integration.analysis.series import group
from kassel_integration.checking.loaded import Loaded
from kassel_integration.model.catalogue import Catalogue
from making import judge, metric, remarks, told

U3 = "1.1.3.betreuungsquote_u3"
AT_LEAST_35 = metric("at_least", "35")


@pytest.mark.parametrize(
    ("until", "status", "reason", "ratio", "n"),
    [
        (2011, "not_assessable", "one_point_gap", None, 1),
        (2012, "on_track", "ratio", "1.4216", 2),
        (2013, "on_track", "ratio", "1.1026", 3),
        (2014, "on_track", "ratio", "1.1003", 4),
        (2015, "behind", "ratio", "0.9007", 5),
        (2016, "missed", "missed", None, 6),
    ],
)
def test_the_real_care_rate_is_judged_as_computed_by_hand(
    until: int, status: str, reason: str, ratio: str | None, n: int, loaded: Loaded, catalogue: Catalogue
) -> None:
    found = assess(METHOD, catalogue.metric_by_id[U3], group(loaded.measurements, until).of(U3), catalogue.concept)
    shown = str(found.ratio.quantize(Decimal("0.0001"))) if found.ratio is not None else None
    assert (told(found), shown, found.n, found.year) == ((status, reason), ratio, n, until)


def test_the_real_care_rate_of_2015_names_every_input_of_its_ratio(loaded: Loaded, catalogue: Catalogue) -> None:
    found = assess(METHOD, catalogue.metric_by_id[U3], group(loaded.measurements, 2015).of(U3), catalogue.concept)
    inputs = {
        key: str(found.values[key]) for key in ("b", "v_b", "t", "v_t", "T", "tau", "covered", "elapsed", "expected")
    }
    assert inputs == {
        "b": "2011", "v_b": "20.58", "t": "2015", "v_t": "30.97", "T": "35", "tau": "2016",
        "covered": "0.7205270457697642163661581137",
        "elapsed": "0.8", "expected": "32.116",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value", "status", "ratio"),
    [
        ("19.1", "on_track", "0.955"),
        ("19.0", "on_track", "0.95"),
        ("18.99999999", "behind", "0.9499999995"),
        ("12.0", "behind", "0.6"),
        ("11.99999999", "far_behind", "0.5999999995"),
        ("0.00000001", "far_behind", "5E-10"),
        ("0", "far_behind", "0"),
        ("-0.00000001", "moving_away", "-5E-10"),
    ],
)
def test_a_threshold_includes_its_lower_end(value: str, status: str, ratio: str) -> None:
    """From 0 in 2011 to 25 in 2016, 20 is to be expected in 2015."""
    found = judge(metric("at_least", "25"), {2011: "0", 2015: value})
    assert (found.status.value, found.ratio) == (status, Decimal(ratio))


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("6", "on_track"),
        ("6.00000001", "behind"),
        ("13", "behind"),
        ("13.00000001", "far_behind"),
        ("25", "far_behind"),
        ("25.00000001", "moving_away"),
    ],
)
def test_where_less_is_better_the_thresholds_are_mirrored(value: str, status: str) -> None:
    """From 25 in 2011 to 0 in 2016, 5 is to be expected in 2015."""
    assert judge(metric("at_most", "0"), {2011: "25", 2015: value}).status.value == status


def test_the_ratio_is_not_rounded_before_it_is_compared() -> None:
    """After a third of the time 0.95 of a third is wanted, which no decimal holds: both neighbours are told apart."""
    third = metric("at_least", "1", 2014)
    assert judge(third, {2011: "0", 2012: "0.3166666666666666666666666666"}).status.value == "behind"
    assert judge(third, {2011: "0", 2012: "0.3166666666666666666666666667"}).status.value == "on_track"


def test_years_before_the_baseline_do_not_count() -> None:
    with_past = judge(AT_LEAST_35, {2007: "34", 2010: "1", 2011: "20", 2012: "23"})
    without = judge(AT_LEAST_35, {2011: "20", 2012: "23"})
    assert (with_past.status, with_past.ratio, with_past.n) == (without.status, without.ratio, without.n)


def test_the_ratio_names_baseline_and_latest_year_and_no_remark() -> None:
    found = judge(AT_LEAST_35, {2011: "20", 2013: "26"})
    assert (found.values["b"], found.values["t"], found.year, found.n, remarks(found)) == (2011, 2013, 2013, 2, [])


@pytest.mark.parametrize(
    ("year", "value", "status", "expected"),
    [
        (2012, "12", "on_track", "12"),
        (2012, "11.89", "behind", "12"),
        (2013, "14", "on_track", "14"),
        (2014, "16", "far_behind", "21"),
        (2015, "28", "on_track", "28"),
    ],
)
def test_interim_values_bend_the_path(year: int, value: str, status: str, expected: str) -> None:
    """From 10 in 2011 by way of 14 in 2013 to 35 in 2016."""
    found = judge(metric("at_least", "35", interim={2013: "14"}), {2011: "10", year: value})
    assert (found.status.value, found.values["expected"]) == (status, Decimal(expected))


def test_interim_values_after_the_due_year_or_before_the_baseline_change_nothing() -> None:
    bent = metric("at_least", "35", interim={2010: "99", 2011: "99", 2016: "1", 2018: "1"})
    assert judge(bent, {2011: "20", 2013: "26"}).ratio == judge(AT_LEAST_35, {2011: "20", 2013: "26"}).ratio


@pytest.mark.parametrize(
    ("interim", "value", "wanted"),
    [
        ("20", "20", ("on_track", "flat_path")),
        ("20", "34", ("on_track", "flat_path")),
        ("20", "19", ("moving_away", "below_flat_path")),
        ("18", "18", ("on_track", "flat_path")),
        ("18", "22", ("on_track", "flat_path")),
        ("18", "16", ("moving_away", "below_flat_path")),
    ],
)
def test_an_interim_value_that_asks_for_no_more_than_the_baseline_is_kept_or_not(
    interim: str, value: str, wanted: tuple[str, str]
) -> None:
    """From 20 in 2011 to 35 in 2016, with an interim value for 2013 that is not above the baseline."""
    found = judge(metric("at_least", "35", interim={2013: interim}), {2011: "20", 2013: value})
    assert (told(found), found.ratio) == (wanted, None)

"""Method `open-sdg`: growth a year, its thresholds to the last digit, and why some figures have no growth rate."""

from decimal import Decimal

import pytest

from making import Figure, judge, metric, told

METHOD = "open-sdg"
DOUBLE = metric("at_least", "161.051")  # 10 % a year from 100 in 2011 to 2016
MORE = metric("increase")
LESS = metric("decrease")


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("119.9025", "on_track"),  # 1.095 squared: R is 0.95 exactly, though the root of it is taken
        ("119.90249999", "behind"),
        ("112.36", "behind"),  # 1.06 squared
        ("112.35999999", "far_behind"),
        ("100", "far_behind"),
        ("99.99999999", "moving_away"),
    ],
)
def test_a_threshold_of_the_ratio_includes_its_lower_end(value: str, status: str) -> None:
    found = judge(DOUBLE, {2011: "100", 2013: value}, METHOD)
    assert told(found) == (status, "growth_target")


@pytest.mark.parametrize(("year", "value"), [(2012, "396.9"), (2013, "648.27"), (2014, "1058.841")])
def test_a_ratio_that_is_exactly_a_threshold_counts_as_it_where_no_root_is_finite(year: int, value: str) -> None:
    """From 3^5 to 5^5 in five years two thirds a year are needed, and 0.95 of them are seen."""
    asked = metric("at_least", "3125")
    assert told(judge(asked, {2011: "243", year: value}, METHOD)) == ("on_track", "growth_target")
    below = str(Decimal(value) - Decimal("0.000000001"))
    assert told(judge(asked, {2011: "243", year: below}, METHOD)) == ("behind", "growth_target")


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("104.5678375", "on_track"),  # 1.015 cubed
        ("104.56783749", "behind"),
        ("101.5075125", "behind"),  # 1.005 cubed
        ("101.50751249", "far_behind"),
        ("100", "far_behind"),
        ("99.9", "moving_away"),
    ],
)
def test_without_a_target_the_growth_itself_is_judged(value: str, status: str) -> None:
    assert told(judge(MORE, {2011: "100", 2014: value}, METHOD)) == (status, "growth")


def test_where_less_is_better_shrinking_is_good() -> None:
    assert told(judge(LESS, {2011: "100", 2012: "98.5"}, METHOD)) == ("on_track", "growth")
    assert told(judge(LESS, {2011: "100", 2012: "101"}, METHOD)) == ("moving_away", "growth")
    shrinking = judge(metric("at_most", "59.049"), {2011: "100", 2012: "90"}, METHOD)
    assert (told(shrinking), shrinking.ratio) == (("on_track", "growth_target"), Decimal(1))


def test_of_negative_numbers_the_distance_from_zero_grows_so_the_direction_is_turned_round() -> None:
    assert told(judge(MORE, {2011: "-10", 2013: "-5"}, METHOD)) == ("on_track", "growth")
    assert told(judge(MORE, {2011: "-5", 2013: "-10"}, METHOD)) == ("moving_away", "growth")


@pytest.mark.parametrize(
    ("target", "figures", "reason"),
    [
        ("35", {2011: "0", 2013: "5"}, "growth_zero"),
        ("35", {2011: "5", 2013: "0"}, "growth_zero"),
        ("35", {2011: "-5", 2013: "5"}, "growth_sign"),
        ("0", {2011: "-5", 2013: "-4"}, "growth_zero_target"),
        ("5", {2011: "-5", 2013: "-4"}, "growth_sign_target"),
    ],
)
def test_with_zero_or_a_change_of_sign_there_is_no_growth_rate_and_the_reason_says_which(
    target: str, figures: dict[int, Figure], reason: str
) -> None:
    assert told(judge(metric("at_least", target), figures, METHOD)) == ("not_assessable", reason)


def test_a_direction_from_zero_has_no_growth_rate_but_at_the_end_it_is_still_better_or_not() -> None:
    assert told(judge(MORE, {2011: "0", 2013: "5"}, METHOD)) == ("not_assessable", "growth_zero")
    assert told(judge(MORE, {2011: "0", 2016: "5"}, METHOD)) == ("achieved", "better")


def test_zero_can_still_reach_or_miss_its_target() -> None:
    assert told(judge(metric("at_most", "0"), {2011: "5", 2013: "0"}, METHOD)) == ("achieved", "reached")
    assert told(judge(metric("at_least", "5"), {2011: "0", 2016: "4"}, METHOD)) == ("missed", "missed")


def test_gap_years_count_as_time_and_are_not_filled_in() -> None:
    found = judge(DOUBLE, {2011: "100", 2015: "146.41"}, METHOD)
    assert (found.ratio, found.years, found.n) == (Decimal(1), (2011, 2015), 2)


def test_the_inputs_of_the_ratio_are_named() -> None:
    found = judge(DOUBLE, {2011: "100", 2013: "121"}, METHOD)
    named = {key: found.values[key] for key in ("b", "v_b", "t", "v_t", "T", "tau", "d", "cagr", "cagr_req", "R")}
    assert named == {
        "b": 2011, "v_b": Decimal(100), "t": 2013, "v_t": Decimal(121), "T": Decimal("161.051"), "tau": 2016, "d": 1,
        "cagr": Decimal("0.1"), "cagr_req": Decimal("0.1"), "R": Decimal(1),
    }  # fmt: skip

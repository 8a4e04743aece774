"""Method `destatis`: projection and weather, the thresholds to the last digit, which points count and how many."""

from decimal import Decimal

import pytest

from kassel_integration.analysis.methods.destatis import project
from kassel_integration.model.catalogue import Metric
from making import Figure, judge, metric, remarks, told

METHOD = "destatis"
AT_LEAST_35 = metric("at_least", "35")
AT_LEAST_100 = metric("at_least", "100")
MORE = metric("increase")
LESS = metric("decrease")


def weather(asked: Metric, figures: dict[int, Figure]) -> tuple[str, object]:
    found = judge(asked, figures, METHOD)
    return (found.status.value, found.values.get("weather"))


@pytest.mark.parametrize(
    ("first", "status", "sign"),
    [
        # From `first` in 2012 to 80 in 2015 with one year to go to 100: the mean change is (80 - first) / 3.
        ("22.99999999", "on_track", "sun"),
        ("23", "behind", "slightly_cloudy"),  # a miss of 5 % exactly
        ("32", "behind", "slightly_cloudy"),  # a miss of 20 % exactly
        ("32.00000001", "far_behind", "cloud"),
        ("79.99999999", "far_behind", "cloud"),
        ("80", "moving_away", "thunderstorm"),
        ("81", "moving_away", "thunderstorm"),
    ],
)
def test_a_threshold_of_the_miss_is_met_to_the_last_digit(first: str, status: str, sign: str) -> None:
    figures: dict[int, Figure] = {2012: first, 2013: "1", 2014: "2", 2015: "80"}
    assert weather(AT_LEAST_100, figures) == (status, sign)


def test_where_less_is_better_the_projection_falls() -> None:
    falling: dict[int, Figure] = {2011: "50", 2012: "42", 2013: "34", 2014: "26"}
    assert weather(metric("at_most", "10"), falling) == ("on_track", "sun")
    assert weather(metric("at_most", "10"), {**falling, 2014: "51"}) == ("moving_away", "thunderstorm")


@pytest.mark.parametrize(
    ("last", "status", "sign"),
    [
        (("13", "16"), "on_track", "sun"),
        (("18", "16"), "behind", "slightly_cloudy"),
        (("5", "9"), "far_behind", "cloud"),
        (("12", "9"), "moving_away", "thunderstorm"),
        (("10", "10"), "moving_away", "thunderstorm"),  # standing still is not going there
        (("16", "16"), "behind", "slightly_cloudy"),
    ],
)
def test_a_direction_looks_at_the_mean_change_and_the_last_one(last: tuple[str, str], status: str, sign: str) -> None:
    before, latest = last
    rising: dict[int, Figure] = {2011: "10", 2012: "11", 2013: before, 2014: latest}
    assert weather(MORE, rising) == (status, sign)
    assert weather(LESS, {y: f"-{v}" for y, v in rising.items()}) == (status, sign)


@pytest.mark.parametrize("count", [2, 3])
def test_fewer_than_four_points_are_not_assessable_and_say_so(count: int) -> None:
    found = judge(AT_LEAST_35, {2011 + n: str(20 + n) for n in range(count)}, METHOD)
    assert (told(found), found.values["count"], found.values["least"]) == (("not_assessable", "few_points"), count, 4)
    assert remarks(found) == []  # they are few because no more came, not because of a break


def test_the_baseline_is_not_used_for_a_projection_so_no_stand_in_is_named() -> None:
    found = judge(AT_LEAST_35, {2012: "20", 2013: "22", 2014: "24", 2015: "26"}, METHOD)
    assert (found.reason, "b" in found.values, remarks(found)) == ("projection", False, [])


@pytest.mark.parametrize("count", [4, 5])
def test_four_or_five_points_are_allowed(count: int) -> None:
    found = judge(AT_LEAST_35, {2011 + n: str(20 + n) for n in range(count)}, METHOD)
    assert (found.reason, found.n, len(found.years)) == ("projection", count, count)


def test_only_the_last_six_points_count_and_years_before_the_baseline_may_be_among_them() -> None:
    wild: dict[int, Figure] = {2005: "999", 2006: "0"}
    points: dict[int, Figure] = {2008: "14", 2009: "15", 2010: "18", 2011: "20", 2012: "24", 2013: "26"}
    found = judge(AT_LEAST_35, {**wild, **points}, METHOD)
    assert (found.years, found.n) == (tuple(points), 6)  # six were used, however many there are
    assert (found.values["first"], str(found.values["mean"])) == (2008, "2.4")
    assert remarks(found) == []


def test_over_gap_years_the_change_is_spread_over_the_time_it_took() -> None:
    found = judge(AT_LEAST_35, {2008: "10", 2010: "14", 2011: "15", 2014: "22"}, METHOD)
    assert (str(found.values["mean"]), found.years) == ("2", (2008, 2010, 2011, 2014))


def test_the_window_begins_at_the_last_break_and_that_is_said() -> None:
    figures: dict[int, Figure] = {2008: "90", 2009: "90", 2010: "20 B", 2011: "21", 2012: "22", 2013: "23"}
    found = judge(AT_LEAST_35, figures, METHOD)
    assert (found.years, remarks(found)) == ((2010, 2011, 2012, 2013), [("window_break", {"year": 2010})])
    assert found.n == 4
    broken = judge(AT_LEAST_35, {**figures, 2012: "22 B"}, METHOD)
    assert broken.n == 2
    assert (told(broken), broken.years) == (("not_assessable", "few_points"), (2012, 2013))


@pytest.mark.parametrize(("last", "cut"), [(2012, True), (2013, False), (2014, False)])
def test_a_break_ends_the_window_only_where_fewer_than_six_points_follow(last: int, cut: bool) -> None:
    since: dict[int, Figure] = {year: str(year - 1988) for year in range(2009, last + 1)}
    found = judge(AT_LEAST_35, {2007: "10", 2008: "20 B", **since}, METHOD)
    assert (found.reason, found.n, found.years[0]) == ("projection", min(last - 2007, 6), max(2008, last - 5))
    assert remarks(found) == ([("window_break", {"year": 2008})] if cut else [])


@pytest.mark.parametrize("asked", [AT_LEAST_35, MORE], ids=["target", "direction"])
def test_the_mean_change_is_that_of_the_six_points_used_and_not_of_a_seventh(asked: Metric) -> None:
    six: dict[int, Figure] = {year: str(year - 1990) for year in range(2010, 2016)}
    for seventh in ("999", "-999"):
        found = judge(asked, {2009: seventh, **six}, METHOD)
        assert (found.values["first"], str(found.values["mean"]), found.values["weather"]) == (
            2010,
            "1",
            weather_of(asked),
        )


def test_a_seventh_point_changes_no_weather_in_the_due_year() -> None:
    six: dict[int, Figure] = {year: str(year - 1980) for year in range(2011, 2017)}
    assert weather(AT_LEAST_35, {2010: "99", **six}) == weather(AT_LEAST_35, six) == ("achieved", "sun")


def test_a_break_without_a_value_after_the_latest_one_cuts_nothing() -> None:
    figures: dict[int, Figure] = {2010: "20", 2011: "21", 2012: "22", 2013: "23"}
    found, plain = (judge(AT_LEAST_35, told, METHOD) for told in ({**figures, 2014: "B"}, figures))
    assert (found.reason, found.years, found.values) == ("projection", plain.years, plain.values)


def weather_of(asked: Metric) -> str:
    """From 25 in 2015, one more a year is far from 35 in 2016, but the right way."""
    return "sun" if asked is MORE else "cloud"


def test_a_break_between_baseline_and_latest_value_does_no_harm_when_enough_points_follow() -> None:
    figures: dict[int, Figure] = {2011: "90", 2012: "20 B", 2013: "24", 2014: "28", 2015: "33"}
    assert told(judge(AT_LEAST_35, {**figures, 2011: "10"}, METHOD)) == ("on_track", "projection")
    assert told(judge(AT_LEAST_35, {**figures, 2011: "10"}, "path")) == ("not_assessable", "break")
    assert told(judge(AT_LEAST_35, figures, METHOD)) == ("on_track", "projection")  # met, but by another count


@pytest.mark.parametrize(
    ("values", "status", "sign"),
    [
        (("30", "32", "34", "36"), "achieved", "sun"),
        (("36", "37", "36", "36"), "achieved", "sun"),
        (("38", "37", "36", "35"), "achieved", "slightly_cloudy"),
        (("30", "31", "32", "33"), "missed", "cloud"),
        (("34", "34", "34", "34"), "missed", "thunderstorm"),
    ],
)
def test_in_the_target_year_the_answer_is_reached_or_missed_and_the_weather_is_told_beside(
    values: tuple[str, ...], status: str, sign: str
) -> None:
    assert weather(AT_LEAST_35, dict(zip(range(2013, 2017), values, strict=True))) == (status, sign)


def test_at_the_end_of_a_direction_the_weather_is_told_where_the_points_suffice() -> None:
    rising: dict[int, Figure] = {2013: "1", 2014: "2", 2015: "3", 2016: "4"}
    assert weather(MORE, rising) == ("achieved", "sun")
    assert weather(MORE, {2015: "3", 2016: "4"}) == ("achieved", None)


def test_flags_of_all_points_of_the_window_travel() -> None:
    found = judge(AT_LEAST_35, {2011: "20 E", 2012: "22", 2013: "24 P", 2014: "26"}, METHOD)
    assert found.flags == ((2011, "E"), (2013, "P"))


@pytest.mark.parametrize(
    ("values", "status", "sign"),
    [
        (("20", "20", "20", "20"), "on_track", "sun"),
        (("20", "24", "22", "20"), "on_track", "sun"),
        (("20", "20", "20", "19"), "moving_away", "thunderstorm"),
    ],
)
def test_beside_a_level_that_is_to_be_held_the_weather_is_that_of_what_is_kept(
    values: tuple[str, ...], status: str, sign: str
) -> None:
    figures: dict[int, Figure] = dict(zip(range(2011, 2015), values, strict=True))
    assert weather(metric("hold"), figures) == (status, sign)
    worse_within: dict[int, Figure] = {2011: "20", 2012: "20", 2013: "20", 2014: "19"}
    assert weather(metric("hold", tolerance="10"), worse_within) == ("on_track", "slightly_cloudy")


def test_beside_what_cannot_be_judged_there_is_no_weather() -> None:
    broken: dict[int, Figure] = {2011: "20", 2012: "5 B", 2013: "6", 2014: "7", 2015: "8", 2016: "9"}
    assert weather(MORE, broken) == ("not_assessable", None)
    late: dict[int, Figure] = {2011: "20", 2012: "20", 2013: "20", 2014: "20", 2017: "40"}
    assert weather(AT_LEAST_35, late) == ("not_assessable", None)


@pytest.mark.parametrize(
    ("points", "target", "projected"),
    [
        # The mean change from the first to the last of the latest six values, the value in 2016, the miss of the gap.
        (((2010, "10"), (2014, "18")), "38", ("2", "22", "0.8")),
        (((2010, "10"), (2011, "50"), (2014, "30")), "38", ("5", "40", "-0.25")),
        (
            ((2004, "99"), (2009, "12"), (2010, "10"), (2011, "9"), (2012, "8"), (2013, "7"), (2014, "2")),
            "-8", ("-2", "-2", "0.6"),
        ),
    ],
)  # fmt: skip
def test_the_projection_goes_on_as_the_last_six_values_did(
    points: tuple[tuple[int, str], ...], target: str, projected: tuple[str, str, str]
) -> None:
    found = project(tuple((year, Decimal(text)) for year, text in points), Decimal(target), 2016)
    assert (found.mean, found.value, found.miss) == tuple(map(Decimal, projected))

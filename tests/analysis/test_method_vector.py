"""The three methods on the real care rate: each number as computed by hand, to the last place that is known."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from kassel_integration.analysis.methods.destatis import of_end, project
from making import Figure, judge, metric, told

CARE = {
    2007: "13.16", 2008: "14.18", 2009: "15.00", 2010: "18.88", 2011: "20.58", 2012: "24.68", 2013: "26.94",
    2014: "30.10", 2015: "30.97", 2016: "28.83",
}  # fmt: skip
WITH_BREAK: Mapping[int, Figure] = CARE | {2011: "20.58 B"}
TARGET = metric("at_least", "35")


def until(year: int, figures: Mapping[int, Figure] = WITH_BREAK) -> dict[int, Figure]:
    return {y: value for y, value in figures.items() if y <= year}


def shown(value: object, places: int) -> str | None:
    return str(round(value, places)) if isinstance(value, Decimal) else None


@pytest.mark.parametrize(
    ("year", "status", "r"),
    [
        (2012, "on_track", "1.4216"),
        (2013, "on_track", "1.1026"),
        (2014, "on_track", "1.1003"),
        (2015, "behind", "0.9007"),
        (2016, "missed", None),
    ],
)
def test_path_measures_the_way_against_the_time(year: int, status: str, r: str | None) -> None:
    found = judge(TARGET, until(year), "path")
    assert (found.status.value, shown(found.ratio, 4)) == (status, r)


@pytest.mark.parametrize(
    ("year", "status", "growth", "r"),
    [
        (2012, "on_track", "19.92", "1.778"),
        (2013, "on_track", "14.41", "1.286"),
        (2014, "on_track", "13.51", "1.206"),
        (2015, "on_track", "10.76", "0.960"),
    ],
)
def test_open_sdg_measures_the_growth_seen_against_the_growth_needed(
    year: int, status: str, growth: str, r: str
) -> None:
    found = judge(TARGET, until(year), "open-sdg")
    seen, needed = found.values["cagr"], found.values["cagr_req"]
    assert isinstance(seen, Decimal)
    assert isinstance(needed, Decimal)
    assert (found.status.value, shown(seen * 100, 2), shown(needed * 100, 3), shown(found.ratio, 3)) == (
        status, growth, "11.205", r,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("year", "projection", "miss", "weather"),
    [
        (2012, "33.90", "10.7", "slightly_cloudy"),
        (2013, "34.60", "5.0", "slightly_cloudy"),
        (2014, "36.14", "-23.3", "sun"),
        (2015, "33.39", "40.0", "cloud"),
    ],
)
def test_destatis_projects_the_last_five_changes_of_points_from_2007(
    year: int, projection: str, miss: str, weather: str
) -> None:
    """The break of 2011 is ignored here: the pure function gets the points as they are."""
    found = project(tuple((y, Decimal(v)) for y, v in CARE.items() if y <= year), Decimal(35), 2016)
    assert (shown(found.value, 2), shown(found.miss * 100, 1), found.weather.value) == (projection, miss, weather)


def test_a_miss_of_5_01_percent_is_not_sun_for_nothing_is_rounded_before_comparing() -> None:
    found = project(tuple((y, Decimal(v)) for y, v in CARE.items() if y <= 2013), Decimal(35), 2016)
    assert (shown(found.miss * 100, 2), found.weather.value) == ("5.01", "slightly_cloudy")


@pytest.mark.parametrize(
    ("year", "status", "reason", "projection", "miss", "weather"),
    [
        (2011, "not_assessable", "one_point_gap", None, None, None),
        (2012, "not_assessable", "few_points", None, None, None),
        (2013, "not_assessable", "few_points", None, None, None),
        (2014, "on_track", "projection", "36.45", "-0.295", "sun"),
        (2015, "far_behind", "projection", "33.57", "0.355", "cloud"),
        (2016, "missed", "missed", None, None, "cloud"),
    ],
)
def test_destatis_begins_at_the_break_and_has_too_few_points_before_2014(
    year: int, status: str, reason: str, projection: str | None, miss: str | None, weather: str | None
) -> None:
    found = judge(TARGET, until(year), "destatis")
    numbers = (shown(found.values.get("projection"), 2), shown(found.ratio, 3), found.values.get("weather"))
    assert (told(found), numbers) == ((status, reason), (projection, miss, weather))


def test_the_target_year_is_missed_under_every_method_and_the_weather_is_told_beside_it() -> None:
    found = {method: judge(TARGET, until(2016), method) for method in ("path", "open-sdg", "destatis")}
    assert {told(a) for a in found.values()} == {("missed", "missed")}
    assert (str(found["destatis"].values["mean"]), found["destatis"].values["weather"]) == ("1.65", "cloud")
    assert of_end(tuple((y, Decimal(v)) for y, v in CARE.items()), 1, False).value == "cloud"

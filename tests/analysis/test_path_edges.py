"""The edge cases of a status, one sentence each: what is missing, incomparable, reached, lost or due."""

from decimal import Decimal

import pytest

from kassel_integration.model.catalogue import Kind, Metric
from making import Figure, judge, metric, remarks, told

AT_LEAST_35 = metric("at_least", "35")
AT_MOST_10 = metric("at_most", "10")
MORE = metric("increase")
LESS = metric("decrease")
ALL_RULES = (
    AT_LEAST_35, AT_MOST_10, MORE, LESS, metric("increase_every_year"), metric("every_year"), metric("none"),
    metric("done", kind=Kind.MILESTONE),
)  # fmt: skip


@pytest.mark.parametrize("asked", ALL_RULES, ids=lambda m: m.target.rule.value)
def test_no_data_is_no_judgement_under_any_rule(asked: Metric) -> None:
    found = judge(asked, {})
    assert (told(found), found.ratio, found.year, found.n) == (("no_data", "no_data"), None, None, 0)


@pytest.mark.parametrize("asked", ALL_RULES, ids=lambda m: m.target.rule.value)
@pytest.mark.parametrize("sign", ["O", "M", "Q", "U"])
def test_only_suppressed_values_are_no_data_and_say_so_under_any_rule(asked: Metric, sign: str) -> None:
    assert told(judge(asked, {2011: sign, 2012: sign})) == ("no_data", "suppressed")


def test_one_point_shows_level_and_gap_but_no_trend() -> None:
    found = judge(AT_LEAST_35, {2012: "24.68"})
    shown = {key: str(found.values[key]) for key in ("t", "v_t", "T", "tau", "gap")}
    assert told(found) == ("not_assessable", "one_point_gap")
    assert shown == {"t": "2012", "v_t": "24.68", "T": "35", "tau": "2016", "gap": "10.32"}


def test_one_point_at_the_target_has_reached_it() -> None:
    assert told(judge(AT_LEAST_35, {2012: "35"})) == ("achieved", "reached")


@pytest.mark.parametrize("asked", [MORE, LESS], ids=["more", "less"])
def test_one_point_gives_no_direction(asked: Metric) -> None:
    assert told(judge(asked, {2012: "24"})) == ("not_assessable", "one_point")


def test_one_point_in_the_due_year_is_reached_or_missed() -> None:
    assert told(judge(AT_LEAST_35, {2016: "35"})) == ("achieved", "reached")
    assert told(judge(AT_LEAST_35, {2016: "34.99"})) == ("missed", "missed")


@pytest.mark.parametrize("baseline", [{}, {2011: "Q"}, {2010: "19"}], ids=["absent", "secret", "only earlier"])
def test_for_a_missing_baseline_the_first_later_year_stands_in_and_that_is_said(baseline: dict[int, Figure]) -> None:
    found = judge(AT_LEAST_35, {**baseline, 2012: "25", 2013: "28"})
    assert (found.status.value, found.values["b"]) == ("on_track", 2012)
    assert remarks(found) == [("stands_in", {"b": 2012, "year": 2011})]


def test_values_only_before_the_baseline_show_no_development() -> None:
    found = judge(AT_LEAST_35, {2009: "20", 2010: "22"})
    assert (told(found), dict(found.values)) == (("not_assessable", "before_baseline"), {"year": 2011})


def test_a_baseline_of_zero_works() -> None:
    found = judge(AT_LEAST_35, {2011: "0", 2012: "7"})
    assert (found.status.value, found.ratio) == ("on_track", Decimal(1))


@pytest.mark.parametrize(
    ("asked", "baseline", "latest", "status", "reason"),
    [
        (AT_LEAST_35, "35", "35", "on_track", "kept"),
        (AT_LEAST_35, "40", "36", "on_track", "kept"),
        (AT_LEAST_35, "35", "34.99", "moving_away", "not_kept"),
        (AT_MOST_10, "10", "10", "on_track", "kept"),
        (AT_MOST_10, "4", "10.01", "moving_away", "not_kept"),
    ],
)
def test_a_target_met_from_the_start_must_be_kept(
    asked: Metric, baseline: str, latest: str, status: str, reason: str
) -> None:
    assert told(judge(asked, {2011: baseline, 2014: latest})) == (status, reason)


@pytest.mark.parametrize(
    ("asked", "value", "status"),
    [
        (AT_LEAST_35, "35", "achieved"), (AT_LEAST_35, "34.999", "missed"),
        (AT_MOST_10, "10", "achieved"), (AT_MOST_10, "10.001", "missed"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("later", [{}, {2017: "20"}, {2017: "Q"}])
@pytest.mark.parametrize("baseline", ["1", "20", "50"])
def test_in_or_after_the_due_year_it_is_only_reached_or_missed(
    asked: Metric, value: str, status: str, later: dict[int, Figure], baseline: str
) -> None:
    found = judge(asked, {2011: baseline, 2016: value, **later})
    assert (found.status.value, found.ratio) == (status, None)


def test_where_less_is_better_the_target_is_reached_at_or_below_it() -> None:
    assert told(judge(AT_MOST_10, {2011: "20", 2013: "10"})) == ("achieved", "reached")
    assert told(judge(AT_MOST_10, {2011: "20", 2013: "9"})) == ("achieved", "reached")
    assert told(judge(AT_MOST_10, {2011: "20", 2013: "10.01"})) == ("on_track", "ratio")


@pytest.mark.parametrize(
    ("asked", "latest", "before_the_end", "at_the_end"),
    [
        (MORE, "21", ("on_track", "better"), ("achieved", "better")),
        (MORE, "20", ("behind", "equal"), ("missed", "equal")),
        (MORE, "19", ("moving_away", "worse"), ("missed", "worse")),
        (LESS, "19", ("on_track", "better"), ("achieved", "better")),
        (LESS, "20", ("behind", "equal"), ("missed", "equal")),
        (LESS, "21", ("moving_away", "worse"), ("missed", "worse")),
    ],
)
def test_a_direction_is_judged_against_the_baseline(
    asked: Metric, latest: str, before_the_end: tuple[str, str], at_the_end: tuple[str, str]
) -> None:
    assert told(judge(asked, {2011: "20", 2014: latest})) == before_the_end
    assert told(judge(asked, {2011: "20", 2016: latest})) == at_the_end


def test_gap_years_are_not_filled_in() -> None:
    found = judge(AT_LEAST_35, {2011: "20", 2015: "33"})
    assert (found.n, found.values["expected"]) == (2, 32)
    assert found.ratio == judge(AT_LEAST_35, {2011: "20", 2012: "1", 2014: "34", 2015: "33"}).ratio


@pytest.mark.parametrize("asked", [AT_LEAST_35, MORE], ids=["target", "direction"])
def test_across_a_break_in_the_series_nothing_is_compared(asked: Metric) -> None:
    found = judge(asked, {2011: "20", 2012: "23", 2013: "26 B", 2014: "29"})
    assert (told(found), found.values["year"]) == (("not_assessable", "break"), 2013)


def test_of_several_breaks_the_last_one_is_named() -> None:
    assert judge(AT_LEAST_35, {2011: "20", 2012: "23 B", 2013: "26 B", 2014: "29"}).values["year"] == 2013


@pytest.mark.parametrize("asked", [AT_LEAST_35, MORE], ids=["target", "direction"])
def test_a_break_in_the_baseline_year_does_no_harm(asked: Metric) -> None:
    assert judge(asked, {2010: "40", 2011: "20 B", 2012: "23"}).status.value == "on_track"


def test_after_a_break_a_target_can_still_be_reached_or_missed() -> None:
    assert told(judge(AT_LEAST_35, {2011: "20", 2013: "35 B"})) == ("achieved", "reached")
    assert told(judge(AT_LEAST_35, {2011: "20", 2013: "26 B", 2016: "34"})) == ("missed", "missed")


def test_a_target_reached_and_lost_again_before_it_is_due_shows() -> None:
    found = judge(AT_LEAST_35, {2011: "20", 2013: "36", 2014: "30", 2015: "31"})
    assert (found.status.value, remarks(found)) == ("behind", [("lost", {"year": 2014})])


def test_of_several_years_in_which_it_was_reached_the_last_is_named_and_none_where_it_still_is() -> None:
    reached: dict[int, Figure] = {2011: "20", 2012: "36", 2013: "37"}
    assert remarks(judge(AT_LEAST_35, {**reached, 2014: "30"})) == [("lost", {"year": 2014})]
    assert remarks(judge(AT_LEAST_35, {**reached, 2014: "38"})) == []


def test_a_target_reached_and_lost_by_the_due_year_is_missed_and_shows() -> None:
    found = judge(AT_MOST_10, {2011: "20", 2014: "9", 2016: "11"})
    assert (found.status.value, remarks(found)) == ("missed", [("lost", {"year": 2016})])


def test_suppressed_years_are_left_out() -> None:
    found = judge(AT_LEAST_35, {2011: "20", 2012: "Q", 2013: "26", 2014: "O"})
    plain = judge(AT_LEAST_35, {2011: "20", 2013: "26"})
    assert (told(found), found.ratio, found.year, found.n) == (told(plain), plain.ratio, 2013, 2)


def test_flags_of_the_two_values_used_travel_with_the_status() -> None:
    found = judge(AT_LEAST_35, {2011: "20 E", 2012: "23 U", 2013: "26 P"})
    assert found.flags == ((2011, "E"), (2013, "P"))
    assert judge(AT_LEAST_35, {2011: "20 B", 2012: "23"}).flags == ()  # a break behind the baseline says nothing here


def test_what_is_only_watched_is_not_judged() -> None:
    assert told(judge(metric("none"), {2011: "1", 2016: "9"})) == ("not_assessable", "watched")

"""What must hold or rise in each year: every failing year shows, a year without a figure is never guessed."""

import pytest

from kassel_integration.model.catalogue import Kind
from making import Figure, Word, judge, metric, remarks, told

RISING = metric("increase_every_year")
HELD = metric("every_year")
HELD_AT_2 = metric("every_year", "2")
DECLARED = metric("every_year", kind=Kind.MILESTONE)


@pytest.mark.parametrize(
    ("figures", "status", "reason", "failed", "missing"),
    [
        ({2011: "1", 2012: "2", 2013: "3"}, "on_track", "rise_held", [], []),
        ({2011: "1", 2012: "2", 2013: "2"}, "behind", "rise_failed", [2013], []),
        ({2011: "2", 2012: "3", 2013: "1"}, "moving_away", "rise_failed", [2013], []),
        ({2011: "2", 2012: "1", 2013: "3"}, "behind", "rise_failed", [2012], []),
        ({2011: "1", 2012: "2", 2014: "3"}, "on_track", "rise_held", [], [2013, 2014]),
        ({2011: "1", 2013: "2", 2015: "3"}, "not_assessable", "rise_unknown", [], [2012, 2013, 2014, 2015]),
        ({2011: "1", 2012: "2", 2013: "1 B", 2014: "2"}, "on_track", "rise_held", [], [2013]),
        ({2011: "1", 2012: "2", 2013: "Q", 2014: "3"}, "on_track", "rise_held", [], [2013, 2014]),
    ],
)
def test_a_value_that_must_rise_each_year_is_compared_with_the_year_before(
    figures: dict[int, Figure], status: str, reason: str, failed: list[int], missing: list[int]
) -> None:
    found = judge(RISING, figures)
    assert (told(found), found.values["failed"], found.values["missing"]) == ((status, reason), failed, missing)


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        (("1", "2", "3", "4", "5", "6"), "achieved", "rise_held"),
        (("1", "2", "3", "4", "5", "5"), "missed", "rise_failed"),
        (("1", "0", "3", "4", "5", "6"), "missed", "rise_failed"),
        (("1", "2", "3", None, "5", "6"), "not_assessable", "rise_unknown"),
    ],
)
def test_at_the_end_of_the_plan_every_single_rise_counts(
    values: tuple[str | None, ...], status: str, reason: str
) -> None:
    figures: dict[int, Figure] = {2011 + n: value for n, value in enumerate(values) if value}
    assert told(judge(RISING, figures)) == (status, reason)


def test_a_single_value_has_not_risen_nor_failed_to() -> None:
    assert told(judge(RISING, {2012: "5"})) == ("not_assessable", "one_point")


def test_where_the_baseline_of_a_rise_is_missing_the_stand_in_is_named() -> None:
    found = judge(RISING, {2012: "5", 2013: "6"})
    assert (found.status.value, remarks(found)) == ("on_track", [("stands_in", {"b": 2012, "year": 2011})])


@pytest.mark.parametrize(
    ("figures", "status", "reason", "years", "failed", "missing"),
    [
        ({2012: "1", 2013: "4"}, "on_track", "years_held", [2012, 2013], [], []),
        ({2012: "1", 2014: "1"}, "on_track", "years_held", [2012, 2014], [], [2013]),
        ({2012: "0", 2013: "1"}, "behind", "years_failed", [2013], [2012], []),
        ({2012: "1", 2013: "0"}, "moving_away", "years_failed", [2012], [2013], []),
        ({2012: "1", 2013: "1", 2014: "0", 2015: "1", 2016: "1"}, "missed", "years_failed",
         [2012, 2013, 2015, 2016], [2014], []),
        ({2012: "1", 2013: "1", 2014: "1", 2015: "1", 2016: "1"}, "achieved", "years_held",
         [2012, 2013, 2014, 2015, 2016], [], []),
        ({2012: "1", 2016: "1"}, "not_assessable", "years_missing", [2012, 2016], [], [2013, 2014, 2015]),
    ],
)  # fmt: skip
def test_a_standing_condition_lists_every_year_of_the_plan(
    figures: dict[int, Figure], status: str, reason: str, years: list[int], failed: list[int], missing: list[int]
) -> None:
    found = judge(HELD, figures)
    lists = (found.values["years"], found.values["failed"], found.values["missing"])
    assert (told(found), lists) == ((status, reason), (years, failed, missing))


def test_a_standing_condition_with_a_value_asks_for_that_value() -> None:
    assert judge(HELD_AT_2, {2012: "2"}).status.value == "on_track"
    assert judge(HELD_AT_2, {2012: "1.99"}).status.value == "moving_away"


def test_years_outside_the_plan_say_nothing_about_a_standing_condition() -> None:
    assert told(judge(HELD, {2010: "0", 2011: "0"})) == ("not_assessable", "before_period")
    assert told(judge(HELD, {2011: "0", 2012: "1"})) == ("on_track", "years_held")
    held: dict[int, Figure] = dict.fromkeys(range(2012, 2017), "1")
    assert told(judge(HELD, {**held, 2017: "0"})) == ("achieved", "years_held")
    declared: dict[int, Figure] = dict.fromkeys(range(2012, 2017), Word.DONE)
    assert told(judge(DECLARED, {**declared, 2017: Word.PLANNED})) == ("achieved", "years_held")


def test_a_declared_standing_condition_is_held_in_the_years_it_is_declared_done() -> None:
    assert told(judge(DECLARED, {2012: Word.DONE, 2013: Word.DONE})) == ("on_track", "years_held")
    assert told(judge(DECLARED, {2012: Word.DONE, 2013: Word.PLANNED})) == ("moving_away", "years_failed")

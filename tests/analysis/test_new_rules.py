"""The rules `hold`, `happened` and years that count from a year or from a milestone, at their edges."""

from dataclasses import replace

import pytest

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.methods import METHODS
from kassel_integration.model.catalogue import Kind
from kassel_integration.model.status import Progress
from making import CONCEPT, Figure, Word, judge, metric, remarks, series, told


@pytest.mark.parametrize(
    ("direction", "tolerance", "figures", "before", "at_the_end"),
    [
        ("up", "0", ("20", "20"), ("on_track", "held"), ("achieved", "held")),
        ("up", "0", ("20", "21"), ("on_track", "held"), ("achieved", "held")),
        ("up", "0", ("20", "19.99"), ("moving_away", "not_held"), ("missed", "not_held")),
        ("up", "10", ("20", "18"), ("on_track", "held_tolerance"), ("achieved", "held_tolerance")),
        ("up", "10", ("20", "17.99"), ("moving_away", "not_held"), ("missed", "not_held")),
        ("up", "0", ("0", "0"), ("moving_away", "hold_nothing"), ("missed", "hold_nothing")),
        ("up", "100", ("20", "0"), ("moving_away", "hold_nothing"), ("missed", "hold_nothing")),
        ("up", "0", ("0", "1"), ("on_track", "held"), ("achieved", "held")),
        ("down", "0", ("20", "20"), ("on_track", "held"), ("achieved", "held")),
        ("down", "0", ("20", "20.01"), ("moving_away", "not_held"), ("missed", "not_held")),
        ("down", "5", ("20", "21"), ("on_track", "held_tolerance"), ("achieved", "held_tolerance")),
        ("down", "0", ("0", "0"), ("on_track", "held"), ("achieved", "held")),
    ],
)
def test_what_must_be_held_is_no_worse_than_the_baseline_within_the_tolerance(
    direction: str, tolerance: str, figures: tuple[str, str], before: tuple[str, str], at_the_end: tuple[str, str]
) -> None:
    asked = metric("hold", direction=direction, tolerance=tolerance)
    first, last = figures
    assert told(judge(asked, {2011: first, 2014: last})) == before
    assert told(judge(asked, {2011: first, 2016: last})) == at_the_end


def test_no_other_year_stands_in_for_the_baseline_of_what_must_be_held() -> None:
    found = judge(metric("hold"), {2012: "20", 2014: "20"})
    assert (told(found), remarks(found)) == (("not_assessable", "hold_no_baseline"), [])


def test_one_year_alone_has_not_been_held_and_a_break_is_not_bridged() -> None:
    assert told(judge(metric("hold"), {2011: "20"}, in_year=2014)) == ("not_assessable", "one_point")
    assert told(judge(metric("hold"), {2011: "20", 2013: "9 B"})) == ("not_assessable", "break")


@pytest.mark.parametrize(
    ("value", "by", "figures", "year", "wanted"),
    [
        (None, None, {2012: "1"}, 2012, ("achieved", "happened")),
        (None, None, {2012: "0"}, 2012, ("behind", "happened_open")),
        (None, None, {2011: "7", 2012: "0"}, 2012, ("behind", "happened_open")),  # the baseline year is not the plan's
        ("10", None, {2012: "2"}, 2012, ("on_track", "happened_open")),  # exactly a fifth after a fifth of the time
        ("10", None, {2012: "1.99"}, 2012, ("behind", "happened_open")),
        ("10", None, {2012: "2", 2013: "1"}, 2013, ("behind", "happened_open")),
        ("10", None, {2012: "9", 2013: "0", 2014: "1"}, 2014, ("achieved", "happened")),
        ("3", 2013, {2012: "1", 2013: "1", 2014: "9"}, 2014, ("missed", "happened_short")),
        ("3", None, {2012: "1", 2013: "0", 2014: "0", 2015: "0", 2016: "1"}, 2016, ("missed", "happened_short")),
        ("3", None, {2012: "1", 2014: "0", 2015: "0", 2016: "1"}, 2016, ("not_assessable", "happened_missing")),
        ("3", None, {2012: "1", 2013: "1"}, 2016, ("not_assessable", "outstanding")),
        ("3", None, {2012: "1", 2014: "2"}, 2016, ("achieved", "happened")),
        (None, None, {2011: "7"}, 2014, ("not_assessable", "before_period")),
    ],
)
def test_what_must_have_happened_counts_over_the_years_of_the_plan(
    value: str | None, by: int | None, figures: dict[int, Figure], year: int, wanted: tuple[str, str]
) -> None:
    assert told(judge(metric("happened", value, by), figures, in_year=year)) == wanted


def test_what_may_have_happened_in_a_missing_year_names_the_year_beside_the_sum() -> None:
    found = judge(metric("happened", "3"), {2012: "1", 2014: "0", 2015: "0", 2016: "1"}, in_year=2016)
    assert (found.values["missing"], found.values["sum"]) == ([2013], 2)


@pytest.mark.parametrize(
    ("figures", "year", "wanted"),
    [
        ({2012: "0", 2013: "0"}, 2013, ("not_assessable", "begins_later")),
        ({2012: "0", 2013: "0", 2014: "1"}, 2014, ("on_track", "years_held")),
        ({2012: "0", 2013: "0", 2014: "1", 2015: "1", 2016: "1"}, 2016, ("achieved", "years_held")),
        ({2014: "1", 2015: "0", 2016: "1"}, 2016, ("missed", "years_failed")),
        ({2014: "1", 2016: "1"}, 2016, ("not_assessable", "years_missing")),
    ],
)
def test_years_that_count_from_a_year_leave_the_earlier_ones_out(
    figures: dict[int, Figure], year: int, wanted: tuple[str, str]
) -> None:
    assert told(judge(metric("every_year", since=2014), figures, in_year=year)) == wanted


@pytest.mark.parametrize(
    ("figures", "wanted"),
    [
        ({2012: "9", 2013: "7", 2014: "8", 2015: "9", 2016: "10"}, ("achieved", "rise_held")),  # 2013 fell: no matter
        ({2012: "9", 2013: "8", 2014: "8", 2015: "9", 2016: "10"}, ("missed", "rise_failed")),
        ({2014: "8", 2015: "9", 2016: "10"}, ("not_assessable", "rise_unknown")),  # 2014 has no year before it
    ],
)
def test_rises_that_count_from_a_year_begin_with_it(figures: dict[int, Figure], wanted: tuple[str, str]) -> None:
    assert told(judge(metric("increase_every_year", since=2014), figures, in_year=2016)) == wanted


D, P = Word.DONE, Word.PLANNED


@pytest.mark.parametrize(
    ("milestone", "figures", "year", "wanted"),
    [
        ({2012: P, 2013: P}, {}, 2013, ("not_assessable", "not_begun")),
        ({2012: P, 2013: D}, {2013: "0"}, 2013, ("not_assessable", "begins_later")),
        ({2012: P, 2013: D}, {2012: "0", 2013: "0", 2014: "1"}, 2014, ("on_track", "years_held")),
        ({2012: P, 2013: D}, {2014: "1", 2015: "1", 2016: "1"}, 2016, ("achieved", "years_held")),
        ({2012: P, 2013: D, 2014: P, 2015: D}, {2014: "0", 2015: "1"}, 2015, ("behind", "years_failed")),
        ({2012: P, 2016: P}, {}, 2016, ("missed", "never_begun")),
        ({2012: P, 2016: P}, {2016: "4"}, 2016, ("missed", "never_begun")),
        ({2012: P}, {}, 2016, ("not_assessable", "not_begun")),  # its word of 2016 is not there
        ({2016: D}, {2016: "1"}, 2016, ("not_assessable", "begins_later")),
        ({}, {}, 2016, ("no_data", "no_data")),
        ({}, {2014: "1"}, 2014, ("not_assessable", "not_begun")),
    ],
)
def test_years_that_count_from_a_milestone_begin_after_it_was_first_done(
    milestone: dict[int, Figure], figures: dict[int, Figure], year: int, wanted: tuple[str, str]
) -> None:
    seen = replace(series(figures), milestone=series(milestone)).until(year)
    assert told(assess(METHODS["path"], metric("every_year", since="1.1.1.konzept"), seen, CONCEPT)) == wanted


@pytest.mark.parametrize("rule", ["hold", "happened"])
def test_the_new_rules_are_judged_alike_by_all_methods(rule: str) -> None:
    found = {judge(metric(rule), {2011: "3", 2012: "0", 2013: "2"}, method).status for method in METHODS}
    assert found in ({Progress.MOVING_AWAY}, {Progress.ACHIEVED})


def test_a_milestone_held_from_a_year_on_is_judged_by_its_words() -> None:
    asked = metric("every_year", kind=Kind.MILESTONE, since=2013)
    assert told(judge(asked, {2012: P, 2013: D, 2014: D})) == ("on_track", "years_held")


def test_rises_before_the_baseline_are_none() -> None:
    assert told(judge(metric("increase_every_year"), {2009: "20", 2010: "21"})) == ("not_assessable", "before_baseline")
    assert told(judge(metric("increase_every_year", since=2014), {2012: "2"})) == ("not_assessable", "before_baseline")

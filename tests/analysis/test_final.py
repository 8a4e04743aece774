"""In and after the due year its figure decides for good; without it only what nothing could change is judged."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Kind, Metric
from kassel_integration.model.measurement import Measurement
from making import CONCEPT, NAME, Figure, Word, judge, metric, remarks, told

AT_LEAST_35 = metric("at_least", "35")
BY_2014 = metric("at_least", "35", by=2014)
MORE = metric("increase")
HELD = metric("every_year")
RISING = metric("increase_every_year")
HAPPENED = metric("happened")
DONE = metric("done", kind=Kind.MILESTONE)
DONE_BY_2014 = metric("done", by=2014, kind=Kind.MILESTONE)
STEADY: dict[int, Figure] = {2011: "20", 2012: "23", 2013: "26", 2014: "29", 2015: "32"}


def final(a: Assessment) -> tuple[str, bool, int | None]:
    return (a.status.value, a.evidence.final, a.evidence.year)


@pytest.mark.parametrize(
    ("asked", "figures", "wanted"),
    [
        (AT_LEAST_35, {**STEADY, 2016: "35"}, ("achieved", True, 2016)),
        (AT_LEAST_35, {**STEADY, 2016: "34"}, ("missed", True, 2016)),
        (AT_LEAST_35, STEADY, ("not_assessable", False, None)),
        (AT_LEAST_35, {**STEADY, 2016: "Q"}, ("not_assessable", False, None)),
        (MORE, {**STEADY, 2016: "21"}, ("achieved", True, 2016)),
        (MORE, STEADY, ("not_assessable", False, None)),
        (HELD, {2012: "0", 2013: "1"}, ("missed", True, 2013)),  # a failed year stays failed
        (HELD, {2012: "1", 2013: "1", 2014: "1", 2015: "1"}, ("not_assessable", False, None)),
        (RISING, {2011: "2", 2012: "1", 2013: "3"}, ("missed", True, 2013)),
        (RISING, {2011: "1", 2012: "2", 2013: "3", 2014: "4", 2015: "5"}, ("not_assessable", False, None)),
        (HELD, {**dict.fromkeys(range(2012, 2017), "1"), 2017: "0"}, ("achieved", True, 2016)),
        (RISING, {2011 + n: str(n) for n in range(6)} | {2017: "1"}, ("achieved", True, 2016)),
        (HAPPENED, {2012: "0", 2013: "1"}, ("achieved", True, 2013)),  # what happened stays so
        (HAPPENED, {2012: "0", 2013: "0"}, ("not_assessable", False, None)),
        (DONE, {2012: Word.PLANNED, 2013: Word.DONE}, ("achieved", True, 2013)),  # done and not withdrawn
        (DONE, {2012: Word.DONE, 2013: Word.PLANNED}, ("not_assessable", False, None)),
        (DONE, {2012: Word.PLANNED, 2015: Word.IN_PROGRESS}, ("not_assessable", False, None)),
    ],
)
def test_in_the_due_year_there_is_a_verdict_only_if_no_later_figure_could_change_it(
    asked: Metric, figures: dict[int, Figure], wanted: tuple[str, bool, int | None]
) -> None:
    assert final(judge(asked, figures, in_year=max(2016, *figures))) == wanted


@pytest.mark.parametrize("asked", [AT_LEAST_35, MORE, RISING], ids=["target", "direction", "rising"])
def test_before_the_due_year_no_verdict_is_final(asked: Metric) -> None:
    found = judge(asked, STEADY, in_year=2015)
    assert final(found) == (found.status.value, False, 2015)
    assert "open" in found.marks


def test_what_is_outstanding_says_how_it_stood_last() -> None:
    found = judge(AT_LEAST_35, STEADY, in_year=2016)
    assert (told(found), dict(found.values)) == (
        ("not_assessable", "outstanding"), {"tau": 2016, "t": 2015, "last": "on_track"},
    )  # fmt: skip
    alone = judge(AT_LEAST_35, {2011: "20"}, in_year=2016)
    assert (told(alone), dict(alone.values)) == (("not_assessable", "outstanding"), {"tau": 2016})


def test_a_sign_in_place_of_the_due_years_value_is_told() -> None:
    found = judge(AT_LEAST_35, {**STEADY, 2016: "Q"}, in_year=2016)
    assert remarks(found) == [("withheld", {"year": 2016, "flag": "Q"})]


@pytest.mark.parametrize(
    ("asked", "figures", "status", "late", "lost"),
    [
        (BY_2014, {2011: "20", 2014: "34", 2015: "34", 2016: "35"}, "missed", 2016, None),
        (BY_2014, {2011: "20", 2014: "34", 2015: "35", 2016: "34"}, "missed", 2015, 2016),
        (BY_2014, {2011: "20", 2014: "35", 2015: "34", 2016: "33"}, "achieved", None, 2015),
        (BY_2014, {2011: "20", 2014: "35", 2015: "34", 2016: "35"}, "achieved", None, None),
        (BY_2014, {2011: "20", 2013: "35", 2014: "34", 2016: "34"}, "missed", None, 2014),
        (metric("increase", by=2014), {2011: "20", 2014: "20", 2015: "21"}, "missed", 2015, None),
        (metric("increase", by=2014), {2011: "20", 2014: "21", 2015: "20"}, "achieved", None, 2015),
        (metric("increase", by=2014), {2011: "20", 2014: "21", 2015: "2 B"}, "achieved", None, None),
        (metric("hold", by=2014), {2011: "20", 2014: "20", 2015: "19"}, "achieved", None, 2015),
        (metric("happened", "3", by=2013), {2012: "1", 2013: "1", 2014: "1"}, "missed", 2014, None),
        (DONE_BY_2014, {2014: Word.PLANNED, 2015: Word.DONE}, "missed", 2015, None),
        (DONE_BY_2014, {2014: Word.DONE, 2015: Word.PLANNED}, "achieved", None, 2015),
        (DONE_BY_2014, {2013: Word.DONE, 2015: Word.PLANNED}, "achieved", None, 2015),
    ],
)
def test_the_due_years_verdict_stays_and_later_figures_are_told_beside_it(
    asked: Metric, figures: dict[int, Figure], status: str, late: int | None, lost: int | None
) -> None:
    found = judge(asked, figures, in_year=2016)
    assert (found.status.value, found.evidence.late, found.evidence.lost) == (status, late, lost)
    assert [key for key, _ in remarks(found) if key in ("late", "lost")] == [
        *(["late"] if late else []), *(["lost"] if lost else []),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("figures", "year"),
    [
        ({2012: Word.PLANNED, 2013: Word.DONE, 2014: Word.DONE, 2015: Word.DONE}, 2013),
        ({2012: Word.DONE, 2013: Word.PLANNED, 2015: Word.DONE, 2016: Word.DONE}, 2015),
        ({2012: Word.DONE, 2014: Word.DONE}, 2012),
    ],
)
def test_a_milestone_names_the_first_year_of_the_run_in_which_it_is_done(figures: dict[int, Figure], year: int) -> None:
    assert judge(DONE, figures, in_year=2016).values["t"] == year


@pytest.mark.parametrize(
    ("asked", "figures"),
    [
        (DONE, {2011: Word.DONE}), (AT_LEAST_35, {2010: "20", 2011: "40"}), (MORE, {2011: "20"}),
        (HELD, {2011: "1"}), (RISING, {2010: "1", 2011: "2"}), (HAPPENED, {2011: "5"}),
        (metric("hold"), {2011: "5"}), (metric("every_year", kind=Kind.MILESTONE), {2011: Word.DONE}),
    ],
)  # fmt: skip
def test_nothing_is_judged_before_the_plan_begins(asked: Metric, figures: dict[int, Figure]) -> None:
    assert judge(asked, figures, in_year=2011).status.value == "not_assessable"


def test_a_value_of_before_the_plan_is_not_taken_for_a_later_year() -> None:
    assert judge(AT_LEAST_35, {2011: "40"}, in_year=2014).status.value == "not_assessable"
    assert judge(DONE, {2011: Word.PLANNED}, in_year=2014).status.value == "not_assessable"


NUMBER = st.decimals(0, 50, places=0)
ASKED = st.sampled_from([
    AT_LEAST_35, BY_2014, metric("at_most", "10"), MORE, metric("decrease", by=2014), metric("hold"),
    metric("hold", by=2014, tolerance="10"), HELD, metric("every_year", since=2014), RISING, HAPPENED,
    metric("happened", "3", by=2014),
])  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from(list(METHODS.values())),
    ASKED,
    st.dictionaries(st.integers(2009, 2019), NUMBER, min_size=1),
    st.integers(2012, 2018),
)
def test_a_final_verdict_never_changes_with_later_figures(
    method: object, asked: Metric, figures: dict[int, Decimal], year: int
) -> None:
    points = Series(tuple(Measurement(NAME, y, v) for y, v in sorted(figures.items())))
    verdicts = [assess(method, asked, points.until(y), CONCEPT) for y in range(year, 2020)]  # type: ignore[arg-type]
    if verdicts[0].evidence.final:
        assert {(a.status, a.evidence.final) for a in verdicts} == {(verdicts[0].status, True)}


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from([DONE, DONE_BY_2014, metric("every_year", kind=Kind.MILESTONE)]),
    st.dictionaries(st.integers(2010, 2019), st.sampled_from(Word), min_size=1),
    st.integers(2012, 2018),
)
def test_a_final_verdict_on_a_milestone_never_changes_with_later_words(
    asked: Metric, words: dict[int, Word], year: int
) -> None:
    points = Series(tuple(Measurement(NAME, y, w) for y, w in sorted(words.items())))
    verdicts = [assess(METHODS["path"], asked, points.until(y), CONCEPT) for y in range(year, 2020)]
    if verdicts[0].evidence.final:
        assert {(a.status, a.evidence.final) for a in verdicts} == {(verdicts[0].status, True)}

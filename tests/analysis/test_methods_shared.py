"""What every method answers alike: no data, one point, reached, kept, lost, due, and what is not judged by numbers."""

import pytest

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.comparison import by_each_method, disagree
from kassel_integration.analysis.methods import METHODS
from kassel_integration.model.catalogue import Kind, Metric
from making import CONCEPT, Figure, Word, judge, metric, remarks, series, told

AT_LEAST_35 = metric("at_least", "35")
AT_MOST_10 = metric("at_most", "10")
MORE = metric("increase")
pytestmark = pytest.mark.parametrize("method", METHODS)

STEADY: dict[int, Figure] = {2011: "20", 2012: "23", 2013: "26", 2014: "29"}
ALIKE: dict[str, tuple[Metric, dict[int, Figure], tuple[str, str]]] = {
    "no data": (AT_LEAST_35, {}, ("no_data", "no_data")),
    "suppressed only": (AT_LEAST_35, {2011: "Q", 2012: "M"}, ("no_data", "suppressed")),
    "watched": (metric("none"), STEADY, ("not_assessable", "watched")),
    "before the baseline": (AT_LEAST_35, {2009: "20", 2010: "21"}, ("not_assessable", "before_baseline")),
    "one point": (AT_LEAST_35, {2012: "24"}, ("not_assessable", "one_point_gap")),
    "one point of a direction": (MORE, {2012: "24"}, ("not_assessable", "one_point")),
    "one point at the target": (AT_LEAST_35, {2012: "35"}, ("achieved", "reached")),
    "reached": (AT_LEAST_35, {**STEADY, 2015: "35"}, ("achieved", "reached")),
    "reached across a break": (AT_LEAST_35, {**STEADY, 2015: "35 B"}, ("achieved", "reached")),
    "reached where less is better": (AT_MOST_10, {2011: "20", 2012: "9"}, ("achieved", "reached")),
    "baseline zero, reached": (metric("at_least", "5"), {2011: "0", 2012: "5"}, ("achieved", "reached")),
    "kept": (AT_LEAST_35, {2011: "35", 2012: "36", 2013: "36", 2014: "35"}, ("on_track", "kept")),
    "not kept": (AT_LEAST_35, {2011: "35", 2012: "36", 2013: "36", 2014: "34"}, ("moving_away", "not_kept")),
    "not kept, on the way back": (AT_LEAST_35, {2011: "35", 2012: "30", 2013: "31"}, ("behind", "not_kept_rising")),
    "held": (metric("hold"), {2011: "20", 2012: "20"}, ("on_track", "held")),
    "happened": (metric("happened"), {2012: "0", 2013: "1"}, ("achieved", "happened")),
    "due and reached": (AT_LEAST_35, {**STEADY, 2016: "35"}, ("achieved", "reached")),
    "due and missed": (AT_LEAST_35, {**STEADY, 2016: "34.9"}, ("missed", "missed")),
    "due year passed": (AT_LEAST_35, {**STEADY, 2016: "34.9", 2018: "36"}, ("missed", "missed")),
    "due year passed without its figure": (AT_LEAST_35, {**STEADY, 2018: "34.9"}, ("not_assessable", "outstanding")),
    "better at the end": (MORE, {**STEADY, 2016: "21"}, ("achieved", "better")),
    "equal at the end": (MORE, {**STEADY, 2016: "20"}, ("missed", "equal")),
    "worse at the end": (MORE, {**STEADY, 2016: "19"}, ("missed", "worse")),
    "a break before the end": (MORE, {**STEADY, 2015: "1 B", 2016: "40"}, ("not_assessable", "break")),
    "rising": (metric("increase_every_year"), STEADY, ("on_track", "rise_held")),
    "every year": (metric("every_year"), {2012: "1", 2013: "0"}, ("moving_away", "years_failed")),
    "milestone": (metric("done", kind=Kind.MILESTONE), {2012: Word.PLANNED}, ("behind", "milestone_open")),
    "milestone undone": (
        metric("done", kind=Kind.MILESTONE), {2012: Word.DONE, 2013: Word.PLANNED}, ("moving_away", "milestone_undone"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ALIKE)
def test_is_answered_alike(case: str, method: str) -> None:
    asked, figures, wanted = ALIKE[case]
    found = judge(asked, figures, method)
    assert (told(found), found.method) == (wanted, method)


def test_a_target_reached_and_lost_again_shows(method: str) -> None:
    found = judge(AT_LEAST_35, {**STEADY, 2014: "36", 2015: "34"}, method)
    assert ("lost", {"year": 2015}) in remarks(found)


def test_the_stand_in_for_a_missing_baseline_is_named_where_the_baseline_is_used(method: str) -> None:
    found = judge(AT_LEAST_35, {2012: "23", 2013: "26"}, method)
    named = [] if method == "destatis" else [("stands_in", {"b": 2012, "year": 2011})]
    assert remarks(found) == named
    level = judge(AT_LEAST_35, {2012: "23", 2013: "26", 2014: "29", 2016: "34"}, method)
    assert remarks(level) == []


def test_suppressed_values_are_left_out(method: str) -> None:
    with_signs = judge(AT_LEAST_35, {2009: "Q", **STEADY, 2015: "Q"}, method)
    plain = judge(AT_LEAST_35, STEADY, method)
    assert (told(with_signs), with_signs.ratio, with_signs.years) == (told(plain), plain.ratio, plain.years)


def test_a_target_kept_by_another_count_is_no_loss(method: str) -> None:
    found = judge(AT_LEAST_35, {2011: "40", 2012: "41", 2013: "20 B", 2014: "21"}, method)
    wanted = "few_points" if method == "destatis" else "break"
    assert told(found) == ("not_assessable", wanted)


def test_methods_disagree_only_where_both_judge(method: str) -> None:
    care = series({2011: "20.58 B", 2012: "24.68", 2013: "26.94", 2014: "30.10", 2015: "30.97"})
    found = {a.method: a for a in by_each_method(AT_LEAST_35, care, CONCEPT)}
    assert {name: a.status.value for name, a in found.items()} == {
        "path": "behind", "open-sdg": "on_track", "destatis": "far_behind",
    }  # fmt: skip
    mute = judge(AT_LEAST_35, {2012: "24"}, method)
    assert (disagree(found.values()), disagree([found[method], mute]), disagree([found[method]])) == (
        True,
        False,
        False,
    )


def test_every_answer_names_its_method_years_and_number_of_values(method: str) -> None:
    found: Assessment = judge(AT_LEAST_35, STEADY, method)
    years = (2011, 2012, 2013, 2014) if method == "destatis" else (2011, 2014)
    assert (found.method, found.years, found.n, found.year) == (method, years, 4, 2014)

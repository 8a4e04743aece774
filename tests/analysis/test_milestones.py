"""Milestones: what an office declares, what is due, and what was reached once and lost again."""

import pytest

from kassel_integration.model.catalogue import Kind
from making import Figure, Word, judge, metric, remarks, told

DONE_BY_THE_END = metric("done", kind=Kind.MILESTONE)
DONE_BY_2014 = metric("done", by=2014, kind=Kind.MILESTONE)


@pytest.mark.parametrize(
    ("word", "status"),
    [
        (Word.DONE, "achieved"),
        (Word.IN_PROGRESS, "on_track"),
        (Word.PLANNED, "behind"),
        (Word.NOT_STARTED, "far_behind"),
    ],
)
def test_before_it_is_due_a_milestone_stands_as_far_as_was_declared(word: Word, status: str) -> None:
    assert judge(DONE_BY_THE_END, {2012: Word.NOT_STARTED, 2013: word}).status.value == status


@pytest.mark.parametrize("word", [Word.NOT_STARTED, Word.PLANNED, Word.IN_PROGRESS])
@pytest.mark.parametrize("later", [{}, {2015: Word.DONE}, {2015: Word.PLANNED}])
def test_in_or_after_the_due_year_a_milestone_is_done_or_missed(word: Word, later: dict[int, Figure]) -> None:
    assert told(judge(DONE_BY_2014, {2014: word, **later})) == ("missed", "milestone_missed")
    assert told(judge(DONE_BY_2014, {2014: Word.DONE, **later})) == ("achieved", "milestone_done")


def test_without_a_due_year_a_milestone_is_due_when_the_plan_ends() -> None:
    assert judge(DONE_BY_THE_END, {2015: Word.PLANNED}).status.value == "behind"
    assert judge(DONE_BY_THE_END, {2016: Word.PLANNED}).status.value == "missed"


@pytest.mark.parametrize(
    ("figures", "status", "reason"),
    [
        ({2012: Word.DONE, 2014: Word.IN_PROGRESS}, "moving_away", "milestone_undone"),
        ({2011: Word.DONE, 2012: Word.DONE, 2014: Word.PLANNED}, "moving_away", "milestone_undone"),
        ({2012: Word.DONE, 2014: Word.PLANNED, 2016: Word.IN_PROGRESS}, "missed", "milestone_missed"),
    ],
)
def test_a_milestone_undone_later_is_shown_as_lost(figures: dict[int, Figure], status: str, reason: str) -> None:
    found = judge(DONE_BY_THE_END, figures)
    assert (told(found), remarks(found)) == ((status, reason), [("lost", {"year": 2014})])


def test_a_milestone_done_again_is_not_lost() -> None:
    found = judge(DONE_BY_THE_END, {2012: Word.DONE, 2013: Word.PLANNED, 2014: Word.DONE})
    assert (told(found), remarks(found)) == (("achieved", "milestone_done"), [])


def test_a_year_without_a_word_does_not_undo_a_milestone() -> None:
    assert told(judge(DONE_BY_THE_END, {2012: Word.DONE, 2013: None})) == ("achieved", "milestone_done")


def test_a_milestone_that_is_only_watched_is_not_judged() -> None:
    assert told(judge(metric("none", kind=Kind.MILESTONE), {2012: Word.DONE})) == ("not_assessable", "watched")

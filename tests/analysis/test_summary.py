"""The summary: counts partition the goals for each grouping, the total counts each once."""

from dataclasses import replace

import pytest

from kassel_integration.analysis.goal_status import GoalStatus, assess_goals
from kassel_integration.analysis.headline import Headline
from kassel_integration.analysis.series import group
from kassel_integration.analysis.summary import GROUPINGS, summarise
from kassel_integration.checking.loaded import Loaded
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.office import terms_of
from kassel_integration.model.status import Coverage, Progress


@pytest.fixture(scope="module")
def goal_statuses(loaded: Loaded, catalogue: Catalogue) -> tuple[GoalStatus, ...]:
    """The real goals with the real figures."""
    return assess_goals(catalogue, group(loaded.measurements, 2016), "path")


@pytest.mark.parametrize("by", GROUPINGS)
def test_the_counts_of_every_group_add_up_to_its_size(
    by: str, goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue
) -> None:
    for found in summarise(goal_statuses, catalogue, by):
        assert (sum(found.counts.values()), sum(found.coverage.values())) == (found.size, found.size)
        assert (list(found.counts), list(found.coverage)) == (list(Progress), list(Coverage))
        assert 0 <= found.delivered <= found.expected


@pytest.mark.parametrize(
    ("by", "groups", "members", "total"),
    [("field", 6, 99, 99), ("area", 19, 99, 99), ("office", 13, 113, 99), ("kind", 6, 142, 142)],
)
def test_the_total_counts_each_once_even_where_groups_overlap(
    by: str, groups: int, members: int, total: int, goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue
) -> None:
    *found, last = summarise(goal_statuses, catalogue, by)
    assert (len(found), sum(g.size for g in found), last.size, last.id, last.title) == (groups, members, total, "", "")


@pytest.mark.parametrize("by", ["field", "area", "kind"])
def test_where_groups_do_not_overlap_every_number_of_the_total_is_their_sum(
    by: str, goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue
) -> None:
    *found, last = summarise(goal_statuses, catalogue, by)
    assert {s: sum(g.counts[s] for g in found) for s in Progress} == last.counts
    assert {c: sum(g.coverage[c] for g in found) for c in Coverage} == last.coverage
    assert (sum(g.expected for g in found), sum(g.delivered for g in found)) == (last.expected, last.delivered)


def test_fields_have_the_goals_of_the_concept(goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue) -> None:
    sizes = {g.id: g.size for g in summarise(goal_statuses, catalogue, "field")}
    assert sizes == {"1": 32, "2": 19, "3": 17, "4": 10, "5": 8, "6": 13, "": 99}


def test_offices_have_the_goals_of_the_concept_and_values_delivered(
    goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue
) -> None:
    found = {g.id: (g.size, g.delivered) for g in summarise(goal_statuses, catalogue, "office")[:-1]}
    assert {name: numbers for name, numbers in found.items() if numbers[1] or numbers[0] > 10} == {
        "jugendamt": (34, 0), "kulturamt": (18, 0), "zukunftsbuero": (13, 0),  # stand-ins settle nothing
    }  # fmt: skip


def test_groups_without_members_are_left_out(goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue) -> None:
    fifth = [s for s in goal_statuses if s.goal.field.id == "5"]
    assert [g.id for g in summarise(fifth, catalogue, "field")] == ["5", ""]
    assert [(g.id, g.size) for g in summarise([], catalogue, "office")] == [("", 0)]


@pytest.mark.parametrize(
    ("numbers", "metrics", "lacking", "word"),
    [
        ([3, 3, 0, 0, 0, 3, 0, 1], 10, 2, "mostly_on_course"),
        ([3, 2, 0, 0, 0, 3, 1, 1], 10, 2, "mostly_on_course"),  # 5 of the 8 that are judged
        ([2, 2, 0, 0, 0, 4, 1, 1], 10, 2, "mixed"),
        ([3, 1, 1, 1, 1, 3, 0, 0], 10, 0, "mostly_off_course"),
        ([4, 1, 0, 0, 0, 0, 5, 0], 10, 0, "mostly_on_course"),  # half of them judged
        ([4, 1, 0, 0, 0, 0, 5, 1], 10, 0, None),  # fewer than half judged
        ([9, 0, 0, 0, 0, 0, 0, 0], 10, 3, None),
        ([9, 0, 0, 0, 0, 0, 0, 0], 9, 2, None),
        ([0, 0, 0, 0, 0, 0, 5, 0], 5, 1, None),
        ([0, 0, 0, 0, 0, 0, 0, 0], 0, 0, None),
    ],
)
def test_an_overall_word_is_about_the_judged_and_there_is_none_where_too_little_is_known(
    numbers: list[int], metrics: int, lacking: int, word: str | None
) -> None:
    found = replace(group_of(numbers), metrics=metrics, lacking=lacking)
    assert found.overall == word


def test_with_the_real_figures_no_group_has_an_overall_word(
    goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue
) -> None:
    assert {(g.overall, g.metrics, g.lacking) for g in summarise(goal_statuses, catalogue, "field")[-1:]} == {
        (None, 142, 139)
    }


def group_of(numbers: list[int]) -> Headline:
    asked = (word for word in Progress if word is not Progress.NO_METRIC)
    by_status = dict.fromkeys(Progress, 0) | dict(zip(asked, numbers, strict=True))
    covered = dict.fromkeys(Coverage, 0)
    return Headline(size=sum(numbers), counts=by_status, coverage=covered, expected=0, delivered=0)


def test_without_years_an_office_has_the_goals_of_any_year_of_the_plan(
    goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue
) -> None:
    old, new = catalogue.offices[0], replace(catalogue.offices[0], id="nachfolge", since=2015)
    ended = replace(old, until=2014, successor="nachfolge")
    offices = (ended, new, *catalogue.offices[1:])
    followed = replace(catalogue, offices=offices)
    statuses = tuple(
        replace(
            s, goal=replace(s.goal, offices=named, terms=terms_of(named, {office.id: office for office in offices}))
        )
        for s in goal_statuses
        for named in [tuple(ended if office.id == old.id else office for office in s.goal.offices)]
    )
    sizes = {g.id: g.size for g in summarise(statuses, followed, "office")}
    assert sizes["nachfolge"] == sizes[old.id] > 0
    early = {g.id: g.size for g in summarise(statuses, followed, "office", range(2012, 2015))}
    assert "nachfolge" not in early

"""What differs between two sides: each kind of change once, and when a rewritten past counts as silent."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from breakdowns import catalogue
from kassel_integration.analysis.difference import (
    Change,
    Difference,
    compare_catalogues,
    compare_figures,
    compare_statuses,
    compare_years,
    is_silent,
)
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.model.catalogue import Catalogue, Office, Relation
from kassel_integration.model.cell import Cell
from kassel_integration.model.choices import Basis, Rule
from kassel_integration.model.measurement import Measurement
from making import GOAL, NAME, point

BEFORE = catalogue()
AUDIT = Office("amt", "Amt")


def with_metric(**changes: object) -> Catalogue:
    return replace(BEFORE, metrics=(replace(BEFORE.metrics[0], **changes),))  # type: ignore[arg-type]


def with_goal(**changes: object) -> Catalogue:
    return replace(BEFORE, goals=(replace(BEFORE.goals[0], **changes),))  # type: ignore[arg-type]


TARGET = BEFORE.metrics[0].target
CATALOGUES: dict[str, tuple[Catalogue, list[Difference]]] = {
    "the same": (catalogue(), []),
    "the wording of a goal": (
        with_goal(text="Ein Satz."), [Difference("goal", "1.1.1", Change.CHANGED, "text", "Ein Ziel.", "Ein Satz.")],
    ),
    "the offices of a goal": (
        with_goal(offices=(*BEFORE.offices, AUDIT)),
        [Difference("goal", "1.1.1", Change.CHANGED, "offices", ("jugendamt",), ("jugendamt", "amt"))],
    ),
    "the wording of an indicator": (
        replace(BEFORE, indicators=(replace(BEFORE.indicators[0], text="Anders"),)),
        [Difference("indicator", "1.1.1-1", Change.CHANGED, "text", "Ein Indikator", "Anders")],
    ),
    "definition and target of a metric": (
        with_metric(definition="Anders.", target=replace(TARGET, rule=Rule.INCREASE)),
        [
            Difference("metric", NAME, Change.CHANGED, "definition", "Was zählt.", "Anders."),
            Difference("metric", NAME, Change.CHANGED, "target", TARGET, replace(TARGET, rule=Rule.INCREASE)),
        ],
    ),
    "an office more": (
        replace(BEFORE, offices=(AUDIT, *BEFORE.offices)),
        [Difference("office", "amt", Change.ADDED, "name", None, "Amt")],
    ),
    "a metric less": (
        replace(BEFORE, metrics=()), [Difference("metric", NAME, Change.REMOVED, "label", "Quote", None)],
    ),
    "a value of a dimension less": (
        catalogue((3, 3, 2)), [Difference("cell", "district 04", Change.REMOVED, "label", "04", None)],
    ),
    "a guideline more": (
        replace(BEFORE, guidelines=("Miteinander.",)),
        [Difference("guideline", "1", Change.ADDED, "text", None, "Miteinander.")],
    ),
    "a relation more": (
        replace(BEFORE, relations=(Relation(NAME, "1.1.1.b", Basis.CONCEPT, "Weil."),)),
        [Difference("relation", f"{NAME} <= 1.1.1.b", Change.ADDED, "reason", None, "Weil.")],
    ),
    "the concept's date": (
        replace(BEFORE, concept=replace(BEFORE.concept, as_of="2013-01-01")),
        [Difference("concept", "", Change.CHANGED, "as_of", "2012-03-26", "2013-01-01")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("after", "found"), CATALOGUES.values(), ids=CATALOGUES.keys())
def test_catalogues_differ_in(after: Catalogue, found: list[Difference]) -> None:
    assert list(compare_catalogues(BEFORE, after)) == found


@pytest.mark.parametrize(("after", "found"), CATALOGUES.values(), ids=CATALOGUES.keys())
def test_the_other_way_round_the_same_differs(after: Catalogue, found: list[Difference]) -> None:
    turned = {Change.ADDED: Change.REMOVED, Change.REMOVED: Change.ADDED, Change.CHANGED: Change.CHANGED}
    back = [replace(d, change=turned[d.change], old=d.new, new=d.old) for d in found]
    assert list(compare_catalogues(after, BEFORE)) == back


def value(number: str, **told: str) -> Measurement:
    return replace(point(2013, number), **told)  # type: ignore[arg-type]


SILENT: dict[str, tuple[Measurement | None, Measurement | None, bool]] = {
    "another value and not a word": (value("12"), value("13"), True),
    "gone and not a word": (value("12"), None, True),
    "another numerator": (value("12"), replace(value("12"), numerator=Decimal(5)), True),
    "the note of old says nothing of it": (value("12", note="Amt"), value("13", note="Amt"), True),
    "a note that went says nothing either": (value("12", note="Amt"), value("13"), True),
    "a note says so": (value("12"), value("13", note="berichtigt"), False),
    "a flag says so": (value("12"), value("13 E"), False),
    "withdrawn, with a flag that says why": (value("12"), value("Q"), False),
    "a provisional value is replaced": (value("12 P"), value("13"), False),
    "a provisional value is replaced by another": (value("12 P"), value("13 P"), False),
    "an estimate is replaced": (value("12 E"), value("13"), False),
    "an estimate is replaced by another": (value("12 E"), value("13 E"), False),
    "a missing value came": (value("O"), value("13"), False),
    "a late value came": (None, value("13"), False),
    "another source": (value("12"), value("12", source="Amt"), False),
    "the same": (value("12"), value("12"), False),
}


@pytest.mark.parametrize(("earlier", "later", "silent"), SILENT.values(), ids=SILENT.keys())
def test_a_rewrite_is_silent_or_not(earlier: Measurement | None, later: Measurement | None, silent: bool) -> None:
    assert is_silent(earlier, later) is silent


def marks(old: list[Measurement], new: list[Measurement]) -> list[tuple[int | None, Change, str, bool]]:
    return [(d.year, d.change, d.aspect, d.silent) for d in compare_figures(old, new)]


def test_only_years_before_the_latest_are_rewritten_silently() -> None:
    old, new = [point(2013, "12"), point(2014, "20")], [point(2013, "13"), point(2014, "21")]
    assert marks(old, new) == [(2013, Change.CHANGED, "value", True), (2014, Change.CHANGED, "value", False)]
    later = [*new, point(2015, "30")]
    assert marks(old, later) == [
        (2013, Change.CHANGED, "value", True), (2014, Change.CHANGED, "value", True),
        (2015, Change.ADDED, "value", False),
    ]  # fmt: skip


def test_the_side_with_the_later_figures_must_say_so_whichever_is_named_first() -> None:
    old, new = [point(2013, "12")], [replace(point(2013, "13"), note="berichtigt"), point(2014, "20")]
    for sides in ((old, new), (new, old)):
        assert [d for d in compare_figures(*sides) if d.silent] == []
    quiet = [point(2013, "13"), point(2014, "20")]
    for sides in ((old, quiet), (quiet, old)):
        assert [d.year for d in compare_figures(*sides) if d.silent] == [2013]


def test_years_are_compared_by_value_and_flag_and_never_silent() -> None:
    figures = [point(2013, "12 P"), replace(point(2014, "13"), as_of="2014-03-01", source="Amt"), point(2015, "14")]
    (a, b) = (figures[0], figures[1])
    assert list(compare_years(figures, 2013, 2014)) == [
        Difference("figure", NAME, Change.CHANGED, "value", a, b, 2014),
        Difference("figure", NAME, Change.CHANGED, "flag", "P", "A", 2014),
    ]


rows = st.dictionaries(
    st.tuples(st.integers(2012, 2015), st.sampled_from(["", "01", "02"])),
    st.tuples(st.sampled_from(["1", "2", "2 P", "Q"]), st.sampled_from(["", "neu"])),
    max_size=6,
)
Rows = dict[tuple[int, str], tuple[str, str]]


def built(given: Rows) -> list[Measurement]:
    return [replace(point(y, told), cell=Cell([c]), note=note) for (y, c), (told, note) in given.items()]


@settings(deadline=None, max_examples=200)
@given(rows, rows)
def test_nothing_differs_exactly_when_the_figures_are_equal_and_order_does_not_matter(one: Rows, two: Rows) -> None:
    found = list(compare_figures(built(one), built(two)))
    assert (found == []) is (one == two)
    assert found == list(compare_figures(built(one)[::-1], built(two)[::-1]))


# A new value for every aspect of a part; the comparison only asks whether it is the same.
METRIC = (
    "label", "kind", "unit", "period", "direction", "definition", "dimensions", "target", "basis", "numerator",
    "caveat", "denominator", "range", "plausible", "delivery", "delivery_reason", "per", "decimals", "baseline",
    "survey",
)  # fmt: skip
PARTS = {
    "metric": METRIC,
    "goal": ("text", "remark", "applies"),
    "indicator": ("text", "remark"),
    "area": ("title", "note", "remark"),
    "field": ("title", "main_goals"),
    "office": ("name", "aliases", "since", "until", "successor"),
    "dimension": ("label", "headings", "gap", "total"),
}


@pytest.mark.parametrize(("part", "aspect"), [(part, aspect) for part, of in PARTS.items() for aspect in of])
def test_each_aspect_of_each_part_is_compared(part: str, aspect: str) -> None:
    of = f"{part}s" if part != "office" else "offices"
    first, *others = getattr(BEFORE, of)
    changed = replace(first, **{aspect: ("neu",)})
    after = replace(BEFORE, **{of: (changed, *others)})  # type: ignore[arg-type]
    found = Difference(part, first.id, Change.CHANGED, aspect, getattr(first, aspect), ("neu",))
    assert found in list(compare_catalogues(BEFORE, after))
    assert {(d.part, d.id) for d in compare_catalogues(BEFORE, after)} == {(part, first.id)}


@pytest.mark.parametrize(
    "aspect",
    ["title", "part", "as_of", "first", "last", "baseline_year", "baseline_basis", "municipality", "municipality_key"],
)
def test_each_aspect_of_the_plan_is_compared(aspect: str) -> None:
    after = replace(BEFORE, concept=replace(BEFORE.concept, **{aspect: "neu"}))  # type: ignore[arg-type]
    old = getattr(BEFORE.concept, aspect)
    assert list(compare_catalogues(BEFORE, after)) == [Difference("concept", "", Change.CHANGED, aspect, old, "neu")]


def test_a_metric_that_another_indicator_asks_for_or_none_is_a_change() -> None:
    other = replace(BEFORE.indicators[0], id="1.1.1-2")
    moved = replace(with_metric(parent=other), indicators=(*BEFORE.indicators, other))
    found = [d for d in compare_catalogues(BEFORE, moved) if d.part == "metric"]
    assert found == [Difference("metric", NAME, Change.CHANGED, "indicator", "1.1.1-1", "1.1.1-2")]
    direct = with_metric(parent=BEFORE.goals[0])
    found = [d for d in compare_catalogues(BEFORE, direct) if d.part == "metric"]
    assert found == [Difference("metric", NAME, Change.CHANGED, "indicator", "1.1.1-1", None)]


def test_a_goal_that_only_one_side_has_has_no_other_status_to_differ_from() -> None:
    goal, other = (GoalStatus(replace(GOAL, id=name), ()) for name in ("1.1.1", "1.1.2"))
    assert list(compare_statuses([goal], [other])) == []

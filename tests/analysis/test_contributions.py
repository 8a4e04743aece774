"""What several offices report of one metric: added up when all is there, told apart until then."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from breakdowns import catalogue
from kassel_integration.analysis.contributions import add_up, figures_of, without_small
from kassel_integration.analysis.goal_status import assess_goals
from kassel_integration.model.catalogue import Catalogue, Office
from kassel_integration.model.cell import Cell
from kassel_integration.model.choices import Delivery, Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.model.status import Coverage
from making import GOAL, NAME

A, B = Office("a", "A"), Office("b", "B")
Word = Implementation


def shared(kind: Kind = Kind.COUNT) -> Catalogue:
    """A catalogue whose one metric is reported in parts by two offices."""
    known = catalogue(kind=kind)
    goal = replace(GOAL, offices=(A, B))
    metric = replace(known.metrics[0], parent=goal, delivery=Delivery.EACH)
    return replace(known, offices=(A, B), goals=(goal,), indicators=(), metrics=(metric,))


def part(office: str, value: object, year: int = 2014, **more: object) -> Measurement:
    """What one office reported."""
    number = Decimal(value) if isinstance(value, int | str) and not isinstance(value, Word) else value
    return replace(Measurement(NAME, year, number, office=office, contribution=True), **more)  # type: ignore[arg-type]


def whole(kind: Kind, *parts: Measurement) -> Measurement:
    """The one measurement that is left."""
    (found,) = add_up(parts, shared(kind)).measurements
    return found


@pytest.mark.parametrize("kind", [Kind.COUNT, Kind.AMOUNT])
def test_counts_and_amounts_add_up(kind: Kind) -> None:
    found = whole(kind, part("a", "1.5", source="X"), part("b", "2", source="Y"))
    assert (found.value, found.office, found.source, found.contribution) == (Decimal("3.5"), "", "X; Y", False)


@pytest.mark.parametrize(("of_b", "of_both"), [("2014-03-01", "2014-03-01"), ("2014-03-02", ""), ("", "")])
def test_the_sum_is_of_the_day_of_all_its_parts_or_of_none(of_b: str, of_both: str) -> None:
    assert whole(Kind.COUNT, part("a", 1, as_of="2014-03-01"), part("b", 2, as_of=of_b)).as_of == of_both


def test_shares_add_up_by_their_parts_and_are_exact() -> None:
    parts: list[dict[str, Any]] = [({"numerator": Decimal(n), "denominator": Decimal(d)}) for n, d in ((1, 3), (1, 4))]
    found = whole(Kind.SHARE, part("a", "33.33", **parts[0]), part("b", 25, **parts[1]))
    assert [str(part) for part in (found.value, found.numerator, found.denominator)] == ["28.57", "2", "7"]
    assert str(found.exact)[:8] == "28.57142"  # not the mean of the percentages, which is 29.17


def test_rates_add_up_by_their_parts_too() -> None:
    known = shared(Kind.RATE)
    known = replace(known, metrics=(replace(known.metrics[0], per=1000),))
    given = [
        replace(part(office, value), numerator=Decimal(n), denominator=Decimal(d), times=1000)
        for office, value, n, d in (("a", 500, 1, 2), ("b", 250, 1, 4))
    ]
    (found,) = add_up(given, known).measurements
    assert (str(found.value), str(found.exact)[:7]) == ("333.33", "333.333")


def test_of_milestones_the_least_advanced_counts() -> None:
    assert whole(Kind.MILESTONE, part("a", Word.DONE), part("b", Word.PLANNED)).value is Word.PLANNED


FLAGS: Mapping[str, tuple[Flag, Flag, Flag]] = {
    "provisional": (Flag.NORMAL, Flag.PROVISIONAL, Flag.PROVISIONAL),
    "estimated before provisional": (Flag.PROVISIONAL, Flag.ESTIMATED, Flag.ESTIMATED),
    "a break before all": (Flag.UNRELIABLE, Flag.BREAK, Flag.BREAK),
}


@pytest.mark.parametrize(("a", "b", "wanted"), FLAGS.values(), ids=FLAGS.keys())
def test_a_reservation_of_a_part_is_one_of_the_whole(a: Flag, b: Flag, wanted: Flag) -> None:
    assert whole(Kind.COUNT, part("a", 1, flag=a), part("b", 2, flag=b)).flag is wanted


def test_a_part_that_is_kept_back_leaves_the_whole_without_a_value() -> None:
    found = whole(Kind.COUNT, part("a", 1), part("b", None, flag=Flag.CONFIDENTIAL))
    assert (found.value, found.flag) == (None, Flag.CONFIDENTIAL)


def test_nothing_is_added_up_while_a_part_is_missing() -> None:
    found = add_up([part("a", 1), part("a", 5, 2015), part("b", 2, 2015)], shared())
    assert [(m.year, str(m.value)) for m in found.measurements] == [(2015, "7")]
    assert [(c.year, c.complete) for c in found.contributions[NAME]] == [(2014, False), (2015, True)]


def test_cells_are_added_up_each_by_itself() -> None:
    one, two = Cell(("01",)), Cell(("02",))
    parts = [part("a", 3, cell=one), part("b", 4, cell=one), part("a", 9, cell=two)]
    assert [(m.cell, str(m.value)) for m in add_up(parts, shared()).measurements] == [(one, "7")]


def test_other_metrics_stay_as_they_are() -> None:
    given = (Measurement(NAME, 2014, Decimal(3), office="a"),)
    assert add_up(given, catalogue()).measurements == given


def test_single_parts_are_data_but_no_verdict() -> None:
    known = shared()
    (goal,) = assess_goals(known, figures_of([part("a", 1)], known), "path")
    (metric,) = goal.metrics
    assert (metric.assessment.status, metric.assessment.reason) == ("not_assessable", "contributions_missing")
    assert (metric.coverage, metric.delivered, metric.incomplete) == (Coverage.PARTIAL, 0, (2014,))


def test_later_contributions_are_not_seen_from_an_earlier_year() -> None:
    known = shared()
    figures = figures_of([part("a", 1), part("b", 2), part("a", 1, 2015)], known, 2014)
    assert [c.year for c in figures.contributions[NAME]] == [2014]
    assert figures.last == 2014


@pytest.mark.parametrize(
    ("small", "hidden"),
    [
        ({"value": Decimal(4)}, True),
        ({"value": Decimal(5)}, False),
        ({"value": Decimal(0)}, False),
        ({"value": Decimal("7.5"), "numerator": Decimal(3), "denominator": Decimal(40)}, True),
        ({"value": Decimal(50), "numerator": Decimal(2), "denominator": Decimal(4)}, True),
        ({"value": Decimal("2.5"), "numerator": Decimal(10), "denominator": Decimal(400)}, False),
        ({"value": None}, False),
    ],
)
def test_a_small_count_of_one_office_hides_those_of_all_that_year(small: dict[str, object], hidden: bool) -> None:
    few = replace(part("a", 1), **small)  # type: ignore[arg-type]
    others = (part("b", 90, note="x"), part("a", 80, year=2013), part("b", 70, year=2013))
    told = add_up((few, *others), shared()).contributions[NAME]
    first, second = without_small(told, 5)
    assert (first, second.year, [office for office, _ in second.parts]) == (told[0], 2014, [A, B])
    if not hidden:
        assert second == told[1]
        return
    for _, each in second.parts:
        assert each is not None
        assert (each.value, each.numerator, each.denominator, each.note) == (None, None, None, "")
        assert (each.flag, each.year) == (Flag.CONFIDENTIAL, 2014)


def test_where_a_count_is_hidden_nothing_is_said_of_an_office_that_is_silent() -> None:
    (told,) = add_up((part("a", 1),), shared()).contributions[NAME]
    (hidden,) = without_small((told,), 5)
    assert [each is None for _, each in hidden.parts] == [False, True]

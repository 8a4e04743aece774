"""What came late is known from the days on which it first came, office by office."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from kassel_integration.analysis.outstanding import OwedItem, State
from kassel_integration.analysis.owed_by import Arrivals, Owed, arrivals
from kassel_integration.model.catalogue import Office
from kassel_integration.model.cell import Cell
from kassel_integration.model.choices import Delivery
from kassel_integration.model.due_dates import DueDates, can_be_due, has_passed
from kassel_integration.model.measurement import Measurement
from making import GOAL, NAME, metric

YOUNG, ARTS = Office("jugendamt", "Jugendamt"), Office("kulturamt", "Kulturamt")
MARCH, APRIL, MAY = date(2015, 3, 31), date(2015, 4, 1), date(2015, 5, 2)


def told(office: str, name: str = NAME, cell: Cell | None = None) -> Measurement:
    made = Measurement(name, 2014, Decimal(1), office=office)
    return replace(made, cell=cell) if cell else made


def item(office: Office, *, each: bool = False, declares: bool = False) -> OwedItem:
    asked = replace(metric("increase"), delivery=Delivery.EACH if each else Delivery.LEAD)
    return OwedItem(
        office=office, goal=GOAL, metric=None if declares else asked, year=2014, state=State.DELIVERED
    )  # fmt: skip


def owed(received: Arrivals) -> Owed:
    return Owed((2014,), (), (), {2014: MARCH}, frozenset({2014}), MAY, received)


def test_the_first_arrival_of_the_whole_counts_and_what_others_published_does_not() -> None:
    part = Cell(("01",))
    taken = [
        (MAY, told("jugendamt")),
        (APRIL, told("jugendamt")),
        (MARCH, told("")),
        (MARCH, told("kulturamt", cell=part)),
    ]
    assert arrivals(taken) == {(NAME, 2014): {"jugendamt": APRIL}}


def test_late_is_what_came_after_its_day() -> None:
    for day, late in ((MARCH, False), (APRIL, True)):
        assert owed({(NAME, 2014): {"jugendamt": day}}).late(item(YOUNG)) is late
    assert not owed({}).late(item(YOUNG))


def test_a_figure_may_have_come_from_another_office_a_part_or_a_declaration_may_not() -> None:
    found = owed({(NAME, 2014): {"kulturamt": APRIL}, ("1.1.1.umsetzungsstand", 2014): {"kulturamt": MAY}})
    assert found.arrived(item(YOUNG)) == APRIL
    assert found.arrived(item(YOUNG, each=True)) is None
    assert found.arrived(item(ARTS, each=True)) == APRIL
    assert found.arrived(item(YOUNG, declares=True)) is None
    assert found.arrived(item(ARTS, declares=True)) == MAY


def test_a_single_day_goes_before_the_rule_and_none_lies_within_the_year() -> None:
    dates = DueDates((3, 31), {2015: date(2016, 5, 2)})
    assert [dates.of(year) for year in (2014, 2015)] == [MARCH, date(2016, 5, 2)]
    assert DueDates().of(2014) is None
    assert [can_be_due(2014, day) for day in (date(2014, 12, 31), date(2015, 1, 1))] == [False, True]
    assert [has_passed(2014, MARCH, day) for day in (MARCH, APRIL)] == [False, True]
    assert [has_passed(2014, None, day) for day in (date(2014, 12, 31), date(2015, 1, 1))] == [False, True]

"""Which cells of a breakdown are hidden, case by case: the small ones, and a second where a sum would give one away."""

from dataclasses import replace
from decimal import Decimal

import pytest

from breakdowns import TOTAL, Cell, catalogue, measured, shown
from kassel_integration.analysis.suppression import suppress
from kassel_integration.model import cell as model
from kassel_integration.model.choices import Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from making import NAME

Told = dict[str, int | None]  # a cell in short: "" the whole city, "01" a district, "m" a sex, "01m" both


def cell(short: str) -> Cell:
    return (short.rstrip("mwd"), short.lstrip("0123456789"), "")


CASES: dict[str, tuple[int, Told, list[str]]] = {
    "nothing is hidden where nothing is small": (3, {"": 20, "01": 12, "02": 8}, []),
    "the number itself is not below itself": (3, {"": 20, "01": 17, "02": 3}, []),
    "zero is not hidden, for it tells of nobody": (3, {"": 20, "01": 20, "02": 0}, []),
    "a small cell takes a second with it, for the total gives one away": (3, {"": 20, "01": 18, "02": 2}, ["01", "02"]),
    "the second is the smallest that does": (3, {"": 30, "01": 9, "02": 2, "03": 7, "04": 12}, ["02", "03"]),
    "a zero is never the second": (3, {"": 20, "01": 18, "02": 2, "03": 0}, ["01", "02"]),
    "two small cells protect each other": (3, {"": 20, "01": 17, "02": 2, "03": 1}, ["02", "03"]),
    "two ones do not, for their sum is 1 and 1": (3, {"": 20, "01": 8, "02": 1, "03": 1, "04": 10}, ["01", "02", "03"]),
    "without a total nothing can be subtracted from": (3, {"01": 17, "02": 2, "03": 8}, ["02"]),
    "the whole city is shown however small it is": (5, {"": 2}, []),
    "what is left of the total is a small cell, too": (3, {"": 20, "01": 12, "02": 6}, ["02"]),
    "what is left and is not below the number is no small cell": (3, {"": 20, "01": 12, "02": 5}, []),
    "what is left is large enough to protect": (3, {"": 20, "01": 2, "02": 6}, ["01"]),
    "one that the office hid alone takes a second": (3, {"": 20, "01": None, "02": 6, "03": 10}, ["01", "02"]),
    "two that the office hid are enough": (3, {"": 20, "01": None, "02": None, "03": 10}, ["01", "02"]),
    "a cell that is the whole total hides the breakdown": (3, {"": 2, "01": 2, "02": 0}, ["01", "02", "03", "04"]),
    "two ones alone hide the breakdown": (3, {"": 2, "01": 1, "02": 1}, ["01", "02", "03", "04"]),
    "each dimension is protected by itself": (
        3, {"": 20, "01": 18, "02": 2, "m": 12, "w": 8}, ["01", "02"],
    ),
    "in a cross table a zero cannot be one of the four, so the sums of the districts are hidden": (
        3,
        {"": 40, "01": 20, "02": 20, "m": 22, "w": 18, "01m": 2, "01w": 18, "02m": 20, "02w": 0},
        ["01", "01m", "02", "02m"],
    ),
    "in a cross table it takes four cells and none of their sums": (
        3,
        {"": 40, "01": 20, "02": 20, "m": 22, "w": 18, "01m": 2, "01w": 18, "02m": 20, "02w": 20},
        ["01m", "01w", "02m", "02w"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("below", "told", "hidden"), CASES.values(), ids=CASES.keys())
def test_hides(below: int, told: Told, hidden: list[str]) -> None:
    given = {cell(short): n for short, n in told.items()}
    wanted = given | dict.fromkeys(map(cell, hidden))
    assert shown(given, below, catalogue((4, 2, 2))) == wanted


def test_a_hidden_value_leaves_neither_number_nor_parts_nor_note_and_says_q() -> None:
    small = replace(
        measured({("01", "", ""): 2})[0], as_of="2014-03-01", office="jugendamt", source="Amt", note="davon 2 neu",
        file="2014.csv", line=7,
    )  # fmt: skip
    assert suppress([small], catalogue(), 3) == (
        replace(small, value=None, numerator=None, denominator=None, flag=Flag.CONFIDENTIAL, note=""),
    )


def share(name: str, numerator: int | None, denominator: int | None) -> Measurement:
    value = Decimal(100 * numerator) / denominator if numerator is not None and denominator else Decimal(50)
    parts = [None if n is None else Decimal(n) for n in (numerator, denominator)]
    return Measurement(NAME, 2014, value, model.Cell([name]), numerator=parts[0], denominator=parts[1])


SHARES: dict[str, tuple[list[tuple[str, int | None, int | None]], list[str]]] = {
    "a small numerator hides the share, and a second": ([("", 30, 60), ("01", 2, 20), ("02", 28, 40)], ["01", "02"]),
    "so does a small denominator": ([("", 30, 60), ("01", 0, 2), ("02", 10, 30), ("03", 20, 28)], ["01", "03"]),
    "a share without its parts tells no count": ([("", None, None), ("01", None, None)], []),
    "large parts are shown": ([("", 30, 60), ("01", 10, 20), ("02", 20, 40)], []),
}


@pytest.mark.parametrize(("given", "hidden"), SHARES.values(), ids=SHARES.keys())
def test_of_shares_the_parts_count(given: list[tuple[str, int | None, int | None]], hidden: list[str]) -> None:
    published = suppress([share(*one) for one in given], catalogue(kind=Kind.SHARE), 3)
    assert [m.cell.at(0) for m in published if m.flag == "Q"] == hidden
    assert {(m.value, m.numerator, m.denominator) for m in published if m.flag == "Q"} <= {(None, None, None)}


@pytest.mark.parametrize("kind", sorted({*Kind} - {Kind.COUNT, Kind.SHARE}))
def test_other_kinds_count_nobody(kind: Kind) -> None:
    given = tuple(measured({TOTAL: 20, ("01", "", ""): 1}))
    assert suppress(given, catalogue(kind=kind), 3) == given


def test_each_year_stands_for_itself() -> None:
    first, second = (
        {TOTAL: 20, ("01", "", ""): 2, ("02", "", ""): 18},
        {TOTAL: 20, ("01", "", ""): 9, ("02", "", ""): 11},
    )
    published = suppress([*measured(first, 2013), *measured(second, 2014)], catalogue(), 3)
    assert [(m.year, m.flag) for m in published if not m.cell.is_total] == [(2013, "Q")] * 2 + [(2014, "A")] * 2


@pytest.mark.parametrize("below", [-1, 0, 1, 2])
def test_a_limit_that_would_say_what_it_hides_is_refused(below: int) -> None:
    with pytest.raises(ValueError, match=str(below)):
        suppress([], catalogue(), below)

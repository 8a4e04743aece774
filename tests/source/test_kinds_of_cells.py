"""What is read of a cell of every kind, as LibreOffice saved it in each format (tests/office/kinds_of_cells.py)."""

import pytest

from conftest import TOP
from kassel_integration.source.book import Book, Merged, SheetFacts
from kassel_integration.source.book_kind import book_of
from office.kinds_of_cells import KINDS

FORMATS = ("xlsx", "ods", "xls")
SAYS = {
    "text": "umgesetzt",
    "text of two lines": "eins\nzwei",
    "number as text": "1.340",
    "whole number": "1340",
    "decimal": "31.5",
    "three decimals": "031.234",
    "dust": "30.3",
    "below zero": "-5",
    "percentage": "12.5 %",
    "percentage below zero": "-50 %",
    "percent as a word": "12.5",
    "amount": "1234.5",
    "day": "2014-03-01",
    "first of March 1900": "1900-03-01",
    "day with a time": "2014-03-01",
    "time": "12:30:05",
    "elapsed": "30:15:00",
    "true": "WAHR",
    "false": "FALSCH",
    "a division by zero": "#DIV/0!",
    "formula": "3",
    "formula of a text": "ab",
    "formula of nothing": "",
    "formula of a yes": "WAHR",
    "zero": "0",
}
# LibreOffice takes the yes of an .xlsx without a format for a number, and saves it as one.
NUMBERS_IN_ODS = {"true": "1", "false": "0", "formula of a yes": "1"}
TYPED = {"text", "text of two lines", "number as text", "formula of a text"}


def saved(ending: str) -> Book:
    """The workbook in a format."""
    book = book_of(TOP / "tests" / "source" / "workbooks" / f"cells.{ending}")
    assert not hasattr(book, "code"), book
    return book


def cells(rows: list[list[str]]) -> dict[str, str]:
    """What is beside each name."""
    return {row[0]: row[1] if len(row) > 1 else "" for row in rows if row}


@pytest.mark.parametrize("ending", FORMATS)
def test_a_cell_of_each_kind_says_what_people_see_in_it(ending: str) -> None:
    said = cells(list(saved(ending).rows("Zellen", 1)))
    assert said.pop("merged") == ""
    assert said == SAYS | (NUMBERS_IN_ODS if ending == "ods" else {})
    assert said.keys() == KINDS.keys()


@pytest.mark.parametrize("ending", FORMATS)
def test_only_texts_were_typed_as_texts(ending: str) -> None:
    said = cells(list(saved(ending).rows("Zellen", 1, typed=True)))
    assert {name for name, text in said.items() if text} - {"a division by zero"} == TYPED


@pytest.mark.parametrize("ending", FORMATS)
def test_what_is_not_seen_is_known(ending: str) -> None:
    sheets = {scan.title: scan for scan in saved(ending).scan()}
    last = len(KINDS)
    assert sheets["Zellen"].facts == SheetFacts(
        rows=frozenset({2}),
        columns={3: 3},
        merged=(Merged(f"A{last + 2}:B{last + 3}", range(last + 2, last + 4), range(2)),),
        comments={(1, 1): "bitte prüfen"},
    )
    assert [(scan.hidden, scan.filled) for scan in sheets.values()] == [(False, True), (True, True), (False, False)]
    assert sheets["Zellen"].head == tuple(map(tuple, saved(ending).rows("Zellen", 1)))


@pytest.mark.parametrize("ending", FORMATS)
def test_rows_are_read_from_any_on(ending: str) -> None:
    every = list(saved(ending).rows("Zellen", 1))
    for first in (2, 20, len(KINDS) + 1, len(KINDS) + 2):
        assert list(saved(ending).rows("Zellen", first)) == every[first - 1 :]
    assert list(saved(ending).rows("Leer", 1)) == []

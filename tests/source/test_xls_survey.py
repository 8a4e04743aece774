"""The look through an old workbook before it is read: a password, and more cells than a memory holds."""

import struct

import pytest

from forms.books import label, xls_book
from forms.ole import number, record
from kassel_integration.diagnostics import Code, codes
from kassel_integration.source import xls_survey
from kassel_integration.source.book import NoBookError
from kassel_integration.source.xls_survey import survey

# Rows as far as their last cell, empty ones left of it as well: 3 + 1, then 2 on another sheet.
SHEETS = {"A": [number(0, 0, 1), number(0, 2, 1), label(4, 0, "x")], "B": [number(0, 1, 1)]}


@pytest.mark.parametrize(("most", "code"), [(6, None), (5, codes.TOO_LARGE)])
def test_cells_are_counted_as_they_are_kept(monkeypatch: pytest.MonkeyPatch, most: int, code: Code | None) -> None:
    monkeypatch.setattr(xls_survey, "MAX_CELLS", most)
    assert said(xls_book(SHEETS)) is code


@pytest.mark.parametrize("kind", [0xBD, 0xBE])
def test_a_record_of_many_cells_ends_with_its_last_column(monkeypatch: pytest.MonkeyPatch, kind: int) -> None:
    many = record(kind, struct.pack("<HHHHH", 0, 1, 15, 15, 6))  # columns 1 to 6 of the first row
    for most, code in ((7, None), (6, codes.TOO_LARGE)):
        monkeypatch.setattr(xls_survey, "MAX_CELLS", most)
        assert said(xls_book({"A": [many]})) is code


def test_a_password_is_said() -> None:
    assert said(xls_book({"A": [record(0x2F, bytes(6))]})) is codes.PASSWORD


def test_a_file_without_a_workbook_in_it_is_none() -> None:
    with pytest.raises(NoBookError):
        survey(xls_book({"A": []}).replace("Workbook".encode("utf-16-le"), "Workbeek".encode("utf-16-le")))


def said(raw: bytes) -> Code | None:
    """The code of a refusal, None without one."""
    try:
        survey(raw)
    except NoBookError as refused:
        return refused.code
    return None

"""Reads .xlsx workbooks (optional extra `excel`) into the same records as text files, with real cell addresses."""

import csv
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from kassel_integration.diagnostics import Code, Finding, Place
from kassel_integration.errors import CannotRunError
from kassel_integration.source import codes
from kassel_integration.source.dialect import LOOK_AT, score
from kassel_integration.source.measurement_file import read_headings, unusable
from kassel_integration.source.table import Reader, Table

MAX_UNPACKED = 400_000_000  # bytes; a workbook that unpacks to more is no form of an office
MAX_WIDTH = 200


class SheetRecords:
    """Rows of one sheet; line and number are both the row of the spreadsheet."""

    def __init__(self, path: Path, sheet: str, skip: int, width: int) -> None:
        self.path, self.sheet, self.skip, self.width = path, sheet, skip, width
        self.line = self.number = skip
        self.base, self.line_num, self.quoted = skip, 0, False
        self.problem: Code | None = None

    def readers(self) -> Iterator[Reader]:
        """The sheet itself, once."""
        yield self

    def __iter__(self) -> Iterator[list[str]]:
        for row in _rows(self.path, self.sheet, self.skip + 1):
            self.line_num += 1
            yield [*row, *[""] * (self.width - len(row))]

    def take(self, last: int, now: int) -> None:
        """Look at the row in hand."""
        self.line = self.number = self.skip + last + 1

    def spans(self, last: int, now: int) -> None:
        """A row is a row."""

    def fail(self, error: csv.Error, last: int, now: int) -> None:
        """Cells of a workbook need no quotes."""
        raise error

    def where(self, index: int) -> tuple[int, int, str]:
        """(row, column from 1, ""): a workbook has no source line."""
        return self.line, index + 1, ""


def open_workbook(path: Path, year: int | None) -> Table:
    """Open the first sheet that has a heading; raises CannotRunError when the extra is not installed."""
    file = str(path)
    try:
        import openpyxl  # noqa: F401, PLC0415
    except ImportError:
        raise CannotRunError("needs_extra", file=path, extra="excel") from None
    try:
        return _open(path, file, year)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError, EOFError):
        return unusable(file, year, Finding(codes.BROKEN_WORKBOOK, Place(file)))


def _open(path: Path, file: str, year: int | None) -> Table:
    with zipfile.ZipFile(path) as packed:
        if sum(part.file_size for part in packed.infolist()) > MAX_UNPACKED:
            return unusable(file, year, Finding(codes.BROKEN_WORKBOOK, Place(file)))
    for sheet in _sheets(path):
        found = _heading(path, sheet)
        if found is None:
            continue
        line, names = found
        columns, findings = read_headings(file, names, line, line)
        reopen = partial(SheetRecords, path, sheet, line, len(names))
        return Table(file, year, columns, len(names), ".", reopen(), findings, reopen)
    return unusable(file, year, Finding(codes.NO_SHEET, Place(file)))


def _heading(path: Path, sheet: str) -> tuple[int, tuple[str, ...]] | None:
    """The row whose cells name most known columns, and its headings."""
    best: tuple[int, int, tuple[str, ...]] | None = None
    for line, row in zip(range(1, LOOK_AT + 1), _rows(path, sheet, 1), strict=False):
        points = score(row)
        if points and (best is None or points > best[0]):
            names = [cell.strip() for cell in row]
            while not names[-1]:
                names.pop()
            best = points, line, tuple(names)
    return best[1:] if best else None


def _sheets(path: Path) -> list[str]:
    from openpyxl import load_workbook  # noqa: PLC0415

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        return [sheet.title for sheet in book.worksheets]
    finally:
        book.close()


def _rows(path: Path, sheet: str, first: int) -> Iterator[list[str]]:
    from openpyxl import load_workbook  # noqa: PLC0415

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        for row in book[sheet].iter_rows(min_row=first, max_col=MAX_WIDTH):
            cells = [_text(cell) for cell in row]
            while cells and not cells[-1]:
                cells.pop()
            yield cells
    finally:
        book.close()


def _text(cell: Any) -> str:
    """What a cell says, as text: numbers with a decimal point, percentages as shown, days as YYYY-MM-DD."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format or ""))
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    return str(value)


def _number(value: float, form: str) -> str:
    """A number without the dust of binary fractions; 0.125 formatted as percent is 12.5 %."""
    exact = Decimal(f"{value:.15g}")
    if "%" in form:
        return f"{(exact * 100).normalize():f} %"
    if exact == exact.to_integral_value():
        return f"{exact.to_integral_value():f}"
    return f"{exact:f}"

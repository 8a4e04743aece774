"""The rows of one sheet of a workbook (optional extra `excel`) as records of texts, with the numbers of its rows."""

import csv
import re
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from kassel_integration.diagnostics import Code, codes
from kassel_integration.source.table import Reader

MAX_WIDTH, MAX_HEIGHT = 200, 1_048_576
# What zipfile, the XML parser and openpyxl raise for damaged files.
DAMAGE = (
    zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, IndexError, AttributeError, ArithmeticError,
    SyntaxError, EOFError, RuntimeError,
)  # fmt: skip
_QUOTED = re.compile(r'"[^"]*"|\\.')  # literal text in a number format
_THREE = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


class SheetRecords:
    """Rows of one sheet; line and number are both the row of the spreadsheet. `typed`: only what was typed as text."""

    def __init__(self, path: Path, sheet: str, skip: int, width: int, typed: bool = False) -> None:
        self.path, self.sheet, self.skip, self.width, self.typed = path, sheet, skip, width, typed
        self.line = self.number = skip
        self.base, self.line_num, self.quoted = skip, 0, False
        self.problem: Code | None = None
        self._open = ExitStack()

    def readers(self) -> Iterator[Reader]:
        """The sheet itself, once."""
        yield self

    def close(self) -> None:
        """Close the workbook, however far it was read."""
        self._open.close()

    def __iter__(self) -> Iterator[list[str]]:
        try:
            book = self._open.enter_context(opened(self.path))
            rows = self._open.enter_context(closing(rows_of(book, self.sheet, self.skip + 1, self.typed)))
            for row in rows:
                self.line_num += 1
                yield [*row, *[""] * (self.width - len(row))]
        except DAMAGE:
            self.problem = codes.BROKEN_WORKBOOK
            raise csv.Error from None

    def take(self, last: int, now: int) -> None:
        """Look at the row in hand."""
        self.line = self.number = self.skip + last + 1

    def spans(self, last: int, now: int) -> None:
        """A row is a row."""

    def fail(self, error: csv.Error, last: int, now: int) -> None:
        """Nothing can be read below damage."""
        self.take(last, now)

    def where(self, index: int) -> tuple[int, int, str]:
        """(row, column from 1, ""): a workbook has no source line."""
        return self.line, index + 1, ""


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """An open workbook; openpyxl itself would leave the file open when it finds damage."""
    from openpyxl import load_workbook  # noqa: PLC0415

    with path.open("rb") as stream:
        try:
            book = load_workbook(stream, read_only=True, data_only=True)
        except OSError as error:
            if error.errno is None:  # openpyxl's own, for a file without a workbook in it
                raise zipfile.BadZipFile from None
            raise
        try:
            yield book
        finally:
            book.close()


def rows_of(book: Any, sheet: str, first: int, typed: bool = False) -> Generator[list[str], None, None]:
    """Rows without trailing empty cells; how large a sheet says it is, is not always true, so nobody asks it."""
    empty = None
    for row in book[sheet].iter_rows(min_row=first, max_row=MAX_HEIGHT, max_col=MAX_WIDTH):
        if row is empty or all(cell.value is None for cell in row):
            empty = row  # a gap of a million rows is one object
            yield []
            continue
        cells = [_text(cell, typed) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        yield cells


def _text(cell: Any, typed: bool = False) -> str:
    """What a cell says, as text: numbers with a decimal point, percentages as shown, days as YYYY-MM-DD."""
    value = cell.value
    if value is None or (typed and not isinstance(value, str)):
        return ""
    if isinstance(value, bool):
        return "WAHR" if value else "FALSCH"  # as it is seen in the sheet
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format or ""))
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")


def _number(value: float, form: str) -> str:
    """A number without the dust of binary fractions; 0.125 formatted as percent is 12.5 %.

    A cell with a number has one reading only: the 0 before 1.234 says that this is no thousand.
    """
    exact = Decimal(f"{value:.15g}")
    unit = " %" if "%" in _QUOTED.sub("", form) else ""
    if unit:
        exact *= 100
    plain = f"{exact.normalize():f}"
    sign = "-" if plain.startswith("-") else ""
    return f"{sign}0{plain.lstrip('-')}{unit}" if _THREE.fullmatch(plain) else plain + unit

"""The rows of one sheet of a workbook as records of texts, with the numbers of its rows."""

import csv
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, closing

from kassel_integration.diagnostics import Code, codes
from kassel_integration.source.book import Book, NoBookError
from kassel_integration.source.table import Reader

# What a damaged file makes of zipfile, of the XML parser and of those who take its numbers for numbers.
DAMAGE = (
    NoBookError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, IndexError, ArithmeticError, EOFError,
    RuntimeError,
)  # fmt: skip


def code_of(error: BaseException) -> Code:
    """What to say of a workbook that raised one of DAMAGE."""
    return error.code if isinstance(error, NoBookError) else codes.BROKEN_WORKBOOK


class SheetRecords:
    """Rows of one sheet; line and number are both the row of the spreadsheet. `typed`: only what was typed as text."""

    def __init__(self, book: Book, sheet: str, skip: int, width: int, typed: bool = False) -> None:
        self.book, self.sheet, self.skip, self.width, self.typed = book, sheet, skip, width, typed
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
            rows = self._open.enter_context(closing(self.book.rows(self.sheet, self.skip + 1, self.typed)))
            for row in rows:
                self.line_num += 1
                yield [*row, *[""] * (self.width - len(row))]
        except DAMAGE as error:
            self.problem = code_of(error)
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

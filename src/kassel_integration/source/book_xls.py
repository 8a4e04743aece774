"""Reads .xls workbooks, the format of Excel until 2003 (optional extra `xls`), after a survey of how much is in one."""

from collections.abc import Generator
from functools import cached_property
from itertools import islice
from os import devnull
from pathlib import Path
from typing import TYPE_CHECKING

from kassel_integration.diagnostics import codes
from kassel_integration.errors import CannotRunError
from kassel_integration.source.book import (
    MAX_SHEETS,
    MAX_WIDTH,
    MOST_COMMENTS,
    Merged,
    NoBookError,
    Scanning,
    SheetRow,
    SheetScan,
    texts_from,
)  # fmt: skip
from kassel_integration.source.book_texts import FALSE, TRUE, clock, comment, day, kind, number, typed_text
from kassel_integration.source.table import letters
from kassel_integration.source.xls_survey import survey

if TYPE_CHECKING:
    import xlrd
    from xlrd.sheet import Cell, Sheet

_TEXT, _NUMBER, _DAY, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5  # kinds of cells, as the format has them
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


class XlsBook:
    """A workbook of Excel until 2003; all of it is in memory while it is read. Its formulas always have a result."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def scan(self) -> list[SheetScan]:
        """Every sheet, in order."""
        if self._book.nsheets > MAX_SHEETS:
            raise NoBookError(codes.TOO_LARGE)
        return [self._scan(sheet) for sheet in self._book.sheets()]

    def rows(self, title: str, first: int, typed: bool = False) -> Generator[list[str], None, None]:
        """The rows of a sheet from number `first` on; see Book."""
        yield from texts_from(self._rows(self._book.sheet_by_name(title), typed), first)

    @cached_property
    def _book(self) -> "xlrd.Book":
        try:
            import xlrd  # noqa: PLC0415  (an optional extra)
        except ImportError:
            raise CannotRunError("needs_extra", file=self._path, extra="xls") from None
        raw = self._path.read_bytes()
        survey(raw)
        try:
            with Path(devnull).open("w", encoding="utf-8") as nowhere:
                return xlrd.open_workbook(logfile=nowhere, file_contents=raw, formatting_info=True, ragged_rows=True)
        except Exception:  # it has no errors of its own for damage
            raise NoBookError from None

    def _scan(self, sheet: "Sheet") -> SheetScan:
        scanning = Scanning({index for index, info in sheet.colinfo_map.items() if info.hidden and index < MAX_WIDTH})
        for row in self._rows(sheet, typed=False):
            scanning.take(row)
        return scanning.result(sheet.name, bool(sheet.visibility), map(_merged, sheet.merged_cells), _comments(sheet))

    def _rows(self, sheet: "Sheet", typed: bool) -> Generator[SheetRow, None, None]:
        for index in range(sheet.nrows):
            texts = [self._said(cell, typed) for cell in sheet.row(index)]
            while texts and not texts[-1]:
                texts.pop()
            if texts:
                info = sheet.rowinfo_map.get(index)
                yield SheetRow(index + 1, texts, bool(info and info.hidden))

    def _said(self, cell: "Cell", typed: bool) -> str:
        """What a cell says."""
        if cell.ctype == _TEXT:
            return typed_text(str(cell.value))
        if typed:
            return ""
        if cell.ctype in (_NUMBER, _DAY):
            return self._number_said(cell)
        if cell.ctype == _BOOLEAN:
            return TRUE if cell.value else FALSE
        return _ERRORS.get(int(cell.value), "#N/A") if cell.ctype == _ERROR else ""

    def _number_said(self, cell: "Cell") -> str:
        raw = repr(float(cell.value))
        form = kind(self._book.format_map[self._book.xf_list[cell.xf_index or 0].format_key].format_str)
        if form == "day":
            return day(raw, from_1904=bool(self._book.datemode))
        return clock(float(raw)) if form == "elapsed" else number(raw, form == "percent")


def _comments(sheet: "Sheet") -> dict[tuple[int, int], str]:
    notes = islice(sheet.cell_note_map.items(), MOST_COMMENTS)
    return {(row + 1, column): comment(str(note.text or "")) for (row, column), note in notes}


def _merged(edges: tuple[int, int, int, int]) -> Merged:
    top, below, left, right = edges
    name = f"{letters(left)}{top + 1}:{letters(right - 1)}{below}"
    return Merged(name, range(top + 1, below + 1), range(left, right))

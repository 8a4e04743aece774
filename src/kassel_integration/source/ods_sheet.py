"""The rows of a sheet of an .ods workbook from its XML: values by their types, repeated and covered cells."""

import re
from collections.abc import Callable, Mapping

from kassel_integration.diagnostics import codes
from kassel_integration.source.book import MAX_HEIGHT, MAX_WIDTH, MOST, MOST_COMMENTS, Merged, NoBookError, SheetRow
from kassel_integration.source.book_texts import FALSE, TRUE, clock, comment, number
from kassel_integration.source.book_xml import LETTERS
from kassel_integration.source.table import letters

MAX_REPEATED = 10_000  # rows with anything in them that a sheet may give once for many
_BLANK, _TAB, _LINE = "\x01", "\x02", "\x03"  # XML has none of these, so they stand for what it has elements for
_SPACE = re.compile(r"[ \t\r\n]+")
_TIME = re.compile(r"(-?)P(?:([0-9]{1,6})D)?T?(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})(?:[.,][0-9]*)?S)?")
_HIDDEN = ("collapse", "filter")
_NUMBERS = ("float", "currency")


class OdsTable:
    """One sheet while the elements within it go by; `take` gets each row; `typed`: only what was typed as text."""

    def __init__(self, take: Callable[[SheetRow], None], hidden: set[int], typed: bool = False) -> None:
        self.merged: list[Merged] = []
        self.comments: dict[tuple[int, int], str] = {}
        self._comment: list[str] | None = None  # of the cell in hand, while it goes by
        self._in_comment = 0  # elements within it, of which only paragraphs have its text
        self._take, self._hidden_columns, self._typed = take, hidden, typed
        self._columns = self._number = self._repeated = 0
        self._row: Mapping[str, str] = {}
        self._groups: list[bool] = []  # whether each group around is folded away
        self._texts: list[str] = []
        self._open: list[int] = []
        self._beyond = False
        self._column = self._inside = self._skip = self._size = 0
        self._cell: Mapping[str, str] | None = None
        self._lines: list[list[str]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._cell is not None:
            self._within_cell(name, attributes)
        elif name in ("table-cell", "covered-table-cell"):
            self._cell, self._lines, self._size, self._inside = attributes, [], 0, 0
        elif name == "table-row":
            self._row, self._texts, self._open, self._beyond, self._column = attributes, [], [], False, 0
        elif name == "table-column":
            self._begin_columns(attributes)
        elif name in ("table-row-group", "table-column-group"):
            self._groups.append(attributes.get("table:display") == "false")

    def end(self, name: str) -> None:
        """An element is over."""
        if self._cell is not None:
            if self._inside:
                self._end_within()
            else:
                self._end_cell(self._cell)
                self._cell = None
        elif name == "table-row":
            self._end_row()
        elif name in ("table-row-group", "table-column-group"):
            self._groups.pop()

    def text(self, data: str) -> None:
        """Characters; those of a paragraph of the cell in hand are its text."""
        if self._cell is not None and self._inside and not self._skip and self._lines:
            self._add(data)
        elif self._comment is not None and self._in_comment and sum(map(len, self._comment)) < LETTERS:
            self._comment.append(data)

    def _within_cell(self, name: str, attributes: Mapping[str, str]) -> None:
        """Text comes in paragraphs; comments, pictures and tables within a cell are not its text."""
        self._inside += 1
        if self._skip:
            self._skip += 1
            if self._comment is not None and (name == "p" or self._in_comment):
                self._in_comment += 1
        elif self._inside == 1:
            if name == "p":
                self._lines.append([])
            else:
                self._skip = 1
                self._comment = [] if name == "annotation" else self._comment
        elif name == "s":
            self._add(_BLANK * min(_whole(attributes.get("text:c"), 1), LETTERS))
        elif name in ("tab", "line-break"):
            self._add(_TAB if name == "tab" else _LINE)
        elif name in ("annotation", "note", "ruby-text"):
            self._skip = 1

    def _end_within(self) -> None:
        """An element of the cell is over."""
        if self._in_comment:
            self._in_comment -= 1
            if not self._in_comment and self._comment is not None:
                self._comment.append("\n")
        self._inside -= 1
        self._skip = max(self._skip - 1, 0)

    def _add(self, data: str) -> None:
        self._size += len(data)
        if self._size > LETTERS:
            raise NoBookError(codes.TOO_LARGE)
        self._lines[-1].append(data)

    def _begin_columns(self, attributes: Mapping[str, str]) -> None:
        first = self._columns
        self._columns += _whole(attributes.get("table:number-columns-repeated"), 1)
        if attributes.get("table:visibility") in _HIDDEN or any(self._groups):
            self._hidden_columns.update(range(first, min(self._columns, MAX_WIDTH)))

    def _end_cell(self, cell: Mapping[str, str]) -> None:
        """A cell that others cover is read as well: what is in it would be lost."""
        times = _whole(cell.get("table:number-columns-repeated"), 1)
        if self._comment is not None and len(self.comments) < MOST_COMMENTS:
            self.comments[self._number + 1, self._column] = comment("".join(self._comment))
        self._comment = None
        self._span(cell)
        kind = cell.get("office:value-type") or cell.get("calcext:value-type")
        text = self._said(cell, kind or "")
        if "table:formula" in cell and not (kind or text or self._lines):  # LibreOffice says ="" by an empty paragraph
            self._open += range(self._column, min(self._column + times, MAX_WIDTH))
        if text:
            self._put(text, times)
        self._column += times

    def _put(self, text: str, times: int) -> None:
        last = self._column + times
        self._beyond = self._beyond or last > MAX_WIDTH
        if self._column < MAX_WIDTH:
            self._texts += [""] * (self._column - len(self._texts))
            self._texts += [text] * (min(last, MAX_WIDTH) - self._column)

    def _span(self, cell: Mapping[str, str]) -> None:
        rows, columns = (_whole(cell.get(f"table:number-{what}-spanned"), 1) for what in ("rows", "columns"))
        if (rows > 1 or columns > 1) and len(self.merged) < MOST and self._column < MAX_WIDTH:
            first, last = self._number + 1, min(self._column + columns, MAX_WIDTH) - 1
            name = f"{letters(self._column)}{first}:{letters(last)}{first + rows - 1}"
            self.merged.append(Merged(name, range(first, first + rows), range(self._column, last + 1)))

    def _said(self, cell: Mapping[str, str], kind: str) -> str:
        """What a cell says: its value by its type, or else its paragraphs."""
        shown = "\n".join(_paragraph(pieces) for pieces in self._lines)
        if kind == "string" or not kind or cell.get("calcext:value-type") == "error":
            return cell.get("office:string-value") or shown
        if self._typed:
            return ""
        if kind == "percentage" or kind in _NUMBERS:
            return number(cell["office:value"], kind == "percentage")
        if kind == "date":
            return cell["office:date-value"][:10]
        if kind == "time":
            return _time(cell["office:time-value"])
        return (TRUE if cell["office:boolean-value"] == "true" else FALSE) if kind == "boolean" else shown

    def _end_row(self) -> None:
        times = _whole(self._row.get("table:number-rows-repeated"), 1)
        first, self._number = self._number + 1, self._number + times
        if not self._texts and not self._open and not self._beyond:
            return
        self._repeated += times - 1
        if self._number > MAX_HEIGHT or self._repeated > MAX_REPEATED:
            raise NoBookError(codes.TOO_LARGE)
        hidden = self._row.get("table:visibility") in _HIDDEN or any(self._groups)
        open_ones = tuple(self._open)
        for row in range(first, self._number + 1):
            self._take(SheetRow(row, self._texts, hidden, open_ones, self._beyond))


def _paragraph(pieces: list[str]) -> str:
    """Its text: white space in XML is one blank, none at the ends; blanks, tabs and line breaks have elements."""
    plain = _SPACE.sub(" ", "".join(pieces)).strip(" ")
    return plain.replace(_BLANK, " ").replace(_TAB, "\t").replace(_LINE, "\n")


def _time(said: str) -> str:
    found = _TIME.fullmatch(said)
    if not found:
        raise ValueError(said[:80])
    sign, *parts = found.groups(default="0")
    days, hours, minutes, seconds = map(int, parts)
    whole = days + (hours * 3600 + minutes * 60 + seconds) / 86_400
    return clock(-whole if sign == "-" else whole)


def _whole(said: str | None, otherwise: int) -> int:
    """A number of times; raises ValueError for what is none."""
    if said is None:
        return otherwise
    if not said.isdigit() or not said.isascii() or len(said) > 10:
        raise ValueError(said[:80])
    return max(int(said), 1)

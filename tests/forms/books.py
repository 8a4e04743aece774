"""Writes lines as the sheets of a workbook, in each format that is read; what is a plain number becomes a number."""

import io
import re
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.utils import range_boundaries

from forms.ods import cell, ods, row, sheet
from forms.ole import container, number, record

Lines = list[list[str]]
Sheets = Mapping[str, Lines]
_PLAIN = re.compile(r"[1-9][0-9]{2,}")  # longer than what is an id, a district or a sex
_MACROS = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_WORKBOOK = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def _is_number(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and not re.fullmatch("20[0-9]{2}", text)


def as_xlsx(sheets: Sheets, merged: tuple[str, ...] = ()) -> bytes:
    """As Excel writes it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, lines in sheets.items():
        made = book.create_sheet(title)
        for line in lines:
            made.append([float(text) if _is_number(text) else text or None for text in line])
        for name in merged:
            made.merge_cells(name)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_xlsm(sheets: Sheets, merged: tuple[str, ...] = ()) -> bytes:
    """The same as a workbook that may have macros."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(as_xlsx(sheets, merged))) as plain, zipfile.ZipFile(stream, "w") as made:
        for name in plain.namelist():
            made.writestr(name, plain.read(name).replace(_WORKBOOK, _MACROS))
        made.writestr("xl/vbaProject.bin", b"\0" * 64)
    return stream.getvalue()


def as_ods(sheets: Sheets, merged: tuple[str, ...] = ()) -> bytes:
    """As LibreOffice writes it."""
    areas = [_area(name) for name in merged]
    return ods(*(sheet(title, *_rows(lines, areas)) for title, lines in sheets.items()))


def _area(name: str) -> tuple[range, range]:
    """Rows and columns of a range, from 0."""
    left, top, right, bottom = range_boundaries(name)
    assert left and top and right and bottom
    return range(top - 1, bottom), range(left - 1, right)


def _rows(lines: Lines, areas: list[tuple[range, range]]) -> Iterator[str]:
    for at, line in enumerate(lines):
        yield row(*(_ods_cell(text, _spans(at, column, areas)) for column, text in enumerate(line)))


def _spans(at: int, column: int, areas: list[tuple[range, range]]) -> str | None:
    """The attributes of the first cell of an area, None for the others in it."""
    for rows, columns in areas:
        if at in rows and column in columns:
            if (at, column) != (rows[0], columns[0]):
                return None
            return f'table:number-columns-spanned="{len(columns)}" table:number-rows-spanned="{len(rows)}"'
    return ""


def _ods_cell(text: str, more: str | None) -> str:
    if more is None:
        return "<table:covered-table-cell/>"
    return cell(int(text) if _is_number(text) else (escape(text, {}) and text) or None, more)


def as_xls(sheets: Sheets, merged: tuple[str, ...] = ()) -> bytes:
    """As Excel wrote it until 2003."""
    return xls_book({title: list(_xls_cells(lines, merged)) for title, lines in sheets.items()})


def _xls_cells(lines: Lines, merged: tuple[str, ...]) -> Iterator[bytes]:
    for at, line in enumerate(lines):
        for column, text in enumerate(line):
            if _is_number(text):
                yield number(at, column, float(text))
            elif text:
                yield label(at, column, text)
    areas = [_area(name) for name in merged]
    edges = chain.from_iterable((r[0], r[-1], c[0], c[-1]) for r, c in areas)
    yield record(0xE5, struct.pack(f"<H{4 * len(areas)}H", len(areas), *edges))


def label(at: int, column: int, text: str) -> bytes:
    """A cell with a text."""
    return record(0x204, struct.pack("<HHHHB", at, column, 0, len(text), 1) + text.encode("utf-16-le"))


def xls_book(sheets: Mapping[str, list[bytes]]) -> bytes:
    """An .xls with the records of its sheets, one font and one format for every cell."""
    begin, end = record(0x809, struct.pack("<HHHHII", 0x600, 0x5, 0, 0, 0, 6)), record(0xA)
    font = record(0x31, struct.pack("<HHHHHBBBBBB", 200, 0, 8, 400, 0, 0, 0, 0, 0, 5, 0) + b"Arial")
    head = begin + record(0x42, struct.pack("<H", 1200)) + font * 5 + record(0xE0, bytes(20)) * 16
    of_sheet = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6))
    bodies = [of_sheet + b"".join(records) + end for records in sheets.values()]
    at = len(head) + sum(len(_named(title, 0)) for title in sheets) + len(end)
    names = b""
    for title, body in zip(sheets, bodies, strict=True):
        names += _named(title, at)
        at += len(body)
    return container("Workbook", head + names + end + b"".join(bodies))


def _named(title: str, at: int) -> bytes:
    return record(0x85, struct.pack("<IHBB", at, 0, len(title), 1) + title.encode("utf-16-le"))


BOOKS: dict[str, Callable[[Sheets, tuple[str, ...]], bytes]] = {
    "xlsx": as_xlsx,
    "xlsm": as_xlsm,
    "ods": as_ods,
    "xls": as_xls,
}

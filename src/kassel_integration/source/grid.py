"""The cells of a sent file as texts, to be shown again: of a text file one table, of a workbook its sheets."""

import csv
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from kassel_integration.diagnostics import Finding
from kassel_integration.source.book_kind import book_of
from kassel_integration.source.dialect import SEPARATORS, find_dialect
from kassel_integration.source.encoding import detect
from kassel_integration.source.headings import Headings
from kassel_integration.source.sheet_records import DAMAGE
from kassel_integration.source.still_file import StillFile

MOST_ROWS = 100_000  # of a table; what is below is not shown


class Grid(NamedTuple):
    """A table: the sheet's name ("" of a text file) and its rows, from the first; as a spreadsheet numbers them."""

    sheet: str
    rows: tuple[tuple[str, ...], ...]


def grids_of(path: Path, headings: Headings, workbook: bool) -> tuple[Grid, ...]:
    """The tables of a file; none of a file that cannot be read."""
    try:
        return tuple(_of_book(path)) if workbook else (_of_text(path, headings),)
    except (*DAMAGE, OSError, csv.Error):
        return ()


def _of_book(path: Path) -> Iterator[Grid]:
    book = book_of(path)
    if isinstance(book, Finding):
        return
    for scan in book.scan():
        if scan.filled and not scan.hidden:
            rows = islice(book.rows(scan.title, 1), MOST_ROWS)
            yield Grid(scan.title, tuple(tuple(row) for row in rows))


def _of_text(path: Path, headings: Headings) -> Grid:
    path = StillFile(path)
    encoding = detect(path)
    if encoding.problem:
        return Grid("", ())
    with path.open(encoding=encoding.name, newline=None) as stream:
        dialect = find_dialect(stream, headings)
        stream.seek(0)
        lines = [line.rstrip("\n") for line in islice(stream, MOST_ROWS)]
    if lines and lines[0].strip().strip('"').lower().startswith("sep="):  # no row of its own in a spreadsheet
        lines = lines[1:]
    separator = dialect.separator if dialect else _likely(lines)
    return Grid("", tuple(_rows(lines, separator)))


def _likely(lines: Iterable[str]) -> str:
    head = "".join(islice(lines, 20))
    return max(SEPARATORS, key=head.count)


def _rows(lines: list[str], separator: str) -> Iterator[tuple[str, ...]]:
    """Rows as a spreadsheet has them; where a quotation mark is never closed, each line is one."""
    try:
        yield from [tuple(row) for row in csv.reader((f"{line}\n" for line in lines), delimiter=separator, strict=True)]
    except csv.Error:
        yield from (tuple(text.strip('"') for text in line.split(separator)) for line in lines)

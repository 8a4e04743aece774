"""Opens a measurement file of any kind: delimited text in any dialect, or a workbook; finds its year and columns."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TextIO

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.errors import CannotRunError
from kassel_integration.model.measurement import REQUIRED_COLUMNS
from kassel_integration.source.dialect import Dialect, Find, find_dialect
from kassel_integration.source.encoding import Encoding, detect
from kassel_integration.source.files import look, reading
from kassel_integration.source.find_layout import find_layout
from kassel_integration.source.heading_line import place_of_headings, read_headings, wide_headings
from kassel_integration.source.headings import Headings
from kassel_integration.source.laid_out import unfold
from kassel_integration.source.official_file import OfficialSource
from kassel_integration.source.official_layout import finder
from kassel_integration.source.records import PlainRecords, Records
from kassel_integration.source.still_file import StillFile
from kassel_integration.source.table import MeasurementTable, unusable
from kassel_integration.source.year_of_name import year_of

# Names of workbooks, and of what is sent in their place; what they are is told by what is in them.
_WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".ods", ".ots", ".xlsb", ".fods", ".numbers", ".docx", ".doc", ".pptx", ".pdf")
_OLD = ".xls"  # often given to text by programs that export


def open_measurements(path: Path, headings: Headings, year: int | None = None) -> MeasurementTable:
    """Open a file that has one table, which a text always has; raises CannotRunError when it cannot be read at all."""
    return open_tables(path, headings, year)[0]


def open_tables(
    path: Path, headings: Headings, year: int | None = None, sheets: Sequence[str] = ()
) -> list[MeasurementTable]:
    """Open each table of a file, at least one; what is wrong is among their findings.

    `sheets`: of a workbook the sheets with these names and no other. Raises CannotRunError when the file cannot be read
    at all.
    """
    path = _still(path)
    with reading(path):
        if is_workbook(path):
            from kassel_integration.source.workbook import open_workbook  # noqa: PLC0415  (no text file needs it)

            return open_workbook(path, headings, year or year_of(path), sheets)
        if sheets:
            raise CannotRunError("sheet_of_text", file=path)
        return [_open_text(path, headings, year or year_of(path))]


def _still(path: Path) -> StillFile:
    """The file to be read, which may be gone over several times."""
    look(path)
    return path if isinstance(path, StillFile) else StillFile(path)


def is_workbook(path: Path) -> bool:
    """True for what is opened as a workbook, by its name; one of old is also looked into."""
    ending = path.suffix.lower()
    if ending != _OLD:
        return ending in _WORKBOOKS
    with path.open("rb") as stream:
        return stream.read(200).lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"\xd0\xcf\x11\xe0", b"PK", b"%PDF", b"<"))


def open_export(
    path: Path, source: OfficialSource, headings: Headings, year: int | None = None, sheets: Sequence[str] = ()
) -> list[MeasurementTable]:
    """Open a body's export, text or workbook, as its source file says; errors as with any other file."""
    path = _still(path)
    with reading(path):
        if is_workbook(path):
            from kassel_integration.source.workbook import open_workbook  # noqa: PLC0415  (no text file needs it)

            tables = open_workbook(path, headings, year, sheets, finder(source))
        elif sheets:
            raise CannotRunError("sheet_of_text", file=path)
        else:
            tables = [_open_text(path, headings, year, finder(source))]
    return [replace(table, signs=source.signs) for table in tables]


def _open_text(path: Path, headings: Headings, year: int | None, find: Find = find_layout) -> MeasurementTable:
    file = str(path)
    encoding = detect(path)
    if encoding.problem:
        code, place, why = encoding.problem
        return unusable(file, year, Finding(code, place, why))
    with path.open(encoding=encoding.name, newline=None) as stream:
        dialect = find_dialect(stream, headings, find)
        first = _first_words(path, encoding)
    if dialect is None:
        values = {"value": first[:80], "nearest": headings.heading(_not_named(first, headings, year))}
        return unusable(file, year, Finding(codes.NO_HEADING, Place(file, 1, 1), values))
    return _table(path, encoding, dialect, headings, year)


def _table(path: Path, encoding: Encoding, dialect: Dialect, headings: Headings, year: int | None) -> MeasurementTable:
    file, layout, line, row = str(path), dialect.layout, dialect.first, dialect.heading - dialect.hidden
    place = place_of_headings(file, dialect.headings, line, row, dialect.starts)
    if layout.values or layout.refused:
        columns, findings = {**layout.columns}, wide_headings(layout, headings, place)
    else:
        columns, findings = read_headings(dialect.headings, headings, place, year=year, below=dialect.below)
    if layout.refused:
        return unusable(file, year, *findings)
    records = partial(_records, path, encoding, dialect, columns.get("metric", 0))
    table = MeasurementTable(
        file,
        year,
        columns,
        width=dialect.width,
        decimal=dialect.decimal,
        records=records(),
        findings=[*findings, *_read_as(file, encoding, dialect)],
        reopen=lambda _typed: records(),
    )
    return unfold(table, layout, headings, place)


def _not_named(line: str, headings: Headings, year: int | None) -> str:
    """The required column that a line does not name beside the other; if it names none, the one it seems to mean."""
    texts = re.split("[;,|\t]", line)
    named = {headings.meaning(text) for text in texts}
    missing = [column for column in REQUIRED_COLUMNS if column not in named]
    if len(missing) == 1:
        return missing[0]
    return next((close for text in texts if (close := headings.nearest(text, year)) in missing), "")


def _first_words(path: Path, encoding: Encoding) -> str:
    with path.open(encoding=encoding.name, newline=None) as stream:
        return next((line.strip() for line in stream if line.strip()), "")


def _records(path: Path, encoding: Encoding, dialect: Dialect, metric: int) -> Records:
    """Records from the line after the heading on."""

    def opened() -> TextIO:
        stream = path.open(encoding=encoding.name, newline=None)
        for _ in range(dialect.heading):
            stream.readline()
        return stream

    return Records(opened, dialect, metric) if encoding.quotes else PlainRecords(opened, dialect)


def _read_as(file: str, encoding: Encoding, dialect: Dialect) -> list[Finding]:
    """One line about how a file in a foreign dialect is read; nothing for the canonical one."""
    if encoding.name == "utf-8" and dialect.separator == "," and dialect.heading == dialect.rows:
        return []
    name = {"cp1252": "Windows-1252", "utf-8-sig": "UTF-8", "utf-8": "UTF-8"}.get(encoding.name, "UTF-16")
    separator = {"\t": "Tab"}.get(dialect.separator, dialect.separator)
    values: dict[str, object] = {"encoding": name, "separator": separator, "skipped": dialect.skipped}
    return [Finding(codes.READ_AS, Place(file, dialect.first, 1), values)]

"""Opens .xlsx workbooks (optional extra `excel`): each sheet with a table becomes records, as a text file does."""

import warnings
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.errors import CannotRunError
from kassel_integration.source.heading_line import read_headings
from kassel_integration.source.headings import Headings
from kassel_integration.source.sheet_facts import facts_of
from kassel_integration.source.sheet_records import DAMAGE, SheetRecords, opened, rows_of
from kassel_integration.source.sheets import Sheet, choose, sheets_of
from kassel_integration.source.table import MeasurementTable, letters, unusable

# Bytes a workbook may unpack to: its sheets, which are read in a stream, and each other part, which is not.
MAX_SHEETS, MAX_PART = 60_000_000, 12_000_000


def open_workbook(
    path: Path, headings: Headings, year: int | None, sheets: Sequence[str] = ()
) -> list[MeasurementTable]:
    """A table for each of the sheets named, else for each that is meant; one that cannot be used where there is none.

    Raises CannotRunError when the extra is not installed or there is no such sheet.
    """
    file = str(path)
    try:
        import openpyxl  # noqa: F401, PLC0415
    except ImportError:
        raise CannotRunError("needs_extra", file=path, extra="excel") from None
    warnings.filterwarnings("ignore", module=r"openpyxl\.")  # about styles and the like, which nobody asked for
    try:
        with zipfile.ZipFile(path) as packed:
            if _too_large(packed.infolist()) or _foreign(packed.infolist()):
                return [unusable(file, year, Finding(codes.BROKEN_WORKBOOK, Place(file)))]
        choice = choose(file, sheets_of(path, headings), year, sheets)
        tables = [_table(path, sheet, headings, year) for sheet in choice.sheets]
    except DAMAGE:
        return [unusable(file, year, Finding(codes.BROKEN_WORKBOOK, Place(file)))]
    tables = tables or [unusable(file, year)]
    tables[0].findings[:0] = choice.findings
    return tables


def _table(path: Path, sheet: Sheet, headings: Headings, year: int | None) -> MeasurementTable:
    file, line, names = str(path), sheet.heading, sheet.names
    columns, findings = read_headings(file, names, headings, line=line, row=line, year=year)
    facts = facts_of(path, sheet.title)
    covered = _covered(path, sheet, facts.columns)
    findings = [replace(f, place=replace(f.place, sheet=sheet.title)) for f in (*findings, *covered)]
    records = partial(SheetRecords, path, sheet.title, line, len(names))
    return MeasurementTable(
        file,
        year,
        columns,
        width=len(names),
        decimal="",
        records=records(),
        findings=findings,
        reopen=partial(records, typed=True),
        sheet=sheet.title,
        hidden=frozenset(row for row in facts.rows if row > line),
        formulas={row: columns for row, columns in facts.formulas.items() if row > line},
        merged=facts.range_over,
    )


def _covered(path: Path, sheet: Sheet, columns: frozenset[int]) -> list[Finding]:
    """Each hidden column that holds anything; only where there are hidden ones the rows are looked through for it."""
    empty = {index for index in columns if index < len(sheet.names)}
    found: set[int] = set()
    if empty:
        with opened(path) as book, closing(rows_of(book, sheet.title, sheet.heading + 1)) as rows:
            for row in rows:
                found |= {index for index in empty if index < len(row) and row[index]}
                empty -= found
                if not empty:
                    break
    return [
        Finding(
            codes.HIDDEN_COLUMN,
            Place(str(path), sheet.heading, index + 1, (), f"{letters(index)}{sheet.heading}"),
            {"value": sheet.names[index] or letters(index)},
        )
        for index in sorted(found)
    ]


def _too_large(parts: list[zipfile.ZipInfo]) -> bool:
    """True for what would fill the memory: no form of an office is so large."""
    sheets = [part.file_size for part in parts if part.filename.startswith("xl/worksheets/")]
    others = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    return sum(sheets) > MAX_SHEETS or sum(others) - sum(sheets) > MAX_PART


def _foreign(parts: list[zipfile.ZipInfo]) -> bool:
    """True for ways of packing that workbooks never use, and whose libraries have errors of their own."""
    return any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts)

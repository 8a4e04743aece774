"""Opens workbooks of any format: each sheet with a table becomes records, as a text file does."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.model.measurement import IGNORED_COLUMNS
from kassel_integration.source.book import MAX_WIDTH, Book, MergedRanges
from kassel_integration.source.book_kind import book_of
from kassel_integration.source.dialect import Find
from kassel_integration.source.find_layout import find_layout
from kassel_integration.source.heading_line import place_of_headings, read_headings, wide_headings
from kassel_integration.source.headings import Headings
from kassel_integration.source.laid_out import unfold
from kassel_integration.source.official_sheets import choose_export
from kassel_integration.source.sheet_records import DAMAGE, SheetRecords, code_of
from kassel_integration.source.sheets import Sheet, choose, sheets_of
from kassel_integration.source.table import MeasurementTable, letters, unusable


def open_workbook(
    path: Path, headings: Headings, year: int | None, sheets: Sequence[str] = (), find: Find | None = None
) -> list[MeasurementTable]:
    """A table for each of the sheets named, else for each that is meant; one that cannot be used where there is none.

    `find`: finds the headings that a source file names.

    Raises CannotRunError when what reads the format is not installed or there is no such sheet.
    """
    file = str(path)
    try:
        book = book_of(path)
        if isinstance(book, Finding):
            return [unusable(file, year, book)]
        known = sheets_of(book, headings, find or find_layout)
        choice = choose_export(file, known, sheets) if find else choose(file, known, year, sheets)
    except DAMAGE as error:
        return [unusable(file, year, Finding(code_of(error), Place(file)))]
    tables = [_table(file, book, sheet, headings, year) for sheet in choice.sheets] or [unusable(file, year)]
    tables[0].findings[:0] = choice.findings
    return tables


def _table(file: str, book: Book, sheet: Sheet, headings: Headings, year: int | None) -> MeasurementTable:
    layout, line, facts = sheet.layout, sheet.heading, sheet.facts
    if layout is None:  # a sheet that is read has headings
        return unusable(file, year)
    names, at = layout.names, place_of_headings(file, layout.names, line, line)

    def place(index: int) -> Place:
        return replace(at(index), sheet=sheet.title)

    if layout.values or layout.refused:
        columns, findings = {**layout.columns}, wide_headings(layout, headings, place)
    else:
        columns, findings = read_headings(names, headings, place, year=year, below=sheet.below)
    told = [replace(found, place=replace(found.place, sheet=sheet.title)) for found in findings]
    told += _not_seen(file, sheet, names)
    if layout.refused:
        return unusable(file, year, *told)
    records = partial(SheetRecords, book, sheet.title, line, len(names))
    table = MeasurementTable(
        file,
        year,
        columns,
        width=len(names),
        decimal="",
        records=records(),
        findings=told,
        reopen=lambda typed: records(typed=typed),
        sheet=sheet.title,
        hidden=frozenset(row for row in facts.rows if row > line),
        formulas=_without_result(facts.formulas, columns, line),
        merged=MergedRanges(facts.merged).over,
        comments={at: text for at, text in facts.comments.items() if at[0] > line and text},
    )
    return unfold(table, layout, headings, place)


def _without_result(
    formulas: Mapping[int, frozenset[int]], columns: Mapping[str, int], heading: int
) -> dict[int, frozenset[int]]:
    """The formulas without a result below the heading, but for columns that are there for people only."""
    shown = {columns[name] for name in IGNORED_COLUMNS if name in columns}
    found = ((row, open_ones - shown) for row, open_ones in formulas.items() if row > heading)
    return {row: open_ones for row, open_ones in found if open_ones}


def _not_seen(file: str, sheet: Sheet, names: Sequence[str]) -> list[Finding]:
    """What of the sheet nobody sees: hidden columns with anything in them, and what is too far to the right."""
    line, facts = sheet.heading, sheet.facts
    hidden = sorted(index for index, last in facts.columns.items() if index < len(names) and last > line)
    found = [
        Finding(
            codes.HIDDEN_COLUMN,
            Place(file, line, index + 1, (), f"{letters(index)}{line}", sheet=sheet.title),
            {"value": names[index] or letters(index)},
        )
        for index in hidden
    ]
    if facts.beyond:
        place = Place(file, facts.beyond, MAX_WIDTH + 1, (), f"{letters(MAX_WIDTH)}{facts.beyond}", sheet=sheet.title)
        found.append(Finding(codes.TOO_WIDE, place, {"limit": MAX_WIDTH, "column": letters(MAX_WIDTH - 1)}))
    return found

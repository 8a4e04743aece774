"""Which sheet of a workbook holds the table; none is taken of which a person should say first that it is meant."""

import re
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.errors import CannotRunError
from kassel_integration.model.measurement import REQUIRED_COLUMNS
from kassel_integration.source.dialect import LOOK_AT, score
from kassel_integration.source.headings import Headings
from kassel_integration.source.sheet_records import opened, rows_of
from kassel_integration.source.year_of_name import years_in
from kassel_integration.texts import Phrase

_EXAMPLE = re.compile(r"beispiel|muster|example|sample", re.IGNORECASE)
_GUIDE = re.compile(r"anleitung|hinweise|erläuterung|instruction|guide|read.?me", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the row of its heading (0: none) with the texts in it; `whole` if that names metric and value."""

    title: str
    hidden: bool
    filled: bool
    heading: int = 0
    names: tuple[str, ...] = ()
    whole: bool = False

    def doubt(self, year: int | None) -> Phrase | None:
        """Why its name says that it may not be meant, None if it does not."""
        years = years_in(self.title)
        if _EXAMPLE.search(self.title):
            return Phrase("phrases.sheet.example")
        if _GUIDE.search(self.title):
            return Phrase("phrases.sheet.guide")
        if year and years and year not in years:
            return Phrase("phrases.sheet.other_year", ", ".join(map(str, sorted(years))))
        return None


@dataclass(frozen=True, slots=True)
class Choice:
    """The sheet to read, None when a person must choose, and what is to be said of this one and the others."""

    sheet: Sheet | None
    findings: tuple[Finding, ...]


def sheets_of(path: Path, headings: Headings) -> list[Sheet]:
    """Every sheet with cells, in order."""
    with opened(path) as book:
        return [_look(book, sheet.title, sheet.sheet_state != "visible", headings) for sheet in book.worksheets]


def _look(book: object, title: str, hidden: bool, headings: Headings) -> Sheet:
    """The row whose cells name most known columns is the heading."""
    best, heading, filled = 0, Sheet(title, hidden, filled=False), False
    with closing(rows_of(book, title, 1)) as rows:
        for line, row in enumerate(rows, 1):
            filled = filled or any(row)
            points = score(row, headings)
            if points > best:
                meant = {headings.meaning(text) for text in row}
                names = tuple(text.strip() for text in row)
                best = points
                heading = Sheet(title, hidden, True, line, names, whole=meant >= set(REQUIRED_COLUMNS))
            if filled and line >= LOOK_AT:
                break
    return heading if best else Sheet(title, hidden, filled)


def choose(file: str, sheets: Sequence[Sheet], year: int | None, wanted: str | None) -> Choice:
    """The sheet `wanted`, else the only one that can be meant.

    Raises CannotRunError when no sheet is named as `wanted`.
    """
    if wanted is not None:
        sheet = _named(file, sheets, wanted)
        told = _passed_over(file, sheet, [s for s in sheets if s is not sheet])
        return Choice(sheet, told) if sheet.heading else Choice(None, (Finding(codes.NO_SHEET, Place(file)),))
    tables = [s for s in sheets if s.heading]
    tables = [s for s in tables if s.whole] or tables
    visible = [s for s in tables if not s.hidden]
    clear = [s for s in visible if not s.doubt(year)]
    problem = _problem(file, tables, visible, clear, year)
    if problem:
        return Choice(None, (problem,))
    others = [s for s in sheets if s is not visible[0]]
    return Choice(visible[0], (*_tables_left(file, others), *_passed_over(file, visible[0], others, tables=False)))


def _named(file: str, sheets: Sequence[Sheet], wanted: str) -> Sheet:
    by_title = {s.title.casefold(): s for s in reversed(sheets)} | {s.title: s for s in sheets}
    found = by_title.get(wanted) or by_title.get(wanted.casefold())
    if found is None:
        raise CannotRunError("sheet_unknown", file=file, value=wanted, choices=_titles(sheets))
    return found


def _problem(
    file: str, tables: Sequence[Sheet], visible: Sequence[Sheet], clear: Sequence[Sheet], year: int | None
) -> Finding | None:
    """Why a person must say first which sheet is meant; None when there is no doubt."""
    if not tables:
        return Finding(codes.NO_SHEET, Place(file))
    reason = visible[0].doubt(year) if visible else Phrase("phrases.sheet.hidden")
    if reason:
        first = (visible or tables)[0]
        values = {"sheet": first.title, "reason": reason, "year": year or ""}
        return Finding(codes.DOUBTFUL_SHEET, Place(file, sheet=first.title), values)
    if len(clear) > 1:
        titles = _titles(clear)
        return Finding(codes.SEVERAL_SHEETS, Place(file, sheet=clear[0].title), {"sheets": titles})
    return None


def _tables_left(file: str, others: Sequence[Sheet]) -> tuple[Finding, ...]:
    """Each sheet that looks like figures and is not read."""
    left = [s for s in others if s.heading]
    return tuple(Finding(codes.TABLE_LEFT, Place(file, sheet=s.title), {"sheet": s.title}) for s in left)


def _passed_over(file: str, sheet: Sheet, others: Sequence[Sheet], *, tables: bool = True) -> tuple[Finding, ...]:
    """Which sheet is read and which are not, where there are others with anything in them."""
    left = [s for s in others if s.filled and (tables or not s.heading)]
    values = {"sheet": sheet.title, "sheets": _titles(left)}
    return (Finding(codes.SHEET_READ, Place(file, sheet=sheet.title), values),) if left else ()


def _titles(sheets: Sequence[Sheet]) -> str:
    return ", ".join(s.title for s in sheets)

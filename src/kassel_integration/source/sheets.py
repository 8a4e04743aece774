"""Which sheets of a workbook hold tables; none is taken of which a person should say first that it is meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.errors import CannotRunError
from kassel_integration.source.book import Book, SheetFacts, SheetScan
from kassel_integration.source.dialect import Find
from kassel_integration.source.find_layout import find_layout
from kassel_integration.source.headings import Headings
from kassel_integration.source.layout import Layout
from kassel_integration.source.year_of_name import years_in
from kassel_integration.texts import Phrase

_BY_ITSELF = r"(?<![^\W\d_])(?:{})(?![^\W\d_])"  # no part of a longer word: "alt" is not in "Alter", but in "Kita_alt"
# What names of sheets say against their being meant; the first that fits is told.
_DOUBTS = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "example": "beispiel|muster|example|sample",
        "guide": r"anleitung|hilfe|hinweise|erläuterung|legende|erklärung|instruction|guide|read.?me|lies.?mich",
        "template": _BY_ITSELF.format("vorlagen?|templates?"),
        "draft": _BY_ITSELF.format("tests?|testdaten|testblatt|probe|entw[uü]rfe?|drafts?"),
        "copy": _BY_ITSELF.format("kopien?|duplikate?|copy|copies|duplicates?") + r"|\([0-9]+\)$",
        "old": _BY_ITSELF.format("alt|alte|altes|veraltet|archiv|archive|sicherung|backup|old|outdated"),
    }.items()
}
_LIKE_AN_ID = re.compile(r"(?=.*[0-9])[\w.-]{1,20}\.[a-z][a-z0-9_]*")  # of a metric
_FREE = ("numerator", "denominator", "source", "stands_for", "note")  # where a figure stands if headings are amiss
_LIKE_A_FIGURE = re.compile(r"[+-]?[0-9][0-9.,]*")
MOST_NAMED = 20  # sheets that one message names


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: what its headings say, None where it has none; `below`: the first rows under them, or all of them."""

    title: str
    hidden: bool
    filled: bool
    facts: SheetFacts
    layout: Layout | None = None
    below: tuple[tuple[str, ...], ...] = ()

    @property
    def heading(self) -> int:
        """The row of the headings, of several the last; 0 for none."""
        return self.layout.heading + 1 if self.layout else 0

    @property
    def whole(self) -> bool:
        """True where metric and value are said somehow."""
        return bool(self.layout and self.layout.whole)

    def doubt(self, year: int | None) -> Phrase | None:
        """Why its name says that it may not be meant, None if it does not."""
        for name, pattern in _DOUBTS.items():
            if pattern.search(self.title):
                return Phrase(f"phrases.sheet.{name}")
        years = years_in(self.title)
        if year and years and year not in years:
            return Phrase("phrases.sheet.other_year", ", ".join(map(str, sorted(years))))
        return None

    @property
    def _names_metrics(self) -> bool:
        """True where metrics seem to be named."""
        return sum(bool(_LIKE_AN_ID.fullmatch(text.strip())) for row in self.below for text in row[:3]) > 1

    @property
    def nameless(self) -> bool:
        """True where metrics seem to be named and no heading says so."""
        return not self.heading and self._names_metrics and not self.guides

    @property
    def harmed(self) -> bool:
        """True where metrics have figures and the headings do not say what both are: its headings are to be mended."""
        layout = self.layout
        if layout is None or layout.whole or not self._names_metrics:
            return False
        values = bool(layout.refused or layout.values) or "value" in layout.columns
        taken = {at for name, at in layout.columns.items() if name not in _FREE}
        texts = (text.strip() for row in self.below for at, text in enumerate(row) if at not in taken)
        return values or any(map(_LIKE_A_FIGURE.fullmatch, texts))

    @property
    def guides(self) -> bool:
        """True when by its name it tells people what to do."""
        return bool(_DOUBTS["guide"].search(self.title))


@dataclass(frozen=True, slots=True)
class Choice:
    """The sheets to read, in order, and what is to be said of these and the others."""

    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...]


def sheets_of(book: Book, headings: Headings, find: Find = find_layout) -> list[Sheet]:
    """Every sheet, in order; `find` says which of its rows are headings."""
    return [_look(scan, headings, find) for scan in book.scan()]


def _look(scan: SheetScan, headings: Headings, find: Find) -> Sheet:
    """The rows whose texts are understood best as headings are them."""
    found = Sheet(scan.title, scan.hidden, scan.filled, scan.facts, find(scan.head, headings) if scan.head else None)
    return replace(found, below=scan.head[found.heading :] if found.heading else scan.head)


def choose(file: str, sheets: Sequence[Sheet], year: int | None, wanted: Sequence[str]) -> Choice:
    """The sheets `wanted`, else every one with a table that nothing speaks against.

    Raises CannotRunError when no sheet is named as one of `wanted`.
    """
    if wanted:
        return _confirmed(file, sheets, wanted)
    tables = [s for s in sheets if s.heading]
    tables = [s for s in tables if s.whole or s.harmed] or tables
    seen = [s for s in tables if not s.hidden]
    clear = [s for s in seen if not s.doubt(year)]
    open_ones = [s for s in seen if s.doubt(year) and not (clear and s.guides)] or ([] if clear else tables)
    told = [_doubtful(file, s, year) for s in open_ones]
    if not tables:
        told = [Finding(codes.NO_SHEET, Place(file))]
    named = {s.title for s in (*clear, *open_ones)}
    left = [s for s in sheets if s.heading and s.title not in named]
    told += [_left(file, s) for s in left]
    told += [_nameless(file, s) for s in sheets if clear and s.nameless]
    others = [s for s in sheets if s.filled and not s.heading and not s.nameless] if clear else []
    return Choice(tuple(clear), (*told, *read_note(file, clear, others)))


def _confirmed(file: str, sheets: Sequence[Sheet], wanted: Sequence[str]) -> Choice:
    """The sheets named, which are thereby confirmed."""
    named = [_named(file, sheets, title) for title in wanted]
    chosen = tuple(s for s in sheets if s in named and s.heading)
    told = [Finding(codes.NO_SHEET, Place(file, sheet=s.title)) for s in named if not s.heading]
    others = [s for s in sheets if s.filled and s not in named] if chosen else []
    return Choice(chosen, (*told, *read_note(file, chosen, others)))


def _named(file: str, sheets: Sequence[Sheet], wanted: str) -> Sheet:
    by_title = {s.title.casefold(): s for s in reversed(sheets)} | {s.title: s for s in sheets}
    found = by_title.get(wanted) or by_title.get(wanted.casefold())
    if found is None:
        raise CannotRunError("sheet_unknown", file=file, value=wanted, choices=_titles(sheets))
    return found


def _doubtful(file: str, sheet: Sheet, year: int | None) -> Finding:
    """A person must say first that this sheet is meant."""
    values = {"sheet": sheet.title, "reason": sheet.doubt(year) or Phrase("phrases.sheet.hidden"), "year": year or ""}
    return Finding(codes.DOUBTFUL_SHEET, Place(file, sheet=sheet.title), values)


def _nameless(file: str, sheet: Sheet) -> Finding:
    return Finding(codes.NO_HEADINGS, Place(file, sheet=sheet.title), {"sheet": sheet.title})


def _left(file: str, sheet: Sheet) -> Finding:
    """A sheet that looks like figures and is not read."""
    name = "hidden" if sheet.hidden else "guide" if sheet.guides else "part"
    values = {"sheet": sheet.title, "reason": Phrase(f"phrases.sheet.{name}")}
    return Finding(codes.TABLE_LEFT, Place(file, sheet=sheet.title), values)


def read_note(file: str, chosen: Sequence[Sheet], others: Sequence[Sheet]) -> tuple[Finding, ...]:
    """Which sheets are read and which are not, where there are others with anything in them."""
    if len(chosen) + len(others) < 2 or not chosen:
        return ()
    left: str | Phrase = _titles(others) if others else Phrase("phrases.sheet.none")
    return (Finding(codes.SHEET_READ, Place(file), {"sheet": _titles(chosen), "sheets": left}),)


def _titles(sheets: Sequence[Sheet]) -> str:
    names = [s.title for s in sheets[:MOST_NAMED]]
    return ", ".join(names) + (f" … (+{len(sheets) - MOST_NAMED})" if len(sheets) > MOST_NAMED else "")

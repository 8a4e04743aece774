"""Lines that are no rows: footnotes below the table, headings within it, rows of another width, unclosed quotes."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.diagnostics import Code, Finding, Place, codes
from kassel_integration.rules.names import Names
from kassel_integration.source.dialect import SEPARATORS
from kassel_integration.source.table import MeasurementTable, nameless

MAX_WAITING = 1_000
# What begins like a goal's or metric's id, or the date a spreadsheet makes of it, was meant as a row.
_LIKE_AN_ID = re.compile(r"\s*[0-9]{1,4}[.\-/][0-9]{1,2}[.\-/]")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line of text that is a footnote if no row follows."""

    place: Place
    text: str


class NonRowLines:
    """Decides about the lines of one file that are no rows, and adds what is to be said to `groups`."""

    def __init__(self, table: MeasurementTable, names: Names, groups: FindingGroups, counts: RowCounts) -> None:
        self.table, self.names, self.groups, self.counts = table, names, groups, counts
        self.waiting: list[Waiting] = []

    def only_text(self, record: list[str]) -> str:
        """The text of a line that has nothing but its first text, and does not look like a row; else ""."""
        text = record[0].strip() if record else ""
        return "" if not text or any(other.strip() for other in record[1:]) or _LIKE_AN_ID.match(text) else text

    def is_footnote(self, record: list[str]) -> bool:
        """Put a line of mere text aside until it is known whether rows follow; False for anything else."""
        text = self.only_text(record)
        if not text or self._names_a_metric(text):
            return False
        if len(self.waiting) >= MAX_WAITING:
            self.flush()
        place, _ = self.table.place("metric", 0)
        self.waiting.append(Waiting(place, text))
        return True

    def _names_a_metric(self, text: str) -> bool:
        """True for a metric without anything else, and for a row whose separator is another one than the file's."""
        parts = (text, *(text.split(sign, maxsplit=1)[0] for sign in SEPARATORS if sign in text))
        found = (self.names.metric(part) for part in parts)
        return any(match.id or match.candidates for match in found)

    def wrong_width(self, record: list[str]) -> bool:
        """A row with more or fewer texts than the heading is never taken; False for a line that is none."""
        if self.is_footnote(record):
            return False
        self.flush()
        if self.table.sheet:
            self._beside(record)
            return True
        values: dict[str, object] = {"found": len(record), "expected": self.table.texts}
        place, excerpt = self.table.place("metric", min(len(record), self.table.texts) - 1)
        self.groups.add(Finding(codes.CELL_COUNT, place, values, excerpt=excerpt))
        return True

    def _beside(self, record: list[str]) -> None:
        """A sheet has no separators to miscount: something stands beside its table."""
        index = next(index for index in range(self.table.texts, len(record)) if record[index])
        place, excerpt = self.table.place("metric", index)
        self.groups.add(Finding(codes.UNKNOWN_COLUMN, place, nameless(index), excerpt=excerpt))

    def broken(self, code: Code) -> None:
        """A record that could not be read: the place is the last quotation mark of its first line."""
        self.flush()
        place, excerpt = self.table.place("metric", 0)
        column = excerpt.rfind('"') + 1 or 1
        cell = self._cell_at((place.line, column))
        spot = Place(self.table.file, place.line, column, (), cell, sheet=place.sheet)
        self.groups.add(Finding(code, spot, {}, excerpt=excerpt))

    def _cell_at(self, spot: tuple[int, int]) -> str:
        """The sheet cell whose text covers a line and column of the record in hand."""

        def begin(index: int) -> tuple[int, int]:
            place, _ = self.table.place("", index)
            return place.line, place.column

        indexes = range(max(self.table.texts, 1))
        covering = max(bisect_right(indexes, spot, key=begin) - 1, 0)
        first = bisect_left(indexes, begin(covering), key=begin)  # cells that the line does not have begin there, too
        return self.table.place("", first)[0].sheet_cell

    def flush(self) -> None:
        """A row follows: what waited was not a footnote, for it is among the rows."""
        self._say_all(codes.STRAY_LINE)

    def end(self) -> None:
        """The file is over: what waited were footnotes."""
        self._say_all(codes.FOOTNOTE)

    def _say_all(self, code: Code) -> None:
        self.counts.not_rows += len(self.waiting)
        for line in self.waiting:
            self.groups.add(Finding(code, line.place, {"value": line.text[:80]}))
        self.waiting.clear()

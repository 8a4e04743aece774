"""A table with several values per row as a stream of records with one value each, and the place of each in the table.

A record is what the row says once, the value, and what the headings above the value say of it. A line that is no row
comes through as one record of another length; `source` gives the line as it is in the file.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from kassel_integration.diagnostics import Code
from kassel_integration.source.layout import Layout
from kassel_integration.source.same_text import same_text
from kassel_integration.source.table import Reader, RecordStream

NO_ROW = [" "]  # stands for a line that is no row; no record of a row is so short


@dataclass(frozen=True, slots=True)
class Unfolding:
    """`kept`: the columns that a row says once; `names`: what headings say; `columns`: of each value, with the texts.

    `width`: how many texts a row has. `select`: the texts, by column, of the rows that are taken, () for all.
    """

    kept: tuple[int, ...]
    names: tuple[str, ...]
    columns: tuple[tuple[int, tuple[str, ...]], ...]
    width: int
    select: tuple[tuple[int, str], ...] = ()

    @property
    def length(self) -> int:
        """How many texts a record has."""
        return len(self.kept) + 1 + len(self.names)

    def selects(self, row: list[str]) -> bool:
        """True for a row that is taken."""
        return all(index < len(row) and same_text(row[index], text) for index, text in self.select)

    def positions(self, layout: Layout) -> dict[str, int]:
        """Where in a record each column's text is."""
        once = {name: self.kept.index(index) for name, index in layout.columns.items()}
        said = {name: len(self.kept) + 1 + at for at, name in enumerate(self.names)}
        return once | {"value": len(self.kept)} | said


def unfolding(layout: Layout) -> Unfolding:
    """How the rows of a layout with several values become records."""
    names = tuple(dict.fromkeys(name for column in layout.values for name, _ in column.keys))
    taken = {column.index for column in layout.values}
    columns = tuple(
        (column.index, tuple(dict(column.keys).get(name, "") for name in names)) for column in layout.values
    )
    once = range(len(layout.names)) if layout.select is None else sorted(layout.columns.values())
    kept = tuple(index for index in once if index not in taken)
    return Unfolding(kept, names, columns, len(layout.names), layout.select or ())


class Unfolded:
    """The records of `rows`; they are counted as lines are elsewhere."""

    quoted = False

    def __init__(self, rows: RecordStream, how: Unfolding) -> None:
        self.base = self.line = rows.base
        self.number = rows.number
        self.problem: Code | None = None
        self.how = how
        self._rows = rows
        self._row: list[str] = []
        self._lines = 0, 0  # of the row in hand, as its reader counts them
        self._looked_at = False
        self._at = 0  # the column of the value in hand
        self.taken = self.others = 0  # rows
        self._as_it_is = False  # the record in hand stands for a line that is no row
        self._last_number = self.base  # of a record

    def readers(self) -> Iterator[Reader]:
        """Records, until the end of the table or a row that must be given up."""
        for reader in self._rows.readers():
            yield _Reader(self, reader)

    def records(self, reader: Reader) -> Iterator[list[str]]:
        """The records of the rows of one reader."""
        rows, width, last = self._rows, self.how.width, 0
        self._lines = 0, 0
        for row in reader:
            now = reader.line_num if rows.quoted else last + 1
            self._row, self._lines, self._looked_at = row, (last, now), False
            if now - last > 1:
                self.take(last, now)
                rows.spans(last, now)
            if self.how.select and sum(map(bool, row)) > 1 and not self.how.selects(row):
                self.others += 1
            elif len(row) == width and any(row):
                self.taken += 1
                yield from self._of_row(row)
            else:
                self._last_number += 1
                self._as_it_is = True
                yield NO_ROW if any(row) else []
            last = now

    def _of_row(self, row: list[str]) -> Iterator[list[str]]:
        """A record for each value; of a row without any only one, so that it is said once."""
        columns = self.how.columns
        if not any(row[1:]) or not any(row[index] for index, _ in columns):
            columns = columns[:1]
        self._last_number += len(columns)
        self._as_it_is = False
        once = [row[index] for index in self.how.kept]
        for self._at, texts in columns:
            yield [*once, row[self._at], *texts]

    def column_of(self, position: int) -> int:
        """The column that a text of the record in hand is from; of what headings say, the value's."""
        if self._as_it_is:
            return position
        return self.how.kept[position] if position < len(self.how.kept) else self._at

    def is_of_heading(self, position: int) -> bool:
        """True for a text that headings say."""
        return position > len(self.how.kept)

    def source(self) -> list[str]:
        """The row in hand as it is in the file."""
        return self._row

    def take(self, last: int, now: int) -> None:
        """Look at the row of the record in hand."""
        if not self._looked_at:  # a row that spans lines is counted once
            self._rows.take(*self._lines)
            self._looked_at = True
        self.line, self.number = self._rows.line, self._rows.number

    def spans(self, last: int, now: int) -> None:
        """A record never spans lines; its row has been looked at."""

    def fail(self, error: csv.Error, last: int, now: int) -> None:
        """Give up the row in hand; reading goes on below its first line."""
        self._rows.fail(error, self._lines[1], now)
        self.line, self.number, self.problem = self._rows.line, self._rows.number, self._rows.problem
        self.base = self._last_number
        self._as_it_is = True

    def where(self, index: int) -> tuple[int, int, str]:
        """(line, column from 1, source line) of a text of the record in hand."""
        return self._rows.where(self.column_of(index))

    def again(self, records: RecordStream) -> "Unfolded":
        """The stream of a second reading, which is one of these."""
        assert isinstance(records, Unfolded)
        return records

    def close(self) -> None:
        """Close the table."""
        self._rows.close()


class _Reader:
    """Gives the records of one reader of rows, and how many lines that one has read."""

    def __init__(self, table: Unfolded, rows: Reader) -> None:
        self._table, self._rows = table, rows

    @property
    def line_num(self) -> int:
        """Lines read."""
        return self._rows.line_num

    def __iter__(self) -> Iterator[list[str]]:
        return self._table.records(self._rows)

"""An opened measurement file: its year, its columns, its records in a stream, and the place of each text."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kassel_integration.diagnostics import Code, Finding, Place
from kassel_integration.model.sign_table import DIN55301, SignTable
from kassel_integration.texts import Phrase

FREE_TEXT = ("note", "source", "stands_for", "unit", "label")


class Reader(Protocol):
    """An iterator of records that knows how many physical lines it has read, as csv.reader does."""

    @property
    def line_num(self) -> int: ...

    def __iter__(self) -> Iterator[list[str]]: ...


class RecordStream(Protocol):
    """Records one after the other; see source.records.Records for the terms."""

    base: int
    quoted: bool
    line: int
    number: int
    problem: Code | None

    def readers(self) -> Iterator[Reader]: ...

    def take(self, last: int, now: int) -> None: ...

    def spans(self, last: int, now: int) -> None: ...

    def fail(self, error: csv.Error, last: int, now: int) -> None: ...

    def where(self, index: int) -> tuple[int, int, str]:
        """(line, column from 1, source line) of a column's text in the record in hand."""
        ...

    def close(self) -> None:
        """Close what is open, however far it was read: an open file cannot be replaced on Windows."""
        ...


class Wide(Protocol):
    """What a stream knows that makes several records of one row; see source.unfolded.Unfolded."""

    def column_of(self, position: int) -> int: ...

    def is_of_heading(self, position: int) -> bool: ...

    def source(self) -> list[str]: ...

    def again(self, records: RecordStream) -> "Wide": ...


@dataclass(slots=True)
class MeasurementTable:
    """`columns` maps column names to their index; `width` is how many texts a row must have; `decimal` the
    decimal sign the layout suggests ("" if it does not); `findings` what is wrong with heading or file; `reopen`
    starts over, of a workbook with True with what was typed as text alone. `sheet` is the sheet of a workbook, `hidden`
    its rows that nobody sees, `formulas` by row its columns with a formula whose result is not stored; `merged` gives
    the merged cells around a row's cell ("" for none), `comments` what is written beside cells, by row and column.
    `wide`: the stream, where it makes several records of a row, which has `texts` texts. `years`: what headings say.
    `of_one_year`: it may be of one year only, which its first row says where `year` does not. `after`: what is to be
    said when all rows have been read.
    `office`: the id of the one that sent the file, where that is known, for rows that name none. `signs`: by
    which its values are read.
    """

    file: str
    year: int | None
    columns: dict[str, int]
    width: int
    decimal: str
    records: RecordStream
    findings: list[Finding] = field(default_factory=list)
    reopen: Callable[[bool], RecordStream] | None = None
    sheet: str = ""
    hidden: frozenset[int] = frozenset()
    formulas: Mapping[int, frozenset[int]] = field(default_factory=dict)
    merged: Callable[[int, int], str] = lambda _row, _column: ""
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)
    wide: Wide | None = None
    texts: int = 0
    years: frozenset[int] = frozenset()
    of_one_year: bool = False
    after: Callable[[], list[Finding]] = list
    office: str = ""
    signs: SignTable = DIN55301

    def __post_init__(self) -> None:
        self.texts = self.texts or self.width

    @property
    def is_odd(self) -> bool:
        """True for hidden rows, formulas without a result or comments: each of its rows is looked at."""
        return bool(self.hidden or self.formulas or self.comments)

    @property
    def beside_value(self) -> str:
        """The column of free text into which a decimal comma would push the end of a value; "" for none."""
        right = self.columns.get("value", -2) + 1 if self.decimal == "." and not self.wide else -1
        return next((name for name in FREE_TEXT if self.columns.get(name) == right), "")

    @property
    def unnamed(self) -> list[int]:
        """The indexes of columns without a heading that means anything."""
        named = set(self.columns.values())
        return [index for index in range(self.width) if index not in named]

    def place(self, column: str, index: int | None = None) -> tuple[Place, str]:
        """The place of a column's text in the record in hand, and its source line."""
        at = self.columns.get(column, 0) if index is None else index
        line, position, excerpt = self.records.where(at)
        sheet_cell = f"{letters(self.column_of(at))}{self.records.number}"
        return Place(self.file, line, position, (column,), sheet_cell, sheet=self.sheet), excerpt

    def column_of(self, position: int) -> int:
        """The column of the file that a text of the record in hand is from."""
        return self.wide.column_of(position) if self.wide else position

    def source(self, record: list[str]) -> list[str]:
        """The record in hand as it is in the file."""
        return self.wide.source() if self.wide else record

    def place_of_row(self, column: str) -> Place:
        """The same without the column in the line, which costs."""
        cell = f"{letters(self.column_of(self.columns.get(column, 0)))}{self.records.number}"
        return Place(self.file, self.records.line, 1, (), cell, sheet=self.sheet)


def letters(index: int) -> str:
    """The letters of a spreadsheet column: 0 is A, 26 is AA."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text


def nameless(index: int) -> dict[str, object]:
    """What is said of a column without a heading."""
    return {"value": Phrase("phrases.column.nameless", letters(index)), "nearest": ""}


def all_records(stream: RecordStream) -> Iterator[list[str]]:
    """Every readable record, for a second look at a file."""
    for reader in stream.readers():
        last = 0
        try:
            for record in reader:
                now = reader.line_num if stream.quoted else last + 1
                if now - last > 1:
                    stream.take(last, now)
                    stream.spans(last, now)
                yield record
                last = now
        except csv.Error as error:
            stream.fail(error, last if stream.quoted else 0, reader.line_num)


class NoRecords:
    """The records of a file that cannot be read."""

    base = line = number = 1
    quoted = False
    problem: Code | None = None

    def readers(self) -> Iterator[Reader]:
        """None."""
        return iter(())

    def take(self, last: int, now: int) -> None:
        """Nothing to take."""

    def spans(self, last: int, now: int) -> None:
        """Nothing spans."""

    def fail(self, error: csv.Error, last: int, now: int) -> None:
        """Nothing can fail."""

    def where(self, index: int) -> tuple[int, int, str]:  # noqa: ARG002
        """The first line."""
        return 1, 1, ""

    def close(self) -> None:
        """Nothing is open."""


def unusable(file: str, year: int | None, *findings: Finding) -> MeasurementTable:
    """A table without records, and why."""
    return MeasurementTable(file, year, {}, width=0, decimal="", records=NoRecords(), findings=list(findings))

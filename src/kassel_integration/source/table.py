"""An opened measurement file: its year, its columns, its records in a stream, and where each cell stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from kassel_integration.diagnostics import Code, Finding, Place


class RecordStream(Protocol):
    """Records one after the other; the attributes speak of the one in hand (None: unreadable, `problem` says why)."""

    line: int
    number: int
    problem: Code | None

    def __iter__(self) -> Iterator[list[str] | None]: ...

    def where(self, index: int) -> tuple[int, int, str]:
        """(line, column from 1, source line) of a cell of the record in hand."""
        ...


@dataclass(slots=True)
class Table:
    """`columns` maps column names to their index; `width` is the cells a row must have; `decimal` the decimal sign the
    layout suggests ("" if it does not); `findings` what is wrong with heading or file; `reopen` starts over.
    """

    file: str
    year: int | None
    columns: dict[str, int]
    width: int
    decimal: str
    records: RecordStream
    findings: list[Finding] = field(default_factory=list)
    reopen: Callable[[], RecordStream] | None = None
    changes: list[str] = field(default_factory=list)

    def place(self, column: str, index: int | None = None) -> tuple[Place, str]:
        """The place of a cell of the record in hand, and its source line."""
        at = self.columns.get(column, 0) if index is None else index
        line, position, excerpt = self.records.where(at)
        cell = f"{letters(at)}{self.records.number}"
        return Place(self.file, line, position, (column,), cell), excerpt


def letters(index: int) -> str:
    """The letters of a spreadsheet column: 0 is A, 26 is AA."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text

"""What a workbook of any format says: its sheets, their rows, and what of them is not seen."""

from bisect import bisect_right
from collections.abc import Generator, Iterable, Mapping, Set
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple, Protocol

from kassel_integration.diagnostics import Code, codes

MAX_WIDTH, MAX_HEIGHT = 1024, 1_048_576  # columns that are read of a sheet; rows a sheet can have
MAX_SHEETS = 200
MAX_ODD = 20_000  # rows of a sheet that may be hidden or have formulas without a result
LOOK_AT = 60  # rows among which the heading must be
MOST_COMMENTS = 2_000  # of a sheet that are kept
MOST = 10_000  # merged ranges that are kept; a form has a few


class NoBookError(Exception):
    """A workbook cannot be read: `code` says what is the matter."""

    def __init__(self, code: Code = codes.BROKEN_WORKBOOK) -> None:
        super().__init__(code.name)
        self.code = code


@dataclass(frozen=True, slots=True)
class Merged:
    """Merged cells: rows from 1, columns from 0; `name` is the range as a spreadsheet shows it, A2:A4."""

    name: str
    rows: range
    columns: range


class SheetRow(NamedTuple):
    """A row that has anything in it: its number from 1, its texts without trailing empty ones, what is odd about it.

    `open`: the columns with a formula whose result is not stored. `beyond`: it goes on right of what is read.
    """

    number: int
    texts: list[str]
    hidden: bool = False
    open: tuple[int, ...] = ()
    beyond: bool = False


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """Numbers of hidden rows, from 1; hidden columns, from 0, with the last row that has anything there; merged cells.

    `comments`: by row and column what people wrote beside a cell.
    `formulas`: by row the columns with a formula whose result is not stored. `beyond`: the first row that goes on right
    of what is read, 0 for none.
    """

    rows: frozenset[int] = frozenset()
    columns: Mapping[int, int] = field(default_factory=dict)
    formulas: Mapping[int, frozenset[int]] = field(default_factory=dict)
    merged: tuple[Merged, ...] = ()
    beyond: int = 0
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)


class MergedRanges:
    """Finds the merged cells around a cell; those of a column are sorted out when it is asked for first."""

    def __init__(self, merged: Iterable[Merged]) -> None:
        self._over_rows = [m for m in merged if len(m.rows) > 1]
        self._of_column: dict[int, list[Merged]] = {}

    def over(self, row: int, column: int) -> str:
        """The name of the merged cells that go over several rows and cover this one; "" for none."""
        if not self._over_rows:
            return ""
        if column not in self._of_column:
            found = (m for m in self._over_rows if column in m.columns)
            self._of_column[column] = sorted(found, key=lambda m: m.rows.start)
        ranges = self._of_column[column]
        last = bisect_right(ranges, row, key=lambda m: m.rows.start) - 1
        return ranges[last].name if last >= 0 and row in ranges[last].rows else ""


@dataclass(frozen=True, slots=True)
class SheetScan:
    """A sheet looked through once: its first rows, as far as the heading may be, and the facts of all of it."""

    title: str
    hidden: bool
    head: tuple[tuple[str, ...], ...]
    filled: bool
    facts: SheetFacts


class Book(Protocol):
    """A workbook. Nothing is open between two calls. Raises NoBookError where it is damaged, or OSError."""

    def scan(self) -> list[SheetScan]:
        """Every sheet, in order."""
        ...

    def rows(self, title: str, first: int, typed: bool = False) -> Generator[list[str], None, None]:
        """The rows of a sheet from number `first` on, empty ones as []; `typed`: only what was typed as text."""
        ...


NONE: Mapping[tuple[int, int], str] = MappingProxyType({})


class Scanning:
    """Looks through the rows of a sheet as they go by; `hidden` are its hidden columns, known before the first row."""

    def __init__(self, hidden: Set[int]) -> None:
        self._hidden = hidden
        self._head: list[tuple[str, ...]] = []
        self._rows: set[int] = set()
        self._columns: dict[int, int] = {}
        self._formulas: dict[int, frozenset[int]] = {}
        self._filled, self._beyond = False, 0

    def take(self, row: SheetRow) -> None:
        """The next row."""
        self._filled = True
        if row.number <= LOOK_AT:
            self._head += [()] * (row.number - 1 - len(self._head))
            self._head.append(tuple(row.texts))
        if row.hidden:
            self._rows.add(row.number)
        if row.open:
            self._formulas[row.number] = frozenset(row.open)
        if row.beyond:
            self._beyond = self._beyond or row.number
        if self._hidden:
            self._columns |= {i: row.number for i in self._hidden if i < len(row.texts) and row.texts[i]}
        if len(self._rows) + len(self._formulas) > MAX_ODD:
            raise NoBookError(codes.TOO_LARGE)

    def result(
        self, title: str, hidden: bool, merged: Iterable[Merged], comments: Mapping[tuple[int, int], str] = NONE
    ) -> SheetScan:
        """What was seen."""
        rows = frozenset(self._rows)
        facts = SheetFacts(
            rows, self._columns, self._formulas, merged=tuple(merged), beyond=self._beyond, comments=comments
        )
        return SheetScan(title, hidden, tuple(self._head), self._filled, facts)


def texts_from(rows: Iterable[SheetRow], first: int) -> Generator[list[str], None, None]:
    """Their texts from row `first` on, with an empty list for each row that is not there."""
    nothing: list[str] = []
    after = first
    for number, texts, _, _, _ in rows:
        if number < first:
            continue
        for _ in range(after, number):
            yield nothing
        yield texts
        after = number + 1

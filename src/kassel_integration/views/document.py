"""The neutral answer of a command: parts for people, one table for programs, a payload for JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kassel_integration.views.values import Value


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` heads it for programs, `heading` for people.

    `kind` is text, number, progress (a word with its sign), word (never wrapped), course or bar.
    `wrap` is the least width at which its text may
    wrap (0: never narrower than its words); columns with `drop` > 0 may be left out on a narrow terminal, lowest
    first, and that is said. Of a text that may be `cut` a terminal shows one line, with … at its end. `human` and
    `machine` say who gets it.
    """

    key: str
    heading: Value
    kind: str = "text"
    wrap: int = 0
    drop: int = 0
    human: bool = True
    machine: bool = True
    short: Value = ""  # a shorter heading where room is scarce
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values under columns; `total`: the last row adds up the others."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: bool = False

    def for_programs(self) -> "Table":
        """The columns programs get."""
        return self._only([column.machine for column in self.columns])

    def for_people(self) -> "Table":
        """The columns people see."""
        return self._only([column.human for column in self.columns])

    def _only(self, keep: list[bool]) -> "Table":
        columns = tuple(column for column, kept in zip(self.columns, keep, strict=True) if kept)
        return Table(
            columns, tuple(tuple(v for v, kept in zip(row, keep, strict=True) if kept) for row in self.rows), self.total
        )


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6; links lead to its `name`."""

    text: Value
    level: int = 1
    name: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what is said under them."""

    pairs: tuple[tuple[Value, Value], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of lists: each line with how deep it is, from 0."""

    lines: tuple[tuple[int, Value], ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs."""

    paragraphs: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """Lines of arithmetic whose layout matters."""

    lines: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """A small chart, drawn on a terminal only, for the table beside it says the same.

    `points`: year, height, and the value as it is said; `years`: the stretch they are in; `level`: what is asked for,
    with how it is said.
    """

    points: tuple[tuple[int, Decimal, Value], ...]
    years: tuple[int, ...]
    level: Decimal | None = None
    said: Value = None


Block = Plot | Table | Heading | Facts | Listing | Prose | Formula


@dataclass(frozen=True, slots=True)
class Document:
    """What a command answers.

    `name` and `version` are the public JSON format; `meta` is at its top; `payload`, if given, replaces the rows of
    `table` in JSON.
    """

    name: str
    parts: tuple[Block, ...]
    table: Table
    meta: Mapping[str, object] = field(default_factory=dict)
    payload: Mapping[str, object] | None = None
    version: int = 1

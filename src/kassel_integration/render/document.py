"""The neutral answer of a command: parts for people, one table for machines, a payload for JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value with its words: machines get `value`, people `text`, or `short` where room is scarce."""

    value: Any
    text: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` heads it for machines, `heading` for people.

    `kind` is text, number, progress, coverage, implementation or kind (words of the domain). `wrap` is the least width
    at which its text may wrap (0: never narrower than its words); columns with `drop` > 0 may be left out on a narrow
    terminal, lowest first, and that is said. `human` and `machine` say who gets it.
    """

    key: str
    heading: str
    kind: str = "text"
    wrap: int = 0
    drop: int = 0
    human: bool = True
    machine: bool = True
    short: str = ""  # a shorter heading where room is scarce


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values under columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]

    def for_machines(self) -> tuple[list[Column], list[list[Any]]]:
        """Columns and plain values for machines."""
        keep = [i for i, column in enumerate(self.columns) if column.machine]
        rows = [[row[i].value if isinstance(row[i], Labelled) else row[i] for i in keep] for row in self.rows]
        return [self.columns[i] for i in keep], rows

    def for_people(self) -> "Table":
        """The columns people see."""
        keep = [i for i, column in enumerate(self.columns) if column.human]
        rows = tuple(tuple(row[i] for i in keep) for row in self.rows)
        return Table(tuple(self.columns[i] for i in keep), rows)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their texts."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """Lines of arithmetic whose layout matters."""

    lines: tuple[str, ...]


Block = Table | Heading | Facts | Prose | Formula


@dataclass(frozen=True, slots=True)
class Document:
    """What a command answers.

    `name` and `version` are the public JSON format; `meta` stands at its top; `payload`, if given, replaces the rows
    of `table` in JSON.
    """

    name: str
    parts: tuple[Block, ...]
    table: Table
    meta: Mapping[str, Any] = field(default_factory=dict)
    payload: Mapping[str, Any] | None = None
    version: int = 1

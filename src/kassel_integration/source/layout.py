"""How a table is laid out: which columns say something once per row, and what the others' headings say of their values.

A layout is read from the headings alone. Where a row has one value, it is in the column `value`; else each column of
values has keys, which its headings say: a year, values of dimensions, a metric.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kassel_integration.diagnostics import Code, Severity
from kassel_integration.source.heading_keys import Keys


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A column of values: its index, from 0, and what its headings say, by column name."""

    index: int
    keys: Keys


@dataclass(frozen=True, slots=True)
class Problem:
    """What is to be said of the headings: of which column (from 0), and the values of the message."""

    code: Code
    column: int
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layout:
    """`first` and `heading`: the first and the last row of headings, from 0; `names`: a heading for each column.

    `columns`: the column names that each row says something of, with their index. `values`: the columns of values, ()
    where a row has one. `axes`: what their headings say, as column names. `unknown`: columns whose headings mean
    nothing. `points`: how many texts are understood.
    """

    first: int
    heading: int
    names: tuple[str, ...]
    columns: Mapping[str, int]
    values: tuple[ValueColumn, ...] = ()
    axes: tuple[str, ...] = ()
    unknown: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    points: int = 0

    @property
    def refused(self) -> Problem | None:
        """Why the table cannot be read like this; None when it can."""
        return next((p for p in self.problems if p.code.severity is Severity.ERROR), None)

    @property
    def whole(self) -> bool:
        """True where metric and value are said somehow."""
        names = {*self.columns, *self.axes, *(["value"] if self.values else [])}
        return names >= {"metric", "value"}

    @property
    def years(self) -> tuple[str, ...]:
        """The years that headings say, each once, as they say them."""
        return tuple(dict.fromkeys(text for column in self.values for name, text in column.keys if name == "year"))

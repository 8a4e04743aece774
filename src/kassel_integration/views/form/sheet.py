"""The parts of a form as neutral values: sheets with columns and boxes, and the lines of the sheet that explains it."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from kassel_integration.views.values import Value


class Fill(StrEnum):
    """How a box is filled: the first four by the program, the others by the office."""

    SHOWN = "shown"
    ID = "id"  # what the reader of a filled form needs
    CLOSED = "closed"  # asks for nothing in this row
    WHOLE = "whole"  # shows what is written in a box of another sheet
    NUMBER = "number"
    WORD = "word"  # one of the words offered
    DAY = "day"
    TEXT = "text"

    @property
    def open(self) -> bool:
        """True for what the office fills in."""
        return self in (Fill.NUMBER, Fill.WORD, Fill.DAY, Fill.TEXT)


class Limits(NamedTuple):
    """Which numbers need no second look: from `low` to `high`, whole ones only; `high` None: no end."""

    low: Decimal
    high: Decimal | None
    whole: bool


class At(NamedTuple):
    """A box: its row and column in its sheet, both from 0, the heading not counted."""

    row: int
    column: int


class Box(NamedTuple):
    """One box of a sheet.

    `places`: decimals a number is shown with, None: as typed. `not_above`: the box whose number this one should not
    pass. `shows`: the box of the first sheet that is shown here; `parts`: first and last of the boxes of this row that
    should not be more together.
    """

    fill: Fill = Fill.SHOWN
    value: Value = None
    comment: Value = None
    places: int | None = None
    limits: Limits | None = None
    words: tuple[Value, ...] = ()
    not_above: At | None = None
    shows: At | None = None
    parts: tuple[At, At] | None = None


class Head(NamedTuple):
    """A column: its key, its heading, its width in characters; an upright heading is turned by a quarter."""

    key: str
    heading: Value
    width: int
    upright: bool = False


class Sheet(NamedTuple):
    """A sheet with a table; `frozen`: how many of its columns stay in sight."""

    name: Value
    heads: tuple[Head, ...]
    rows: tuple[tuple[Box, ...], ...]
    frozen: int
    has_a_row_each: bool = True  # of a metric or goal; False where the values of a dimension stand side by side


class Line(NamedTuple):
    """A line of the sheet that explains the form: a title, a heading, a text, or a sign with its meaning."""

    style: str
    text: Value
    beside: Value = None


class Form(NamedTuple):
    """What an office fills in: `titles` stand above each table, `explained` on a sheet in front."""

    office: str
    year: int
    titles: tuple[Value, ...]
    explained_name: Value
    explained: tuple[Line, ...]
    sheets: tuple[Sheet, ...]
    dimensions: tuple[Value, ...] = ()  # by which metrics of the form may be broken down

"""A workbook as all its writers take it: pages of cells with looks, checks and marks, all texts said."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a cell is for, which says how it looks (`paint.py`)."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    TEXT = "text"
    SIGN = "sign"
    HEAD = "head"
    HEAD_UPRIGHT = "head_upright"
    SHOWN = "shown"
    ID = "id"
    CLOSED = "closed"
    OPEN = "open"
    OPEN_TEXT = "open_text"


class Look(NamedTuple):
    """How a cell looks: its role, and how a number in it is shown: general, day, text or fixed with `places`."""

    role: Role
    form: str = "general"
    places: int = 0


class Ref(NamedTuple):
    """A cell of a page: row and column from 0."""

    row: int
    column: int

    @property
    def name(self) -> str:
        """As a spreadsheet names it: D7."""
        letters, rest = "", self.column + 1
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(65 + letter) + letters
        return f"{letters}{self.row + 1}"


class Area(NamedTuple):
    """A rectangle of cells, both ends included."""

    first: Ref
    last: Ref

    @property
    def name(self) -> str:
        """As a spreadsheet names it: D7:E9."""
        return self.first.name if self.first == self.last else f"{self.first.name}:{self.last.name}"


class Cell(NamedTuple):
    """A text, a number or nothing; `formula` is in the neutral writing of `formulas.py`, with `text` as its result."""

    text: str | int | Decimal
    look: Look
    comment: str = ""
    formula: str = ""


class Check(NamedTuple):
    """What may be typed: one of `words`, a day, or what makes `formula` true; `strict`: nothing else is let in."""

    kind: str
    message: str
    words: tuple[str, ...] = ()
    formula: str = ""
    strict: bool = False


class Checked(NamedTuple):
    """Cells with a check."""

    areas: tuple[Area, ...]
    check: Check


class Marked(NamedTuple):
    """Cells that are marked where `formula` is true, told of the first of them."""

    areas: tuple[Area, ...]
    formula: str


class Page(NamedTuple):
    """One sheet: its cells by row and column, widths in characters, what stays in sight, what is repeated in print."""

    name: str
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    frozen: Ref | None = None  # the first cell that moves
    heading: int | None = None  # the row of the table's heading
    checks: tuple[Checked, ...] = ()
    marks: tuple[Marked, ...] = ()
    merged: tuple[Area, ...] = ()
    heights: tuple[float, ...] = ()  # of the rows, in points
    locked: bool = True  # all but open cells, without a password


class Book(NamedTuple):
    """A workbook: its title, its language (de, en), its pages, and the words at the foot of a printed page."""

    title: str
    lang: str
    pages: tuple[Page, ...]
    foot: tuple[str, str]
    warning: str  # the title of a warning as one types


def areas(cells: list[Ref]) -> tuple[Area, ...]:
    """Cells as few rectangles: runs down a column, then equal runs side by side."""
    runs: list[Area] = []
    for ref in sorted(cells, key=lambda r: (r.column, r.row)):
        if runs and runs[-1].last == Ref(ref.row - 1, ref.column):
            runs[-1] = Area(runs[-1].first, ref)
        else:
            runs.append(Area(ref, ref))
    found: list[Area] = []
    for run in sorted(runs, key=lambda a: (a.first.row, a.last.row, a.first.column)):
        before = found[-1] if found else None
        beside = before and (before.first.row, before.last.row) == (run.first.row, run.last.row)
        if before and beside and before.last.column + 1 == run.first.column:
            found[-1] = Area(before.first, run.last)
        else:
            found.append(run)
    return tuple(found)

"""What the council page says: one sheet with a sign for every goal, what changed, and what it all rests on."""

from dataclasses import dataclass
from typing import NamedTuple

from kassel_integration.views.values import Joined, Value, Word


class Title(NamedTuple):
    """What a report is called: a word of the program before the plan's `own` words, and one after them."""

    before: Value = ""
    own: str = ""
    after: Value = ""

    @property
    def whole(self) -> Value:
        """All of it."""
        return Joined(tuple(part for part in self if part != ""), ": ")


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal and its words."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A goal, its words and its status."""

    id: str
    text: str
    status: Word


@dataclass(frozen=True, slots=True)
class TileGroup:
    """The goals of a field, and their numbers in words."""

    title: Value
    told: Value
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """Goals of which one word was said and then another: last year's and this year's, the declared and the computed.

    Some are `told` with their words, of the others the number must do.
    """

    first: Word
    then: Word
    told: tuple[GoalLine, ...]
    named: tuple[GoalLine, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.told) + len(self.named)


@dataclass(frozen=True, slots=True)
class ShiftsView:
    """A part of the page about goals of which two things are said, with `sign` between them."""

    heading: Value
    told: tuple[Value, ...]
    sign: str
    shifts: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class OwedView:
    """The values that offices have yet to deliver: what is said of all, then (office, how many), most first."""

    told: Value
    offices: tuple[tuple[Value, int], ...]


@dataclass(frozen=True, slots=True)
class CouncilView:
    """The page; `language` is that of the catalogue's words. A single goal has no bar and no tiles.

    `whose` it is and of which plan; `above` the title stands what else it is. `lead` is its sentence, then what is said
    of the whole; `counts` of its goals by status, none of them 0; `figures` are (label, number, of how many).
    `course`, `differing`: what changed since last year, and where offices declare something else than the figures say.
    `basis`: what the verdicts rest on.
    """

    language: str
    synthetic: bool
    title: Title
    whose: Value
    above: tuple[Value, ...]
    lead: tuple[Value, ...]
    counts: tuple[tuple[Word, int], ...]
    figures: tuple[tuple[Value, int, Value], ...]
    groups: tuple[TileGroup, ...]
    course: ShiftsView | None
    differing: ShiftsView | None
    basis: tuple[Value, ...]
    owed: OwedView | None
    made_with: str

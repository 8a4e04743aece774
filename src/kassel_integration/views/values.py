"""What a box of a table or a sentence may hold: raw values, told apart by how they are read; none of them is formatted.

Programs get the bare value, people the same in words, in their language and number form; `render` does both.
They are named tuples because each costs a sixth of a data class to define, which every start of the program pays.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple, Union

from kassel_integration.analysis.scale import Style
from kassel_integration.model.measurement import Implementation

_NOTHING: Mapping[str, "Value"] = MappingProxyType({})


class Sentence(NamedTuple):
    """A text by its key, its places filled with values; whole numbers in it are not grouped, for they may be years.

    Where there is no such text, the one with the key `otherwise` is taken.
    """

    key: str
    values: Mapping[str, "Value"] = _NOTHING
    otherwise: str = ""


def sentence(key: str, /, **values: "Value") -> Sentence:
    """A sentence with its values named."""
    return Sentence(key, values)


class Joined(NamedTuple):
    """Values said one after the other."""

    parts: tuple["Value", ...]
    by: str = " "


class Labelled(NamedTuple):
    """A value that people are told in other words than programs, and more shortly where room is scarce."""

    value: object
    text: "Value"
    short: "Value" = ""


class Word(NamedTuple):
    """A word of the domain, the text TOPIC.WORD, with the sign shown before it and the word told beside it, if any."""

    topic: str
    word: str
    sign: str = ""
    beside: "Word | None" = None

    @property
    def key(self) -> str:
        """The key of its text."""
        return f"{self.topic}.{self.word}"


class Figure(NamedTuple):
    """A measured value with the letter of its flag, or, without value, the sign of why it is missing.

    `places`: how many decimals people see; None: those it came with.
    """

    value: Decimal | Implementation | None
    sign: str = ""
    places: int | None = None


class Number(NamedTuple):
    """A number that is written in a style; a careful one is never rounded to one of `edges` that it is not at."""

    value: Decimal
    style: Style
    edges: tuple[Decimal, ...] = ()


class Quantity(NamedTuple):
    """A number with what it counts: `one` where that is named otherwise for exactly one; steps lead: "Stufe 3"."""

    value: Decimal
    unit: str
    one: str = ""
    leads: bool = False


class Day(NamedTuple):
    """A day as YYYY-MM-DD, or as MM-DD of any year; empty when it is not known."""

    text: str


class Years(NamedTuple):
    """Years in order, which people read as runs."""

    years: tuple[int, ...]


class Runs(NamedTuple):
    """Stretches of lines, (first, last) each; `more` when there are others."""

    runs: tuple[tuple[int, int], ...]
    more: bool = False


class Counted(NamedTuple):
    """How many of something, said in the singular or plural: the text counts.NOUN_one or counts.NOUN_many.

    Its `{what}` is the number, or whatever else is said in place of it.
    """

    number: int
    noun: str
    what: "Value" = None


class Parts(NamedTuple):
    """How many of how many."""

    part: int
    whole: int


class Course(NamedTuple):
    """Numbers by year over a stretch of years, drawn as a small line."""

    numbers: Mapping[int, Decimal]
    years: tuple[int, ...]


class Link(NamedTuple):
    """A value that leads to the heading of this name, where a format has links."""

    text: "Value"
    to: str


class Bar(NamedTuple):
    """Counts of words with signs, drawn as a bar of these signs."""

    counts: tuple[tuple[Word, int], ...]


Value = Union[  # noqa: UP007  (its members name it themselves)
    None,
    bool,
    int,
    str,
    Decimal,
    Sentence,
    Joined,
    Labelled,
    Word,
    Figure,
    Number,
    Quantity,
    Day,
    Years,
    Runs,
    Counted,
    Parts,
    Course,
    Bar,
    Link,
]

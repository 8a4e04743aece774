"""What a box of a table or a sentence may hold: raw values, told apart by how they are read; none of them is formatted.

Programs get the bare value, people the same in words, in their language and number form; `render` does both.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Union

from kassel_integration.analysis.scale import Style
from kassel_integration.model.measurement import Implementation


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text by its key, its places filled with values; whole numbers in it are not grouped, for they may be years.

    Where there is no such text, the one with the key `otherwise` is taken.
    """

    key: str
    values: Mapping[str, "Value"] = field(default_factory=dict)
    otherwise: str = ""


def sentence(key: str, /, **values: "Value") -> Sentence:
    """A sentence with its values named."""
    return Sentence(key, values)


@dataclass(frozen=True, slots=True)
class Joined:
    """Values said one after the other."""

    parts: tuple["Value", ...]
    by: str = " "


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value that people are told in other words than programs, and more shortly where room is scarce."""

    value: object
    text: "Value"
    short: "Value" = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the domain, the text TOPIC.WORD, with the sign shown before it and the word told beside it, if any."""

    topic: str
    word: str
    sign: str = ""
    beside: "Word | None" = None

    @property
    def key(self) -> str:
        """The key of its text."""
        return f"{self.topic}.{self.word}"


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value with the letter of its flag, or, without value, the sign of why it is missing."""

    value: Decimal | Implementation | None
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is written in a style; a careful one is never rounded to one of `edges` that it is not at."""

    value: Decimal
    style: Style
    edges: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """A day as YYYY-MM-DD, or as MM-DD of any year; empty when it is not known."""

    text: str


@dataclass(frozen=True, slots=True)
class Years:
    """Years in order, which people read as runs."""

    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """How many of how many."""

    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Course:
    """Numbers by year over a stretch of years, drawn as a small line."""

    numbers: Mapping[int, Decimal]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """Counts of words with signs, drawn as a bar of these signs."""

    counts: tuple[tuple[Word, int], ...]


Value = Union[  # noqa: UP007  (its members name it themselves)
    None, bool, int, str, Decimal, Sentence, Joined, Labelled, Word, Figure, Number, Day, Years, Parts, Course, Bar
]

"""A scale of thresholds: which word a number earns, between which bounds it applies, how the number is written."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

Word_co = TypeVar("Word_co", bound=StrEnum, covariant=True)

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Style:
    """How a number is written for people: rounded to `places`, in percent, with a plus, without zeros at the end.

    A `careful` number gets more places where rounding would put it on a threshold that it is not at.
    """

    places: int | None = None
    percent: bool = False
    careful: bool = False
    plus: bool = False
    trimmed: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a band, and whether it belongs to it."""

    value: Decimal
    included: bool


@dataclass(frozen=True, slots=True)
class Band:
    """The stretch of a scale that has one word; an end that is None is open."""

    low: Bound | None = None
    high: Bound | None = None


@dataclass(frozen=True, slots=True)
class Threshold(Generic[Word_co]):
    """A word and the one limit within which it is earned; without a limit it takes whatever is left."""

    word: Word_co
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    below: Decimal | None = None

    @property
    def limit(self) -> Decimal | None:
        """The number itself, whichever side of it is meant."""
        return next((n for n in (self.at_least, self.at_most, self.below) if n is not None), None)

    def holds(self, number: Decimal, unit: Decimal) -> bool:
        """True when `number` is within the limit times `unit`."""
        if self.at_least is not None:
            return number >= self.at_least * unit
        if self.at_most is not None:
            return number <= self.at_most * unit
        return self.below is None or number < self.below * unit


@dataclass(frozen=True, slots=True)
class Scale(Generic[Word_co]):
    """Thresholds from the best word to the worst; the first that holds counts."""

    name: str
    thresholds: tuple[Threshold[Word_co], ...]
    style: Style

    def word(self, number: Decimal, unit: Decimal = ONE) -> Word_co:
        """The word of `number` / `unit`; a positive `unit` spares a division, so that the comparison is exact."""
        return next(each.word for each in self.thresholds if each.holds(number, unit))

    def band(self, word: StrEnum) -> Band:
        """Between which bounds `word` applies: its own limit, and what the thresholds before it have left."""
        at = next(n for n, each in enumerate(self.thresholds) if each.word == word)
        own = self.thresholds[at]
        before = next((each for each in reversed(self.thresholds[:at]) if each.limit is not None), None)
        low, high = _bound(own.at_least, True), _bound(own.at_most, True) or _bound(own.below, False)
        if before is not None:
            low = low or _bound(before.below, True) or _bound(before.at_most, False)
            high = high or _bound(before.at_least, False)
        return Band(low, high)

    @property
    def words(self) -> tuple[Word_co, ...]:
        """Its words, best first."""
        return tuple(each.word for each in self.thresholds)

    @property
    def limits(self) -> dict[str, Decimal]:
        """The limit of each word that has one."""
        return {each.word.value: each.limit for each in self.thresholds if each.limit is not None}


def _bound(value: Decimal | None, included: bool) -> Bound | None:
    return None if value is None else Bound(value, included)

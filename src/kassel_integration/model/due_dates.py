"""By when offices deliver the figures of a year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class DueDates:
    """`yearly`: month and day in the year after; `days`: the day of single years, which goes before it."""

    yearly: tuple[int, int] | None = None
    days: Mapping[int, date] = field(default_factory=dict)

    def of(self, year: int) -> date | None:
        """The last day on which the figures of a year are on time, None where nobody said."""
        if year in self.days or self.yearly is None:
            return self.days.get(year)
        return date(year + 1, *self.yearly)


def can_be_due(year: int, day: date) -> bool:
    """False while the year lasts: its figures do not exist yet."""
    return day > date(year, 12, 31)


def has_passed(year: int, due: date | None, on: date) -> bool:
    """True when the figures of a year are late on a day; where nobody said by when, once the year is over."""
    return on > (due or date(year, 12, 31))

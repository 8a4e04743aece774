"""In which years a metric is surveyed, where that is not every year."""

from dataclasses import dataclass
from itertools import count, takewhile


@dataclass(frozen=True, slots=True)
class Survey:
    """Every so many years from one on, or certain `years` in their order."""

    every: int | None = None
    begins: int | None = None
    years: tuple[int, ...] = ()

    def until(self, last: int) -> tuple[int, ...]:
        """The years of the survey up to `last`."""
        if self.every is None or self.begins is None:
            return tuple(year for year in self.years if year <= last)
        return tuple(takewhile(lambda year: year <= last, count(self.begins, self.every)))

    def from_(self, year: int) -> int | None:
        """The first year of the survey in or after `year`, None when there is none."""
        if self.every is None or self.begins is None:
            return next((each for each in self.years if each >= year), None)
        return max(self.begins, year + (self.begins - year) % self.every)

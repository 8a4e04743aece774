"""One metric's figures up to the reporting year, and the questions all rules ask of them."""

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from recompute.plan import Metric, Plan, Point

_DONE = {"done", "ongoing"}


@dataclass(frozen=True, slots=True)
class Series:
    """A metric with its figures up to `reporting_year`, in the order of years."""

    metric: Metric
    plan: Plan
    points: tuple[Point, ...]
    reporting_year: int

    @property
    def there(self) -> tuple[Point, ...]:
        """The figures that are there: neither missing nor kept back."""
        return tuple(point for point in self.points if point.is_there)

    @property
    def due(self) -> int:
        """The year by which it is asked: the target's own, else the plan's last."""
        return self.metric.target.by or self.plan.last

    def is_surveyed(self, year: int) -> bool:
        """Whether a figure is expected for a year, by the metric's own survey where it has one."""
        own = self.metric.own
        if own is not None and own.value is not None and own.year == year:
            return False  # the plan states it
        if self.metric.every is not None:
            step, first = self.metric.every
            return year >= first and (year - first) % step == 0
        return self.metric.years is None or year in self.metric.years

    @property
    def expected(self) -> tuple[int, ...]:
        """The years of the plan in which figures are expected."""
        return tuple(year for year in range(self.plan.first, self.plan.last + 1) if self.is_surveyed(year))

    @property
    def decides(self) -> int:
        """The year whose figure is the last word: the due one, else the first surveyed one after it."""
        if self.of(self.due):
            return self.due
        return next(year for year in range(self.due, self.due + 100) if self.is_surveyed(year))

    @property
    def is_due(self) -> bool:
        """Whether the due year has come."""
        return self.reporting_year >= self.due

    def of(self, year: int) -> Point | None:
        """The figure of a year, if there is one."""
        return next((point for point in self.there if point.year == year), None)

    def until(self, year: int) -> tuple[Point, ...]:
        """The figures up to a year, itself included."""
        return tuple(point for point in self.there if point.year <= year)

    def breaks(self) -> frozenset[int]:
        """The years that are not comparable with what was before: flag B, or another thing measured from then on."""
        flagged = {point.year for point in self.points if point.flag == "B"}
        changed = {after.year for before, after in pairwise(self.there) if before.stands_for != after.stands_for}
        return frozenset(flagged | changed)

    def is_broken(self, start: int, end: int) -> bool:
        """Whether the figures of two years cannot be compared."""
        return any(start < year <= end for year in self.breaks())

    @property
    def baseline_year(self) -> int:
        """The metric's own baseline year, else the plan's."""
        own = self.metric.own
        return own.year if own and own.year else self.plan.baseline

    @property
    def baseline_unknown(self) -> bool:
        """Whether no year may stand in because the baseline is not known yet."""
        return self.metric.own is not None and self.metric.own.unknown

    def baseline(self, until: int) -> Point | None:
        """The figure of the baseline year, else the first later one that stands in, up to a year."""
        return next((point for point in self.until(until) if point.year >= self.baseline_year), None)

    def with_stated(self) -> "Series":
        """With the baseline that the plan states, where its year has come and nothing was measured in it."""
        own = self.metric.own
        if own is None or own.value is None or own.year is None or own.year > self.reporting_year or self.of(own.year):
            return self
        stated = Point(year=own.year, number=own.value, printed=own.value, word=None, flag="A", stands_for="")
        others = [point for point in self.points if point.year != own.year]
        return replace(self, points=tuple(sorted([*others, stated], key=lambda point: point.year)))


def number(point: Point) -> Fraction:
    """The number of a figure that has one."""
    assert point.number is not None, point
    return point.number


def is_done(point: Point) -> bool:
    """Whether a milestone is done in this figure."""
    return point.word in _DONE

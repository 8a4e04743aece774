"""What is owed of certain years, seen from a day: what is outstanding, what is overdue, what came late."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kassel_integration.analysis.outstanding import OwedItem, State
from kassel_integration.model.catalogue import Office
from kassel_integration.model.choices import Delivery
from kassel_integration.model.measurement import Measurement

Arrivals = Mapping[tuple[str, int], Mapping[str, date]]


def arrivals(taken: Iterable[tuple[date, Measurement]]) -> Arrivals:
    """On which day a figure or a declaration for the whole of a year first came from each office.

    `taken` are the figures that were taken in, with their days, in any order; what others published names no office.
    """
    found: dict[tuple[str, int], dict[str, date]] = {}
    for day, m in taken:
        if m.is_total and m.office:
            days = found.setdefault((m.metric, m.year), {})
            days[m.office] = min(day, days.get(m.office, day))
    return found


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed of the years `asked`, by when, seen from a day, and what was owed of other years of the plan.

    `apart`: what would be owed of any year, had it not been told that there can be no value.
    `received`: of (id, year) the day on which it first came from each office, as far as that was written down.
    """

    asked: tuple[int, ...]
    items: tuple[OwedItem, ...]
    others: tuple[OwedItem, ...]
    due: Mapping[int, date]
    passed: frozenset[int]
    on: date
    received: Arrivals
    apart: tuple[OwedItem, ...] = ()

    @property
    def impossible(self) -> dict[int, tuple[str, ...]]:
        """Of the years asked for, the metrics of which there can be no value."""
        found = {y: tuple(dict.fromkeys(i.id for i in self.apart if i.year == y)) for y in self.asked}
        return {year: ids for year, ids in found.items() if ids}

    @property
    def outstanding(self) -> tuple[OwedItem, ...]:
        """What has not come."""
        return tuple(item for item in self.items if item.state is State.OUTSTANDING)

    @property
    def overdue(self) -> tuple[OwedItem, ...]:
        """What has not come although its day has passed."""
        return tuple(item for item in self.outstanding if item.year in self.passed)

    @property
    def earlier_years(self) -> dict[int, int]:
        """How much of earlier years has not come, by year."""
        before = (item for item in self.others if item.year < self.asked[-1])
        found = [item.year for item in before if item.state is State.OUTSTANDING]
        return {year: found.count(year) for year in sorted(set(found))}

    @property
    def silent(self) -> tuple[Office, ...]:
        """The offices of which nothing ever came."""
        every = (*self.others, *self.items, *self.apart)
        spoke = {item.office for item in every if item.state is not State.OUTSTANDING}
        return tuple(dict.fromkeys(i.office for i in every if i.office is not None and i.office not in spoke))

    def arrived(self, item: OwedItem) -> date | None:
        """When it first came, None when that is not known."""
        came = self.received.get((item.id, item.year), {})
        shared = item.metric is None or item.metric.delivery is Delivery.EACH
        if shared and item.office is not None:
            return came.get(item.office.id)
        return min(came.values(), default=None)

    def late(self, item: OwedItem) -> bool:
        """True when it came, and after its day."""
        came, due = self.arrived(item), self.due.get(item.year)
        return came is not None and due is not None and came > due

"""What every office owes, figure by figure and declaration by declaration, and what came of it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kassel_integration.analysis.expected import is_asked_for
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.analysis.owed import owes, settles, told_impossible
from kassel_integration.analysis.series import Declaration
from kassel_integration.model.catalogue import Goal, Metric, Office
from kassel_integration.model.choices import Delivery
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC, Implementation, Measurement


class State(StrEnum):
    """Whether what an office owes came; a reason why there is no value is an answer, too."""

    DELIVERED = "delivered"
    REASON = "reason"
    OUTSTANDING = "outstanding"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedItem:
    """A figure of a year, or without `metric` the declaration of a goal's implementation.

    `office`: None where none is responsible. `previous`: the figure or the word of the year before.
    """

    office: Office | None
    goal: Goal
    metric: Metric | None
    year: int
    state: State
    previous: Measurement | Implementation | None = None

    @property
    def id(self) -> str:
        """What the row in a measurement file begins with."""
        return self.metric.id if self.metric else f"{self.goal.id}.{IMPLEMENTATION_METRIC}"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The `years` of the plan that are looked at, and the `baselines`, (metric, year), asked for beside them."""

    years: tuple[int, ...]
    baselines: frozenset[tuple[str, int]] = frozenset()

    @property
    def all(self) -> tuple[int, ...]:
        """Every year in which anything is asked for."""
        return tuple(sorted({*self.years, *(year for _, year in self.baselines)}))

    def asks(self, metric: Metric, year: int, done: int | None, apart: Collection[int] = ()) -> bool:
        """True when a figure of the metric is asked for; of the years `apart` was told that there can be none."""
        of_the_plan = year in self.years and is_asked_for(metric, year, done, apart)
        return of_the_plan or ((metric.id, year) in self.baselines and year not in apart)


def owed_items(goals: Iterable[GoalStatus], offices: Iterable[Office], calendar: Calendar) -> list[OwedItem]:
    """All that is owed of the calendar, office by office; last what no office is responsible for."""
    every = list(goals)
    return [
        item
        for office in (*offices, None)
        for year in calendar.all
        for s in every
        if s.applies_in(year)
        for item in (_nobodys(s, year, calendar) if office is None else _of_office(s, office, year, calendar))
    ]


def told_apart(goals: Iterable[GoalStatus], offices: Iterable[Office], calendar: Calendar) -> list[OwedItem]:
    """The figures that would be owed, had it not been told that there can be none."""
    every = list(goals)
    return [
        replace(_figure(s, m, office, year, calendar), state=State.REASON)
        for office in (*offices, None)
        for year in calendar.all
        for s in every
        if s.applies_in(year)
        for m in _own(s)
        if (owes(m.metric, office, year) if office else not s.goal.responsible(year))
        if _asked(m, office, year, calendar, apart=True)
    ]


def _nobodys(s: GoalStatus, year: int, calendar: Calendar) -> Iterator[OwedItem]:
    """The figures of a goal without an office in a year; who would declare its implementation?"""
    if not s.goal.responsible(year):
        yield from (_figure(s, m, None, year, calendar) for m in _own(s) if _asked(m, None, year, calendar))


def _of_office(s: GoalStatus, office: Office, year: int, calendar: Calendar) -> Iterator[OwedItem]:
    """The figures that an office delivers of a goal, and what it declares of it in the years of the plan."""
    if office not in s.goal.responsible(year):
        return
    for m in _own(s):
        if owes(m.metric, office, year) and _asked(m, office, year, calendar):
            yield _figure(s, m, office, year, calendar)
    if year not in calendar.years:
        return
    told = _declared(s, office, year)
    before = _declared(s, office, year - 1)
    state = State.OUTSTANDING if told is None else State.DELIVERED
    yield OwedItem(
        office=office, goal=s.goal, metric=None, year=year, state=state, previous=before.word if before else None
    )


def _own(s: GoalStatus) -> tuple[MetricStatus, ...]:
    """What did not apply in the years that were told of may do so in this one."""
    return tuple(m for m in s.every if not m.metric.refers_to)


def _asked(m: MetricStatus, office: Office | None, year: int, calendar: Calendar, *, apart: bool = False) -> bool:
    """True when a figure is asked for; `apart`: when it only is not because there can be none."""
    shared = office is not None and m.metric.delivery is Delivery.EACH
    done = m.done_by.get(office.id) if office is not None and shared else m.done
    impossible = told_impossible(m.metric, m.series.points, m.contributions, office)
    if apart:
        return year in impossible and calendar.asks(m.metric, year, done)
    return calendar.asks(m.metric, year, done, impossible)


def _declared(s: GoalStatus, office: Office, year: int) -> Declaration | None:
    """What an office declared for a year; a word without a name is that of the only one in charge."""
    names = (office.id, "") if len(s.goal.responsible(year)) == 1 else (office.id,)
    return next((d for d in s.declarations if d.year == year and d.office in names), None)


def _figure(s: GoalStatus, m: MetricStatus, office: Office | None, year: int, calendar: Calendar) -> OwedItem:
    told = _told(m, office, year)
    anyones = office is None or m.metric.delivery is Delivery.EACH or (m.metric.id, year) in calendar.baselines
    settled = told is not None and (anyones or settles(told))
    if told is not None and settled and not told.stands_for:
        state = State.REASON if told.value is None else State.DELIVERED
    else:
        state = State.DELIVERED if year in m.parts else State.OUTSTANDING
    return OwedItem(
        office=office, goal=s.goal, metric=m.metric, year=year, state=state, previous=_told(m, office, year - 1)
    )


def _told(m: MetricStatus, office: Office | None, year: int) -> Measurement | None:
    """The figure of a year, where several share the metric the part of an office."""
    if office is not None and m.metric.delivery is Delivery.EACH:
        return next((c.of(office) for c in m.contributions if c.year == year), None)
    return m.series.at(year)

"""What is said of a goal, its metrics and their values, before any format lays it out."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Flag as Options
from enum import auto

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.model.catalogue import Indicator
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.submission import Submission
from kassel_integration.views.breakdown_chart import PartsView
from kassel_integration.views.chart import ChartView
from kassel_integration.views.document import Table
from kassel_integration.views.panels import PanelsView
from kassel_integration.views.strip import StripView
from kassel_integration.views.values import Day, Figure, Labelled, Number, Value, Word


class Audience(Options):
    """Who is told a fact: readers of `show`, of the report, programs that read the JSON."""

    SHOW = auto()
    REPORT = auto()
    PROGRAMS = auto()
    PEOPLE = SHOW | REPORT
    ALL = SHOW | REPORT | PROGRAMS


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to be said: to people `label` and `value`, to programs `data` under `key`.

    People are told nothing where there is no value. The report says `brief` in place of the value, with `beside` in
    small after it, or a whole `sentence` in place of label and value, where these are given.
    """

    key: str
    label: Value = None
    value: Value = None
    data: object = None
    told_to: Audience = Audience.ALL
    brief: Value = None
    beside: Value = None
    sentence: Value = None

    @property
    def in_report(self) -> Value:
        """What the report says under the label."""
        return self.value if self.brief is None else self.brief


@dataclass(frozen=True, slots=True)
class ValueView:
    """One year of a metric: its figure and flag, and how it was assessed with the figures up to that year."""

    measurement: Measurement
    assessment: Assessment | None
    figure: Figure
    flag: Word
    day: Day
    status: Word | None
    measure: Number | Labelled | None
    submissions: tuple[Submission, ...] = ()  # that brought it, where that is known


@dataclass(frozen=True, slots=True)
class GapView:
    """The distance between two groups over the years, and in a sentence whether it grew."""

    heading: Value
    table: Table
    course: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Arithmetic line by line; where it is of an earlier year, `heading` says so and `why` gives its reasons."""

    lines: tuple[Value, ...]
    heading: Value = None
    why: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class MetricView:
    """One metric: its facts, its values by year, its status with the reasons, and how other methods see it."""

    id: str
    name: str  # the id; where another goal refers to the metric, one that tells the two apart
    label: str
    unit: str
    facts: tuple[Fact, ...]
    assessment: Assessment
    status: Word
    method: Value
    why: tuple[Value, ...]
    rests_on: tuple[Value, ...]
    gaps: tuple[GapView, ...]
    arithmetic: Arithmetic | None
    by_method: tuple[Assessment, ...]
    by_method_then: tuple[Assessment, ...]  # in the year of the arithmetic, where that is an earlier one
    shared_by_all: bool  # every method judges it alike
    values: tuple[ValueView, ...]
    chart: ChartView | None
    strip: StripView | None
    breakdowns: tuple[PartsView | PanelsView, ...]
    sources: tuple[Value, ...]
    notes: tuple[Value, ...]
    baseline_year: int
    dated: bool  # a value's own day says more than the metric's period does

    @property
    def flagged(self) -> bool:
        """True when a value has a flag."""
        return any(v.measurement.flag is not Flag.NORMAL for v in self.values)

    def fact(self, key: str) -> Fact:
        """The fact with this key."""
        return next(fact for fact in self.facts if fact.key == key)


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One indicator in the plan's words, with its metrics; None where these stand directly under the goal."""

    indicator: Indicator | None
    metrics: tuple[MetricView, ...]


@dataclass(frozen=True, slots=True)
class GoalView:
    """One goal: its facts, and its indicators."""

    id: str
    text: str
    facts: tuple[Fact, ...]
    indicators: tuple[IndicatorView, ...]

    @property
    def metrics(self) -> tuple[MetricView, ...]:
        """The metrics of all indicators."""
        return tuple(m for indicator in self.indicators for m in indicator.metrics)

    def fact(self, key: str) -> Fact:
        """The fact with this key."""
        return next(fact for fact in self.facts if fact.key == key)


def told(facts: Iterable[Fact], audience: Audience, first: tuple[str, ...] = ()) -> tuple[Fact, ...]:
    """The facts for an audience in their order, but those with the keys `first` before all others."""
    known = [fact for fact in facts if audience in fact.told_to]
    if audience is not Audience.PROGRAMS:
        known = [fact for fact in known if fact.value is not None or fact.sentence is not None]
    if not first:
        return tuple(known)
    order = {key: n for n, key in enumerate(first)}
    return tuple(sorted(known, key=lambda fact: order.get(fact.key, len(order))))

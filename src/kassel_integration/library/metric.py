"""A metric, its values by year, and how it is doing, as programs get them."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Unpack

from kassel_integration.analysis import goal_status as inner
from kassel_integration.library.asked import Judging, only
from kassel_integration.library.errors import told
from kassel_integration.library.opened import Opened
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.render.people import text
from kassel_integration.render.protected import unprotect
from kassel_integration.texts import Words
from kassel_integration.views.arithmetic import explain, formula
from kassel_integration.views.change import shortened
from kassel_integration.views.signs import figure
from kassel_integration.views.target import target_sentence
from kassel_integration.views.values import Value as Neutral


@dataclass(frozen=True, slots=True)
class Value:
    """What was reported of a metric for the whole of one year.

    `value` is an exact number in the metric's unit, a word of a milestone ("done"), or None where it is missing; `sign`
    is what people see beside it or in its place ("P", "B", "…", "."). `flag` is the SDMX observation status, "A" where
    nothing is to be said. `stands_for`: what the figure measures instead of what is asked, "" where it measures that.
    Source: the measurement files, as they were accepted; `file` and `line` say where.
    """

    year: int
    value: Decimal | str | None
    sign: str
    flag: str
    as_of: str
    numerator: Decimal | None
    denominator: Decimal | None
    office: str
    source: str
    stands_for: str
    note: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class MetricStatus:
    """How a metric is doing under a method, and what that rests on.

    `progress` is "achieved", "on_track", "behind", "far_behind", "moving_away", "missed", "not_assessable" or
    "no_data"; `progress_text` is the same as people read it ("verfehlt"). `explanation` says why in sentences,
    `arithmetic` is the calculation line by line, both in the language of the plan; `ratio` is the number that was
    compared with the thresholds, unrounded. `year` is the year judged, `final` whether no later figure can change it,
    `evidence` the reservations ("stand_in", "assumed" ...), `target_said_by` "stated", "part" or "assumed". `delivered`
    of `expected` years came; `change` is the last change in the metric's unit, since the year `change_since`. Source:
    the plan's target and the values of the metric.
    """

    metric: str
    method: str
    progress: str
    progress_text: str
    coverage: str
    year: int | None
    final: bool
    evidence: tuple[str, ...]
    target_said_by: str
    explanation: tuple[str, ...]
    arithmetic: tuple[str, ...]
    ratio: Decimal | None
    delivered: int
    expected: int
    change: Decimal | None
    change_since: int | None
    stands_for: str


@dataclass(frozen=True, slots=True)
class Metric:
    """One quantity that a goal asks for: its words, its target and its values, one a year, in order of the years.

    `unit` is what `values` and `target_value` are counted in; `target` is the target in words. `kind` is "count",
    "share", "rate", "amount", "duration", "frequency", "milestone" or "rating". Source: the catalogue.
    """

    id: str
    goal: str
    label: str
    kind: str
    unit: str
    definition: str
    direction: str
    target: str
    target_rule: str
    target_value: Decimal | None
    target_by: int | None
    values: tuple[Value, ...] = field(repr=False)
    _opened: Opened = field(repr=False, compare=False)

    def status(self, **judging: Unpack[Judging]) -> MetricStatus:
        """How it is doing; raises UnknownValueError for a method that does not exist."""
        only(judging, Judging)
        with told(self._opened.words):
            judged = self._opened.judged(judging)
        return metric_status(judged.metric(self.goal, self.id), self._opened.words)


def metric_of(m: inner.MetricStatus, opened: Opened) -> Metric:
    """A metric as programs get it, with the values known to it."""
    metric = m.metric
    return Metric(
        id=metric.id,
        goal=metric.goal.id,
        label=metric.label,
        kind=metric.kind.value,
        unit=metric.unit,
        definition=metric.definition,
        direction=metric.direction.value,
        target=sentence(target_sentence(metric), opened.words),
        target_rule=metric.target.rule.value,
        target_value=metric.target.value,
        target_by=metric.target.by,
        values=tuple(_value(point) for point in m.series.points),
        _opened=opened,
    )


def metric_status(m: inner.MetricStatus, words: Words) -> MetricStatus:
    """The status of a metric as programs get it."""
    found, evidence = m.assessment, m.assessment.evidence
    change, since = m.change or (None, None)
    return MetricStatus(
        metric=m.metric.id,
        method=found.method,
        progress=found.status.value,
        progress_text=words(f"labels.progress.{found.status}"),
        coverage=m.coverage.value,
        year=evidence.year,
        final=evidence.final,
        evidence=tuple(mark.value for mark in found.marks),
        target_said_by=evidence.target.value,
        explanation=tuple(sentence(said, words) for said in explain(found)),
        arithmetic=tuple(sentence(line, words) for line in formula(found)),
        ratio=found.ratio,
        delivered=m.delivered,
        expected=m.expected,
        change=None if change is None else shortened(change),
        change_since=since,
        stands_for=m.stands_for,
    )


def sentence(value: Neutral, words: Words) -> str:
    """In words, with common blanks and nothing before it."""
    return unprotect(text(value, words)).strip()


def bare(value: Decimal | Implementation | None) -> Decimal | str | None:
    """A value without types of the program's own."""
    return value.value if isinstance(value, Implementation) else value


def _value(point: Measurement) -> Value:
    return Value(
        year=point.year,
        value=bare(point.value),
        sign=figure(point).sign,
        flag=point.flag.value,
        as_of=point.as_of,
        numerator=point.numerator,
        denominator=point.denominator,
        office=point.office,
        source=point.source,
        stands_for=point.stands_for,
        note=point.note,
        file=point.file,
        line=point.line,
    )

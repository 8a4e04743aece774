"""The numbers of a set of goals or metrics, each computed once: cover, lead, tables and JSON all take them from here.

Overall words are about the judged: there is none where fewer than half are judged, or where too many metrics lack data.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.model.evidence import Mark
from kassel_integration.model.status import Coverage, Overall, Progress

ON_COURSE = (Progress.ACHIEVED, Progress.ON_TRACK)
MOST_LACKING = 5  # no overall word when more than one metric in so many lacks data


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """Counts of goals, or of metrics: size, per status, per coverage; values expected and delivered.

    `id` and `title` name the group (for kinds the title is the key of a text), "" where it is everything chosen.
    `marked` counts the judged of a status that carry a mark. Of `metrics` metrics `lacking` have no usable value,
    `with_values` have one, `only_reasons` have nothing but reasons why there is none, and `without_any` nothing at all.
    `asked` are those that values are expected of, of an office those that it delivers; of `on_time` of them the latest
    value expected came. `two_answers`: all that is judged is due, so reached or missed.
    """

    id: str = ""
    title: str = ""
    size: int
    counts: Mapping[Progress, int]
    coverage: Mapping[Coverage, int]
    expected: int
    delivered: int
    metrics: int = 0
    lacking: int = 0
    asked: int = 0
    on_time: int = 0
    marked: Mapping[tuple[Progress, Mark], int] = field(default_factory=dict)
    with_values: int = 0
    only_reasons: int = 0
    without_any: int = 0
    two_answers: bool = False

    @property
    def judged(self) -> int:
        """How many have a verdict."""
        return sum(count for status, count in self.counts.items() if status.judged)

    @property
    def statuses(self) -> tuple[Progress, ...]:
        """Every status, that of goals without metrics only where there are such goals."""
        return tuple(s for s in Progress if s is not Progress.NO_METRIC or self.counts[s])

    @property
    def coverages(self) -> tuple[Coverage, ...]:
        """Every coverage, that of goals without metrics only where there are such goals."""
        return tuple(c for c in Coverage if c is not Coverage.NO_METRIC or self.coverage[c])

    @property
    def on_course(self) -> int:
        """How many are achieved or on track."""
        return sum(self.counts[status] for status in ON_COURSE)

    def carrying(self, mark: Mark, status: Progress | None = None) -> int:
        """How many of the judged, or of one status, carry a mark."""
        return sum(n for (each, told), n in self.marked.items() if told is mark and status in (None, each))

    @property
    def half_judged(self) -> bool:
        """True unless fewer than half are judged."""
        return self.judged * 2 >= self.size

    @property
    def enough_data(self) -> bool:
        """True unless more than a fifth of the metrics lack data."""
        return self.lacking * MOST_LACKING <= self.metrics

    @property
    def overall(self) -> Overall | None:
        """Where more than half of the judged stand; None where too little is known."""
        if not self.judged or not self.half_judged or not self.enough_data:
            return None
        if self.on_course * 2 > self.judged:
            return Overall.MOSTLY_ON_COURSE
        off = (self.judged - self.on_course) * 2 > self.judged
        return Overall.MOSTLY_OFF_COURSE if off else Overall.MIXED


def count_goals(goals: Iterable[GoalStatus], name: str = "", title: str = "") -> Headline:
    """The numbers of a set of goals; the yearly values are those of their metrics that are asked for."""
    members = list(goals)
    verdicts = [(s.progress, s.evidence.marks) for s in members]
    metrics = [m for s in members for m in s.own], [m for s in members for m in s.asked]
    return _count((name, title), verdicts, [s.coverage for s in members], *metrics)


def count_metrics(metrics: Iterable[MetricStatus], name: str = "", title: str = "") -> Headline:
    """The numbers of a set of metrics."""
    members = list(metrics)
    verdicts = [(m.assessment.status, m.assessment.marks) for m in members]
    return _count((name, title), verdicts, [m.coverage for m in members], members, members)


def _count(
    named: tuple[str, str],
    verdicts: list[tuple[Progress, tuple[Mark, ...]]],
    coverages: list[Coverage],
    metrics: list[MetricStatus],
    asked: list[MetricStatus],
) -> Headline:
    counted, covered = Counter(status for status, _ in verdicts), Counter(coverages)
    answered = sum(m.series.has_values or bool(m.parts) for m in metrics)
    silent = sum(m.coverage is Coverage.NONE for m in metrics)
    finals = [m.assessment.evidence.final for m in metrics if m.assessment.status.judged]
    return Headline(
        id=named[0],
        title=named[1],
        size=len(verdicts),
        counts={status: counted[status] for status in Progress},
        coverage={coverage: covered[coverage] for coverage in Coverage},
        expected=sum(m.expected for m in asked),
        delivered=sum(m.delivered for m in asked),
        metrics=len(metrics),
        asked=len(asked),
        lacking=sum(m.assessment.status is Progress.NO_DATA for m in metrics),
        on_time=sum(m.on_time for m in asked),
        marked=Counter((status, mark) for status, marks in verdicts for mark in marks),
        with_values=answered,
        only_reasons=len(metrics) - answered - silent,
        without_any=silent,
        two_answers=bool(finals) and all(finals),
    )

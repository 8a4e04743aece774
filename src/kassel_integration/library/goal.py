"""A goal and how it is doing, as programs get them."""

from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Unpack

from kassel_integration.analysis import goal_status as inner
from kassel_integration.library.asked import Judging, only
from kassel_integration.library.errors import told
from kassel_integration.library.metric import Metric, MetricStatus, metric_of, metric_status
from kassel_integration.library.opened import Judged, Opened


@dataclass(frozen=True, slots=True)
class GoalStatus:
    """How a goal is doing, on three axes that never override each other.

    `coverage` is "complete", "partial", "none" or "no_metric"; `implementation` what the offices declared last
    ("not_started" ... "done"), in the year `declared_in`, None where nobody did; `progress` is computed: the worst of
    the metrics that can be judged. `disagreement`: the last two contradict each other. `as_of` is the year all is
    judged from, `year` the one judged. `final`, `evidence` and the words of `progress` are as in MetricStatus;
    `metrics` are those that count, with their arithmetic. Source: as `kassel list` and `kassel show`.
    """

    goal: str
    method: str
    as_of: int | None
    progress: str
    progress_text: str
    coverage: str
    implementation: str | None
    declared_in: int | None
    disagreement: bool
    year: int | None
    final: bool
    evidence: tuple[str, ...]
    metrics: tuple[MetricStatus, ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in the words of the plan; `field`, `area` and `offices` are ids, `metrics` what is asked for.

    Source: the catalogue.
    """

    id: str
    text: str
    field: str
    area: str | None
    offices: tuple[str, ...]
    metrics: tuple[Metric, ...] = attribute(repr=False)
    _opened: Opened = attribute(repr=False, compare=False)

    def status(self, **judging: Unpack[Judging]) -> GoalStatus:
        """How it is doing; raises UnknownValueError for a method that does not exist."""
        only(judging, Judging)
        with told(self._opened.words):
            judged = self._opened.judged(judging)
        return goal_status(self.id, judged, self._opened)


def goal_of(s: inner.GoalStatus, year: int | None, opened: Opened) -> Goal:
    """A goal as programs get it, with the offices in charge in the year it is seen from, else those it names."""
    goal = s.goal
    responsible = goal.responsible(opened.catalogue.concept.first if year is None else year)
    return Goal(
        id=goal.id,
        text=goal.text,
        field=goal.field.id,
        area=goal.area.id if goal.area else None,
        offices=tuple(office.id for office in responsible or goal.offices),
        metrics=tuple(metric_of(m, opened) for m in s.every),
        _opened=opened,
    )


def goal_status(goal: str, judged: Judged, opened: Opened) -> GoalStatus:
    """The status of a goal as programs get it."""
    s = judged.goals[goal]
    year, word = s.declared or (None, None)
    return GoalStatus(
        goal=goal,
        method=judged.method,
        as_of=judged.figures.reporting_year,
        progress=s.progress.value,
        progress_text=opened.words(f"labels.progress.{s.progress}"),
        coverage=s.coverage.value,
        implementation=word.value if word else None,
        declared_in=year,
        disagreement=s.disagreement,
        year=s.evidence.year,
        final=s.evidence.final,
        evidence=tuple(mark.value for mark in s.evidence.marks),
        metrics=tuple(metric_status(m, opened.words) for m in s.metrics),
    )

"""The status of a goal: the worst of its metrics that can be judged, its coverage, and what the office declared.

The three axes are kept apart; a computed status never overwrites a declared one.
"""

from dataclasses import dataclass

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.method import Method
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.series import Figures, Series
from kassel_integration.model.catalogue import Catalogue, Concept, Goal, Metric
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.status import Coverage, Progress

# Worst first; a goal takes the worst of its metrics that can be judged.
_WORST_FIRST = (
    Progress.MISSED,
    Progress.MOVING_AWAY,
    Progress.FAR_BEHIND,
    Progress.BEHIND,
    Progress.ON_TRACK,
    Progress.ACHIEVED,
)
_SHORT_OF_IT = frozenset({Progress.MISSED, Progress.MOVING_AWAY, Progress.FAR_BEHIND, Progress.BEHIND})


@dataclass(frozen=True, slots=True)
class MetricStatus:
    """One metric: its series, its assessment, and how many of the expected years were delivered."""

    metric: Metric
    series: Series
    assessment: Assessment
    delivered: int
    expected: int
    on_time: bool = False  # whether the latest year that is due came

    @property
    def coverage(self) -> Coverage:
        """Complete when every year due came, none when nothing ever came."""
        if not self.series.points:
            return Coverage.NONE
        return Coverage.COMPLETE if self.delivered >= self.expected else Coverage.PARTIAL


@dataclass(frozen=True, slots=True)
class GoalStatus:
    """One goal with its metrics; `declared` is (year, word) of the latest declaration, or None."""

    goal: Goal
    metrics: tuple[MetricStatus, ...]
    declared: tuple[int, Implementation] | None

    @property
    def judged(self) -> tuple[MetricStatus, ...]:
        """The metrics that could be judged."""
        return tuple(m for m in self.metrics if m.assessment.status.judged)

    @property
    def progress(self) -> Progress:
        """The worst of the judged metrics; not_assessable when figures came but none could be judged."""
        found = {m.assessment.status for m in self.judged}
        if found:
            return next(status for status in _WORST_FIRST if status in found)
        came = any(m.assessment.status is Progress.NOT_ASSESSABLE for m in self.metrics)
        return Progress.NOT_ASSESSABLE if came else Progress.NO_DATA

    @property
    def coverage(self) -> Coverage:
        """Complete when all metrics are, none when none has anything, else partial."""
        return combine([m.coverage for m in self.metrics])

    @property
    def implementation(self) -> Implementation | None:
        """The word the office declared last, or None."""
        return self.declared[1] if self.declared else None

    @property
    def disagreement(self) -> bool:
        """True when declared done but computed short of it, or declared not started but computed achieved."""
        if self.implementation is Implementation.DONE:
            return self.progress in _SHORT_OF_IT
        return self.implementation is Implementation.NOT_STARTED and self.progress is Progress.ACHIEVED


def combine(coverages: list[Coverage]) -> Coverage:
    """The coverage of a whole from its parts."""
    if all(c is Coverage.COMPLETE for c in coverages) and coverages:
        return Coverage.COMPLETE
    return Coverage.NONE if all(c is Coverage.NONE for c in coverages) else Coverage.PARTIAL


def expected_years(concept: Concept, last: int | None) -> range:
    """The years of the plan for which figures are due: up to the latest year that has any."""
    return range(concept.first, min(concept.last, last if last is not None else concept.last) + 1)


def assess_goals(catalogue: Catalogue, figures: Figures, method: str) -> tuple[GoalStatus, ...]:
    """The status of every goal of the catalogue under a method, in the order of the catalogue."""
    years = expected_years(catalogue.concept, figures.last)
    found = []
    for goal in catalogue.goals:
        metrics = tuple(
            _assess_metric(m, figures, years, METHODS[method], catalogue.concept) for m in catalogue.metrics_of[goal.id]
        )
        declared = figures.declared.get(goal.id)
        found.append(GoalStatus(goal, metrics, declared[-1] if declared else None))
    return tuple(found)


def _assess_metric(metric: Metric, figures: Figures, years: range, method: Method, concept: Concept) -> MetricStatus:
    series = figures.of(metric.id)
    delivered = len({p.year for p in series.points} & set(years))
    on_time = bool(years) and series.at(years[-1]) is not None
    assessment = assess(method, metric, series, concept)
    return MetricStatus(metric, series, assessment, delivered=delivered, expected=len(years), on_time=on_time)

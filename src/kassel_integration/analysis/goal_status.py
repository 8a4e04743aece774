"""The status of a goal: the worst of its metrics that can be judged, its coverage, and what the office declared.

The three axes are kept apart; a computed status never overwrites a declared one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.breakdown import CellSeries
from kassel_integration.analysis.evidence import evidence_of_goal, worst
from kassel_integration.analysis.expected import done_since, is_asked_for, plan_years
from kassel_integration.analysis.gap import Gap
from kassel_integration.analysis.left_out import stated_only
from kassel_integration.analysis.method import Method
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.no_whole import beside_all
from kassel_integration.analysis.series import Contribution, Declaration, Figures, Series
from kassel_integration.model.catalogue import Catalogue, Concept, Dimension, Goal, Metric
from kassel_integration.model.evidence import GoalEvidence
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.status import Coverage, Progress

_SHORT_OF_IT = frozenset({Progress.MISSED, Progress.MOVING_AWAY, Progress.FAR_BEHIND, Progress.BEHIND})


@dataclass(frozen=True, slots=True)
class MetricStatus:
    """One metric: its series, its assessment, and how many of the expected years were delivered.

    `parts` are years of which a breakdown came and no total, `gaps` distances between groups, `cells` what may be seen
    by dimension, `contributions` what each of several offices reported. `done`: since when a milestone is done, by each
    of several offices `done_by`. `apart`: the years that would be asked for, had it not been told there is no value.
    """

    metric: Metric
    series: Series
    assessment: Assessment
    delivered: int
    expected: int
    on_time: bool = False  # whether the latest year that is due came
    parts: tuple[int, ...] = ()
    gaps: tuple[Gap, ...] = ()
    cells: tuple[tuple[Dimension, tuple[CellSeries, ...]], ...] = ()
    contributions: tuple[Contribution, ...] = ()
    done: int | None = None
    done_by: Mapping[str, int] = field(default_factory=dict)
    apart: tuple[int, ...] = ()

    @property
    def applies(self) -> bool:
        """False when there can be a value in none of the years asked for; a verdict stays one all the same."""
        nothing = bool(self.apart) and not self.expected
        return not nothing or self.assessment.status.judged or self.series.has_values_since(self.apart[0])

    @property
    def incomplete(self) -> tuple[int, ...]:
        """The years of which an office has not reported its part of a metric that several share."""
        return tuple(each.year for each in self.contributions if not each.complete)

    @property
    def coverage(self) -> Coverage:
        """Complete when every year due came, none when nothing ever came of what was asked for by now."""
        nothing_asked = (self.metric.survey is not None or self.done is not None) and not self.expected
        told = any(not p.not_applicable for p in self.series.points)
        if not (told or self.parts or self.contributions or nothing_asked):
            return Coverage.NONE
        return Coverage.COMPLETE if self.delivered >= self.expected else Coverage.PARTIAL

    @property
    def change(self) -> tuple[Decimal, int] | None:
        """The last change and the year since which it is one; None for words and across a break."""
        return self.series.change

    @property
    def stands_for(self) -> str:
        """What the latest value measures instead of what is asked; empty when it measures that."""
        return next((p.stands_for for p in reversed(self.series.points) if p.value is not None), "")


@dataclass(frozen=True, slots=True)
class GoalStatus:
    """One goal with its metrics; `declarations` are all that were made of it, in order of the years and offices.

    `elsewhere`: the metrics that the office it is told of does not deliver. `inapplicable` are not counted anywhere.
    """

    goal: Goal
    metrics: tuple[MetricStatus, ...]
    declarations: tuple[Declaration, ...] = ()
    elsewhere: frozenset[str] = frozenset()
    inapplicable: tuple[MetricStatus, ...] = ()

    @property
    def every(self) -> tuple[MetricStatus, ...]:
        """All of its metrics, whether or not they apply."""
        return (*self.metrics, *self.inapplicable)

    @property
    def told_apart(self) -> "GoalStatus":
        """The same, metrics that apply in none of the years asked for taken out of what is counted."""
        applying = tuple(m for m in self.metrics if m.applies)
        return replace(
            self, metrics=applying, inapplicable=(*self.inapplicable, *(m for m in self.metrics if not m.applies))
        )

    def applies_in(self, year: int | None) -> bool:
        """True unless the plan takes the goal out of its counts for years after an earlier one."""
        applies = self.goal.applies
        return applies is None or year is None or year <= applies.until

    @property
    def own(self) -> tuple[MetricStatus, ...]:
        """The metrics that are counted here, not those of other goals that it refers to."""
        return tuple(m for m in self.metrics if not m.metric.refers_to)

    @property
    def asked(self) -> tuple[MetricStatus, ...]:
        """Those of its own metrics that are asked for here."""
        return tuple(m for m in self.own if m.metric.id not in self.elsewhere)

    @property
    def judged(self) -> tuple[MetricStatus, ...]:
        """The metrics that could be judged."""
        return tuple(m for m in self.metrics if m.assessment.status.judged)

    @property
    def progress(self) -> Progress:
        """The worst of the judged metrics; not_assessable when figures came but none could be judged.

        A goal without metrics is neither judged nor without data.
        """
        if not self.metrics:
            return Progress.NO_METRIC
        found = worst(m.assessment for m in self.metrics)
        if found is not None:
            return found
        came = any(m.assessment.status is Progress.NOT_ASSESSABLE for m in self.metrics)
        return Progress.NOT_ASSESSABLE if came else Progress.NO_DATA

    @property
    def evidence(self) -> GoalEvidence:
        """What the verdict rests on."""
        return evidence_of_goal([m.assessment for m in self.metrics])

    @property
    def declared(self) -> tuple[int, Implementation] | None:
        """(year, word) of the least advanced of what each office declared last, or None."""
        only = self.goal.offices[0].id if len(self.goal.offices) == 1 else ""
        heirs = {term.office.id: term.office.successor for term in self.goal.terms if term.last is not None}
        latest = {_last_of(d.office or only, heirs): d for d in self.declarations}
        if not latest:
            return None
        least = min(latest.values(), key=lambda d: (d.word.advance, -d.year))
        return (least.year, least.word)

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
        if self.implementation is not None and self.implementation.is_done:
            return self.progress in _SHORT_OF_IT
        return self.implementation is Implementation.NOT_STARTED and self.progress is Progress.ACHIEVED


def _last_of(office: str, heirs: Mapping[str, str]) -> str:
    """The office that speaks in the end for one that may have been succeeded."""
    while heirs.get(office):
        office = heirs[office]
    return office


def combine(coverages: list[Coverage]) -> Coverage:
    """The coverage of a whole from its parts; of no parts nothing is asked."""
    if not coverages:
        return Coverage.NO_METRIC
    if all(c is Coverage.COMPLETE for c in coverages):
        return Coverage.COMPLETE
    return Coverage.NONE if all(c is Coverage.NONE for c in coverages) else Coverage.PARTIAL


def assess_goals(
    catalogue: Catalogue,
    figures: Figures,
    method: str,
    *,
    without_assumptions: bool = False,
    only: Iterable[Goal] | None = None,
) -> tuple[GoalStatus, ...]:
    """How every goal of the catalogue, or `only` these, stand under a method, in the order of the catalogue.

    `without_assumptions`: metrics whose target is not stated in full are not judged.
    """
    found = []
    for goal in catalogue.goals if only is None else only:
        metrics = tuple(
            assess_metric(m, figures, METHODS[method], catalogue.concept) for m in catalogue.metrics_of[goal.id]
        )
        if without_assumptions:
            metrics = tuple(replace(m, assessment=stated_only(m.assessment, m.metric)) for m in metrics)
        found.append(GoalStatus(goal, metrics, figures.declared.get(goal.id, ())).told_apart)
    return tuple(found)


def assess_metric(metric: Metric, figures: Figures, method: Method, concept: Concept) -> MetricStatus:
    """How a metric stands with the figures; a stand-in does not settle what is owed, a breakdown without total does."""
    metric = metric.at(figures.reporting_year)
    series, plan = figures.of(metric.id), plan_years(concept, figures.reporting_year)
    done = done_since(metric, series.points)
    impossible = {p.year for p in series.points if p.not_applicable}
    years = tuple(year for year in plan if is_asked_for(metric, year, done, impossible))
    apart = tuple(year for year in plan if year in impossible and is_asked_for(metric, year, done))
    if isinstance(metric.target.from_, str):
        series = replace(series, milestone=figures.of(metric.target.from_))
    parts = figures.parts.get(metric.id, frozenset()) - {p.year for p in series.points}
    came = {p.year for p in series.points if not p.stands_for} | parts
    contributions = figures.contributions.get(metric.id, ())
    return MetricStatus(
        metric=metric,
        series=series,
        assessment=beside_all(assess(method, metric, series, concept), parts, contributions, () if years else apart),
        delivered=len(came & set(years)),
        expected=len(years),
        on_time=bool(years) and years[-1] in came,
        parts=tuple(sorted(parts)),
        contributions=contributions,
        done=done,
        done_by=_done_by(metric, contributions),
        apart=apart,
    )


def _done_by(metric: Metric, contributions: tuple[Contribution, ...]) -> dict[str, int]:
    """Since when each office has done its part of a milestone that several share."""
    offices = dict.fromkeys(office for told in contributions for office, _ in told.parts)
    parts = {o.id: [part for told in contributions if (part := told.of(o)) is not None] for o in offices}
    return {office: year for office, own in parts.items() if (year := done_since(metric, own)) is not None}

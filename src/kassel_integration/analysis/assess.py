"""Assesses one metric: no data, milestones, yearly conditions, reached and due are shared; the rest a method decides.

Values of years without a figure are never interpolated; a break in series is never bridged.
"""

from dataclasses import replace

from kassel_integration.analysis.assessment import Assessment, stands_in
from kassel_integration.analysis.method import Method
from kassel_integration.analysis.milestone import assess_milestone
from kassel_integration.analysis.reached import decided, lost_again
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.trajectory import Trajectory, trajectory_of
from kassel_integration.analysis.yearly import assess_every_year, assess_rising
from kassel_integration.model.catalogue import Concept, Kind, Metric, Rule
from kassel_integration.model.flag import Flag
from kassel_integration.model.status import Progress as P

SHARED_RULES = frozenset({Rule.NONE, Rule.DONE, Rule.EVERY_YEAR, Rule.INCREASE_EVERY_YEAR})


def assess(method: Method, metric: Metric, series: Series, concept: Concept) -> Assessment:
    """Assess one metric by its totals; `concept` gives the baseline year and the years of the plan."""
    found = _assess(method, metric, series, concept)
    used = (p for p in series.points if p.year in found.years)
    flags = tuple((p.year, p.flag) for p in used if p.flag not in (Flag.NORMAL, Flag.BREAK))
    return replace(found, flags=flags)


def shared_by_all(metric: Metric) -> bool:
    """True when every method assesses the metric alike: words, yearly conditions, and what is only watched."""
    return metric.kind is Kind.MILESTONE or metric.target.rule in SHARED_RULES


def _assess(method: Method, metric: Metric, series: Series, concept: Concept) -> Assessment:
    rule = metric.target.rule
    if not any(p.value is not None for p in series.points):
        return _bare(method, metric, series, P.NO_DATA, "suppressed" if series.points else "no_data")
    if rule is Rule.NONE:
        return _bare(method, metric, series, P.NOT_ASSESSABLE, "watched")
    if metric.kind is Kind.MILESTONE:
        return assess_milestone(method.name, metric, series, concept)
    if rule is Rule.EVERY_YEAR:
        return assess_every_year(method.name, metric, series, concept)
    trajectory = trajectory_of(metric, series, concept)
    if trajectory is None:
        return _bare(method, metric, series, P.NOT_ASSESSABLE, "before_baseline", year=concept.baseline_year)
    if rule is Rule.INCREASE_EVERY_YEAR:
        return assess_rising(method.name, metric, series, concept, trajectory.b)
    return _by_method(method, metric, trajectory, concept)


def _bare(method: Method, metric: Metric, series: Series, status: P, reason: str, **values: object) -> Assessment:
    last = series.points[-1].year if series.points else None
    return Assessment(metric, method.name, status, reason, values, year=last, n=len(series.points))


def _by_method(method: Method, metric: Metric, trajectory: Trajectory, concept: Concept) -> Assessment:
    verdict = decided(trajectory)
    if verdict is not None:
        verdict = replace(verdict, values={**verdict.values, **method.aside(trajectory)})
    elif trajectory.target is not None:
        verdict = method.to_target(trajectory)
    else:
        verdict = method.direction(trajectory)
    baseline = stands_in(trajectory.b, concept) if "b" in verdict.values else ()
    return Assessment(
        metric,
        method.name,
        verdict.status,
        verdict.reason,
        verdict.values,
        remarks=(*baseline, *verdict.remarks, *lost_again(trajectory)),
        ratio=verdict.ratio,
        formula=verdict.formula,
        year=trajectory.t,
        n=len(verdict.used) or len(trajectory.points),
        years=verdict.used or tuple(sorted({trajectory.b, trajectory.t})),
    )

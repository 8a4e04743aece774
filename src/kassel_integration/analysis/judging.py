"""What every method shares: no data, milestones, yearly conditions, reached, due, kept, lost; and what it leaves open.

Reached is checked first; in or after the target year the answer is only reached or missed; values of years without a
figure are never interpolated; a break in series is never bridged. A method judges what is still on its way.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from kassel_integration.analysis.assessment import Assessment, Remarks, stands_in
from kassel_integration.analysis.case import Answer, Case, case_of, from_baseline
from kassel_integration.analysis.milestone import assess_milestone
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.yearly import assess_every_year, assess_rising
from kassel_integration.model.catalogue import Concept, Kind, Metric, Rule
from kassel_integration.model.status import Progress as P

SHARED_RULES = frozenset({Rule.NONE, Rule.DONE, Rule.EVERY_YEAR, Rule.INCREASE_EVERY_YEAR})

Method = Callable[[Metric, Series, Concept], Assessment]


def _nothing(_: Case) -> Mapping[str, object]:
    return {}


@dataclass(frozen=True, slots=True)
class Way:
    """What a method decides for itself: a target not yet reached and not yet due, and a direction before the end.

    `aside` adds values to the answers that all methods share, for example the weather of a target that was missed.
    """

    name: str
    to_target: Callable[[Case], Answer]
    direction: Callable[[Case], Answer]
    aside: Callable[[Case], Mapping[str, object]] = _nothing


def judge(way: Way, metric: Metric, series: Series, concept: Concept) -> Assessment:
    """Judge one metric by its totals; `concept` gives the baseline year and the years of the plan."""
    found = _judge(way, metric, series, concept)
    flags = tuple((p.year, p.flag) for p in series.points if p.year in found.years and p.flag not in ("A", "B"))
    return replace(found, flags=flags)


def shared_by_all(metric: Metric) -> bool:
    """True when every method judges the metric alike: words, yearly conditions, and what is only watched."""
    return metric.kind is Kind.MILESTONE or metric.target.rule in SHARED_RULES


def _judge(way: Way, metric: Metric, series: Series, concept: Concept) -> Assessment:
    rule = metric.target.rule
    if not any(p.value is not None for p in series.points):
        return _bare(way, metric, series, P.NO_DATA, "suppressed" if series.points else "no_data")
    if rule is Rule.NONE:
        return _bare(way, metric, series, P.NOT_ASSESSABLE, "watched")
    if metric.kind is Kind.MILESTONE:
        return assess_milestone(way.name, metric, series, concept)
    if rule is Rule.EVERY_YEAR:
        return assess_every_year(way.name, metric, series, concept)
    case = case_of(metric, series, concept)
    if case is None:
        return _bare(way, metric, series, P.NOT_ASSESSABLE, "before_baseline", year=concept.baseline_year)
    if rule is Rule.INCREASE_EVERY_YEAR:
        return assess_rising(way.name, metric, series, concept, case.b)
    return _finish(way, metric, case, concept)


def _bare(way: Way, metric: Metric, series: Series, status: P, reason: str, **values: object) -> Assessment:
    last = series.points[-1].year if series.points else None
    return Assessment(metric, way.name, status, reason, values, year=last, n=len(series.points))


def _finish(way: Way, metric: Metric, case: Case, concept: Concept) -> Assessment:
    answer = _reached(case) if case.target is not None else _at_the_end(case)
    if answer is None:
        answer = way.to_target(case) if case.target is not None else way.direction(case)
    else:
        answer = replace(answer, values={**answer.values, **way.aside(case)})
    used = answer.used or tuple(sorted({case.b, case.t}))
    baseline = stands_in(case.b, concept) if "b" in answer.values else ()
    remarks = (*baseline, *answer.remarks, *_lost_again(case))
    n = len(answer.used) or len(case.points)
    return Assessment(
        metric, way.name, answer.status, answer.reason, answer.values, remarks, answer.ratio, case.t, n, years=used
    )


def _reached(case: Case) -> Answer | None:
    """Whether a target is reached, kept or missed; None while it is open."""
    if case.t >= case.due:
        return Answer(P.ACHIEVED, "reached", case.values) if case.met else Answer(P.MISSED, "missed", case.values)
    if case.b < case.t and case.meets(case.v_b):
        if case.met:
            return Answer(P.ON_TRACK, "kept", case.values)
        return None if case.breaks else Answer(P.MOVING_AWAY, "not_kept", case.values)
    return Answer(P.ACHIEVED, "reached", case.values) if case.met else None


def _at_the_end(case: Case) -> Answer | None:
    """A direction is due when the plan ends: better than the baseline or not; None before."""
    if case.t < case.due:
        return None
    way = (case.v_t - case.v_b) * case.sign
    reason = "better" if way > 0 else "equal" if way == 0 else "worse"
    return from_baseline(case) or Answer(P.ACHIEVED if way > 0 else P.MISSED, reason, case.values)


def _lost_again(case: Case) -> Remarks:
    """The target was reached in an earlier year and is not reached now."""
    years = [y for y, v in case.points if case.meets(v)]
    return (("lost_again", {"year": years[-1]}),) if years and years[-1] != case.t else ()

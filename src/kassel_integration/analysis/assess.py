"""Assesses one metric: what is asked decides who judges, and only values and directions not yet due ask a method.

Values of years without a figure are never interpolated; a break in series is never bridged.
"""

from collections.abc import Callable
from dataclasses import replace

from kassel_integration.analysis.asked import asked, asks_for_more
from kassel_integration.analysis.assessment import Assessment, InterimMissed, Remarks, stands_in
from kassel_integration.analysis.baseline import baseline_year, with_baseline
from kassel_integration.analysis.change import judge_change, reckoned
from kassel_integration.analysis.dated import judge_dated
from kassel_integration.analysis.due import OUTSTANDING, told
from kassel_integration.analysis.evidence import evidence_of
from kassel_integration.analysis.expected import deciding_year, due_year
from kassel_integration.analysis.happened import judge_happened
from kassel_integration.analysis.hold import judge_hold
from kassel_integration.analysis.method import Method
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.milestone import judge_milestone
from kassel_integration.analysis.reached import decided
from kassel_integration.analysis.rising import judge_rising
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.trajectory import Trajectory, Verdict
from kassel_integration.analysis.yearly import judge_every_year, waits
from kassel_integration.model.catalogue import Concept, Kind, Metric, Rule
from kassel_integration.model.flag import Flag
from kassel_integration.model.status import Progress as P

Judge = Callable[[Metric, Series, Concept], Verdict]

# Who judges which rule alike under every method; milestones are words whatever their rule.
_SHARED: dict[Rule, Judge] = {
    Rule.DONE: judge_milestone,
    Rule.EVERY_YEAR: judge_every_year,
    Rule.HAPPENED: judge_happened,
    Rule.INCREASE_EVERY_YEAR: judge_rising,
}
_UNMARKED = (Flag.NORMAL, Flag.BREAK)


def assess(method: Method, metric: Metric, series: Series, concept: Concept) -> Assessment:
    """Assess one metric by its totals; `concept` gives the baseline year and the years of the plan."""
    metric = metric.at(series.seen_from)
    full = with_baseline(metric, series) if series.has_values else series
    verdict = _verdict(method, metric, full, concept)
    disagree = verdict.status.judged and not verdict.final and _disagree(metric, full, concept)
    revised = _revised(method, metric, full, concept, verdict)
    verdict = told(verdict, due_year(metric, concept))
    interim = _interim_missed(metric, full, concept)
    years = verdict.used
    return Assessment(
        metric,
        method.name,
        verdict.status,
        verdict.reason,
        verdict.values,
        remarks=(
            *_baseline(verdict, metric, concept),
            *revised,
            *reckoned(metric, verdict, full, concept),
            *verdict.remarks,
            *_surveyed_later(verdict, metric, full, concept),
            *_told(interim),
        ),
        ratio=verdict.ratio,
        formula=verdict.formula,
        year=verdict.judged_year or (series.points[-1].year if series.points else None),
        n=verdict.count or len(years) or sum(p.value is not None for p in series.points),
        flags=tuple((p.year, p.flag) for p in series.points if p.year in years and p.flag not in _UNMARKED),
        years=years,
        evidence=replace(
            evidence_of(verdict, metric, full, concept, disagree), revised_from=metric.target.first if revised else None
        ),
        interim_missed=interim,
    )


def shared_by_all(metric: Metric) -> bool:
    """True when every method assesses the metric alike: words, what years or sums must fulfil, what is watched."""
    shared = (*_SHARED, Rule.HOLD, Rule.NONE)
    return metric.kind is Kind.MILESTONE or metric.target.rule in shared


def _verdict(method: Method, metric: Metric, series: Series, concept: Concept) -> Verdict:
    rule = metric.target.rule
    if not series.has_values and not waits(metric, series):
        return Verdict(P.NO_DATA, "suppressed" if series.points else "no_data")
    if rule is Rule.NONE:
        return Verdict(P.NOT_ASSESSABLE, "watched")
    if metric.kind is Kind.MILESTONE and rule is not Rule.EVERY_YEAR:
        return judge_milestone(metric, series, concept)
    if rule in _SHARED:
        return _SHARED[rule](metric, series, concept)
    if rule is Rule.HOLD:
        return judge_dated(lambda t: _with_aside(method, t, judge_hold(t, metric, concept)), metric, series, concept)

    def judge(trajectory: Trajectory) -> Verdict:
        return _by_method(method, trajectory)

    if rule is Rule.CHANGE:
        return judge_dated(judge_change(judge, metric, series, concept), metric, series, concept)
    return judge_dated(judge, metric, series, concept)


def _by_method(method: Method, trajectory: Trajectory) -> Verdict:
    verdict = decided(trajectory)
    if verdict is None:
        verdict = method.to_target(trajectory) if trajectory.target is not None else method.direction(trajectory)
        started = "b" in verdict.values
    else:
        verdict = _with_aside(method, trajectory, verdict)
        started = not verdict.used
    if started and trajectory.unknown:
        return Verdict(P.NOT_ASSESSABLE, "baseline_unknown", trajectory.ahead, used=(trajectory.t,))
    return replace(verdict, baseline=trajectory.b) if started else verdict


def _with_aside(method: Method, trajectory: Trajectory, verdict: Verdict) -> Verdict:
    """The verdict of a shared rule with what the method tells beside it; nothing beside what is not judged."""
    aside = method.aside(trajectory) if verdict.status.judged else {}
    return replace(verdict, values={**verdict.values, **aside})


def _disagree(metric: Metric, series: Series, concept: Concept) -> bool:
    """True when two methods judge differently; one that cannot judge contradicts nobody."""
    if shared_by_all(metric):
        return False
    verdicts = [_verdict(method, metric, series, concept) for method in METHODS.values()]
    return len({verdict.status for verdict in verdicts if verdict.status.judged}) > 1


def _surveyed_later(verdict: Verdict, metric: Metric, series: Series, concept: Concept) -> Remarks:
    """That a survey after the due year decides, because there is none in it."""
    due, decides = due_year(metric, concept), deciding_year(metric, series, concept)
    by_it = verdict.final or verdict.reason == OUTSTANDING
    if decides == due or not by_it or metric.target.rule in (*_SHARED.keys() - {Rule.DONE}, Rule.NONE):
        return ()
    return (("surveyed_later", {"tau": due, "year": decides}),)


def _revised(method: Method, metric: Metric, series: Series, concept: Concept, verdict: Verdict) -> Remarks:
    """What the verdict would be by the first value of a revised target, where it would be another."""
    first = metric.target.first
    if first is None or not verdict.status.judged:
        return ()
    by_first = replace(metric, target=replace(metric.target, value=first, revised=(), first=None))
    found = _verdict(method, by_first, series, concept).status
    return () if found is verdict.status else (("revised", {"first": first, "status": found}),)


def _baseline(verdict: Verdict, metric: Metric, concept: Concept) -> Remarks:
    return () if verdict.baseline is None else stands_in(verdict.baseline, baseline_year(metric, concept))


def _interim_missed(metric: Metric, series: Series, concept: Concept) -> tuple[InterimMissed, ...]:
    """The interim values that were due by the reporting year and not reached in their year."""
    numbers, up = dict(series.numbers), asks_for_more(metric)
    steps = asked(metric, series, concept).interim
    found = (InterimMissed(year, wanted, numbers[year]) for year, wanted in steps if year in numbers)
    return tuple(each for each in found if (each.actual < each.wanted if up else each.actual > each.wanted))


def _told(interim: tuple[InterimMissed, ...]) -> Remarks:
    return tuple(
        ("interim_missed", {"year": each.year, "wanted": each.wanted, "actual": each.actual}) for each in interim
    )

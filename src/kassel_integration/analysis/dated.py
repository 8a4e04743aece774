"""Judges what is due in a year: a value, a direction, or that nothing becomes worse.

Before that year the latest figure is judged; in it and after it the figure of the due year decides, or of the first
year after it that is surveyed.
"""

from collections.abc import Callable
from dataclasses import replace

from kassel_integration.analysis.baseline import baseline_year
from kassel_integration.analysis.due import Reached, outstanding, with_later, with_lost
from kassel_integration.analysis.expected import deciding_year, due_year
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.trajectory import Trajectory, Verdict, incomparable, trajectory_of
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.status import Progress as P

Judge = Callable[[Trajectory], Verdict]


def judge_dated(judge: Judge, metric: Metric, series: Series, concept: Concept) -> Verdict:
    """The verdict of `judge` on the trajectory up to the reporting year or the due year, whichever is earlier."""
    due = due_year(metric, concept)
    if (series.seen_from or 0) < due:
        return _open(judge, metric, series, concept)
    decides = deciding_year(metric, series, concept)
    known = series.until(decides)
    if decides not in dict(known.numbers) or (series.seen_from or 0) < decides:
        return outstanding(series, decides, lambda before: _open(judge, metric, before, concept))
    trajectory = trajectory_of(metric, known, concept)
    assert trajectory is not None
    verdict = _complete(judge(trajectory), trajectory)
    if not verdict.status.judged:
        return verdict
    later = _reached(trajectory, series, decides)
    upto = _reached_before(trajectory) if trajectory.target is not None else ((decides, verdict.status is P.ACHIEVED),)
    return with_later(verdict, upto, later)


def _open(judge: Judge, metric: Metric, series: Series, concept: Concept) -> Verdict:
    """Before the due year."""
    trajectory = trajectory_of(metric, series, concept)
    if trajectory is None:
        return Verdict(P.NOT_ASSESSABLE, "before_baseline", {"year": baseline_year(metric, concept)})
    if trajectory.t < concept.first:
        early = Verdict(P.NOT_ASSESSABLE, "before_period", {"first": concept.first})
        return _complete(incomparable(trajectory) or early, trajectory)
    verdict = _complete(judge(trajectory), trajectory)
    if trajectory.target is None or not verdict.status.judged:
        return verdict
    return with_lost(verdict, _reached_before(trajectory))


def _complete(verdict: Verdict, trajectory: Trajectory) -> Verdict:
    """The verdict with the years it used, baseline and latest where it names no others."""
    used = verdict.used or tuple(sorted({trajectory.b, trajectory.t}))
    return replace(verdict, used=used, count=verdict.count or len(verdict.used) or len(trajectory.points))


def _reached_before(trajectory: Trajectory) -> Reached:
    return tuple((year, trajectory.reaches(value)) for year, value in trajectory.points)


def _reached(trajectory: Trajectory, series: Series, due: int) -> Reached:
    """Of each year after the due one whether it was reached; a direction only as far as it is comparable."""
    later = [(year, value) for year, value in series.numbers if year > due]
    if trajectory.target is None:
        broken = min((year for year in series.breaks if year > due), default=None)
        later = [(year, value) for year, value in later if broken is None or year < broken]
    return tuple((year, trajectory.reaches(value)) for year, value in later)

"""Milestones and conditions of every year, as `done`, `every_year`, `increase_every_year` and `happened` ask them."""

from fractions import Fraction
from itertools import pairwise

from recompute.plan import Point
from recompute.series import Series, is_done, number
from recompute.verdict import Verdict, none_because

_OPEN = {"in_progress": "on_track", "planned": "behind"}


def milestone(series: Series) -> Verdict:
    """The due year's word decides in and after it; before it the latest word."""
    if not series.is_due:
        return _milestone_open(series)
    known = series.until(series.due)
    if not known:
        return none_because("outstanding")
    last = known[-1]
    if last.year < series.due and not is_done(last):
        return none_because("outstanding")
    later = [point for point in series.there if point.year > series.due]
    if last.year < series.due and later and not is_done(later[0]):
        # Done once, nothing said of the due year, undone after it: when it was undone nobody knows.
        return none_because("outstanding")
    return Verdict(
        status="achieved" if is_done(last) else "missed",
        reason="milestone",
        year=last.year,
        used=(last,),
        final=True,
        late=None if is_done(last) else next((point.year for point in later if is_done(point)), None),
        lost=_undone(series.there),
    )


def _milestone_open(series: Series) -> Verdict:
    last = series.there[-1]
    if last.year < series.plan.first and not is_done(last):
        return none_because("before_period")
    lost = _undone(series.there)
    status = "achieved" if is_done(last) else "moving_away" if lost else _OPEN.get(str(last.word), "far_behind")
    return Verdict(status=status, reason="milestone", year=last.year, used=(last,), lost=lost)


def _undone(points: tuple[Point, ...]) -> int | None:
    """The first year it was no longer done, if it was done and is not any more."""
    done = [index for index, point in enumerate(points) if is_done(point)]
    return points[done[-1] + 1].year if done and done[-1] + 1 < len(points) else None


def every_year(series: Series, milestone_before: Series | None) -> Verdict:
    """A condition for each year of the plan, or from a year on, or from the year after a milestone was first done."""
    first = series.plan.first
    start = series.metric.target.start
    if isinstance(start, int):
        first = max(first, start)
    elif start is not None:
        begun = _begun(series, milestone_before)
        if isinstance(begun, Verdict):
            return begun
        first = max(first, begun + 1)
    known = [point for point in series.until(series.plan.last) if point.year >= first]
    if not known:
        return none_because("outstanding" if series.is_due else "before_period")
    failed = [point for point in known if not _holds(series, point)]
    over = series.reporting_year >= series.plan.last
    if over and not failed and len(known) < series.plan.last - first + 1:
        return none_because("outstanding" if known[-1].year < series.plan.last else "years_missing")
    return _yearly(known, bool(failed), away=known[-1] in failed, over=over)


def _begun(series: Series, milestone_before: Series | None) -> Verdict | int:
    assert milestone_before is not None, series.metric.id
    words = milestone_before.there
    done = next((point for point in words if is_done(point)), None)
    if done is not None and done.year < series.plan.last:
        return done.year
    if done is not None:
        return none_because("no_year_left")
    if series.reporting_year < series.plan.last:
        return none_because("not_begun")
    if milestone_before.of(series.plan.last) is None:
        return none_because("outstanding")
    return Verdict(status="missed", reason="never_begun", year=series.plan.last, used=words[-1:], final=True)


def _holds(series: Series, point: Point) -> bool:
    if point.word is not None:
        return is_done(point)
    asked = series.metric.target.value
    return number(point) >= (Fraction(1) if asked is None else asked)


def _yearly(used: list[Point], failed: bool, *, away: bool, over: bool) -> Verdict:
    if over:
        status = "missed" if failed else "achieved"
    else:
        status = "on_track" if not failed else "moving_away" if away else "behind"
    return Verdict(status=status, reason="yearly", year=used[-1].year, used=tuple(used), final=over)


def increase_every_year(series: Series) -> Verdict:
    """Each year better than the one before, from the baseline on; gaps and breaks are not bridged."""
    start = series.metric.target.start
    first = start if isinstance(start, int) else series.baseline_year + 1
    known = [point for point in series.until(series.plan.last) if point.year >= first - 1]
    pairs = [
        (before, after)
        for before, after in pairwise(known)
        if after.year == before.year + 1 and after.year not in series.breaks()
    ]
    failed = [after for before, after in pairs if number(after) <= number(before)]
    over = series.reporting_year >= series.plan.last
    if over and not failed and len(pairs) < series.plan.last - first + 1:
        return none_because("outstanding" if series.of(series.plan.last) is None else "rise_unknown")
    if not pairs:
        return none_because("one_point")
    fell = number(pairs[-1][1]) < number(pairs[-1][0])
    return _yearly(known, bool(failed), away=fell, over=over)


def happened(series: Series) -> Verdict:
    """The sum over the plan's years reaches the value; once it does, nothing can undo it."""
    first, due = series.plan.first, series.due
    asked = Fraction(1) if series.metric.target.value is None else series.metric.target.value
    known = [point for point in series.until(due) if point.year >= first]
    if not known:
        return none_because("outstanding" if series.is_due else "before_period")
    total = sum((number(point) for point in known), Fraction(0))
    year, used = known[-1].year, tuple(known)
    if total >= asked:
        return Verdict(status="achieved", reason="happened", year=year, used=used, final=True)
    if not series.is_due:
        share = Fraction(year - first + 1, due - first + 1)
        status = "behind" if total < asked * share else "on_track"
        return Verdict(status=status, reason="happened", year=year, used=used)
    if len(known) < due - first + 1:
        return none_because("outstanding")
    return Verdict(status="missed", reason="happened", year=year, used=used, final=True)

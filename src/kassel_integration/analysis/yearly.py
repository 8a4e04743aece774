"""Judges what must hold in each year: standing conditions, and values that must rise every year.

The years are those of the plan, or from the year on that the target names, or after the one in which a milestone was
first done. A year without a figure is named, never guessed.
"""

from collections.abc import Mapping
from decimal import Decimal

from kassel_integration.analysis.due import outstanding
from kassel_integration.analysis.expected import expected_years
from kassel_integration.analysis.series import EMPTY, Series
from kassel_integration.analysis.trajectory import Verdict
from kassel_integration.model.catalogue import Concept, Kind, Metric
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.status import Progress as P

_ONCE = Decimal(1)


def waits(metric: Metric, series: Series) -> bool:
    """True when the years count from a milestone that was spoken of and is not done yet."""
    steps = (series.milestone or EMPTY).steps
    return isinstance(metric.target.from_, str) and bool(steps) and _first_done(series) is None


def judge_every_year(metric: Metric, series: Series, concept: Concept) -> Verdict:
    """A standing condition: a milestone done, or a number of at least the target's value (1 if none), in each year."""
    start = _start(metric, series, concept)
    if start is None:
        return _not_begun(metric, series, concept)
    if metric.kind is Kind.MILESTONE:
        held = {year: word is Implementation.DONE for year, word in series.steps}
        return _judge_years(held, start, series, metric, concept)
    least = metric.target.value if metric.target.value is not None else _ONCE
    return _judge_years({year: value >= least for year, value in series.numbers}, start, series, metric, concept)


def _least(metric: Metric) -> Decimal | None:
    """The number asked for in each year; None for a milestone."""
    if metric.kind is Kind.MILESTONE:
        return None
    return metric.target.value if metric.target.value is not None else _ONCE


def _first_done(series: Series) -> int | None:
    steps = (series.milestone or EMPTY).steps
    return next((year for year, word in steps if word is Implementation.DONE), None)


def _start(metric: Metric, series: Series, concept: Concept) -> int | None:
    """The first year that counts; None while the milestone that it hangs on was never done."""
    named = metric.target.from_
    if isinstance(named, str):
        done = _first_done(series)
        return None if done is None else max(concept.first, done + 1)
    return max(concept.first, named or concept.first)


def _not_begun(metric: Metric, series: Series, concept: Concept) -> Verdict:
    """What never came until the plan's end was missed; that needs the milestone's own word of that year."""
    over = (series.seen_from or 0) >= concept.last
    values: dict[str, object] = {"milestone": str(metric.target.from_), "tau": concept.last}
    if over and concept.last in dict((series.milestone or EMPTY).steps):
        return Verdict(P.MISSED, "never_begun", values, year=concept.last, final=True)
    return Verdict(P.NOT_ASSESSABLE, "not_begun", values)


def _judge_years(held: Mapping[int, bool], start: int, series: Series, metric: Metric, concept: Concept) -> Verdict:
    """Status of a condition from the years in which it held."""
    counted = {year: ok for year, ok in held.items() if start <= year <= concept.last}
    over = (series.seen_from or 0) >= concept.last
    if not counted and not (over and start <= concept.last):
        return _before(start, concept)
    t = max(counted, default=start - 1)
    failed = [year for year, ok in counted.items() if not ok]
    until = max(t, min(series.seen_from or t, concept.last))
    asked = [year for year in expected_years(metric, concept) if start <= year]
    missing = [year for year in asked if year <= until and year not in counted]
    years = [year for year, ok in counted.items() if ok]
    values = {"years": years, "failed": failed, "missing": missing, "least": _least(metric) or ""}
    used = tuple(counted)
    if failed:
        status = P.MISSED if over else P.BEHIND if counted[t] else P.MOVING_AWAY
        return Verdict(status, "years_failed", values, used=used, final=over)
    end = asked[-1] if asked else concept.last
    if over and end not in counted:
        return outstanding(
            series, end, lambda before: _judge_years(_upto(counted, before), start, before, metric, concept)
        )
    if over and missing:
        return Verdict(P.NOT_ASSESSABLE, "years_missing", values, used=used)
    return Verdict(P.ACHIEVED if over else P.ON_TRACK, "years_held", values, used=used, final=over)


def _upto(held: Mapping[int, bool], series: Series) -> dict[int, bool]:
    return {year: ok for year, ok in held.items() if year <= (series.seen_from or 0)}


def _before(start: int, concept: Concept) -> Verdict:
    reason = "before_period" if start == concept.first else "begins_later"
    return Verdict(P.NOT_ASSESSABLE, reason, {"first": start})

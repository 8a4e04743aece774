"""Judges what must have happened by the due year, so and so often within the plan's years; alike under each method.

The sum decides: once it is reached nothing can undo it. Before the due year it is behind when it is smaller than the
part of the wanted number that belongs to the time used up.
"""

from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from kassel_integration.analysis.due import outstanding, reached_late
from kassel_integration.analysis.expected import due_year, expected_years
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.trajectory import Points, Verdict
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.status import Progress as P

ONCE = Decimal(1)


def judge_happened(metric: Metric, series: Series, concept: Concept) -> Verdict:
    """The sum of the plan's years up to the due one against the wanted number, once where none is given."""
    due, wanted = due_year(metric, concept), metric.target.value if metric.target.value is not None else ONCE
    numbers = tuple((y, v) for y, v in series.numbers if concept.first <= y)
    counted = tuple((y, v) for y, v in numbers if y <= due)
    over = (series.seen_from or 0) >= due
    verdict = _so_far(counted, wanted, concept.first, due)
    if verdict.status is P.ACHIEVED:
        return replace(verdict, final=True)
    if not over:
        return verdict
    years = {y for y, _ in counted}
    needed = [y for y in expected_years(metric, concept) if y <= due]
    if needed and needed[-1] not in years:
        return outstanding(series, needed[-1], lambda before: judge_happened(metric, before, concept))
    missing = [y for y in needed if y not in years]
    if missing:
        values = {**verdict.values, "missing": missing}
        return replace(verdict, status=P.NOT_ASSESSABLE, reason="happened_missing", values=values)
    sums = tuple(accumulate((v for _, v in numbers), initial=Decimal(0)))[1:]
    late = reached_late(tuple((y, s >= wanted) for (y, _), s in zip(numbers, sums, strict=True) if y > due))
    return replace(verdict, status=P.MISSED, reason="happened_short", final=True, late=late)


def _so_far(counted: Points, wanted: Decimal, first: int, due: int) -> Verdict:
    if not counted:
        return Verdict(P.NOT_ASSESSABLE, "before_period", {"first": first})
    total, t = sum((v for _, v in counted), Decimal(0)), counted[-1][0]
    values = {"sum": total, "least": wanted, "first": first, "t": t, "tau": due}
    used = tuple(y for y, _ in counted)
    if total >= wanted:
        return Verdict(P.ACHIEVED, "happened", values, used=used)
    behind = total * (due - first + 1) < wanted * (t - first + 1)
    return Verdict(P.BEHIND if behind else P.ON_TRACK, "happened_open", values, used=used)

"""Judges what must hold in each year: standing conditions, and values that must rise every year."""

from decimal import Decimal

from kassel_integration.analysis.assessment import Assessment, stands_in
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.status import Progress as P


def assess_every_year(method: str, metric: Metric, series: Series, concept: Concept) -> Assessment:
    """A standing condition on a number: at least the target's value (1 if none) in each year of the plan."""
    least = metric.target.value if metric.target.value is not None else Decimal(1)
    held = {y: v >= least for y, v in series.numbers if concept.first <= y <= concept.last}
    return judge_years(method, metric, concept, held, least)


def judge_years(
    method: str, metric: Metric, concept: Concept, held: dict[int, bool], least: Decimal | None = None
) -> Assessment:
    """Status of a condition from the years in which it held; a year without a figure is named, never guessed."""
    t = max(held, default=None)
    if t is None:
        return Assessment(metric, method, P.NOT_ASSESSABLE, "before_period", {"first": concept.first}, n=0)
    failed = [y for y, ok in sorted(held.items()) if not ok]
    missing = [y for y in range(concept.first, t + 1) if y not in held]
    values = {
        "years": sorted(y for y, ok in held.items() if ok),
        "failed": failed,
        "missing": missing,
        "least": least or "",
    }
    over = t >= concept.last
    if failed:
        status = P.MISSED if over else P.BEHIND if held[t] else P.MOVING_AWAY
        reason = "years_failed"
    elif over and missing:
        status, reason = P.NOT_ASSESSABLE, "years_missing"
    else:
        status, reason = (P.ACHIEVED if over else P.ON_TRACK), "years_held"
    return Assessment(metric, method, status, reason, values, year=t, n=len(held), years=tuple(sorted(held)))


def assess_rising(method: str, metric: Metric, series: Series, concept: Concept, b: int) -> Assessment:
    """Every year above the year before, from the baseline on; neighbours only, gaps and breaks are not bridged."""
    points = [(y, v) for y, v in series.numbers if y >= b]
    t = points[-1][0]
    if len(points) < 2:
        values: dict[str, object] = {"t": t, "v_t": points[-1][1], "b": b}
        return Assessment(metric, method, P.NOT_ASSESSABLE, "one_point", values, year=t, n=1, years=(t,))
    numbers, broken = dict(points), set(series.breaks)
    judged = {y: v - numbers[y - 1] for y, v in points if y - 1 in numbers and y not in broken}
    failed = [y for y, change in judged.items() if change <= 0]
    missing = [y for y in range(b + 1, t + 1) if y not in judged]
    found = {"b": b, "t": t, "failed": failed, "missing": missing, "years": sorted(set(judged) - set(failed))}
    status, reason = _rising_status(judged, failed, missing, t, concept)
    years = tuple(numbers)
    remarks = stands_in(b, concept)
    return Assessment(metric, method, status, reason, found, remarks=remarks, year=t, n=len(points), years=years)


def _rising_status(
    judged: dict[int, Decimal], failed: list[int], missing: list[int], t: int, concept: Concept
) -> tuple[P, str]:
    over = t >= concept.last
    if failed and over:
        return P.MISSED, "rise_failed"
    if failed:
        return (P.MOVING_AWAY if judged.get(t, 1) < 0 else P.BEHIND), "rise_failed"
    if not judged or (over and missing):
        return P.NOT_ASSESSABLE, "rise_unknown"
    return (P.ACHIEVED if over else P.ON_TRACK), "rise_held"

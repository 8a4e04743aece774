"""Judges what must rise every year: each year above the year before; gaps and breaks are not bridged."""

from collections.abc import Mapping
from decimal import Decimal

from kassel_integration.analysis.baseline import baseline_unknown, baseline_year
from kassel_integration.analysis.due import outstanding
from kassel_integration.analysis.expected import expected_years, last_expected
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.trajectory import Verdict
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.status import Progress as P


def judge_rising(metric: Metric, series: Series, concept: Concept) -> Verdict:
    """Every year of the plan, or from the one the target names on, above the year before."""
    named = metric.target.from_
    base = named - 1 if isinstance(named, int) else baseline_year(metric, concept)
    points = tuple((y, v) for y, v in series.numbers if base <= y <= concept.last)
    over = (series.seen_from or 0) >= concept.last
    if not points:
        return Verdict(P.NOT_ASSESSABLE, "before_baseline", {"year": base})
    b, t = points[0][0], points[-1][0]
    baseline = (
        None if isinstance(named, int) or b == base or baseline_unknown(metric) else b
    )  # the baseline's own year is a year like others
    used = tuple(year for year, _ in points)
    end, expected = last_expected(metric, concept), expected_years(metric, concept)
    changes = _changes(points, series, metric, concept)
    if over and t < end and not _failed(changes):
        return outstanding(series, end, lambda before: judge_rising(metric, before, concept))
    if len(points) < 2:
        values: dict[str, object] = {"t": t, "v_t": points[-1][1], "b": b}
        return Verdict(P.NOT_ASSESSABLE, "one_point", values, used=used, baseline=baseline)
    failed = _failed(changes)
    first = max(concept.first, base + 1 if isinstance(named, int) else b + 1)
    missing = [y for y in expected if first <= y <= t and y not in changes]
    found = {"b": b, "t": t, "failed": failed, "missing": missing, "years": sorted(set(changes) - set(failed))}
    status, reason = _status(changes, bool(missing), t, over)
    return Verdict(status, reason, found, used=used, baseline=baseline, final=over)


def _changes(
    points: tuple[tuple[int, Decimal], ...], series: Series, metric: Metric, concept: Concept
) -> dict[int, Decimal]:
    """The change of each year that is expected and can be compared with the one before it."""
    numbers, broken, changes = dict(points), set(series.breaks), {}
    for year in expected_years(metric, concept):
        before = _before(year, numbers, metric, concept)
        if year in numbers and before in numbers and not any(before < y <= year for y in broken):
            changes[year] = numbers[year] - numbers[before]
    return changes


def _before(year: int, numbers: Mapping[int, Decimal], metric: Metric, concept: Concept) -> int:
    """The year before, or that of the survey before."""
    if metric.survey is None:
        return year - 1
    earlier = [y for y in expected_years(metric, concept) if y < year] or [y for y in numbers if y < year]
    return max(earlier, default=year - 1)


def _failed(changes: Mapping[int, Decimal]) -> list[int]:
    return [year for year, change in changes.items() if change <= 0]


def _status(changes: Mapping[int, Decimal], missing: bool, t: int, over: bool) -> tuple[P, str]:
    if _failed(changes):
        last_fell = changes.get(t, Decimal(1)) < 0
        return (P.MISSED if over else P.MOVING_AWAY if last_fell else P.BEHIND), "rise_failed"
    if not changes or (over and missing):
        return P.NOT_ASSESSABLE, "rise_unknown"
    return (P.ACHIEVED if over else P.ON_TRACK), "rise_held"

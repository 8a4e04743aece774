"""Method `path`: the way covered against the time used up; what offices understand, and safe at zero.

r = [(v_t - v_b) / (T - v_b)] / [(t - b) / (tau - b)], in decimal arithmetic on unrounded values; with dated interim
values the target path is the line through them. Reached is checked first; in or after the target year the answer is
only reached or missed. Values of years without a figure are never interpolated.
"""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kassel_integration.analysis.assessment import Assessment, Remarks, stands_in
from kassel_integration.analysis.milestone import assess_milestone
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.yearly import assess_every_year, assess_rising
from kassel_integration.model.catalogue import Concept, Kind, Metric, Rule
from kassel_integration.model.status import Progress as P

NAME = "path"
ON_TRACK = Decimal("0.95")
BEHIND = Decimal("0.60")

Answer = tuple[P, str, dict[str, object], Decimal | None]


@dataclass(frozen=True, slots=True)
class Line:
    """The inputs of a judgement on numbers: baseline (b, v_b), latest (t, v_t), all points from b to t."""

    b: int
    v_b: Decimal
    t: int
    v_t: Decimal
    points: tuple[tuple[int, Decimal], ...]
    breaks: tuple[int, ...]


def assess(metric: Metric, series: Series, concept: Concept) -> Assessment:
    """Judge one metric by its totals; `concept` gives the baseline year and the years of the plan."""
    rule = metric.target.rule
    if not any(p.value is not None for p in series.points):
        return _bare(metric, series, P.NO_DATA, "suppressed" if series.points else "no_data")
    if rule is Rule.NONE:
        return _bare(metric, series, P.NOT_ASSESSABLE, "watched")
    if metric.kind is Kind.MILESTONE:
        return assess_milestone(NAME, metric, series, concept)
    if rule is Rule.EVERY_YEAR:
        return assess_every_year(NAME, metric, series, concept)
    line = _line(series, concept)
    if line is None:
        return _bare(metric, series, P.NOT_ASSESSABLE, "before_baseline", year=concept.baseline_year)
    if rule is Rule.INCREASE_EVERY_YEAR:
        return assess_rising(NAME, metric, series, concept, line.b)
    status, reason, values, ratio = _judge(metric, line, concept)
    return _finish(metric, series, line, concept, (status, reason, values, ratio))


def _bare(metric: Metric, series: Series, status: P, reason: str, **values: object) -> Assessment:
    last = series.points[-1].year if series.points else None
    return Assessment(metric, NAME, status, reason, values, year=last, n=len(series.points))


def _line(series: Series, concept: Concept) -> Line | None:
    """Baseline is the baseline year's value, else the first later one; earlier years only give context."""
    points = tuple((y, v) for y, v in series.numbers if y >= concept.baseline_year)
    if not points:
        return None
    (b, v_b), (t, v_t) = points[0], points[-1]
    return Line(b, v_b, t, v_t, points, tuple(y for y in series.breaks if b < y <= t))


def _judge(metric: Metric, line: Line, concept: Concept) -> Answer:
    if metric.target.value is None or metric.target.by is None:
        return _judge_direction(metric, line, concept)
    return _judge_target(metric, line, metric.target.value, metric.target.by)


def _judge_direction(metric: Metric, line: Line, concept: Concept) -> Answer:
    """Against the baseline only: better, equal or worse."""
    values: dict[str, object] = {"b": line.b, "v_b": line.v_b, "t": line.t, "v_t": line.v_t}
    if line.b == line.t:
        return P.NOT_ASSESSABLE, "one_point", values, None
    if line.breaks:
        return P.NOT_ASSESSABLE, "break", {**values, "year": line.breaks[-1]}, None
    better = line.v_t - line.v_b if metric.target.rule is Rule.INCREASE else line.v_b - line.v_t
    over = line.t >= concept.last
    if better > 0:
        return (P.ACHIEVED if over else P.ON_TRACK), "better", values, None
    if over:
        return P.MISSED, "equal" if better == 0 else "worse", values, None
    return (P.BEHIND, "equal", values, None) if better == 0 else (P.MOVING_AWAY, "worse", values, None)


def _judge_target(metric: Metric, line: Line, target: Decimal, due: int) -> Answer:
    up = metric.target.rule is Rule.AT_LEAST
    values: dict[str, object] = {
        "b": line.b, "v_b": line.v_b, "t": line.t, "v_t": line.v_t, "T": target, "tau": due, "gap": target - line.v_t,
        "sign": "≥" if up else "≤",
    }  # fmt: skip
    reached = line.v_t >= target if up else line.v_t <= target
    if line.t >= due:
        return (P.ACHIEVED, "reached", values, None) if reached else (P.MISSED, "missed", values, None)
    if line.b == line.t:
        return (P.ACHIEVED, "reached", values, None) if reached else (P.NOT_ASSESSABLE, "one_point_gap", values, None)
    kept = line.v_b >= target if up else line.v_b <= target
    if kept:
        return (P.ON_TRACK, "kept", values, None) if reached else (P.MOVING_AWAY, "not_kept", values, None)
    if reached:
        return P.ACHIEVED, "reached", values, None
    if line.breaks:
        return P.NOT_ASSESSABLE, "break", {**values, "year": line.breaks[-1]}, None
    return _ratio(metric, line, target, due, values)


def _ratio(metric: Metric, line: Line, target: Decimal, due: int, values: dict[str, object]) -> Answer:
    stops = [(line.b, line.v_b), *((y, v) for y, v in metric.target.interim if line.b < y < due), (due, target)]
    (y0, v0), (y1, v1) = next((a, b) for a, b in pairwise(stops) if a[0] <= line.t < b[0] or b is stops[-1])
    # Required way at t, times (y1 - y0) so that the only division is the last one: thresholds stay exact.
    required = (v0 - line.v_b) * (y1 - y0) + (v1 - v0) * (line.t - y0)
    if required == 0:
        return P.NOT_ASSESSABLE, "flat_path", values, None
    ratio = (line.v_t - line.v_b) * (y1 - y0) / required
    values = {**values, "way": line.v_t - line.v_b, "needed": target - line.v_b, "r": ratio, "interim": len(stops) > 2}
    values["expected"] = line.v_b + required / (y1 - y0)
    if ratio >= ON_TRACK:
        return P.ON_TRACK, "ratio", values, ratio
    if ratio >= BEHIND:
        return P.BEHIND, "ratio", values, ratio
    return (P.FAR_BEHIND if ratio >= 0 else P.MOVING_AWAY), "ratio", values, ratio


def _finish(metric: Metric, series: Series, line: Line, concept: Concept, answer: Answer) -> Assessment:
    status, reason, values, ratio = answer
    used = tuple((p.year, p.flag) for p in series.points if p.year in (line.b, line.t) and p.flag not in ("A", "B"))
    remarks = (*stands_in(line.b, concept), *_lost_again(metric, line))
    return Assessment(metric, NAME, status, reason, values, remarks, ratio, line.t, len(line.points), used)


def _lost_again(metric: Metric, line: Line) -> Remarks:
    """The target was reached in an earlier year and is not reached now."""
    target, up = metric.target.value, metric.target.rule is Rule.AT_LEAST
    if target is None:
        return ()
    years = [y for y, v in line.points if (v >= target if up else v <= target)]
    return (("lost_again", {"year": years[-1]}),) if years and years[-1] != line.t else ()

"""Method `destatis`: the weather of the German sustainability strategy, from where the last yearly changes lead.

The mean yearly change of the last six points is projected to the target year; miss = (T - projection) / (T - v_t). The
points end at the latest value and begin at the last break in series, before the baseline if there are any; at least
four are needed. Over years without a figure the change counts for as many years as it took; nothing is filled in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext

from kassel_integration.analysis.assessment import Assessment, Remarks
from kassel_integration.analysis.case import Answer, Case, Points, from_baseline
from kassel_integration.analysis.judging import Way, judge
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.status import Progress as P
from kassel_integration.model.status import Weather as W

NAME = "destatis"
MOST, LEAST = 6, 4
SUN = Decimal("0.05")
SLIGHTLY_CLOUDY = Decimal("0.20")
STATUS = {W.SUN: P.ON_TRACK, W.SLIGHTLY_CLOUDY: P.BEHIND, W.CLOUD: P.FAR_BEHIND, W.THUNDERSTORM: P.MOVING_AWAY}

_EXACT = Context(prec=120)  # enough for products of three values of a measurement file


@dataclass(frozen=True, slots=True)
class Projection:
    """The mean yearly change, the value it leads to, and which part of the gap would be missed; with its weather."""

    mean: Decimal
    value: Decimal
    miss: Decimal
    weather: W


def assess(metric: Metric, series: Series, concept: Concept) -> Assessment:
    """Judge one metric by its totals under the method `destatis`."""
    return judge(WAY, metric, series, concept)


def project(points: Points, target: Decimal, due: int) -> Projection:
    """Where the last six of `points` lead by `due`; two or more points, the last of them not at the target."""
    (first, v_first), (t, v_t) = points[-MOST:][0], points[-1]
    with localcontext(_EXACT):
        # Both sides times the years between, so that the comparison needs no division and is exact.
        way, gap = v_t - v_first, (target - v_t) * (t - first)
        short = gap - way * (due - t)
        toward = 1 if gap > 0 else -1
        if short * toward < SUN * gap * toward:
            weather = W.SUN
        elif short * toward <= SLIGHTLY_CLOUDY * gap * toward:
            weather = W.SLIGHTLY_CLOUDY
        else:
            weather = W.CLOUD if way * toward > 0 else W.THUNDERSTORM
        mean, value, miss = way / (t - first), target - short / (t - first), short / gap
    return Projection(+mean, +value, +miss, weather)


def of_direction(points: Points, sign: int) -> W:
    """The weather of a direction: whether the mean change and the last change of the last six points go that way."""
    window = points[-MOST:]
    mean_right = (window[-1][1] - window[0][1]) * sign > 0
    last_right = (window[-1][1] - window[-2][1]) * sign > 0
    if mean_right:
        return W.SUN if last_right else W.SLIGHTLY_CLOUDY
    return W.CLOUD if last_right else W.THUNDERSTORM


def of_end(points: Points, sign: int, met: bool) -> W:
    """The weather where nothing is left to project: the target met or not, and which way the mean change goes."""
    window = points[-MOST:]
    way = (window[-1][1] - window[0][1]) * sign
    if met:
        return W.SUN if way >= 0 else W.SLIGHTLY_CLOUDY
    return W.CLOUD if way > 0 else W.THUNDERSTORM


def _to_target(case: Case) -> Answer:
    assert case.target is not None
    few = _too_few(case)
    if few:
        return few
    found = project(case.comparable, case.target, case.due)
    values = {
        **case.asked, **_course(case), "projection": found.value, "miss": found.miss, "weather": found.weather,
    }  # fmt: skip
    return Answer(STATUS[found.weather], "projection", values, found.miss, _years(case), _cut(case))


def _direction(case: Case) -> Answer:
    few = _too_few(case)
    if few:
        return few
    weather = of_direction(case.comparable, case.sign)
    values = {**case.asked, **_course(case), "weather": weather}
    return Answer(STATUS[weather], "changes", values, None, _years(case), _cut(case))


def _aside(case: Case) -> Mapping[str, object]:
    """The weather beside the answers that all methods share; nothing where the points are too few."""
    if len(case.comparable) < LEAST:
        return {}
    if case.target is None:
        weather = of_direction(case.comparable, case.sign)
    else:
        weather = of_end(case.comparable, case.sign, case.met)
    return {**_course(case), "weather": weather}


def _course(case: Case) -> dict[str, object]:
    window = case.comparable[-MOST:]
    (first, v_first), (before, v_before) = window[0], window[-2]
    mean = (case.v_t - v_first) / (case.t - first)
    return {"first": first, "v_first": v_first, "mean": mean, "last": case.v_t - v_before, "before": before}


def _too_few(case: Case) -> Answer | None:
    count = len(case.comparable)
    if count >= LEAST:
        return None
    if count == 1 and not case.earlier:
        return from_baseline(case)
    values = {**case.asked, "first": case.comparable[0][0], "count": count, "least": LEAST}
    return Answer(P.NOT_ASSESSABLE, "few_points", values, None, _years(case), _cut(case))


def _years(case: Case) -> tuple[int, ...]:
    return tuple(year for year, _ in case.comparable[-MOST:])


def _cut(case: Case) -> Remarks:
    """Says so when a break in series, not the number of points, ends the window."""
    cut = case.earlier and len(case.comparable) < MOST
    return (("window_break", {"year": case.comparable[0][0]}),) if cut else ()


WAY = Way(NAME, _to_target, _direction, _aside)

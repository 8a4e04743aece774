"""Method `destatis`: the weather of the German sustainability strategy, from where the last yearly changes lead.

The mean yearly change of the last six points is projected to the target year; miss = (T - projection) / (T - v_t). The
points end at the latest value and begin at the last break in series, before the baseline if there are any; at least
four are needed. Over years without a figure the change counts for as many years as it took; nothing is filled in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from kassel_integration.analysis.method import Formula, Method
from kassel_integration.analysis.precision import COMPARED, WIDE
from kassel_integration.analysis.scale import Scale, Style, Threshold
from kassel_integration.analysis.trajectory import Points, Trajectory, Verdict, incomparable
from kassel_integration.model.status import Progress as P
from kassel_integration.model.status import Weather as W

MOST, LEAST = 6, 4
MISS = Scale(
    "miss",
    (
        Threshold(W.SUN, below=Decimal("0.05")),
        Threshold(W.SLIGHTLY_CLOUDY, at_most=Decimal("0.20")),
        Threshold(W.CLOUD),
        Threshold(W.THUNDERSTORM),  # like the cloud, but the mean change goes the wrong way
    ),
    Style(2, percent=True, careful=True),
)
STATUS = {W.SUN: P.ON_TRACK, W.SLIGHTLY_CLOUDY: P.BEHIND, W.CLOUD: P.FAR_BEHIND, W.THUNDERSTORM: P.MOVING_AWAY}


@dataclass(frozen=True, slots=True)
class Projection:
    """The mean yearly change, the value it leads to, and which part of the gap would be missed; with its weather."""

    mean: Decimal
    value: Decimal
    miss: Decimal
    weather: W


def project(points: Points, target: Decimal, due: int) -> Projection:
    """Where the last six of `points` lead by `due`; two or more points, the last of them not at the target."""
    (first, v_first), (t, v_t) = points[-MOST:][0], points[-1]
    with localcontext(WIDE):
        change, gap = v_t - v_first, (target - v_t) * (t - first)
        short = gap - change * (due - t)
        mean, value, miss = change / (t - first), target - short / (t - first), short / gap
        weather = MISS.word(COMPARED.plus(miss))
        if weather is W.CLOUD and change * (1 if gap > 0 else -1) <= 0:
            weather = W.THUNDERSTORM
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
    change = (window[-1][1] - window[0][1]) * sign
    if met:
        return W.SUN if change >= 0 else W.SLIGHTLY_CLOUDY
    return W.CLOUD if change > 0 else W.THUNDERSTORM


def _to_target(trajectory: Trajectory) -> Verdict:
    assert trajectory.target is not None
    few = _too_few(trajectory)
    if few:
        return few
    found = project(trajectory.comparable, trajectory.target, trajectory.due)
    led = {"projection": found.value, "miss": found.miss, "weather": found.weather}
    beyond = {"excess": abs(found.value - trajectory.target)} if found.miss < 0 else {}
    values = {**trajectory.ahead, **_course(trajectory), **led, **beyond}
    written = "exceeded" if beyond else "projection"
    return _of_window(trajectory, Verdict(STATUS[found.weather], "projection", values, found.miss, written))


def _direction(trajectory: Trajectory) -> Verdict:
    few = _too_few(trajectory)
    if few:
        return few
    weather = of_direction(trajectory.comparable, trajectory.sign)
    values = {**trajectory.ahead, **_course(trajectory), "weather": weather}
    return _of_window(trajectory, Verdict(STATUS[weather], "changes", values, formula="changes"))


def _aside(trajectory: Trajectory) -> Mapping[str, object]:
    """The weather beside the answers that all methods share; nothing where the points are too few."""
    if len(trajectory.comparable) < LEAST:
        return {}
    if trajectory.target is None and trajectory.slack is None:
        weather = of_direction(trajectory.comparable, trajectory.sign)
    else:  # a value to be reached, or a level to be kept
        weather = of_end(trajectory.comparable, trajectory.sign, trajectory.reaches(trajectory.v_t))
    return {**_course(trajectory), "weather": weather}


def _course(trajectory: Trajectory) -> dict[str, object]:
    window = trajectory.comparable[-MOST:]
    (first, v_first), (before, v_before) = window[0], window[-2]
    mean = (trajectory.v_t - v_first) / (trajectory.t - first)
    return {"first": first, "v_first": v_first, "mean": mean, "last": trajectory.v_t - v_before, "before": before}


def _too_few(trajectory: Trajectory) -> Verdict | None:
    count = len(trajectory.comparable)
    if count >= LEAST:
        return None
    if count == 1 and not trajectory.earlier:
        return incomparable(trajectory)
    values = {**trajectory.ahead, "first": trajectory.comparable[0][0], "count": count, "least": LEAST}
    return _of_window(trajectory, Verdict(P.NOT_ASSESSABLE, "few_points", values))


def _of_window(trajectory: Trajectory, verdict: Verdict) -> Verdict:
    """The verdict with the years it used; says so when a break in series, not the number of points, ends the window."""
    years = tuple(year for year, _ in trajectory.comparable[-MOST:])
    cut = trajectory.earlier and len(trajectory.comparable) < MOST
    return replace(verdict, used=years, remarks=(("window_break", {"year": years[0]}),) if cut else ())


_MEAN_LINES = ("formula_mean", "filled_mean")
_LED_LINES = (*_MEAN_LINES, "formula_projection", "filled_projection")
_MISS_LINES = ("formula_miss", "filled_miss")

METHOD = Method(
    "destatis",
    scales=(MISS,),
    formulas={
        "projection": Formula((*_LED_LINES, *_MISS_LINES), MISS, "verdict.projection.{weather}"),
        "exceeded": Formula((*_LED_LINES, "filled_exceeded"), verdict="verdict.exceeded", said="said.exceeded"),
        "changes": Formula((*_MEAN_LINES, "filled_last"), verdict="verdict.changes.{weather}"),
    },
    to_target=_to_target,
    direction=_direction,
    inputs=("first", "v_first", "mean", "last", "projection", "miss", "excess", "weather"),
    styles={
        "mean": Style(4, plus=True, trimmed=True),
        "projection": Style(4, trimmed=True),
        "last": Style(4, plus=True, trimmed=True, careful=True),
        "miss": MISS.style,
        "excess": Style(4, trimmed=True, careful=True),
    },
    counts={"most": MOST, "least": LEAST},
    aside=_aside,
    beside="weather",
)

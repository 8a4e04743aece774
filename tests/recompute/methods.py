"""What the three methods answer where the rules they share leave something to answer."""

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise

from recompute.plan import Point
from recompute.series import Series, number
from recompute.verdict import Verdict, none_because

DIGITS = 120
_SAME = Fraction(1, 10**60)  # two roots closer than this are one: no two different ratios of such figures are
_RATIO = ((Fraction(95, 100), "on_track"), (Fraction(60, 100), "behind"), (Fraction(0), "far_behind"))
_GROWTH = ((Fraction(15, 1000), "on_track"), (Fraction(5, 1000), "behind"), (Fraction(0), "far_behind"))
_WEATHER = {"sun": "on_track", "slightly_cloudy": "behind", "cloud": "far_behind", "thunderstorm": "moving_away"}


def path(series: Series, base: Point, last: Point, goal: Fraction | None) -> Verdict:
    """The way covered against the way expected by now; without a goal the direction alone."""
    if series.is_broken(base.year, last.year):
        return none_because("break")
    v_b, v_t = number(base), number(last)
    if goal is None:
        gain = (v_t - v_b) * series.metric.direction
        return Verdict(status="on_track" if gain > 0 else "behind" if gain == 0 else "moving_away", reason="direction")
    asked = _expected(series, base, last.year, goal) - v_b
    if asked == 0:
        kept = (v_t - v_b) * series.metric.direction >= 0
        return Verdict(status="on_track" if kept else "moving_away", reason="flat_path")
    ratio = (v_t - v_b) / asked
    return Verdict(status=_banded(ratio, _RATIO), reason="ratio", number=ratio)


def _expected(series: Series, base: Point, year: int, goal: Fraction) -> Fraction:
    """The value on the straight pieces from baseline over the interim values to the target."""
    corners = [(base.year, number(base))]
    corners += [step for step in series.metric.target.interim if step[0] > base.year]
    corners.append((series.due, goal))
    for (start, low), (end, high) in pairwise(corners):
        if year <= end:
            return low + (high - low) * Fraction(year - start, end - start)
    raise AssertionError(year)


def _banded(ratio: Fraction, bands: tuple[tuple[Fraction, str], ...]) -> str:
    return next((status for least, status in bands if ratio >= least), "moving_away")


def open_sdg(series: Series, base: Point, last: Point, goal: Fraction | None) -> Verdict:
    """Growth a year against growth needed; without a goal the growth itself.

    Powers of fractions are compared exactly where one root is enough; the ratio of two growth rates is computed with
    120 digits, and what is nearer than 10^-60 to a threshold counts as the threshold.
    """
    if series.is_broken(base.year, last.year):
        return none_because("break")
    v_b, v_t, years = number(base), number(last), last.year - base.year
    if v_b * v_t <= 0:
        return none_because("growth")
    sign = series.metric.direction * (1 if v_b > 0 else -1)
    if goal is None:
        rate = sign * _growth(v_t / v_b, years)
        return Verdict(status=_growth_band(v_t / v_b, years, sign), reason="growth", number=rate)
    if goal * v_b <= 0:
        return none_because("growth_target")
    ratio = _growth_ratio((v_t / v_b, years), (goal / v_b, series.due - base.year), sign)
    return Verdict(status=_banded(ratio, _RATIO), reason="growth_target", number=ratio)


def _growth_band(quotient: Fraction, years: int, sign: int) -> str:
    # sign * (quotient^(1/years) - 1) >= least, both sides raised to the power of years.
    for least, status in _GROWTH:
        if sign > 0 and quotient >= (1 + least) ** years:
            return status
        if sign < 0 and quotient <= (1 - least) ** years:
            return status
    return "moving_away"


def _growth_ratio(seen: tuple[Fraction, int], needed: tuple[Fraction, int], sign: int) -> Fraction:
    ratio = sign * _growth(*seen) / abs(_growth(*needed))
    return next((least for least, _ in _RATIO if abs(ratio - least) < _SAME), ratio)


def _growth(quotient: Fraction, years: int) -> Fraction:
    """The growth rate a year, to 120 digits."""
    with localcontext() as context:
        context.prec = DIGITS
        exact = Decimal(quotient.numerator) / Decimal(quotient.denominator)
        return Fraction(exact ** (Decimal(1) / Decimal(years)) - 1)


def window(series: Series, until: int) -> tuple[Point, ...]:
    """The last six points up to a year, no earlier than the last break; empty where there are fewer than four."""
    points = series.until(until)
    start = max((year for year in series.breaks() if year <= until), default=0)
    six = tuple(point for point in points if point.year >= start)[-6:]
    return six if len(six) >= 4 else ()


def mean_and_last(points: tuple[Point, ...]) -> tuple[Fraction, Fraction]:
    """The mean change a year over all points, and the last change."""
    mean = (number(points[-1]) - number(points[0])) / (points[-1].year - points[0].year)
    return mean, number(points[-1]) - number(points[-2])


def destatis(series: Series, last: Point, goal: Fraction | None) -> Verdict:
    """The weather: the mean change of the last five years carried on to the due year."""
    points = window(series, last.year)
    if not points:
        return none_because("few_points")
    mean, change = mean_and_last(points)
    direction = series.metric.direction
    miss: Fraction | None = None
    if goal is None:
        weather = two_signs(mean * direction > 0, change * direction > 0)
    else:
        v_t = number(last)
        miss = (goal - (v_t + mean * (series.due - last.year))) / (goal - v_t)
        weather = "sun" if miss < Fraction(5, 100) else "slightly_cloudy" if miss <= Fraction(20, 100) else ""
        weather = weather or ("cloud" if mean * direction > 0 else "thunderstorm")
    return Verdict(status=_WEATHER[weather], reason="weather", used=points, weather=weather, number=miss)


def two_signs(mean: bool, last: bool) -> str:
    """The weather of a direction: is the mean change right, is the last one."""
    return {(True, True): "sun", (True, False): "slightly_cloudy", (False, True): "cloud"}.get(
        (mean, last), "thunderstorm"
    )

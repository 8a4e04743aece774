"""The verdict on a metric: what all methods share, then the method for what is left."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from recompute.methods import destatis, mean_and_last, open_sdg, path, two_signs, window
from recompute.plan import Point
from recompute.series import Series, number
from recompute.stated import every_year, happened, increase_every_year, milestone
from recompute.verdict import Verdict, none_because

Meets = Callable[[Fraction], bool]
_LEVELS = {"at_least": 1, "at_most": -1}
_DIRECTIONS = {"increase": 1, "decrease": -1}


def judge(series: Series, method: str, milestone_before: Series | None = None) -> Verdict:
    """How a metric stands in the reporting year, by a method; the weather only with `destatis`."""
    if not series.there:
        return Verdict(status="no_data", reason="no_data")
    series = series.with_stated()
    rule = series.metric.target.rule
    if rule == "none":
        return none_because("watched")
    if series.reporting_year < series.plan.first:
        return none_because("before_period")
    if rule == "done":
        return milestone(series)
    if rule == "every_year":
        return every_year(series, milestone_before)
    if rule == "increase_every_year":
        return increase_every_year(series)
    if rule == "happened":
        return happened(series)
    return _with_weather(series, method, _compared(series, method))


def _compared(series: Series, method: str) -> Verdict:
    """Level, direction, or hold: what is asked of one figure, or of one against the baseline's."""
    last = series.of(series.decides) if series.is_due else series.there[-1]
    if last is None:
        return none_because("outstanding")
    if last.year < series.plan.first:
        return none_because("before_period")
    rule = series.metric.target.rule
    if rule in _LEVELS:
        return _level(series, method, last)
    if rule == "change":
        return _change(series, method, last)
    base = series.baseline(last.year)
    if base is None:
        return none_because("before_baseline")
    if series.baseline_unknown:
        by_window = method == "destatis" and rule in _DIRECTIONS and not series.is_due
        return _ask(series, method, (base, last), None) if by_window else none_because("baseline_unknown")
    if base.year == last.year:
        return none_because("one_point")
    if rule == "hold":
        return _hold(series, base, last)
    return _direction(series, method, base, last)


def _change(series: Series, method: str, last: Point) -> Verdict:
    """Percent of the baseline's own figure, worked out as a level that is asked for."""
    target, base = series.metric.target, series.of(series.baseline_year)
    if last.year < series.baseline_year:
        return none_because("before_baseline")
    if series.baseline_unknown or base is None or number(base) <= 0:
        return none_because("no_baseline")
    assert target.value is not None, series.metric.id

    def level(percent: Fraction) -> Fraction:
        return number(base) * (100 + percent) / 100

    asked = replace(
        target,
        rule="at_least" if target.value > 0 else "at_most",
        value=level(target.value),
        interim=tuple((year, level(percent)) for year, percent in target.interim),
    )
    return _level(replace(series, metric=replace(series.metric, target=asked)), method, last)


def _level(series: Series, method: str, last: Point) -> Verdict:
    target = series.metric.target
    assert target.value is not None, series.metric.id
    goal, sign = target.value, _LEVELS[target.rule]

    def meets(value: Fraction) -> bool:
        return sign * (value - goal) >= 0

    since = tuple(point for point in series.there if point.year >= series.baseline_year)
    if series.is_due:
        status = "achieved" if meets(number(last)) else "missed"
        late, lost = _late_and_lost(since, series.decides, meets)
        return Verdict(status=status, reason="due", year=last.year, used=(last,), final=True, late=late, lost=lost)
    base = series.baseline(last.year)
    if base is None:
        return none_because("before_baseline")
    found = _level_open(series, method, (base, last), meets)
    _, lost = _late_and_lost(since, series.due, meets)
    return replace(found, lost=lost) if found.is_judged else found


def _level_open(series: Series, method: str, ends: tuple[Point, Point], meets: Meets) -> Verdict:
    base, last = ends
    held = meets(number(last))
    if series.baseline_unknown:
        if held:
            return Verdict(status="achieved", reason="reached", year=last.year, used=(last,))
        window_only = method == "destatis"
        return _ask(series, method, ends, series.metric.target.value) if window_only else none_because("unknown")
    if base.year == last.year and not held:
        return none_because("one_point_gap")
    if base.year != last.year and meets(number(base)):
        if not held and series.is_broken(base.year, last.year):  # nothing says from where it moved
            return _ask(series, method, ends, series.metric.target.value)
        # Never "moving away" while the value rises towards the target again: then it is behind.
        before = series.until(last.year)[-2]
        rising = (number(last) - number(before)) * series.metric.direction > 0
        return _between(series, base, last, "on_track" if held else "behind" if rising else "moving_away")
    if held:  # a level that is reached rests on its own figure, wherever the way began
        return Verdict(status="achieved", reason="reached", year=last.year, used=(last,))
    return _ask(series, method, ends, series.metric.target.value)


def _direction(series: Series, method: str, base: Point, last: Point) -> Verdict:
    if not series.is_due:
        return _ask(series, method, (base, last), None)
    if series.is_broken(base.year, last.year):
        return none_because("break")
    sign = _DIRECTIONS[series.metric.target.rule]

    def better(value: Fraction) -> bool:
        return sign * (value - number(base)) > 0

    late, lost = _late_and_lost(_since_due(series, base), series.decides, better)
    found = _between(series, base, last, "achieved" if better(number(last)) else "missed")
    return replace(found, final=True, late=late, lost=lost)


def _hold(series: Series, base: Point, last: Point) -> Verdict:
    if base.year != series.baseline_year:
        return none_because("baseline_missing")
    if series.is_broken(base.year, last.year):
        return none_because("break")
    sign = series.metric.direction
    allowed = abs(number(base)) * series.metric.target.tolerance / 100

    def holds(value: Fraction) -> bool:
        return sign * (value - number(base)) >= -allowed and not (sign > 0 and value == 0)

    if not series.is_due:
        return _between(series, base, last, "on_track" if holds(number(last)) else "moving_away")
    late, lost = _late_and_lost(_since_due(series, base), series.decides, holds)
    found = _between(series, base, last, "achieved" if holds(number(last)) else "missed")
    return replace(found, final=True, late=late, lost=lost)


def _ask(series: Series, method: str, ends: tuple[Point, Point], goal: Fraction | None) -> Verdict:
    base, last = ends
    if method == "destatis":
        return replace(destatis(series, last, goal), year=last.year)
    found = (path if method == "path" else open_sdg)(series, base, last, goal)
    if not found.is_judged:
        return found
    made = _between(series, base, last, found.status)
    return replace(made, reason=found.reason, number=found.number)


def _between(series: Series, base: Point, last: Point, status: str) -> Verdict:
    used = (last,) if base.year == last.year else (base, last)
    own = "own" if base.year == series.baseline_year else "stands_in"
    return Verdict(status=status, reason="compared", year=last.year, used=used, baseline=own)


def _late_and_lost(points: tuple[Point, ...], due: int, meets: Meets) -> tuple[int | None, int | None]:
    """The first year it was met after a due year in which it was not; the first year it was no longer met."""
    met = [index for index, point in enumerate(points) if meets(number(point))]
    lost = points[met[-1] + 1].year if met and met[-1] + 1 < len(points) else None
    in_time = any(points[index].year == due for index in met)
    late = None if in_time else next((points[index].year for index in met if points[index].year > due), None)
    return late, lost


def _since_due(series: Series, base: Point) -> tuple[Point, ...]:
    """The due year's figure and later ones: "better than the baseline at the end" was not reached before the end."""
    return tuple(
        point for point in series.there if point.year >= series.decides and not series.is_broken(base.year, point.year)
    )


def _with_weather(series: Series, method: str, found: Verdict) -> Verdict:
    """The sign beside what the shared rules answered, if there are points enough; none beside no judgement."""
    if method != "destatis" or not found.is_judged or found.weather is not None:
        return found if found.is_judged else replace(found, weather=None)
    points = window(series, found.year or series.reporting_year)
    if not points:
        return found
    mean, last = (change * series.metric.direction for change in mean_and_last(points))
    if series.metric.target.rule in _DIRECTIONS:
        return replace(found, weather=two_signs(mean > 0, last > 0))
    if found.status in ("achieved", "on_track"):
        return replace(found, weather="sun" if mean >= 0 else "slightly_cloudy")
    return replace(found, weather="cloud" if mean > 0 else "thunderstorm")

"""The scale of a chart: what each kind of figure is measured against, in round numbers.

Counts, amounts, durations, frequencies begin at zero, and what is counted in whole numbers has whole ticks; ratings
show all of their range. Only shares and rates may begin elsewhere, where they lie close together far from zero, and
then the axis says so.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.model.choices import Kind
from kassel_integration.views.chart import Course

_MAY_BE_CUT = (Kind.SHARE, Kind.RATE)
_FULL = Decimal(100)
_MOST_STEPS = 10  # a rating with more of them is scaled like a share
_CLOSE = 3  # values are close together where they fill less than this part of the way from zero
_MANY = 4
_THOUSAND, _FIRST_POWER, _LAST_POWER = 3, 6, 12


@dataclass(frozen=True, slots=True)
class ScaleTicks:
    """Values on an axis, from low to high; `cut` when it does not begin at zero although all values are above it.

    They are said in units of ten to the `power`.
    """

    ticks: tuple[Decimal, ...]
    cut: bool = False

    @property
    def drawn(self) -> tuple[Decimal, ...]:
        """Those that have a line: every second where there are many."""
        return self.ticks[:: 2 if len(self.ticks) > _MANY else 1]

    @property
    def power(self) -> int:
        """0, or 6, 9, 12 where the numbers are so large."""
        largest = max(abs(tick) for tick in self.ticks)
        digits = largest.adjusted() if largest else 0
        return min(digits - digits % _THOUSAND, _LAST_POWER) if digits >= _FIRST_POWER else 0

    @property
    def said(self) -> tuple[Decimal, ...]:
        """The numbers of the lines as they are written, in units of the power."""
        return tuple(tick.scaleb(-self.power).normalize() + 0 if self.power else tick for tick in self.drawn)


def scale_of(course: Course) -> ScaleTicks:
    """The scale on which all that is drawn of a course finds room."""
    shown = [*course.values.values(), *(value for _, value in course.path), *course.former]
    shown += [value for value in (course.level, course.start) if value is not None]
    steps = _steps(course)
    if steps and steps[0] <= min(shown) and max(shown) <= steps[-1]:
        return ScaleTicks(steps)
    whole = course.kind not in _MAY_BE_CUT and all(value == value.to_integral_value() for value in shown)
    return ticks_of(shown, may_be_cut=course.kind in _MAY_BE_CUT, whole=whole)


def _steps(course: Course) -> tuple[Decimal, ...]:
    """Each step of a rating."""
    bounds = course.bounds
    if course.kind is not Kind.RATING or bounds is None or bounds.min is None or bounds.max is None:
        return ()
    first, last = math.ceil(bounds.min), math.floor(bounds.max)
    return tuple(map(Decimal, range(first, last + 1))) if 0 < last - first <= _MOST_STEPS else ()


def ticks_of(shown: Iterable[Decimal], *, may_be_cut: bool, whole: bool) -> ScaleTicks:
    """Three to seven round numbers around the values, from zero unless the scale may be and should be cut."""
    values = tuple(shown)
    low, high = min(values), max(values)
    cut = may_be_cut and low > 0 and (high - low) * _CLOSE < high
    if not cut:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        low, high = _room(low, cut=cut)
    found = round_numbers(low, high, whole=whole)
    return ScaleTicks(found, cut=cut and found[0] > 0)


def _room(value: Decimal, *, cut: bool) -> tuple[Decimal, Decimal]:
    """A stretch around the only value there is; no share is above a hundred because of it."""
    if not cut:
        return value, value + 1
    room = value / 10
    return value - room, max(value, min(value + room, _FULL)) if value <= _FULL else value + room


def round_numbers(low: Decimal, high: Decimal, *, whole: bool) -> tuple[Decimal, ...]:
    """Round numbers from `low` or less to `high` or more, which differ."""
    rough = (high - low) / 4
    power = Decimal(10) ** rough.adjusted()
    step = next(power * n for n in (1, 2, 5, 10) if power * n >= rough)
    if whole:
        step = max(step, Decimal(1))
    first, last = math.floor(low / step), math.ceil(high / step)
    places = max(0, -int(step.normalize().as_tuple().exponent))
    return tuple((step * n).quantize(Decimal(1).scaleb(-places)) for n in range(first, last + 1))

"""The plot inside a chart: its edges, where each year is, and how high each value."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.render.html.chart_scale import ScaleTicks
from kassel_integration.render.html.labels import width
from kassel_integration.views.chart import Course

WIDTH, HEIGHT = 320, 190
TOP, FOOT = 38, 164
SMALL = 11  # the size of what stands on the axes
_RIGHT, _TARGET_ROOM, _CUT_ROOM, _MOST_LEFT = 10, 62, 16, 110


@dataclass(frozen=True, slots=True)
class Frame:
    """Edges, the place of each year, and the ends of the scale; `low` is drawn at `foot`."""

    left: int
    right: int
    foot: int
    xs: Mapping[int, int]
    low: float
    high: float

    def y(self, value: Decimal) -> int:
        """How far down a value is."""
        return round(self.foot - (float(value) - self.low) / (self.high - self.low) * (self.foot - TOP))

    def y_if_any(self, value: Decimal | None) -> int | None:
        """The same for a value that may be absent."""
        return None if value is None else self.y(value)


def frame_of(course: Course, scale: ScaleTicks, said: list[str]) -> Frame:
    """The frame for a course with this scale, whose ticks are `said` at its left."""
    left = round(min(8 + max(width(text, SMALL) for text in said), _MOST_LEFT))
    right = WIDTH - (_RIGHT if aim(course) is None else _TARGET_ROOM)
    return Frame(
        left=left,
        right=right,
        foot=FOOT - (_CUT_ROOM if scale.cut else 0),
        xs=spread(years_of(course), left + 12, right - 10),
        low=float(scale.ticks[0]),
        high=float(scale.ticks[-1]),
    )


def aim(course: Course) -> Decimal | None:
    """What the values are to reach."""
    return course.path[-1][1] if course.path else course.level


def years_of(course: Course) -> range:
    """The years on the axis: all of which there is a value, its absence, or something asked."""
    known = [*course.values, *course.gaps, *course.owed, *course.named, *(year for year, _ in course.path)]
    return range(min(known), max(known) + 1)


def spread(years: range, left: float, right: float) -> dict[int, int]:
    """Where each year is between two edges; a single one in the middle."""
    step = (right - left) / max(len(years) - 1, 1)
    start = left if len(years) > 1 else (left + right) / 2
    return {year: round(start + step * n) for n, year in enumerate(years)}

"""Places a metric's values on a small drawing: a line by year that never crosses a gap or a break in series.

Only geometry and words: the template draws it, so that every text is escaped where all texts are. Floats are for
placing only; every number that is read keeps its decimals.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kassel_integration.render.numbers import number
from kassel_integration.render.people import text
from kassel_integration.texts import Words
from kassel_integration.views.chart import ChartView, Course

WIDTH, HEIGHT = 400, 240
TOP, BOTTOM, RIGHT = 36, 30, 16
TARGET_ROOM = 58  # right of the plot, where the target has its label
LETTER = 7.4  # mean width of a letter at the size of the labels
LEVELS = (0, 1, 2, 3)

Height = Callable[[Decimal], float]


@dataclass(frozen=True, slots=True)
class Dot:
    """A value: place, its text where there is room, and whether a flag makes it hollow."""

    x: float
    y: float
    text: str
    text_x: float
    text_y: float
    hollow: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of WIDTH times HEIGHT; lines are the `points` of SVG polylines."""

    view: ChartView
    left: float
    right: float
    foot: float
    scale: tuple[tuple[float, str], ...]
    years: tuple[tuple[float, str], ...]
    lines: tuple[str, ...]
    dots: tuple[Dot, ...]
    gaps: tuple[tuple[float, str], ...]
    breaks: tuple[tuple[float, str], ...]  # where, and between which years
    path: str
    level: float | None
    target: tuple[float, float, str] | None  # x, y and the number
    start: float | None


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot inside the drawing: its edges, where each year is, and the ends of the scale."""

    left: float
    right: float
    foot: float
    xs: Mapping[int, float]
    low: float
    high: float

    def y(self, value: Decimal) -> float:
        """How far down a value is."""
        return round(self.foot - (float(value) - self.low) / (self.high - self.low) * (self.foot - TOP), 1)

    def y_if_any(self, value: Decimal | None) -> float | None:
        """The same for a value that may be absent."""
        return None if value is None else self.y(value)


def draw(view: ChartView, words: Words) -> Chart:
    """Place a course that has at least one value."""
    course, years = view.course, _years(view.course)
    ticks = _ticks(course)
    labels = [_said(course, tick, words) for tick in ticks]
    frame = _frame(course, years, ticks, labels)
    xs, left = frame.xs, frame.left
    path = [(xs[year], frame.y(value)) for year, value in course.path]
    return Chart(
        view=view,
        left=round(left, 1),
        right=round(frame.right, 1),
        foot=frame.foot,
        scale=tuple((frame.y(tick), label) for tick, label in zip(ticks, labels, strict=True)),
        years=_year_labels(years, xs),
        lines=tuple(_lines(course, xs, frame.y)),
        dots=_dots(course, xs, frame.y, words),
        gaps=tuple((xs[year], sign) for year, sign in sorted(course.gaps.items())),
        breaks=tuple((_between(xs, y, left), f"{y - 1}/{y}") for y in course.breaks if y > years[0]),
        path=" ".join(f"{a:g},{b:g}" for a, b in path),
        level=frame.y_if_any(course.level),
        target=_target(course, frame, words),
        start=frame.y_if_any(course.start),
    )


def _between(xs: Mapping[int, float], year: int, left: float) -> float:
    """Half-way from the year before."""
    return round((xs[year] + xs.get(year - 1, left)) / 2, 1)


def _ticks(course: Course) -> list[Decimal]:
    """The values on the scale."""
    if course.steps:
        return list(map(Decimal, LEVELS))
    shown = [*course.values.values(), *(value for _, value in course.path)]
    shown += [value for value in (course.level, course.start) if value is not None]
    return nice(min(shown), max(shown))


def _frame(course: Course, years: range, ticks: list[Decimal], labels: list[str]) -> Frame:
    left = min(16 + LETTER * max(map(len, labels)), 130)
    right = WIDTH - (TARGET_ROOM if _aim(course) is not None else RIGHT)
    xs = _spread(years, left + 12, right - 12)
    return Frame(left=left, right=right, foot=HEIGHT - BOTTOM, xs=xs, low=float(ticks[0]), high=float(ticks[-1]))


def _aim(course: Course) -> Decimal | None:
    """What the values are to reach."""
    return course.path[-1][1] if course.path else course.level


def _target(course: Course, frame: Frame, words: Words) -> tuple[float, float, str] | None:
    """Where the target is, with its number; a milestone's is read on the scale."""
    aim = _aim(course)
    if aim is None:
        return None
    x = frame.xs[course.path[-1][0]] if course.path else frame.right
    return (x, frame.y(aim), "" if course.steps else number(aim, words.lang))


def _said(course: Course, value: Decimal, words: Words) -> str:
    return text(course.steps[int(value)], words) if course.steps else number(value, words.lang)


def _years(course: Course) -> range:
    known = [*course.values, *course.gaps, *(year for year, _ in course.path)]
    return range(min(known), max(known) + 1)


def _spread(years: range, left: float, right: float) -> dict[int, float]:
    step = (right - left) / max(len(years) - 1, 1)
    start = left if len(years) > 1 else (left + right) / 2
    return {year: round(start + step * n, 1) for n, year in enumerate(years)}


def _year_labels(years: range, xs: Mapping[int, float]) -> tuple[tuple[float, str], ...]:
    """Every year where there is room, else every second, fifth ..."""
    room = (xs[years[-1]] - xs[years[0]]) / max(len(years) - 1, 1)
    every = next((n for n in (1, 2, 5, 10, 20, 50) if room * n >= 36 or len(years) == 1), 100)
    return tuple((xs[year], str(year)) for year in years if (years[-1] - year) % every == 0)


def nice(low: Decimal, high: Decimal) -> list[Decimal]:
    """Round numbers around the values, 3 to 7 of them; from zero unless the values lie close together far from it."""
    if low >= 0 and low < high * Decimal("0.6"):
        low = Decimal(0)
    elif low == high:
        room = abs(low) / 10 or Decimal(1)
        low, high = low - room, high + room
    rough = float(high - low) / 4
    power = Decimal(10) ** math.floor(math.log10(rough))
    step = next(power * n for n in (1, 2, 5, 10) if float(power * n) >= rough * 0.999)
    first, last = math.floor(low / step), math.ceil(high / step)
    places = max(0, -int(step.normalize().as_tuple().exponent))
    return [(step * n).quantize(Decimal(1).scaleb(-places)) for n in range(first, last + 1)]


def _lines(course: Course, xs: Mapping[int, float], y: Height) -> list[str]:
    """Runs of neighbouring years; a single value needs no line."""
    runs: list[list[int]] = []
    for year in sorted(course.values):
        if runs and runs[-1][-1] == year - 1 and year not in course.breaks:
            runs[-1].append(year)
        else:
            runs.append([year])
    return [" ".join(f"{xs[n]:g},{y(course.values[n]):g}" for n in run) for run in runs if len(run) > 1]


def _dots(course: Course, xs: Mapping[int, float], y: Height, words: Words) -> tuple[Dot, ...]:
    years = sorted(course.values)
    heights = {year: y(course.values[year]) for year in years}
    texts = _texts(course, years, xs, words)
    dots = []
    for n, year in enumerate(years):
        beside = [heights[other] for other in years[max(n - 1, 0) : n + 2] if other != year]
        half = LETTER * len(texts[year]) / 2
        text_x = max(min(xs[year], WIDTH - 2 - half), xs[years[0]] - LETTER + half - 3)
        place = (round(text_x, 1), _beside(heights[year], beside))
        dots.append(Dot(xs[year], heights[year], texts[year], *place, year in course.marks))
    return tuple(dots)


def _beside(height: float, neighbours: list[float]) -> float:
    """Where a value's text goes: above, but below where the line comes from above and there is room."""
    from_above = bool(neighbours) and all(other < height for other in neighbours)
    below = height + 18 < HEIGHT - BOTTOM - 2 and (from_above or height - 9 < TOP - 4)
    return round(height + 18 if below else height - 9, 1)


def _texts(course: Course, years: list[int], xs: Mapping[int, float], words: Words) -> dict[int, str]:
    """Every value's text where there is room, else those of the first, the last and the flagged that stay apart."""
    texts = {year: _text(course, year, words) for year in years}
    wide = max(map(len, texts.values())) * LETTER
    if min((xs[b] - xs[a] for a, b in pairwise(years)), default=WIDTH) > wide:
        return texts
    kept: list[int] = []
    for year in (years[-1], years[0], *sorted(course.marks)):
        if year in texts and all(abs(xs[year] - xs[other]) > wide for other in kept):
            kept.append(year)
    return {year: said if year in kept else "" for year, said in texts.items()}


def _text(course: Course, year: int, words: Words) -> str:
    mark = f" {course.marks[year]}" if year in course.marks else ""
    if course.steps:
        return mark.strip()
    return number(course.values[year], words.lang) + mark

"""Places a metric's values on a small drawing: a line by year that never crosses a gap or a break in series.

Only geometry and words: the template draws it, so that every text is escaped where all texts are. Whole units are
exact enough for placing; every number that is read keeps its decimals.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from kassel_integration.render.html.chart_labels import labelled
from kassel_integration.render.html.chart_scale import ScaleTicks, scale_of
from kassel_integration.render.html.frame import FOOT, Frame, frame_of
from kassel_integration.render.html.labels import Label
from kassel_integration.render.html.paths import Place, line_through
from kassel_integration.render.numbers import number
from kassel_integration.texts import Words
from kassel_integration.views.chart import ChartView, Course


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing; `grid`, `line`, `way` and `breaks` are paths of SVG, `texts` the labels by kind.

    A stylesheet puts a dot on each place of the line; those of `hollow` are covered. `diamonds` are interim and former
    values of the target, `cut` is where the axis is broken, `begins` with what number it then begins.
    """

    view: ChartView
    left: int
    right: int
    grid: str
    line: str
    hollow: tuple[Place, ...]
    way: str
    aim: Place | None
    diamonds: tuple[Place, ...]
    level: int | None
    start: int | None
    breaks: str
    cut: Place | None
    begins: str
    texts: Mapping[str, list[Label]]


def draw(view: ChartView, words: Words) -> Chart:
    """Place a course that has at least one value."""
    course, scale = view.course, scale_of(view.course)
    ticks = [number(tick, words.lang) for tick in scale.said]
    frame = frame_of(course, scale, ticks)
    at = {year: (frame.xs[year], frame.y(value)) for year, value in course.values.items()}
    due = course.path[-1] if course.path else None
    return Chart(
        view=view,
        left=frame.left,
        right=frame.right,
        grid=_grid(scale, frame),
        line="".join(line_through(at[year] for year in run) for run in runs(course)),
        hollow=tuple(at[year] for year in sorted(course.marks)),
        way=_way(course, frame),
        aim=(frame.xs[due[0]], frame.y(due[1])) if due else None,
        diamonds=_diamonds(course, frame),
        level=frame.y_if_any(course.level) if not course.path else None,
        start=frame.y_if_any(course.start),
        breaks="".join(f"M{x} 32V{FOOT}" for x in breaks(course, frame).values()),
        cut=(frame.left, frame.foot) if scale.cut else None,
        begins=ticks[0],
        texts=labelled(view, scale, frame, words),
    )


def _grid(scale: ScaleTicks, frame: Frame) -> str:
    return "".join(f"M{frame.left} {frame.y(tick)}H{frame.right}" for tick in scale.drawn)


def _way(course: Course, frame: Frame) -> str:
    places = [(frame.xs[year], frame.y(value)) for year, value in course.path]
    return line_through(places) if len(places) > 1 else ""


def _diamonds(course: Course, frame: Frame) -> tuple[Place, ...]:
    former = [(course.path[-1][0], value) for value in course.former]
    return tuple((frame.xs[year], frame.y(value)) for year, value in (*course.interim, *former))


def runs(course: Course) -> list[list[int]]:
    """Stretches of neighbouring years with values that can be compared."""
    years = sorted(course.values)
    found: list[list[int]] = [[year] for year in years[:1]]
    for before, year in pairwise(years):
        if year - before == 1 and year not in course.breaks:
            found[-1].append(year)
        else:
            found.append([year])
    return found


def breaks(course: Course, frame: Frame) -> dict[int, int]:
    """Half-way from the year before, where there is one on the axis."""
    xs = frame.xs
    return {year: round((xs[year - 1] + xs[year]) / 2) for year in course.breaks if year - 1 in xs and year in xs}

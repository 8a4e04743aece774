"""The texts of a chart, what matters most first: each finds a free place, is shortened, or is left to the table."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kassel_integration.render.html.chart_scale import ScaleTicks
from kassel_integration.render.html.frame import FOOT, HEIGHT, SMALL, TOP, WIDTH, Frame, aim
from kassel_integration.render.html.labels import Label, Sheet, width
from kassel_integration.render.numbers import number, rounded
from kassel_integration.texts import Words
from kassel_integration.views.chart import ChartView, Course
from kassel_integration.views.chart_words import OWED

_DOT = 4
_OVER, _UNDER = -9, 17  # from a dot to the line of its text
_UNIT_LINE, _BREAK_LINE, _YEAR_LINE = 10, 27, FOOT + 17


def labelled(view: ChartView, scale: ScaleTicks, frame: Frame, words: Words) -> dict[str, list[Label]]:
    """All texts by kind."""
    course, sheet = view.course, Sheet(WIDTH, HEIGHT)
    _axis(sheet, scale, frame, words)
    _unit(sheet, view.unit, scale, words)
    _years(sheet, course, frame)
    _signs(sheet, course, frame)
    _breaks(sheet, course, frame, words)
    for year, value in course.values.items():
        x, y = frame.xs[year], frame.y(value)
        sheet.occupy((x - _DOT, y - _DOT, x + _DOT, y + _DOT))
    _target(sheet, course, frame, words)
    for year in in_order(course):
        sheet.place(*_candidates(course, year, frame, words))
    _interim(sheet, course, frame, words)
    return sheet.texts()


def said(course: Course, value: Decimal, words: Words) -> str:
    """A value as the tables write it."""
    return number(value, words.lang) if course.places is None else rounded(value, course.places, words.lang)


def _axis(sheet: Sheet, scale: ScaleTicks, frame: Frame, words: Words) -> None:
    for tick, spoken in zip(scale.drawn, scale.said, strict=True):
        label = Label("y", frame.left - 6, frame.y(tick) + 4, number(spoken, words.lang), anchor="end", size=SMALL)
        sheet.place(label)


def _unit(sheet: Sheet, unit: str, scale: ScaleTicks, words: Words) -> None:
    whole = f"{words(f'report.power_{scale.power}')} {unit}".strip() if scale.power else unit
    while width(whole, SMALL) > WIDTH:
        whole = f"{whole[:-2]}…"
    sheet.place(Label("u", 0, _UNIT_LINE, whole, anchor="start", size=SMALL))


def _years(sheet: Sheet, course: Course, frame: Frame) -> None:
    """Those that are named in any case, then every year where there is ample room, else every second, fifth ..."""
    xs = frame.xs
    years = sorted(xs)
    room = (xs[years[-1]] - xs[years[0]]) / max(len(years) - 1, 1)
    every = next((n for n in (1, 2, 5, 10, 20, 50) if room * n > 2 * width("2000", SMALL)), 100)
    regular = [year for year in reversed(years) if (years[-1] - year) % every == 0]
    for year in dict.fromkeys((*course.named, years[-1], years[0], *regular)):
        kind = "d" if year == course.due else "x"
        sheet.place(*(Label(kind, x, _YEAR_LINE, str(year), size=SMALL) for x in _beside_edge(xs[year])))


def _beside_edge(x: int) -> tuple[float, float]:
    half = width("2000", SMALL) / 2
    return (x, min(max(x, half), WIDTH - half))


def _signs(sheet: Sheet, course: Course, frame: Frame) -> None:
    """Why a year has no value, and which ones are owed, at the foot of their year."""
    signs = {**dict.fromkeys(course.owed, OWED), **course.gaps}
    for year, sign in sorted(signs.items()):
        sheet.place(Label("s", frame.xs[year], FOOT - 4, sign, size=13))


def _breaks(sheet: Sheet, course: Course, frame: Frame, words: Words) -> None:
    xs = frame.xs
    for year in sorted(course.breaks, reverse=True):
        if year - 1 in xs and year in xs:
            x, years = (xs[year - 1] + xs[year]) / 2, f"{year - 1}/{year}"
            spoken = words("report.break", years=years)
            sheet.place(
                *(Label("b", x, _BREAK_LINE, t, anchor=a, size=SMALL) for t in (spoken, years) for a in _ANCHORS)
            )


_ANCHORS = ("middle", "end", "start")


def _target(sheet: Sheet, course: Course, frame: Frame, words: Words) -> None:
    """The word and the number at the right of the plot, as near to the height of the target as there is room."""
    value = aim(course)
    if value is None:
        return
    if course.path:
        x, y = frame.xs[course.path[-1][0]], frame.y(value)
        sheet.occupy((x - 6, y - 6, x + 6, y + 6))
    right, y = frame.right + 4, frame.y(value)
    for shift in (0, -14, 14, -28):
        word = Label("t", right, y - 2 + shift, words("report.aim"), anchor="start", size=SMALL)
        amount = Label("t", right, y + 11 + shift, said(course, value, words), anchor="start", size=SMALL)
        if sheet.place_all(word, amount):
            return


def _interim(sheet: Sheet, course: Course, frame: Frame, words: Words) -> None:
    former = [(course.path[-1][0], value) for value in course.former]
    for year, value in (*course.interim, *former):
        x, y = frame.xs[year], frame.y(value)
        spoken = said(course, value, words)
        sheet.place(*(Label("i", x, y + by, spoken, size=SMALL) for by in (_OVER, _UNDER)))


def in_order(course: Course) -> Iterator[int]:
    """The years whose values are named: the latest, the due one and the baseline, the extremes, the flagged."""
    years = sorted(course.values)
    extremes = [f(years, key=course.values.__getitem__) for f in (max, min)]
    wanted = (years[-1], *course.named, years[0], *extremes, *sorted(course.marks))
    return (year for year in dict.fromkeys(wanted) if year in course.values)


def _candidates(course: Course, year: int, frame: Frame, words: Words) -> Iterator[Label]:
    """Where a value's text may be: above or below its dot, or beside these; else at least the letter of its flag."""
    x, y = frame.xs[year], frame.y(course.values[year])
    mark = course.marks.get(year, "")
    for spoken in dict.fromkeys((f"{said(course, course.values[year], words)} {mark}".strip(), mark)):
        for high in _heights(course, year, y):
            for to, anchor in ((0, "middle"), (_DOT, "end"), (-_DOT, "start")):
                place = Label("v", x + to, high, spoken, anchor=anchor)
                if place.box[0] >= frame.left - 4 and place.box[3] < FOOT + 1 and place.box[1] > TOP - 26:
                    yield Label("v", place.middle, high, spoken)


def _heights(course: Course, year: int, y: int) -> tuple[int, int]:
    """Above the dot first, but below where the line comes from above on both sides."""
    around: Mapping[int, Decimal] = course.values
    beside = [around[other] for other in (year - 1, year + 1) if other in around]
    from_above = bool(beside) and all(other > around[year] for other in beside)
    return (y + _UNDER, y + _OVER) if from_above else (y + _OVER, y + _UNDER)

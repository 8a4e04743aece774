"""A chart's line stops at a gap and at a break in series, and every number keeps its decimals and its place."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kassel_integration.model.catalogue import Bounds
from kassel_integration.model.choices import Kind
from kassel_integration.render.html.chart import Chart, draw
from kassel_integration.render.html.chart_labels import in_order
from kassel_integration.render.html.chart_scale import ScaleTicks, scale_of
from kassel_integration.render.html.frame import HEIGHT, WIDTH
from kassel_integration.render.html.labels import Label, overlap
from kassel_integration.texts import Words
from kassel_integration.views.chart import ChartView, Course, Point
from report_pages import places_of

GERMAN = Words("de")


def course(values: Mapping[int, str], **more: object) -> Course:
    """What is drawn of values by year."""
    return Course({year: Decimal(value) for year, value in values.items()}, **more)  # type: ignore[arg-type]


def drawn(shown: Course, *, unit: str = "Plätze", lang: str = "de") -> Chart:
    """Draw it."""
    return draw(ChartView(shown, "Eine Linie.", unit, ()), Words(lang))


def texts(chart: Chart, kind: str) -> list[str]:
    """The labels of a kind from left to right."""
    return [label.text for label in sorted(chart.texts.get(kind, []), key=lambda label: label.x)]


def way(*points: tuple[int, str]) -> tuple[Point, ...]:
    """Years with values."""
    return tuple((year, Decimal(value)) for year, value in points)


def test_neighbouring_years_are_one_line_and_a_year_without_a_value_splits_it() -> None:
    assert drawn(course({2011: "10", 2012: "20", 2013: "15"})).line.count("M") == 1
    assert drawn(course({2011: "10", 2012: "20", 2014: "15", 2015: "16"})).line.count("M") == 2


def test_why_a_value_is_missing_and_that_one_is_owed_stand_at_the_foot_of_their_year() -> None:
    chart = drawn(course({2010: "10", 2016: "15"}, gaps={2012: "/"}, owed=(2014,)))
    years = {label.text: label.x for label in chart.texts["x"]}
    assert {label.text: label.x for label in chart.texts["s"]} == {"/": years["2012"], "□": years["2014"]}
    assert chart.line.count("h0") == 2  # each a dot that is joined to nothing


def test_a_break_in_series_splits_the_line_and_is_marked_between_the_years() -> None:
    chart = drawn(course({2009: "9", 2010: "10", 2011: "20", 2012: "21"}, breaks=(2011,)))
    assert chart.line.count("M") == 2
    assert texts(chart, "b") == ["Bruch 2010/2011"]
    left, right = (x for x, _ in places_of(chart.line)[1:3])
    assert chart.breaks == f"M{round((left + right) / 2)} 32V164"


@pytest.mark.parametrize("until", [2016, 2050])
def test_the_due_year_and_the_baseline_year_are_on_the_axis_and_named_however_long_it_is(until: int) -> None:
    shown = course({2011: "20.58", 2012: "24.68"}, due=until, baseline=2009, path=way((2011, "20.58"), (until, "35")))
    chart = drawn(shown)
    assert texts(chart, "d") == [str(until)]
    assert "2009" in texts(chart, "x")
    assert chart.aim == (chart.texts["d"][0].x, 54)
    assert texts(chart, "t") == ["Zielwert", "35"]


def test_interim_and_former_values_of_a_target_are_drawn_with_their_numbers() -> None:
    shown = course(
        {2011: "10", 2012: "12"},
        path=way((2011, "10"), (2014, "25"), (2016, "40")),
        former=(Decimal(30),),
        due=2016,
    )
    chart = drawn(shown)
    assert shown.interim == way((2014, "25"))
    assert texts(chart, "i") == ["25", "30"]
    assert [x for x, _ in chart.diamonds] == [label.x for label in chart.texts["i"]]
    without = drawn(course({2011: "10"}, path=way((2014, "25"), (2016, "40")), begun=False))
    assert texts(without, "i") == ["25"]


def test_values_stand_beside_their_dots_in_the_language_of_the_report_and_with_the_places_of_the_tables() -> None:
    values = {2014: "3519", 2015: "4555.5"}
    assert texts(drawn(course(values)), "v") == ["3.519", "4.555,5"]
    assert texts(drawn(course(values), lang="en"), "v") == ["3,519", "4,555.5"]
    assert texts(drawn(course({2014: "17.83333"}, places=1)), "v") == ["17,8"]


def test_a_flagged_value_is_hollow_and_keeps_its_letter_where_there_is_no_room_for_the_number() -> None:
    chart = drawn(course({2014: "10", 2015: "11"}, marks={2015: "P"}))
    assert (texts(chart, "v"), chart.hollow) == (["10", "11 P"], (places_of(chart.line)[1],))
    values = {year: "1000000" if year % 2 else "900000" for year in range(2007, 2017)}
    crowded = texts(drawn(course(values, marks=dict.fromkeys(values, "E"))), "v")
    assert {"1.000.000 E", "E"} < set(crowded)


def test_the_latest_value_the_due_one_the_baseline_the_extremes_and_flagged_ones_are_named_in_this_order() -> None:
    values = {2010: "5", 2011: "9", 2012: "8", 2013: "1", 2014: "3", 2015: "4", 2016: "2"}
    shown = course(values, due=2015, baseline=2012, marks={2014: "P"})
    assert list(in_order(shown)) == [2016, 2015, 2012, 2010, 2011, 2013, 2014]


def scale(kind: Kind, *values: str, **more: object) -> ScaleTicks:
    """The scale of values of a kind."""
    return scale_of(course({2000 + n: value for n, value in enumerate(values)}, kind=kind, **more))


@pytest.mark.parametrize(("kind", "values", "ticks", "cut"), [
    (Kind.COUNT, ("0",), "0 1", False),
    (Kind.COUNT, ("2", "3"), "0 1 2 3", False),
    (Kind.COUNT, ("88", "95"), "0 50 100", False),
    (Kind.COUNT, ("3519", "6054"), "0 2000 4000 6000 8000", False),
    (Kind.FREQUENCY, ("1.5", "2"), "0.0 0.5 1.0 1.5 2.0", False),
    (Kind.AMOUNT, ("-5", "15"), "-5 0 5 10 15", False),
    (Kind.DURATION, ("31.4", "34.2"), "0 10 20 30 40", False),
    (Kind.SHARE, ("13.16", "35"), "0 10 20 30 40", False),
    (Kind.SHARE, ("88.91", "95"), "88 90 92 94 96", True),
    (Kind.SHARE, ("100",), "90 95 100", True),
    (Kind.SHARE, ("-2", "-1"), "-2.0 -1.5 -1.0 -0.5 0.0", False),
    (Kind.RATE, ("585", "560"), "560 570 580 590", True),
])  # fmt: skip
def test_a_scale_begins_at_zero_unless_shares_lie_close_together_and_counts_have_whole_ticks(
    kind: Kind, values: tuple[str, ...], ticks: str, cut: bool
) -> None:
    found = scale(kind, *values)
    assert (" ".join(map(str, found.ticks)), found.cut) == (ticks, cut)


def test_a_rating_shows_its_whole_range_and_never_less_than_its_values() -> None:
    four = Bounds(Decimal(1), Decimal(4))
    assert list(map(int, scale(Kind.RATING, "2", "3", bounds=four).ticks)) == [1, 2, 3, 4]
    assert scale(Kind.RATING, "2", "3", bounds=four).cut is False
    assert list(map(int, scale(Kind.RATING, "2", "5", bounds=four).ticks)) == [0, 2, 4, 6]
    assert list(map(int, scale(Kind.RATING, "2").ticks)) == [0, 1, 2]


def test_an_axis_that_does_not_begin_at_zero_is_broken_and_says_where_it_begins() -> None:
    cut = drawn(course({2015: "93", 2016: "95"}, kind=Kind.SHARE))
    whole = drawn(course({2015: "9", 2016: "95"}, kind=Kind.SHARE))
    assert (cut.cut, cut.begins) == ((cut.left, 148), "93,0")
    assert whole.cut is None


def test_large_numbers_are_written_in_millions_on_the_axis_and_in_full_at_their_dots() -> None:
    chart = drawn(course({2015: "1250000", 2016: "3100000"}, kind=Kind.AMOUNT), unit="Euro")
    assert (texts(chart, "y"), texts(chart, "u")) == (["0", "2", "4"], ["Mio. Euro"])
    assert texts(chart, "v") == ["1.250.000", "3.100.000"]


NUMBERS = st.one_of(
    st.decimals(min_value=Decimal(-(10**4)), max_value=Decimal(10**4), places=2),
    st.integers(-(10**15), 10**15).map(Decimal),
    st.integers(0, 9).map(Decimal),
)
YEARS = st.integers(1990, 2030)


@st.composite
def courses(draw_one: st.DrawFn) -> Course:
    """Up to 40 years, any numbers, with and without a target, breaks, flags and gaps."""
    values = draw_one(st.dictionaries(YEARS, NUMBERS, min_size=1, max_size=40))
    years = st.sampled_from(sorted(values))
    due = draw_one(st.none() | st.integers(2000, 2040))
    path = draw_one(st.dictionaries(st.integers(1990, 1999), NUMBERS, max_size=3)) if due else {}
    asked = (*sorted(path.items()), *(((due, draw_one(NUMBERS)),) if due else ()))
    return Course(
        values,
        draw_one(st.sampled_from(Kind)),
        places=draw_one(st.none() | st.integers(0, 3)),
        marks=dict.fromkeys(draw_one(st.sets(years)), "P"),
        gaps={year: "." for year in draw_one(st.sets(YEARS, max_size=4)) if year not in values},
        breaks=tuple(sorted(draw_one(st.sets(years, max_size=3)))),
        path=asked,
        level=draw_one(st.none() | NUMBERS),
        former=tuple(draw_one(st.lists(NUMBERS, max_size=2, unique=True))) if asked else (),
        owed=tuple(sorted(draw_one(st.sets(YEARS, max_size=4)) - set(values))),
        due=due,
        baseline=draw_one(st.none() | st.integers(1990, 2010)),
    )


@settings(deadline=None, max_examples=150)
@given(courses(), st.sampled_from(("Prozent", "Veranstaltungen der Stadt und ihrer Einrichtungen je 1.000 Einwohner")))
def test_no_two_texts_of_a_chart_cover_each_other_and_all_of_it_is_inside(shown: Course, unit: str) -> None:
    chart = drawn(shown, unit=unit)
    labels: list[Label] = [label for each in chart.texts.values() for label in each]
    boxes = [label.box for label in labels]
    assert [
        (labels[a].text, labels[b].text) for a in range(len(boxes)) for b in range(a) if overlap(boxes[a], boxes[b])
    ] == []
    edges = [edge for left, top, right, bottom in boxes for edge in (left, WIDTH - right, top, HEIGHT - bottom)]
    assert min(edges) >= 0
    assert len(chart.texts["u"]) == 1
    assert not shown.due or texts(chart, "d") == [str(shown.due)]


@settings(deadline=None, max_examples=60)
@given(courses())
def test_every_dot_lies_inside_the_drawing_and_higher_values_never_lower(shown: Course) -> None:
    chart = drawn(shown)
    heights = dict(zip(sorted(shown.values), places_of(chart.line), strict=True))
    assert chart.hollow == tuple(heights[year] for year in sorted(shown.marks))
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in heights.values())
    by_value = [heights[year][1] for year in sorted(shown.values, key=shown.values.__getitem__)]
    assert by_value == sorted(by_value, reverse=True)


def test_of_many_round_numbers_every_second_has_a_line_and_is_named() -> None:
    chart = drawn(course({2015: "3519", 2016: "6054"}))
    assert (texts(chart, "y"), chart.grid.count("M")) == (["0", "4.000", "8.000"], 3)
    few = drawn(course({2015: "2", 2016: "3"}))
    assert (texts(few, "y"), few.grid.count("M")) == (["0", "1", "2", "3"], 4)

"""A chart's line stops at a gap and at a break in series, and every number keeps its decimals and its place."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kassel_integration.render.html.chart import HEIGHT, WIDTH, Chart, draw, nice
from kassel_integration.texts import Words
from kassel_integration.views.chart import ChartView, Course, Point


def view(drawn: Course) -> ChartView:
    """A course with any words."""
    return ChartView(drawn, "Verlauf", "Eine Linie.", "Plätze", ())


def course(
    values: Mapping[int, str],
    *,
    gaps: Mapping[int, str] | None = None,
    marks: Mapping[int, str] | None = None,
    breaks: tuple[int, ...] = (),
    path: tuple[Point, ...] = (),
    level: str | None = None,
    steps: tuple[str, ...] = (),
    lang: str = "de",
) -> Chart:
    """Draw values by year."""
    numbers = {year: Decimal(value) for year, value in values.items()}
    asked = Decimal(level) if level else None
    drawn = Course(
        values=numbers,
        marks=marks or {},
        gaps=gaps or {},
        breaks=breaks,
        path=path,
        level=asked,
        start=None,
        steps=steps,
    )
    return draw(view(drawn), Words(lang))


def test_neighbouring_years_are_one_line() -> None:
    assert [len(line.split()) for line in course({2011: "10", 2012: "20", 2013: "15"}).lines] == [3]


def test_a_year_without_a_value_splits_the_line() -> None:
    chart = course({2011: "10", 2012: "20", 2014: "15", 2015: "16"})
    assert [len(line.split()) for line in chart.lines] == [2, 2]


def test_a_missing_value_stands_in_the_gap_with_its_sign() -> None:
    chart = course({2011: "10", 2013: "15"}, gaps={2012: "/"})
    assert (chart.lines, [sign for _, sign in chart.gaps]) == ((), ["/"])
    assert chart.gaps[0][0] == pytest.approx((chart.dots[0].x + chart.dots[1].x) / 2, abs=0.1)


def test_a_break_in_series_splits_the_line_and_is_marked_between_the_years() -> None:
    chart = course({2010: "10", 2011: "20", 2012: "21"}, breaks=(2011,))
    assert [len(line.split()) for line in chart.lines] == [2]
    assert [years for _, years in chart.breaks] == ["2010/2011"]
    assert chart.breaks[0][0] == pytest.approx((chart.dots[0].x + chart.dots[1].x) / 2, abs=0.1)


def test_the_axis_reaches_to_the_year_the_target_is_due() -> None:
    chart = course({2011: "20.58", 2012: "24.68"}, path=((2011, Decimal("20.58")), (2016, Decimal(35))))
    assert [label for _, label in chart.years] == ["2011", "2012", "2013", "2014", "2015", "2016"]
    assert chart.target is not None
    assert chart.target[2] == "35"
    assert chart.path.split()[0] == f"{chart.dots[0].x:g},{chart.dots[0].y:g}"


def test_values_stand_beside_their_dots_in_the_language_of_the_report() -> None:
    values = {2014: "3519", 2015: "4555.5"}
    assert [dot.text for dot in course(values).dots] == ["3.519", "4.555,5"]
    assert [dot.text for dot in course(values, lang="en").dots] == ["3,519", "4,555.5"]


def test_a_flagged_value_is_hollow_and_carries_its_letter() -> None:
    chart = course({2014: "10", 2015: "11"}, marks={2015: "P"})
    assert [(dot.text, dot.hollow) for dot in chart.dots] == [("10", False), ("11 P", True)]


def test_where_labels_would_touch_only_first_last_and_flagged_values_have_one() -> None:
    values = {year: str(1_000_000 + year) for year in range(2000, 2017)}
    texts = [dot.text for dot in course(values, marks={2008: "E"}).dots]
    assert [text for text in texts if text] == ["1.002.000", "1.002.008 E", "1.002.016"]


def test_steps_of_a_milestone_are_words_on_the_scale() -> None:
    chart = course({2012: "0", 2013: "3"}, level="3", steps=("nein", "geplant", "fast", "ja"))
    assert [label for _, label in chart.scale] == ["nein", "geplant", "fast", "ja"]
    assert chart.level == chart.scale[3][0] == chart.dots[1].y


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        ("0", "9", ["0", "5", "10"]),
        ("13.16", "35", ["0", "10", "20", "30", "40"]),
        ("88.91", "95", ["88", "90", "92", "94", "96"]),
        ("20", "20", ["18", "19", "20", "21", "22"]),
        ("0", "0", ["-1.0", "-0.5", "0.0", "0.5", "1.0"]),
        ("3519", "6054", ["0", "2000", "4000", "6000", "8000"]),
    ],
)
def test_the_scale_has_round_numbers(low: str, high: str, ticks: list[str]) -> None:
    assert [str(tick) for tick in nice(Decimal(low), Decimal(high))] == ticks


NUMBERS = st.decimals(min_value=Decimal(0), max_value=Decimal(10**12), places=2)


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(st.integers(1990, 2030), NUMBERS, min_size=1, max_size=12))
def test_every_value_lies_inside_the_drawing_and_higher_values_never_lower(values: dict[int, Decimal]) -> None:
    chart = draw(view(Course(values, {}, {}, (), (), level=None, start=None)), Words("de"))
    placed = dict(zip(sorted(values), chart.dots, strict=True))
    assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in placed.values())
    by_value = sorted(values, key=lambda year: values[year])
    heights = [placed[year].y for year in by_value]
    assert heights == sorted(heights, reverse=True)

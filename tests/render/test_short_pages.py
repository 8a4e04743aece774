"""What makes pages small: lines in steps, parts of drawings that are drawn once, stylesheets without spaces."""

from hypothesis import given
from hypothesis import strategies as st

from kassel_integration.render.html.first_times import FirstTimes
from kassel_integration.render.html.paths import line_through
from kassel_integration.render.html.stylesheets import TEMPLATES, stylesheet
from report_pages import places_of

PLACES = st.lists(st.tuples(st.integers(-9, 320), st.integers(-9, 190)), min_size=1, max_size=9)


def test_a_line_is_a_place_and_steps_and_a_single_place_a_dot() -> None:
    assert line_through([(4, 9), (32, 11), (61, 8)]) == "M4 9l28 2 29-3"
    assert line_through([(4, 9)]) == "M4 9h0"


@given(PLACES, PLACES)
def test_the_places_of_lines_are_found_again(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    assert places_of(line_through(one) + line_through(other)) == one + other


def test_a_part_of_a_drawing_is_drawn_once_in_a_page() -> None:
    once = FirstTimes()
    drawn = [once("<path/>"), once("<text/>"), once("<path/>")]
    assert drawn == ['<g id="d1"><path/></g>', '<g id="d2"><text/></g>', '<use href="#d1"/>']
    once.forget()
    assert once("<text/>") == '<g id="d1"><text/></g>'


def test_a_stylesheet_loses_comments_and_spaces_but_none_within_a_text_or_before_a_part_of_a_selector() -> None:
    style = stylesheet("council.css", "breakdown.css")
    assert "/*" not in style
    assert '.axes dt::after{content:": "}' in style
    assert ".goal > p:not([class])" in style
    assert "calc(50% - 4px)" in style
    assert ".p-achieved{" in style
    assert "progress-" not in style
    files = sum(len(path.read_text(encoding="utf-8")) for path in TEMPLATES.glob("*.css"))
    assert 10_000 < len(style) < files

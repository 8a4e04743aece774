"""Closing tags that go without saying are left out of the templates, and only those."""

import html5lib
import pytest

from kassel_integration.render.html.optional_tags import OptionalTags
from kassel_integration.render.html.page import environment_of
from kassel_integration.render.html.stylesheets import TEMPLATES
from kassel_integration.texts import Words

TABLE = "<table><tbody><tr><th>a</th><td><ul><li>1</li><li>2</li></ul></td></tr></tbody></table>"


@pytest.mark.parametrize("whole", [
    TABLE,
    "<ul><li>a <b>b</b></li><li><ul><li>c</li></ul></li></ul><p>d</p>",
    "<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dd>e</dd></dl><dl><div><dt>f</dt><dd>g</dd></div></dl><p>h</p>",
    '<div class="a"><p>b</p><p class="c d">e</p></div><p>f</p><b>g</b><p>h</p><svg><use href="#i"/></svg>',
])  # fmt: skip
def test_a_parser_reads_the_same_without_them(whole: str) -> None:
    short = OptionalTags(environment_of(Words("de"), "de")).preprocess(whole, None)
    assert len(short) < len(whole)
    assert html5lib.serialize(html5lib.parse(short)) == html5lib.serialize(html5lib.parse(whole))


@pytest.mark.parametrize(("whole", "short"), [
    ('<a class="b" href="{{ c }}">', '<a class=b href="{{ c }}">'),  # what is data keeps its quotation marks
    ('<a class="b c" lang="de">', '<a class="b c" lang=de>'),
    ('<path class="b"/>', '<path class="b"/>'),  # the stroke would become a part of the word
    ('{% set a = b(c="d" ) %}{{ e(f="g" ) }}', '{% set a = b(c="d" ) %}{{ e(f="g" ) }}'),
    ("<p>a</p>\n{% endfor %}\n<ul>\n", "<p>a\n{% endfor %}<ul>"),
    ("<p>a</p>\n{{ b }}", "<p>a</p>{{ b }}"),  # what follows may be no block
    ("<p>a</p>\n<b>c</b>\n<b>d</b>", "<p>a</p><b>c</b>\n<b>d</b>"),
    ("<p>a</p>{% endmacro %}{% macro b() %}<p>", "<p>a</p>{% endmacro %}{% macro b() %}<p>"),
])  # fmt: skip
def test_quotes_of_fixed_words_and_ends_of_lines_between_blocks_go_and_nothing_else(whole: str, short: str) -> None:
    assert OptionalTags(environment_of(Words("de"), "de")).preprocess(whole, None) == short


def test_no_template_closes_them_in_what_is_written() -> None:
    tags = ("</li>", "</dt>", "</dd>")
    source = {path.name: path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.html")}
    assert sum(source["field.html"].count(tag) for tag in tags) > 5  # the templates themselves are whole
    made = OptionalTags(environment_of(Words("de"), "de"))
    assert [name for name, text in source.items() if any(tag in made.preprocess(text, name) for tag in tags)] == []

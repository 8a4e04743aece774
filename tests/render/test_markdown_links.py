"""The report as Markdown, read by a Markdown reader: contents and a table of goals whose links all lead somewhere."""

import re

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from conftest import TOP, Kassel
from documents import HOSTILE, TEXTS
from kassel_integration.render.markdown import as_markdown
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Column, Document, Heading, Listing, Prose, Table
from kassel_integration.views.shortened import shortened
from kassel_integration.views.values import Joined, Link

EXAMPLE = TOP / "examples" / "beispieldaten"
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ANCHOR = re.compile('<a name="([^"]+)">')
Links = list[tuple[str, str]]  # the words of each link, and the name it leads to


def inlines(text: str) -> list[tuple[str, list[Token]]]:
    """The kind of each block with the parts of its text."""
    tokens = READER.parse(text)
    return [(tokens[n - 1].tag, t.children or []) for n, t in enumerate(tokens) if t.type == "inline"]


def words_of(parts: list[Token]) -> str:
    return "".join(part.content for part in parts if part.type in ("text", "text_special"))


def links(parts: list[Token]) -> Links:
    """The links of a text."""
    found = []
    for n, part in enumerate(parts):
        if part.type == "link_open":
            end = next(k for k in range(n, len(parts)) if parts[k].type == "link_close")
            found.append((words_of(parts[n:end]), str(part.attrs["href"]).removeprefix("#")))
    return found


def names(text: str) -> dict[str, str]:
    """What each name of a heading leads to; no name is there twice, and none in another place than a heading."""
    read = [(tag, ANCHOR.match(part.content), words_of(parts)) for tag, parts in inlines(text) for part in parts]
    found = [(tag, match[1], said) for tag, match, said in read if match]
    assert all(tag in ("h1", "h2", "h3", "h4") for tag, _, _ in found)
    assert len({name for _, name, _ in found}) == len(found)
    return {name: said for _, name, said in found}


def report(kassel: Kassel, *argv: str) -> str:
    return kassel("report", "-f", "markdown", "--data", EXAMPLE, *argv).out


def test_every_link_leads_to_a_heading_and_contents_say_what_it_says(kassel: Kassel) -> None:
    text = report(kassel, "--lang", "de")
    headings, contents = names(text), text[text.index("\n## Inhalt\n") : text.index('\n## <a name="report-overview">')]
    every = [link for _, parts in inlines(text) for link in links(parts)]
    assert {to for _, to in every} == set(headings)
    listed = [link for _, parts in inlines(contents) for link in links(parts)]
    assert [headings[to] for _, to in listed] == [said for said, _ in listed]
    chapters = [words_of(parts) for tag, parts in inlines(text) if tag == "h2"]
    assert [said for said, to in listed if not to.startswith("a")] == chapters[chapters.index("Inhalt") + 1 :]
    assert [said for said, _ in listed if said.startswith(("1.1 ", "Ziele "))] == [
        "Ziele im Überblick",
        "1.1 Besuch von Kindertagesstätten und Einrichtungen der Kinder- und Jugendförderung",
    ]


def test_the_table_of_goals_has_number_words_verdict_and_office_of_each(kassel: Kassel) -> None:
    text = report(kassel, "--lang", "en")
    part = text[text.index('<a name="report-goal_table">') :]
    rows = [line.split(" | ") for line in part[: part.index("\n## ")].replace("\xa0", " ").splitlines()[2:]]
    assert rows[0] == ["| No.", "Goal", "Progress", "Responsible |"]
    listed = kassel("list", "-f", "json", "--data", EXAMPLE).out
    assert len(rows) - 2 == listed.count('"id": ') == 99
    places = "Plätze für Kinder unter drei Jahren sind ausgebaut worden, so dass deren Zahl bei der Betreuung auf…"
    assert rows[4] == ["| [1.1.3](#z1.1.3)", places, "✗ missed", "Jugendamt |"]


def test_of_a_single_goal_there_are_no_contents(kassel: Kassel) -> None:
    text = report(kassel, "--goal", "1.1.3", "--lang", "en")
    assert "# Contents" not in text
    assert [link for _, parts in inlines(text) for link in links(parts)] == []


def test_the_first_page_alone_links_to_nothing_that_is_not_there(kassel: Kassel) -> None:
    text = report(kassel, "--brief", "--lang", "en")
    assert ([link for _, parts in inlines(text) for link in links(parts)], names(text)) == ([], {})


def linked(text: str) -> Document:
    parts: tuple[Block, ...] = (
        Heading(text, 2, "zÜ1"),
        Prose((Joined(("✓", Link(text, "zÜ1")), "*"),)),
        Listing(((0, Link(text, "zÜ1")), (1, text))),
    )
    table = Table((Column("id", "Nr."),), ((Link(text, "zÜ1"),),))
    return Document("linked", (*parts, table), table)


@settings(deadline=None, max_examples=120)
@given(text=TEXTS)
@example(text="]")
@example(text="](http://x)")
def test_no_text_breaks_its_link_or_becomes_one(text: str) -> None:
    found = inlines(as_markdown(linked(text), Words("de")))
    told, link = [words_of(parts) for _, parts in found], [(text, "z%C3%9C1")]
    assert told == [text, f"✓*{text}", text, text, "Nr.", text]
    assert [links(parts) for _, parts in found] == [[], link, link, [], [], link]


for each in HOSTILE:
    test_no_text_breaks_its_link_or_becomes_one = example(text=each)(test_no_text_breaks_its_link_or_becomes_one)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("ein kurzer Text", "ein kurzer Text"),
        ("genau zwanzig Zeich.", "genau zwanzig Zeich."),
        ("ein Text, der länger ist", "ein Text, der…"),
        ("neunzehn Zeichen — dann mehr", "neunzehn Zeichen…"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffah…"),
        ("der Plan „Schule“ und mehr", "der Plan „Schule“…"),
    ],
)
def test_a_text_is_cut_between_words(text: str, short: str) -> None:
    assert shortened(text, 20) == short
    assert len(short) <= 20

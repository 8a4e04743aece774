"""Tables on narrow and wide terminals: no line too wide, nothing lost unsaid, no word broken needlessly."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from conftest import TOP, Kassel
from kassel_integration.render import render
from kassel_integration.render.layout import GAP, fit
from kassel_integration.render.people import cell_text
from kassel_integration.texts import LANGUAGES, Words
from kassel_integration.views.document import Column, Document, Table

WORDS = Words("de")
WIDTHS = (40, 80, 120, 200)
CALLS = {
    "list": ("list",),
    "show": ("show", "1.1.3"),
    "show an area with a footnote": ("show", "1.3.2"),
    "progress": ("progress",),
    "progress of what came": ("progress", "--status", "missed,achieved"),
    "summary": ("summary",),
    "summary by area": ("summary", "--by", "area"),
    "summary by office": ("summary", "--by", "office"),
    "offices": ("offices",),
}
LETTERS = st.text("abcdeÄß한中 ", min_size=1, max_size=25).map(lambda text: " ".join(text.split()) or "a")


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Up to six columns, the first to stay, some droppable or wrapping, and a few rows of words, narrow and wide."""
    columns = tuple(
        Column(
            f"k{n}",
            draw(LETTERS),
            kind=draw(st.sampled_from(["text", "text", "number"])),
            wrap=draw(st.sampled_from([0, 5, 12])),
            drop=draw(st.sampled_from([0, 0, 1, 2])) if n else 0,
            short=draw(st.sampled_from(["", "h"])),
        )
        for n in range(draw(st.integers(1, 6)))
    )
    cells = st.tuples(*(LETTERS for _ in columns))
    return Table(columns, tuple(draw(st.lists(cells, min_size=1, max_size=4))))


@settings(deadline=None, max_examples=150)
@given(tables(), st.integers(20, 130))
def test_no_line_is_wider_than_the_window(table: Table, width: int) -> None:
    out = render(Document("any", (table,), table), "table", WORDS, width, color=False)
    assert max(cell_len(line) for line in out.splitlines()) <= width


@settings(deadline=None, max_examples=150)
@given(tables(), st.integers(20, 130))
def test_columns_left_out_are_those_that_may_be_and_are_all_named(table: Table, width: int) -> None:
    layout = fit(table, WORDS, width)
    shown = [column.key for column in layout.columns]
    gone = [column for column in table.columns if column.key not in shown]
    assert (layout.dropped, [c.drop > 0 for c in gone]) == (tuple(c.heading for c in gone), [True] * len(gone))
    out = render(Document("any", (table,), table), "table", WORDS, width, color=False)
    assert all(heading.replace(" ", "") in "".join(out.replace("-", "").split()) for heading in layout.dropped)


def needed(column: Column, heading: str, texts: list[str]) -> int:
    """The width at which nothing in a column breaks: its longest word; for numbers their whole text."""
    parts = texts if column.kind == "number" else [word for text in texts for word in text.split()]
    return max(cell_len(part) for part in (*heading.split(), *parts))


@settings(deadline=None, max_examples=150)
@given(tables(), st.integers(20, 130))
def test_no_word_is_broken_where_all_words_fit(table: Table, width: int) -> None:
    layout = fit(table, WORDS, width)
    least = [
        needed(column, layout.headings[n], [row[n] for row in layout.rows]) for n, column in enumerate(layout.columns)
    ]
    if not layout.stacked and sum(least) + GAP * (len(least) - 1) <= width:
        assert all(low <= given for low, given in zip(least, layout.widths, strict=True))


@settings(deadline=None, max_examples=100)
@given(tables())
def test_a_table_that_fits_as_it_is_is_left_as_it_is(table: Table) -> None:
    layout = fit(table, WORDS, 10_000)
    told = tuple(tuple(cell_text(v, c, WORDS) for v, c in zip(row, table.columns, strict=True)) for row in table.rows)
    assert (layout.columns, layout.rows, layout.dropped, layout.stacked) == (table.columns, told, (), False)


@settings(deadline=None, max_examples=100)
@given(tables(), st.integers(20, 130))
def test_no_letter_of_a_shown_table_is_lost(table: Table, width: int) -> None:
    out = render(Document("any", (table,), table), "table", WORDS, width, color=False)
    layout = fit(table, WORDS, width)
    wanted = sorted("".join(c for row in layout.rows for text in row for c in text if not c.isspace()))
    found = list(out)
    for letter in wanted:
        found.remove(letter)


@pytest.mark.parametrize("argv", CALLS.values(), ids=CALLS.keys())
def test_no_answer_is_wider_than_the_window(
    argv: tuple[str, ...], kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(TOP)
    for width in WIDTHS:
        monkeypatch.setenv("COLUMNS", str(width))
        for lang in LANGUAGES:
            answer = kassel(*argv, "-f", "table", "--lang", lang)
            assert (answer.code, answer.err) == (0, "")
            assert max(cell_len(line) for line in answer.out.splitlines()) <= width


SHORT = {"Bewertung": "Zielerreichung", "gemeldet": "Umsetzungsstand"}


def heads_and_note(out: str) -> set[str]:
    """The words above the rule of a table and in the note on what is hidden; all words where rows stand as blocks."""
    above, _, below = out.partition("───")
    words = (word.strip(".,:") for word in re.split(r"[\s/]+", above + below.partition("Nicht gezeigt")[2]))
    return {SHORT.get(word, word) for word in words}


@pytest.mark.parametrize("command", ["list", "summary", "offices", "progress"])
def test_every_column_is_shown_or_named_as_missing(
    command: str, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "10000")
    heading = kassel(command, "-f", "table", "--lang", "de").out.splitlines()[2]
    wanted = {word for name in heading.split("  ") for word in re.split(r"[\s/]+", _shortest(name.strip()))}
    for width in WIDTHS:
        monkeypatch.setenv("COLUMNS", str(width))
        shown = heads_and_note(kassel(command, "-f", "table", "--lang", "de").out)
        assert {word.strip(".,") for word in wanted} - shown == set()


def _shortest(name: str) -> str:
    """A heading of a status may be shown as its sign alone."""
    return name[0] if name[1:2] == " " else name


def test_a_window_too_narrow_for_a_table_gets_blocks_and_is_told_so(
    kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = kassel("summary", "--field", "5", "-f", "table", "--lang", "de").out
    assert "Für eine Tabelle ist das Fenster zu\nschmal; jede Zeile wird als Block\ngezeigt.\n" in out
    assert "Handlungsfeld:\n  Wohnen und Leben im Stadtteil\n" in out

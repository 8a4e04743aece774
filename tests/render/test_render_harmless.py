"""No text can steer a terminal: control, escape and direction characters come out as visible signs in every format."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import SEQUENCES, UNSAFE, document_of
from kassel_integration.render import render
from kassel_integration.render.delimited import as_csv, as_tsv
from kassel_integration.render.formats import DOCUMENT_FORMATS as FORMATS
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words
from kassel_integration.views.document import Column, Document, Table

WORDS = Words("de")
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
COLOUR = re.compile("\x1b\\[[0-9;]*m")
NASTY = st.lists(st.sampled_from([*UNSAFE, *SEQUENCES, "a", "ß", " "]), min_size=1, max_size=12).map("".join)


@pytest.mark.parametrize("fmt", FORMATS)
@settings(deadline=None, max_examples=80)
@given(text=NASTY)
def test_no_format_lets_a_control_or_direction_character_through(fmt: str, text: str) -> None:
    out = render(document_of(text), fmt, WORDS, 80, color=False)
    assert RAW.search(out.replace("\t", "") if fmt == "tsv" else out) is None


@settings(deadline=None, max_examples=80)
@given(NASTY)
def test_with_colour_the_only_escape_sequences_are_colours_of_ours(text: str) -> None:
    out = render(document_of(text), "table", WORDS, 80, color=True)
    assert RAW.search(COLOUR.sub("", out)) is None


@pytest.mark.parametrize("code", [ord(char) for char in UNSAFE])
def test_each_of_these_characters_becomes_a_sign_and_never_vanishes(code: int) -> None:
    sign = visible(f"a{chr(code)}b")
    wanted = chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"
    assert sign == f"a{wanted}b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mrot", "␛[31mrot"),
        ("\x9b2J", "⟨U+009B⟩2J"),
        ("eins\nzwei\tdrei", "eins␊zwei␉drei"),
        ("gut \u202etxet", "gut ⟨U+202E⟩txet"),
        ("\ufeffBOM", "⟨U+FEFF⟩BOM"),
        ("\ud800", "⟨U+D800⟩"),
        ("Größe – 5 %", "Größe – 5 %"),
    ],
)
def test_what_could_steer_is_shown_and_nothing_else_changes(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_json_keeps_the_exact_text_as_escapes() -> None:
    text = "".join(char for char in UNSAFE)
    out = render(document_of(text), "json", WORDS, 80, color=False)
    assert json.loads(out)["title"] == text


@settings(deadline=None, max_examples=80)
@given(st.lists(st.lists(NASTY | st.just("a\tb\nc"), min_size=3, max_size=3), max_size=4))
def test_in_tsv_every_line_has_the_same_number_of_tabs(rows: list[list[str]]) -> None:
    table = Table((Column("a", "A"), Column("b", "B"), Column("c", "C")), tuple(tuple(row) for row in rows))
    lines = as_tsv(Document("any", (table,), table)).split("\n")
    assert [line.count("\t") for line in lines] == [2] * (len(rows) + 1) + [0]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_cell_a_spreadsheet_would_run_gets_an_apostrophe(start: str) -> None:
    table = Table((Column("a", "A"),), ((f"{start}cmd|' /C calc'!A0",), (f"x{start}1",)))
    assert as_csv(Document("any", (table,), table)) == f"a\n'{start}cmd|' /C calc'!A0\nx{start}1\n"


def test_negative_numbers_get_no_apostrophe() -> None:
    table = Table((Column("a", "A"),), (("-1.5",), ("+5",), ("-",)))
    assert as_csv(Document("any", (table,), table)) == "a\n-1.5\n+5\n'-\n"

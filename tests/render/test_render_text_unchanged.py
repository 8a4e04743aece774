"""Data is never markup: whatever letters a text has, every format gives it back unchanged."""

import csv
import io
import json
import re
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from documents import HOSTILE, TEXTS, document_of
from kassel_integration.render import render
from kassel_integration.render.protected import unprotect
from kassel_integration.texts import Words

WORDS = Words("de")
WIDE = 10_000
FORMULA_START = re.compile("[=+@\t\r-]")
NUMBER = re.compile("[+-]?[0-9]+([.][0-9]+)?")


def rendered(text: str, fmt: str) -> str:
    return render(document_of(text), fmt, WORDS, WIDE, color=False)


def any_text(test: Callable[..., None]) -> Callable[..., None]:
    """Run a test with every hostile text, and with what hypothesis makes up."""
    for text in (*HOSTILE, "0 %", "bis 2016", "z. B. § 8"):
        test = example(text=text)(test)
    return settings(deadline=None, max_examples=120)(given(text=TEXTS)(test))


@pytest.mark.parametrize("fmt", ["table", "plain"])
@any_text
def test_for_people_every_part_holds_the_text_as_it_is(fmt: str, text: str) -> None:
    lines = rendered(text, fmt).splitlines()
    assert sum(line.strip() == text for line in lines) >= 4  # two headings, a paragraph, a formula
    assert f"Name: {text}" in lines or f"Name  {text}" in lines
    row = next(line for line in lines if line.startswith("1    "))
    assert row.split("  ", 1)[1].strip().startswith(f"{text}  ")
    assert row.count(text) >= 2


@any_text
def test_colour_adds_only_colour(text: str) -> None:
    coloured = render(document_of(text), "table", WORDS, WIDE, color=True)
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == rendered(text, "table")


@any_text
def test_tsv_gives_every_cell_back(text: str) -> None:
    lines = rendered(text, "tsv").split("\n")
    assert lines == ["id\ttext\tspoken\twords\tsize", f"1\t{text}\t{text}\t{text},{text}\t7", "2\tsonst\tx\t\t8", ""]


def after_csv(text: str) -> str:
    """What a cell reads as in CSV: with an apostrophe where a spreadsheet would compute."""
    return f"'{text}" if FORMULA_START.match(text) and not NUMBER.fullmatch(text) else text


@any_text
def test_csv_gives_every_cell_back_with_an_apostrophe_before_formulas_only(text: str) -> None:
    heads, *rows = csv.reader(io.StringIO(rendered(text, "csv")))
    cell, pair = after_csv(text), after_csv(f"{text},{text}")
    assert heads == ["id", "text", "spoken", "words", "size"]
    assert rows == [["1", cell, cell, pair, "7"], ["2", "sonst", "x", "", "8"]]


@any_text
def test_json_gives_every_value_back(text: str) -> None:
    row = {"id": "1", "text": text, "spoken": text, "words": [text, text], "size": 7}
    other = {"id": "2", "text": "sonst", "spoken": "x", "words": [], "size": 8}
    top = {"format": "kassel-integration/texts", "version": 1, "title": text, "texts": [row, other]}
    assert json.loads(rendered(text, "json")) == top
    assert [json.loads(line) for line in rendered(text, "jsonl").splitlines()] == [row, other]


def said(tokens: list[Token]) -> list[tuple[str, str]]:
    """What a reader of the rendered Markdown sees: each block's kind and its text, or that markup breaks it up."""
    found, kind = [], ""
    for token in tokens:
        if token.type.endswith("_open"):
            kind = token.tag
        elif token.type == "inline":
            parts = token.children or []  # a protected space is read as one: "0 %" is not parted at the end of a line
            odd = [part.type for part in parts if part.type not in ("text", "text_special")]
            found.append((kind, f"markup: {odd}" if odd else unprotect("".join(part.content for part in parts))))
        elif token.content:
            found.append((token.type, token.content))
    return found


@any_text
def test_markdown_shows_every_text_as_it_is(text: str) -> None:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    assert said(reader.parse(rendered(text, "markdown"))) == [
        ("h1", text), ("p", text), ("p", "Danach."), ("p", f"Name: {text}"), ("h3", text),
        ("p", "Es folgt eine Rechnung."), ("code_block", f"{text}\n"),
        ("th", "Nr."), ("th", "Text"), ("th", "Gesprochen"), ("th", "Anzahl"),
        ("td", "1"), ("td", text), ("td", text), ("td", "7"),
        ("td", "2"), ("td", "sonst"), ("td", "x"), ("td", "8"),
    ]  # fmt: skip

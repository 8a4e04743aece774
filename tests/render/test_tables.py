"""Tables at a terminal: years that matter stay, a rule above the total, colours of signs, no word of an axis wraps."""

from pathlib import Path

import pytest

from conftest import TOP, Kassel
from kassel_integration.render import render
from kassel_integration.texts import Words
from kassel_integration.views.document import Column, Document, Table
from kassel_integration.views.signs import signed
from kassel_integration.views.values import Bar

EXAMPLE = TOP / "examples" / "beispieldaten"
DE = Words("de")


def shown(table: Table, *, color: bool = False, width: int = 40) -> str:
    return render(Document("x", (table,), table), "table", DE, width, color)


def test_above_a_total_is_a_rule() -> None:
    columns = (Column("a", "Feld"), Column("n", "Ziele", kind="number"))
    assert shown(Table(columns, (("Sport", 2), ("Kultur", 3), ("Insgesamt", 5)), total=True)).splitlines() == [
        "Feld       Ziele",
        "────────────────",
        "Sport          2",
        "Kultur         3",
        "────────────────",
        "Insgesamt      5",
    ]


def test_each_sign_of_a_bar_and_of_a_heading_has_its_colour() -> None:
    bar = Bar(((signed("progress", "achieved"), 9), (signed("progress", "missed"), 1)))
    out = shown(Table((Column("b", "✓", kind="bar"),), ((bar,),)), color=True)
    assert out.count("\x1b[1;32m✓") == 10  # the heading and nine of the bar
    assert out.count("\x1b[1;31m✗") == 1


def test_what_may_be_cut_ends_in_its_line_and_says_so() -> None:
    columns = (Column("a", "Ziel", wrap=8, cut=True), Column("n", "Zahl", kind="number"))
    assert shown(Table(columns, (("Sprachförderung für alle", 1),)), width=20).splitlines()[2] == "Sprachförderu…     1"


@pytest.mark.parametrize("letters", range(16, 21))
def test_what_may_be_cut_and_has_neither_heading_nor_width_is_seen(letters: int) -> None:
    columns = (Column("a", "", cut=True), Column("b", "x" * letters))
    out = shown(Table(columns, (("Sprachförderung", "Kita"),)), width=20)
    assert ("Sprach" in out or "…" in out, "Kita" in out) == (True, True)


@pytest.mark.parametrize("width", [80, 100, 120])
def test_progress_shows_unit_and_latest_years_at_every_width(
    width: int, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    every = {"Einheit", "2011", "2014", "2015", "2016"}
    for more, kept in (((), every), (("--breakdown", "sex"), {"Einheit", "2011", "2016"} if width < 100 else every)):
        argv = ("progress", "--goal", "1.1.3", "--data", EXAMPLE, "-f", "table", "--lang", "de", *more)
        heads = kassel(*argv).out.splitlines()[4].split()
        assert kept <= set(heads)


@pytest.mark.parametrize("width", [80, 100, 120, 160])
def test_list_never_wraps_a_word_of_an_axis(
    width: int, data_root: Path, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = kassel("list", "--area", "6.4", "--data", data_root, "-f", "table", "--lang", "de").out
    assert out.count("nicht gemeldet") == 7
    assert out.count("gemeldet   ") <= 8


@pytest.mark.parametrize("word", ["amt", "Office", "office"])
def test_what_is_grouped_by_may_be_said_in_either_language(word: str, kassel: Kassel) -> None:
    assert kassel("summary", "--by", word, "--data", EXAMPLE).out.splitlines()[1].split("\t")[0] == "jugendamt"

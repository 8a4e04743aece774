"""A report of what filters chose says what it is, and leaves out what belongs to the whole plan."""

import re

import pytest

from conftest import TOP, Kassel
from report_pages import every, parse, text

EXAMPLE = TOP / "examples" / "beispieldaten"
PLACES = "Plätze für Kinder unter drei Jahren sind ausgebaut worden"
AREA = "Die vielfältigen Aufgaben der/des Integrationsbeauftragten entsprechen den Anforderungen"


def page(kassel: Kassel, *argv: str, lang: str = "de", fmt: str = "markdown") -> str:
    """The report of a choice, every space a plain one."""
    answer = kassel("report", "--data", EXAMPLE, "-f", fmt, "--lang", lang, *argv)
    assert answer.code == 0, answer.err
    return answer.out.replace("\u00a0", " ")


def headings(told: str, level: int = 2) -> list[str]:
    """The headings of a level."""
    return re.findall(rf"^{'#' * level} (?:<a name=[^>]*></a>)?(.*)$", told, re.MULTILINE)


CHOICES = {
    "an office": (("--office", "kulturamt"), "Kulturamt: 18 Ziele", "Kulturamt: 18 goals"),
    "an office with one goal": (("--office", "frauenbuero"), "Frauenbüro: 1 Ziel", "Frauenbüro: 1 goal"),
    "a field": (
        ("--field", "5"),
        "Handlungsfeld 5: Wohnen und Leben im Stadtteil",
        "Field of action 5: Wohnen und Leben im Stadtteil",
    ),
    "two fields": (("--field", "4,5"), "Handlungsfeld 4, 5: 18 Ziele", "Field of action 4, 5: 18 goals"),
    "several filters": (
        ("--status", "missed", "--office", "jugendamt", "--evidence", "assumed"),
        "Amt Jugendamt; Zielerreichung verfehlt; Grundlage Zielvorgabe angenommen: 1 Ziel",
        "Office Jugendamt; Progress missed; Evidence assumed target: 1 goal",
    ),
    "a word": (("--search", "Lesepat"), "Suche Lesepat: 1 Ziel", "Search Lesepat: 1 goal"),
}


@pytest.mark.parametrize(("argv", "german", "english"), CHOICES.values(), ids=CHOICES.keys())
def test_it_is_called_by_what_was_chosen(kassel: Kassel, argv: tuple[str, ...], german: str, english: str) -> None:
    titles = [headings(page(kassel, "--brief", *argv, lang=lang), 1) for lang in ("de", "en")]
    assert titles == [[german], [english]]


def test_its_title_is_that_of_the_page_with_the_words_of_the_plan_marked_as_german(kassel: Kassel) -> None:
    root = parse(page(kassel, "--area", "5.1", lang="en", fmt="html"))
    (title,), name = every(root, "h1"), every(root, "title")[0]
    assert text(title) == "Area 5.1: Förderung des Wohnungsbaus und Wohnumfelds"
    assert [(text(e), e.attrib["lang"]) for e in every(title, "i")] == [(text(title).partition(": ")[2], "de")]
    assert text(name) == f"{text(title)}: Implementation report"


def test_the_page_of_a_single_goal_says_its_verdict_and_nothing_of_the_plan(kassel: Kassel) -> None:
    told = page(kassel, "--goal", "1.1.3")
    (title,) = headings(told, 1)
    assert title.startswith(f"Ziel 1.1.3: {PLACES}")
    lead = told.partition(title)[2].strip().split("\n\n")[1:3]
    assert lead == ["Zielerreichung: ✗ verfehlt", "bewertet für 2016; vorläufiger Wert; zuvor schon erreicht"]
    assert headings(told)[:4] == [
        "Veränderung seit 2015", "Meldung und Werte weichen ab", "Was von wem noch aussteht", "Stand und Grundlage",
    ]  # fmt: skip
    assert {"Leitlinien", "Auf einen Blick", "Alle Ziele"} & set(headings(told)) == set()
    assert headings(told, 3)[0] != "Hauptziele"


def test_a_single_goal_that_stands_as_before_says_so(kassel: Kassel) -> None:
    told = page(kassel, "--brief", "--goal", "1.1.4")
    assert "## Veränderung seit 2015\n\nBewertung wie 2015.\n" in told


def test_the_whole_report_has_guidelines_and_a_whole_field_its_main_goals(kassel: Kassel) -> None:
    whole, field, part = page(kassel), page(kassel, "--field", "5"), page(kassel, "--field", "5", "--status", "missed")
    has = [("Leitlinien" in headings(told), headings(told, 3).count("Hauptziele")) for told in (whole, field, part)]
    assert has == [(True, 6), (False, 1), (False, 0)]


@pytest.mark.parametrize("fmt", ["markdown", "html"])
def test_an_area_without_goals_shows_its_paragraph(kassel: Kassel, fmt: str) -> None:
    told = page(kassel, "--area", "6.2", fmt=fmt)
    assert AREA in told
    assert "Dazu nennt der Plan keine Ziele." in told
    assert "Auf einen Blick" not in told
    assert "6.2 Aufgabenbereiche" in (text(parse(told)) if fmt == "html" else told)


def test_an_area_without_goals_stands_beside_one_with_goals(kassel: Kassel) -> None:
    told = page(kassel, "--area", "6.1,6.2")
    assert [title[:3] for title in headings(told, 3) if title[:2] == "6."] == ["6.1", "6.2"]
    assert AREA not in page(kassel, "--area", "6.1,6.2", "--office", "kulturamt")


@pytest.mark.parametrize(
    "argv", [("--goal", "1.1.3"), ("--area", "6.2"), ("--office", "kulturamt"), ("--status", "no_data")]
)
def test_every_link_of_a_choice_leads_somewhere(kassel: Kassel, argv: tuple[str, ...]) -> None:
    root = parse(page(kassel, *argv, fmt="html"))
    places = {f"#{e.attrib['id']}" for e in every(root) if "id" in e.attrib}
    links = {e.attrib["href"] for e in every(root, "a") if e.attrib["href"].startswith("#")}
    assert links - places == set()
    assert len(links) > 4


def test_of_goals_chosen_by_their_status_there_is_no_word_on_the_whole(kassel: Kassel) -> None:
    argv = ("report", "--brief", "--data", EXAMPLE, "--lang", "de", "-f", "markdown")
    word = "der 79 bewerteten Ziele (von 99)"
    assert (word in kassel(*argv).out, "bewerteten Ziele (von" in kassel(*argv, "--status", "verfehlt").out) == (
        True,
        False,
    )

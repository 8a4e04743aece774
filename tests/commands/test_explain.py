"""`kassel explain`: whole pages with and without a museum piece, the list, and codes that do not exist."""

import json
import re
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.source import museum
from kassel_integration.texts import LANGUAGES, Words

UNKNOWN_COLUMN = """\
KI203 Unbekannte Spalte
=======================

Kurzname:   unknown-column
Schwere:    Fehler
Text:       Die Spalte „‹Wert›“ ist unbekannt.
Prüft:      Über jeder Spalte, in der etwas steht, muss eine bekannte Überschrift stehen, auf Deutsch oder Englisch. Groß- und Kleinschreibung, Leerzeichen, Bindestriche und Zeilenumbrüche sind gleichgültig.
Begründung: Was in einer unbekannten Spalte steht, würde nicht gelesen. Bei einem Tippfehler in der Überschrift fehlten alle ihre Werte.

Beispiel, erfunden (bad_2014.csv):

1 | metric,value,bezrik
2 | 1.1.1.rate,20,␛[31m

Ausgabe:

bad_2014.csv:1:14 (C1): Fehler[KI203] Die Spalte „bezrik“ ist unbekannt.

Stattdessen (good_2014.csv):

1 | metric,value,bezirk
2 | 1.1.1.rate,20,01

Abhilfe: Die Überschrift berichtigen oder die Spalte löschen.

‹…› steht für einen Wert aus der Datei oder dem Katalog.
"""  # noqa: E501
BROKEN_WORKBOOK = """\
KI010 Broken workbook

Name        broken-workbook
Severity    error
Message     The workbook is damaged or no workbook.
Checks      A file with the ending of a workbook (.xlsx, .ods, .xls) must be a
            readable workbook.
Why         Workbooks are often damaged by interrupted transfers. Values from a
            workbook that can be read only in part would be incomplete, and
            nobody would see it.
What to do  Open it in Excel or LibreOffice and save it again.
"""


@pytest.fixture
def rooms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A museum with a text for KI203 and a workbook for KI010."""
    for room in ("KI203", "KI010"):
        (tmp_path / room).mkdir()
    (tmp_path / "KI203" / "bad_2014.csv").write_text("metric,value,bezrik\n1.1.1.rate,20,\x1b[31m\n", encoding="utf-8")
    (tmp_path / "KI203" / "good_2014.csv").write_text("metric,value,bezirk\n1.1.1.rate,20,01\n", encoding="utf-8")
    line = "bad_2014.csv:1:14 (C1): Fehler[KI203] Die Spalte „bezrik“ ist unbekannt.\n"
    (tmp_path / "KI203" / "de.txt").write_text(line, encoding="utf-8")
    (tmp_path / "KI010" / "bad_2014.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    monkeypatch.setattr(museum, "MUSEUM", tmp_path)
    return tmp_path


@pytest.mark.usefixtures("rooms")
@pytest.mark.parametrize("code", ["KI203", "ki203"])
def test_a_page_with_an_example_is_whole(code: str, kassel: Kassel) -> None:
    answer = kassel("explain", code, "--lang", "de")
    assert (answer.code, answer.out, answer.err) == (0, UNKNOWN_COLUMN, "")


@pytest.mark.usefixtures("rooms")
def test_a_page_whose_example_is_no_text_leaves_it_out(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    answer = kassel("explain", "KI010", "-f", "table", "--lang", "en")
    assert (answer.code, answer.out, answer.err) == (0, BROKEN_WORKBOOK, "")


@pytest.mark.usefixtures("rooms")
def test_a_page_for_programs_has_fixed_words_and_the_lines_with_their_numbers(kassel: Kassel) -> None:
    answer = json.loads(kassel("explain", "KI203", "--lang", "de", "-f", "json").out)
    assert {key: answer[key] for key in ("format", "code", "severity", "example", "reported")} == {
        "format": "kassel-integration/diagnostic",
        "code": "KI203",
        "severity": "error",
        "example": {
            "file": "bad_2014.csv",
            "lines": [{"line": 1, "text": "metric,value,bezrik"}, {"line": 2, "text": "1.1.1.rate,20,\x1b[31m"}],
        },
        "reported": ["bad_2014.csv:1:14 (C1): Fehler[KI203] Die Spalte „bezrik“ ist unbekannt."],
    }


JUMP = """\
Schon gespeichert (2013.csv):

1 | metric,value
2 | 1.1.1.plaetze,100

Beispiel, erfunden (bad_2014.csv):

1 | metric,value
2 | 1.1.1.plaetze,340

Ausgabe:
"""


def test_a_page_about_a_comparison_shows_what_was_stored_before(kassel: Kassel) -> None:
    assert JUMP in kassel("explain", "KI403", "--lang", "de").out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", all_codes())
def test_every_page_can_be_shown_and_has_the_example_of_the_museum_if_it_is_text(
    code: str, lang: str, kassel: Kassel
) -> None:
    answer, found = kassel("explain", code, "--lang", lang), museum.piece(code)
    texts = Words(lang).topic("explain")
    wanted = {
        texts[key].format(file=exhibit.file)
        for key, exhibit in (("example", found.bad), ("instead", found.good))
        if exhibit
    }
    assert (answer.code, answer.err, wanted - set(answer.out.splitlines())) == (0, "", set())
    assert all(line in answer.out.splitlines() for line in found.reported[lang]) or not found.bad


UNKNOWN = {
    "a letter for a digit": ("KI2O3", ' Did you mean "KI203"?'),
    "digits alone": ("203", ' Did you mean "KI203"?'),
    "its name": ("unknown-column", ' Did you mean "KI203"?'),
    "nothing like it": ("%%%%%%%%", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("code", "nearest"), UNKNOWN.values(), ids=UNKNOWN.keys())
def test_an_unknown_code_is_2_and_the_nearest_is_named(code: str, nearest: str, kassel: Kassel) -> None:
    answer = kassel("explain", code, "--lang", "en")
    said = f'kassel: error: There is no finding "{code}"; "kassel explain" lists them all.{nearest}\n'
    assert (answer.code, answer.out, answer.err) == (2, "", said)


def test_without_a_code_all_are_listed(kassel: Kassel) -> None:
    lines = [line.split("\t") for line in kassel("explain", "--lang", "en").out.splitlines()]
    assert lines[0] == ["code", "severity", "title", "name", "checks"]
    assert [[*line[:2], line[3]] for line in lines[1:]] == [
        [c.id, c.severity.value, c.name] for c in all_codes().values()
    ]
    assert ["KI003", "error", "Empty file", "empty-file", "A file must not be empty."] in lines
    first = "Each column that is not empty must have a known heading, in German or English."
    assert ["KI203", "error", "Unknown column", "unknown-column", first] in lines


def test_the_list_speaks_the_words_of_the_reader(kassel: Kassel) -> None:
    lines = kassel("explain", "--lang", "de", "-f", "plain").out.splitlines()
    assert lines[0] == f"{len(all_codes())} Befunde: was das Programm beanstanden oder anmerken kann"
    assert lines[3].split() == ["Nr.", "Schwere", "Bezeichnung", "Kurzname", "Prüft"]
    assert re.split("  +", lines[6]) == [
        "KI003",
        "Fehler",
        "Leere Datei",
        "empty-file",
        "Eine Datei darf nicht leer sein.",
    ]
    assert lines[-1] == "„kassel explain KI203“ zeigt alles zu einem Befund."


@pytest.mark.parametrize("fmt", ["json", "jsonl", "csv", "markdown", "table"])
def test_each_format_lists_every_code(fmt: str, kassel: Kassel) -> None:
    out = kassel("explain", "-f", fmt, "--lang", "en").out
    assert [code for code in all_codes() if out.count(code) < 1] == []

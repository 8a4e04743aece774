"""What is read, refused or doubted in files as offices write them, and in which words: "nothing lost", part by part.

Examples that stand elsewhere:
what came by district only, rejected rows, statements: commands/test_only_parts, commands/test_rejected_rows,
views/test_beside_the_verdict; counted rows: test_row_counts, test_rejected; totals in another file: test_across_files;
sheets, hidden rows and columns: source/test_sheets, test_hidden_rows; what lies among the measurements:
test_left_in_folder; folders, links, settings, 2014.CSV, --ignore KI101: commands/test_no_silent_data;
names against --year, figures in two files: test_across_files; what decides between two readings: rules/test_values;
x for a step: rules/test_signs; suggestions: commands/test_suggestions, diagnostics/test_suggest;
offices --year: commands/test_offices_years; two offices with one metric: test_shared_goals.
"""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from conftest import Answer, Kassel

COUNT, SHARE, OTHER_SHARE = "1.1.3.plaetze_u3", "1.1.3.betreuungsquote_u3", "4.1.1.azubi_anteil_migration"
DURATION, STEP = "1.1.1.besuchsdauer", "1.1.1.auswahlkriterien"
Check = Callable[[str, bytes], Answer]
Make = Callable[[Worksheet], None]
Said = list[tuple[str, str]]  # sheet cell and code
READ_AS = "KI011"  # how a file was read: said of each of them

TEXTS: dict[str, tuple[str, Said, str, str]] = {  # file, what is said where, words that are said, words that are not
    "a share of thousands between semicolons": (
        f"Kennzahl;Wert\n{SHARE};28.930\n", [("B2", "KI217")], "„28.930“ hat zwei Lesarten: 28930 oder 28,930.", "",
    ),
    "a count with a fraction between commas": (
        f"Kennzahl,Wert\n{COUNT},1.340\n", [("B2", "KI217")], "„1.340“ hat zwei Lesarten: 1340 oder 1,340.", "",
    ),
    "three decimals beside whole numbers": (
        f"Kennzahl,Wert\n{DURATION},31.234\n{COUNT},35\n", [("B2", "KI235")],
        "„31.234“ wurde als 31,234 gelesen; als Dezimalzeichen ist der Punkt angenommen.", "",
    ),
    "three decimals that would not be usual": (
        f"Kennzahl;Wert\n{DURATION};31.234\n{COUNT};35\n", [("B2", "KI217")], "31234 oder 31,234", "",
    ),
    "thousands that another number proves": (
        f"Kennzahl;Wert\n{DURATION};31.234\n{SHARE};30,1\n", [("B2", "KI402")], "31.234 ist ungewöhnlich", "Lesarten",
    ),
    "an ordinal column": (f"Nr.;Kennzahl;Wert\n1;{COUNT};5\n", [], "1 Zeile", "KI2"),
    "an unknown metric, and what else is wrong with its row": (
        "Kennzahl;Wert;Stichtag;Amt;Ortsbezirk\n1.1.3.krippen;viele;31.02.2014;Schulamt;Hauptbahnhof\n",
        [("A2", "KI301"), ("B2", "KI210"), ("C2", "KI212"), ("D2", "KI307"), ("E2", "KI305")],
        "in der Liste, die das Amt mit der Anfrage bekommt", "Meldebogen",
    ),
    "an unknown heading above good and bad rows": (
        f"Kennzahl;Wert;Farbe\n{COUNT};viele;rot\n{SHARE};30,1;blau\n", [("C1", "KI256"), ("B2", "KI210")],
        "1 angenommen, 1 nicht angenommen", "",
    ),
    "the mark of a footnote": (
        f"Kennzahl;Wert\n{OTHER_SHARE};15,8¹⁾\n", [("B2", "KI291")], "das Fußnotenzeichen „¹⁾“", "15,81",
    ),
    "a word for the whole": (
        f"Kennzahl;Ortsbezirk;Wert\n{COUNT};insgesamt;5\n", [("B2", "KI316")], "als Gesamtwert gelesen", "Meinten Sie",
    ),
    "a heading with a line break": (f'"Kenn-\nzahl";"Wert\n";Bemerkung\n{COUNT};5;\n', [], "", "KI2"),
    "words for zero": (f"Kennzahl;Wert\n{COUNT};keine\n", [("B2", "KI218")], "Ist der Wert null, 0 eintragen", ""),
    "a hidden small count": (f"Kennzahl;Wert\n{COUNT};<5\n", [("B2", "KI290")], "„<5“ wurde gelesen als", ""),
    "a share of one": (f"Kennzahl;Wert\n{OTHER_SHARE};0,301\n", [("B2", "KI411")], "Sind 30,1 % gemeint", ""),
    "a share of one with its parts": (f"Kennzahl;Wert;Zähler;Nenner\n{OTHER_SHARE};0,5;1;200\n", [], "", "KI411"),
    "a share below one that is explained": (f"Kennzahl;Wert;Bemerkung\n{OTHER_SHARE};0,5;stimmt\n", [], "", "KI411"),
    "a state that is none of those known": (
        f"Kennzahl;Wert\n{STEP};fast fertig\n", [("B2", "KI211")], "Passt keines genau", "",
    ),
    "a quotation mark that is not closed": (
        f'Kennzahl;Wert;Bemerkung;Quelle\n{COUNT};5;"offen;x\n{SHARE};30,1;;\n', [("C2", "KI201")], "", "",
    ),
    "one in a row that is too short": (
        f'Kennzahl;Wert;Bemerkung\n{COUNT};"5\n{SHARE};30,1;\n', [("B2", "KI201")], "", "",
    ),
    "a decimal comma between commas": (
        f"Kennzahl,Wert,Bemerkung\n{SHARE},30,1\n{COUNT},5,\n", [("C2", "KI241")], "Ist 30,1 gemeint", "2 angenommen",
    ),
    "one in a row like others": (
        f"Kennzahl,Wert,Quelle\n{DURATION},30,Amt\n{OTHER_SHARE},20,1\n", [("C3", "KI241")], "Ist 20,1 gemeint", "",
    ),
    "a number beside a value between semicolons": (f"Kennzahl;Wert;Bemerkung\n{SHARE};30;1\n", [], "", "KI241"),
    "a year beside a value": (f"Kennzahl,Wert,Quelle\n{DURATION},30,2014\n", [], "", "KI241"),
    "a text below no heading": (
        f"Kennzahl;Wert;;Quelle\n{COUNT};5;x;\n", [("C2", "KI203")], "Die Spalte „C ohne Überschrift“", "",
    ),
    "the value of the year": (
        f"Kennzahl;Wert 2014;Bemerkung\n{COUNT};5;\n", [("B1", "KI250")], "die Überschriften nennen: Jahr", "Meinten",
    ),
    "the value of another year": (
        f"Kennzahl;Wert 2013;Bemerkung\n{COUNT};5;\n", [("B1", "KI250"), ("B2", "KI215")], "„2013“ passt nicht", "",
    ),
    "footnotes of headings": (f"Kennzahl²;Wert¹\n{COUNT};5\n", [], "", "KI2"),
}  # fmt: skip


@pytest.fixture
def check(kassel: Kassel, data_root: Path, tmp_path: Path) -> Check:
    """`validate` for a file of these bytes, in German."""

    def call(name: str, raw: bytes) -> Answer:
        (tmp_path / name).write_bytes(raw)
        return kassel("validate", tmp_path / name, "--data", data_root, "--lang", "de", "-f", "text")

    return call


def said(answer: Answer) -> Said:
    """Sheet cell and code of each finding; what the year before says of it is left out."""
    found = re.findall(r"^\S+ (?:\((?:\S+!)?([A-Z]+[0-9]+)\): )?\w+\[(KI[0-9]{3})\]", answer.out, re.MULTILINE)
    return [(cell, code) for cell, code in found if code not in (READ_AS, "KI403")]


@pytest.mark.parametrize(("text", "wanted", "there", "not_there"), TEXTS.values(), ids=TEXTS.keys())
def test_of_this_text_this_is_said(check: Check, text: str, wanted: Said, there: str, not_there: str) -> None:
    answer = check("Amt_2014.csv", text.encode("utf-8"))
    assert said(answer) == wanted
    assert there in answer.out
    assert not not_there or not_there not in answer.out


PAGES = {
    "cp850": ("Gr”áe", "Codepage 850 (DOS)"),
    "mac_roman": ("Grš§e", "Mac Roman"),
}


@pytest.mark.parametrize(("page", "seen"), PAGES.items(), ids=PAGES.keys())
def test_text_of_another_code_page_is_doubted_and_nothing_of_it_is_taken(
    check: Check, page: str, seen: tuple[str, str]
) -> None:
    answer = check("Amt_2014.csv", f"Kennzahl;Wert;Bemerkung\n{COUNT};5;Größe geändert\n".encode(page))
    assert (answer.code, said(answer)) == (1, [("", "KI020")])
    assert f"„{seen[0]}“ könnte „Größe“ heißen, gespeichert in {seen[1]}." in answer.out
    assert "angenommen" not in answer.out


def sheet(*rows: list[object], make: Make = lambda _: None) -> bytes:
    """A workbook with these rows."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    make(book.worksheets[0])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


HEAD: list[object] = ["Kennzahl", "Wert", "Ortsbezirk"]
SHEETS: dict[str, tuple[bytes, Said, str]] = {
    "a formula without a stored result": (sheet(HEAD, [COUNT, "=40+2"]), [("B2", "KI238")], "Formel ohne"),
    "ids in merged cells": (
        sheet(HEAD, [COUNT, 1, None], [None, 2, "02"], make=lambda s: s.merge_cells("A2:A3")),
        [("A3", "KI239")], "in verbundenen Zellen (A2:A3); nur die erste Zeile trägt sie",
    ),
    "a heading with line breaks": (
        sheet(["Kenn-\nzahl", "Wert\n", "Orts-\nbezirk"], [COUNT, 5, None]), [], "Keine Befunde.",
    ),
    "a tick in a box": (sheet(HEAD, [STEP, True]), [("B2", "KI234")], "„WAHR“ wurde als „umgesetzt“ gelesen"),
    "a tick where a number belongs": (sheet(HEAD, [COUNT, False]), [("B2", "KI210")], "„FALSCH“ ist keine Zahl"),
    "a word beside the table": (
        sheet(HEAD, [COUNT, 5, None, None, "?"]), [("E2", "KI203")], "Die Spalte „E ohne Überschrift“ ist unbekannt",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "wanted", "there"), SHEETS.values(), ids=SHEETS.keys())
def test_of_this_workbook_this_is_said(check: Check, raw: bytes, wanted: Said, there: str) -> None:
    answer = check("Amt_2014.xlsx", raw)
    assert said(answer) == wanted
    assert there in answer.out
    assert "Trennzeichen" not in answer.out


UNTRUE = {
    "lines above the heading": ("Amt_2014.csv", f"Jugendamt\nmetric,value\n{COUNT},5\n".encode()),
    "a workbook": ("Amt_2014.xlsx", sheet(["metric", "value"], [COUNT, 5])),
}


@pytest.mark.parametrize(("name", "raw"), UNTRUE.values(), ids=UNTRUE.keys())
def test_a_file_that_changes_its_form_is_never_said_to_be_unchanged(
    kassel: Kassel, data_root: Path, tmp_path: Path, name: str, raw: bytes
) -> None:
    (tmp_path / name).write_bytes(raw)
    call = ("validate", tmp_path / name, "--data", data_root, "--lang", "de", "--normalised", tmp_path / "out.csv")
    answer = kassel(*call)
    told = "Keine Angabe ist geändert, nur der Aufbau der Datei"
    assert (answer.code, "Keine Änderungen" in answer.out, told in answer.out) == (0, False, True)


def test_a_normalised_file_on_standard_output_has_its_warnings_beside_it(
    kassel: Kassel, data_root: Path, tmp_path: Path
) -> None:
    (tmp_path / "Amt_2014.csv").write_text(f"metric,value\n{OTHER_SHARE},0.301\n", encoding="utf-8")
    answer = kassel("validate", tmp_path / "Amt_2014.csv", "--data", data_root, "--lang", "de", "--normalised", "-")
    assert (answer.code, f"{OTHER_SHARE},0.301," in answer.out) == (0, True)
    assert "[KI411]" in answer.err


def test_three_different_years_are_2(kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    file = tmp_path / "Amt_2014.csv"
    file.write_text(f"Kennzahl;Wert;Jahr\n{COUNT};5;2013\n", encoding="utf-8")
    answer = kassel("validate", file, "--year", "2015", "--data", data_root, "--lang", "de")
    told = f"Der Name von {file} nennt 2014, --year nennt 2015, die Spalte Jahr nennt 2013."
    assert (answer.code, told in answer.err) == (2, True)

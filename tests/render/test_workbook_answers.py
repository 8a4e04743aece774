"""Answers as workbooks and as CSV for a spreadsheet: numbers are numbers, texts no formulas, notes are not lost."""

import io
import xml.etree.ElementTree as ET
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from conftest import TOP, Kassel
from kassel_integration.render.excel import as_excel_csv
from kassel_integration.render.workbook import as_workbook
from kassel_integration.texts import Words
from kassel_integration.views.document import Column, Document, Heading, Prose, Table
from kassel_integration.views.values import Figure

EXAMPLE = TOP / "examples" / "beispieldaten"
DE = Words("de")
TABLE = Table(
    (Column("label", "Kennzahl"), Column("2016", "2016", kind="number"), Column("flags", "Kennzeichen", human=False)),
    (("=1+1", Figure(Decimal("34.50"), "P"), "2016:P"), ("Plätze", Figure(None, "…"), None)),
)
DOCUMENT = Document("metrics", (Heading("2 Kennzahlen"), TABLE, Prose(("P vorläufig",))), TABLE, {"synthetic": True})


def test_numbers_are_numbers_texts_are_texts_and_the_first_row_stays() -> None:
    book = load_workbook(io.BytesIO(as_workbook(DOCUMENT, "xlsx", DE)))
    sheet, notes = book.worksheets
    assert (sheet.title, sheet.freeze_panes, sheet.protection.sheet) == ("Beispieldaten", "A2", False)
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Kennzahl", "2016", "Kennzeichen"],
        ["=1+1", 34.5, "2016:P"],
        ["Plätze", "…", None],
    ]
    assert [sheet["A2"].data_type, sheet["B2"].data_type, sheet["B2"].number_format] == ["s", "n", "0.00"]
    assert [row[0].value for row in notes.iter_rows()] == [
        "Beispieldaten, keine amtlichen Zahlen",
        "2 Kennzahlen",
        "P vorläufig",
    ]


def test_the_same_answer_gives_the_same_bytes() -> None:
    for fmt in ("xlsx", "ods"):
        assert as_workbook(DOCUMENT, fmt, DE) == as_workbook(DOCUMENT, fmt, DE)


def test_a_csv_for_spreadsheets_has_the_signs_of_its_language() -> None:
    made_up = "Beispieldaten, keine amtlichen Zahlen"
    assert as_excel_csv(DOCUMENT, DE) == (
        f"\ufeffKennzahl;2016;Kennzeichen;{made_up}\r\n'=1+1;34,50;2016:P;x\r\nPlätze;…;;x\r\n"
    )
    assert as_excel_csv(DOCUMENT, Words("en")).splitlines()[1] == "'=1+1,34.50,2016:P,x"


CALLS = [("list",), ("progress",), ("summary",), ("offices",), ("missing", "--year", "2016", "--on", "2017-05-01")]


@pytest.mark.parametrize("argv", CALLS, ids=lambda argv: argv[0])
def test_every_table_is_written_as_a_workbook(argv: tuple[str, ...], tmp_path: Path, kassel: Kassel) -> None:
    for ending in ("xlsx", "ods"):
        file = tmp_path / f"a.{ending}"
        answer = kassel(*argv, "--data", EXAMPLE, "--office", "sportamt", "-o", file, "--lang", "de")
        assert (answer.code, answer.out) == (1 if argv[0] == "missing" else 0, "")
        assert file.stat().st_size > 2000
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert sheet.max_row > 1


def test_excel_without_csv_is_refused_and_says_what_to_type(kassel: Kassel) -> None:
    answer = kassel("list", "--excel", "-f", "json", "--lang", "de")
    assert answer.code == 2
    assert "-f csv --excel" in answer.err


NOT_IN_XML = "a\x00\x01\x0b\x1b\ud800\ufffe\uffff"


@pytest.mark.parametrize("fmt", ["xlsx", "ods"])
def test_what_xml_cannot_hold_is_a_sign_in_every_box_of_a_workbook(fmt: str) -> None:
    columns = (Column("id", NOT_IN_XML), Column("label", "Text"))
    table = Table(columns, ((NOT_IN_XML, NOT_IN_XML),))
    document = Document("rows", (Heading(NOT_IN_XML), table, Prose((NOT_IN_XML,))), table)
    with zipfile.ZipFile(io.BytesIO(as_workbook(document, fmt, DE))) as book:
        texts = [ET.fromstring(book.read(name)) for name in book.namelist() if name.endswith(".xml")]
    assert "a␀␁␋␛⟨U+D800⟩⟨U+FFFE⟩⟨U+FFFF⟩" in {text for part in texts for text in part.itertext()}

"""Comments beside the cells of a row are told, in any format and layout; what a form explains there is not."""

import io
import struct
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from conftest import Kassel
from forms.books import label, xls_book
from forms.ods import ods, row, sheet
from forms.ole import number, record
from forms.reading import Reader, Reading

ID = "1.1.8.teilnahmen"
Sheet = list[list[object]]
LONG: Sheet = [["Kennzahl", "Wert", "Bemerkung"], [ID, 500, "x"]]
WIDE: Sheet = [["Kennzahl", "2014", "2015"], [ID, 500, 600]]


def told(reading: Reading) -> list[tuple[str, str, str, object]]:
    found = [f for f in reading.findings if f.code.id == "KI274"]
    return [(f.code.severity, f.place.sheet, f.place.sheet_cell, f.values["value"]) for f in found]


def xlsx(lines: Sheet, comments: dict[str, str]) -> bytes:
    book, stream = Workbook(), io.BytesIO()
    made = book.worksheets[0]
    made.title = "Zahlen"
    for line in lines:
        made.append(line)
    for at, text in comments.items():
        made[at].comment = Comment(text, "Amt")
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(("lines", "at"), [(LONG, "B2"), (LONG, "A2"), (LONG, "C2"), (WIDE, "C2"), (WIDE, "A2")])
def test_a_comment_of_an_xlsx_is_told_in_its_cell(reader: Reader, lines: Sheet, at: str) -> None:
    reading = reader.bytes(xlsx(lines, {at: "nur bis\nSeptember"}), "2014.xlsx")
    assert told(reading) == [("note", "Zahlen", at, "nur bis September")]
    assert len(reading.kept) == (2 if lines is WIDE else 1)


def test_a_comment_of_an_ods_is_told_without_its_author_and_day(reader: Reader) -> None:
    note = (
        "<office:annotation><dc:creator>Frau Ufer</dc:creator><dc:date>2015-01-01</dc:date>"
        "<text:p>nur bis</text:p><text:p>Septem<text:span>ber</text:span></text:p></office:annotation>"
    )
    value = (
        f'<table:table-cell office:value-type="float" office:value="500">{note}<text:p>500</text:p></table:table-cell>'
    )
    reading = reader.bytes(ods(sheet("Zahlen", row("Kennzahl", "Wert"), row(ID, value), row())), "2014.ods")
    assert told(reading) == [("note", "Zahlen", "B2", "nur bis September")]
    assert [str(m.value) for m in reading.kept] == ["500"]


def test_a_comment_of_an_xls_is_told(reader: Reader) -> None:
    pytest.importorskip("xlrd")
    text = "nur bis September"
    drawn = record(0x5D, struct.pack("<HHHHH", 0x15, 18, 0x19, 1, 0) + bytes(12) + struct.pack("<HH", 0, 0))
    txo = record(0x1B6, struct.pack("<HH6xHHI", 0, 0, len(text), 0, 0)) + record(0x3C, b"\0" + text.encode())
    note = record(0x1C, struct.pack("<HHHHH", 1, 1, 0, 1, 3) + b"\0Amt")
    cells = [label(0, 0, "Kennzahl"), label(0, 1, "Wert"), label(1, 0, ID), number(1, 1, 500)]
    reading = reader.bytes(xls_book({"Zahlen": [*cells, drawn, txo, note]}), "2014.xls")
    assert told(reading) == [("note", "Zahlen", "B2", text)]


def test_above_and_beside_the_table_nobody_asks(reader: Reader) -> None:
    reading = reader.bytes(xlsx(LONG, {"B1": "die Zahl", "H9": "Notiz", "B7": "leer"}), "2014.xlsx")
    assert told(reading) == []


def test_what_the_form_explains_is_not_told_and_what_an_office_adds_is(
    kassel: Kassel, data_root: Path, tmp_path: Path
) -> None:
    form = tmp_path / "Bogen.xlsx"
    for lang, added in (("de", ""), ("en", ""), ("de", "nur bis September")):
        kassel("form", "--office", "jugendamt", "--year", "2014", "--data", data_root, "-o", form, "--lang", lang)
        book = load_workbook(form)
        sheets = [each for each in book.worksheets if any(c.comment for line in each.iter_rows() for c in line)]
        assert sheets
        for each in sheets:
            for line in each.iter_rows():
                for box in line:
                    if box.comment and added:
                        box.comment = Comment(f"{box.comment.text}\n{added}", "Amt")
        book.save(form)
        out = kassel("validate", form, "--year", "2014", "--data", data_root, "-f", "json", "--lang", "de").out
        assert ("KI274" in out, added in out) == (bool(added), True)
        form.unlink()


def test_no_text_of_a_comment_is_kept_beyond_a_measure(reader: Reader) -> None:
    ((_, _, _, text),) = told(reader.bytes(xlsx(LONG, {"B2": "x" * 30_000}), "2014.xlsx"))
    assert len(str(text)) == 500

"""A workbook is read the same in every format LibreOffice saved it in (tests/office); what is none is named."""

import json
import zipfile
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from forms.ods import ods, row, sheet
from kassel_integration.source.folder import DataFolder

SAVED = TOP / "tests" / "source" / "workbooks"
FORTY = TOP / "tests" / "forms" / "forty.csv"
TABLE = [row("Kennzahl", "Wert"), row("1.1.1.places", 5)]


@pytest.mark.parametrize("ending", ["ods", "xls", "xlsx"])
def test_three_sheets_normalise_to_the_same_bytes(kassel: Kassel, data_root: Path, tmp_path: Path, ending: str) -> None:
    call = ("validate", SAVED / f"office.{ending}", "--year", "2014", "--data", data_root, "--lang", "en")
    answer = kassel(*call, "--normalised", tmp_path / "2014.csv")
    assert (answer.code, (tmp_path / "2014.csv").read_bytes()) == (0, FORTY.read_bytes())
    assert "Sheets read: Kita, Schule & Beruf, Übriges. Not read: Anleitung." in answer.out
    assert "[KI013] The sheet “Vorjahr” has a table and is not read: it is hidden." in answer.out


@pytest.mark.parametrize("ending", ["ods", "xls", "xlsx"])
def test_a_finding_names_the_same_place(kassel: Kassel, mini_folder: DataFolder, ending: str) -> None:
    call = ("validate", SAVED / f"office.{ending}", "--year", "2014", "--data", mini_folder.root, "-f", "json")
    found = json.loads(kassel(*call).out)["findings"]
    places = {(f["place"]["sheet"], f["place"]["cell"]) for f in found if f["code"] == "KI301"}
    assert {("Kita", "A4"), ("Schule & Beruf", "A4"), ("Übriges", "A15")} <= places


def text_as_xls() -> bytes:
    """What many programs export as .xls."""
    return "Kennzahl\tWert\n1.1.1.places\t5\n".encode("utf-16")


def packed(*names: str) -> bytes:
    """A packed file with parts of these names."""
    path = Path("packed.zip")
    with zipfile.ZipFile(path, "w") as made:
        for name in names:
            made.writestr(name, "<x/>")
    return path.read_bytes()


HTML = b"\r\n<html><body><table><tr><td>Kennzahl</td><td>Wert</td></tr></table></body></html>"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
NOT_READ: dict[str, tuple[str, bytes | tuple[str, ...], str]] = {
    "a page of HTML": ("2014.xls", HTML, "KI008 a page for the browser (HTML)"),
    "the XML of old": ("2014.xls", b'<?xml version="1.0"?><Workbook/>', "KI008 an XML file"),
    "a flat .fods": ("2014.fods", b'\xef\xbb\xbf<?xml version="1.0"?><office:document/>', "KI008 an XML file"),
    "a PDF": ("2014.pdf", b"%PDF-1.7", "KI008 a PDF"),
    "a PDF with another name": ("2014.xlsx", b"%PDF-1.7", "KI008 a PDF"),
    "a text of Word": ("2014.docx", ("[Content_Types].xml", "word/document.xml"), "KI008 a Word document"),
    "an old text of Word": ("2014.xls", OLD + "WordDocument".encode("utf-16-le"), "KI008 a Word document"),
    "a binary workbook": ("2014.xlsb", ("[Content_Types].xml", "xl/workbook.bin"), "KI008 a binary workbook (.xlsb)"),
    "a table of Numbers": ("2014.numbers", ("Index/Document.iwa",), "KI008 a document of Apple"),
    "a folder that was packed": ("2014.xlsx", ("2014.csv",), "KI008 a packed file (ZIP)"),
    "a workbook named as text": ("2014.csv", ("xl/workbook.xml",), "KI008 a packed file, probably a workbook"),
    "a locked .xlsx": ("2014.xlsx", OLD + "EncryptedPackage".encode("utf-16-le"), "KI271 protected by a password"),
    "an old workbook that is none": ("2014.xls", OLD, "KI010"),
}


@pytest.mark.parametrize(("name", "raw", "said"), NOT_READ.values(), ids=NOT_READ.keys())
def test_what_cannot_be_read_is_named(
    kassel: Kassel,
    mini_folder: DataFolder,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    raw: bytes | tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(mini_folder.root)
    Path(name).write_bytes(packed(*raw) if isinstance(raw, tuple) else raw)
    answer = kassel("validate", name, "--data", ".", "--lang", "en", "-f", "json")
    ((code, message),) = [(f["code"], f["message"]) for f in json.loads(answer.out)["findings"]]
    assert (answer.code, code, said[6:] in message) == (1, said[:5], True)


READ: dict[str, tuple[str, bytes]] = {
    "a workbook of LibreOffice with the name of Excel's": ("2014.xlsx", ods(sheet("Meldung", *TABLE))),
    "text with the name of an old workbook": ("2014.xls", text_as_xls()),
}


@pytest.mark.parametrize(("name", "raw"), READ.values(), ids=READ.keys())
def test_a_wrong_name_does_not_matter(kassel: Kassel, mini_folder: DataFolder, name: str, raw: bytes) -> None:
    path = mini_folder.root / name
    path.write_bytes(raw)
    answer = kassel("validate", path, "--data", mini_folder.root, "-f", "json")
    assert (answer.code, json.loads(answer.out)["rows"]["accepted"]) == (0, 1)


def test_without_the_extra_an_old_workbook_is_2_with_what_to_do(
    kassel: Kassel, data_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlrd", None)
    answer = kassel("validate", SAVED / "office.xls", "--data", data_root, "--lang", "en", "--year", "2014")
    assert (answer.code, 'pip install "kassel-integration[xls]", or save the file as .xlsx' in answer.err) == (2, True)

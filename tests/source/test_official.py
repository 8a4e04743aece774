"""Exports of statistics bodies are read as source files of ten lines say; their figures are read here once more."""

import csv
import json
import re
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from conftest import TOP, Kassel
from forms.books import BOOKS

OFFICIAL = TOP / "tests" / "official"
LINES = {"genesis": ("genesis-auszug.csv", "cp1252"), "inkar": ("inkar-auszug.csv", "utf-8-sig")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with the plan and the source files of the extracts."""
    shutil.copytree(OFFICIAL, tmp_path / "plan")
    return tmp_path / "plan"


def texts(name: str) -> list[list[str]]:
    """The fields of an extract, split at semicolons; no text of it holds one."""
    file, encoding = LINES[name]
    raw = (OFFICIAL / file).read_text(encoding)
    return [[field.strip('"') for field in line.split(";")] for line in raw.split("\n")]


def read(kassel: Kassel, folder: Path, name: str, file: Path, *more: str) -> dict[str, list[dict[str, str]]]:
    """The rows of each file that is written, by name."""
    out = folder / "out"
    out.mkdir()
    answer = kassel(
        "validate", "--source", name, file, "--data", folder, "--normalised", out / "neu.csv", "--lang", "en", *more
    )
    assert answer.code == 0, answer.out + answer.err
    files = sorted(out.iterdir())
    return {path.stem: list(csv.DictReader(path.read_text("utf-8").splitlines())) for path in files}


def test_source_files_of_ten_lines_are_enough() -> None:
    counts = [len(path.read_text("utf-8").splitlines()) for path in sorted((OFFICIAL / "sources").iterdir())]
    assert counts == [10, 10]


def test_a_genesis_export(kassel: Kassel, folder: Path) -> None:
    rows = texts("genesis")
    total = next(row for row in rows if row[1:2] == ["Insgesamt"])
    heads = list(zip(rows[6], rows[7], strict=True))
    found = read(kassel, folder, "genesis", OFFICIAL / "genesis-auszug.csv")
    foreign = "nur mit ausländischer Staatsangehörigkeit"
    said = "Statistisches Bundesamt (Destatis), GENESIS-Tabelle 12613-0004; Lizenz dl-de/by-2-0"
    assert total[0] == "2020"
    assert [(r["metric"], r["sex"], r["value"], r["source"], r["stands_for"]) for r in found["neu"]] == [
        ("A.1.auslaender", "", total[heads.index(("Insgesamt", "Ausländer"))], said, foreign),
        ("A.1.gestorbene", "", total[heads.index(("Insgesamt", "Insgesamt"))], said, ""),
        ("A.1.gestorbene", "m", total[heads.index(("männlich", "Insgesamt"))], said, ""),
        ("A.1.gestorbene", "w", total[heads.index(("weiblich", "Insgesamt"))], said, ""),
    ]  # fmt: skip


def test_an_inkar_export(kassel: Kassel, folder: Path) -> None:
    heads, years, *rows = texts("inkar")
    own = next(row for row in rows if row[0] == "06611")
    wanted = {
        "A.1.anteil": "Ausländeranteil", "A.1.arm": "Haushalte mit niedrigem Einkommen", "A.1.wahl": "Wahlbeteiligung",
        "A.1.geschlechter": "Geschlechterproportion insgesamt",
    }  # fmt: skip
    found = read(kassel, folder, "inkar", OFFICIAL / "inkar-auszug.csv")
    by_hand = {
        (f"neu_{years[heads.index(name)]}", metric): Decimal(own[heads.index(name)].replace(",", "."))
        for metric, name in wanted.items()
    }
    assert {(file, r["metric"]): Decimal(r["value"]) for file, each in found.items() for r in each} == by_hand
    assert [(r["as_of"], r["note"]) for r in found["neu_2017"]] == [
        ("2017-12-31", ""),
        ("", ""),
        ("", "Bundestagswahl"),
    ]


def test_the_shipped_source_file_on_an_export_made_in_the_layout_of_the_extract(
    kassel: Kassel, data_root: Path, tmp_path: Path
) -> None:
    out = tmp_path / "neu.csv"
    sent = OFFICIAL / "inkar-nachgebaut.csv"
    answer = kassel("validate", "--source", "inkar", sent, "--data", data_root, "--normalised", out, "--lang", "en")
    assert answer.code == 0, answer.out
    files = {path.stem: list(csv.DictReader(path.read_text("utf-8").splitlines())) for path in tmp_path.glob("neu_*")}
    stored = list(csv.DictReader((data_root / "measurements" / "2016.csv").read_text("utf-8").splitlines()))
    same = {
        row["metric"]: (row["source"], row["stands_for"], row["as_of"]) for row in stored if "INKAR" in row["source"]
    }
    assert {year: {r["metric"]: r["value"] for r in rows} for year, rows in files.items()} == {
        "neu_2015": {"1.1.3.betreuungsquote_u3": "21.1"},
        "neu_2016": {"1.1.3.betreuungsquote_u3": "22.2", "1.1.2.kindergartenbesuchsquote": "83.3"},
    }
    assert {r["metric"]: (r["source"], r["stands_for"], r["as_of"]) for r in files["neu_2016"]} == same
    assert "Not read: other rows: 2; other columns: Raumeinheit, Aggregat, Ausländeranteil." in answer.out


COVER = [["INKAR"], ["Indikatoren und Karten zur Raum- und Stadtentwicklung"], ["Stand", "2020"]]


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("kind", BOOKS)
def test_a_workbook_of_a_body_is_read_as_its_text_is(kassel: Kassel, folder: Path, name: str, kind: str) -> None:
    if kind == "xls":
        pytest.importorskip("xlrd")
    sent = folder / f"export.{kind}"
    sent.write_bytes(BOOKS[kind]({"Info": COVER, "Daten": texts(name), "Leer": []}, ()))
    found = read(kassel, folder, name, sent)
    shutil.rmtree(folder / "out")
    assert found == read(kassel, folder, name, OFFICIAL / LINES[name][0])


def test_numbers_of_a_workbook_are_numbers_and_its_years_too(kassel: Kassel, folder: Path) -> None:
    book, name = Workbook(), OFFICIAL / LINES["inkar"][0]
    for line in texts("inkar"):
        numbers = [text.replace(",", ".") if re.fullmatch("[0-9]+,[0-9]+|20[0-9]{2}", text) else "" for text in line]
        book.worksheets[0].append([float(n) if n else text for n, text in zip(numbers, line, strict=True)])
    book.save(folder / "export.xlsx")
    found = read(kassel, folder, "inkar", folder / "export.xlsx")
    shutil.rmtree(folder / "out")
    assert found == read(kassel, folder, "inkar", name)


def _sent(folder: Path, sheets: dict[str, list[list[str]]]) -> Path:
    (folder / "export.xlsx").write_bytes(BOOKS["xlsx"](sheets, ()))
    return folder / "export.xlsx"


def test_the_sheet_is_told_and_may_be_named(kassel: Kassel, folder: Path) -> None:
    sent = _sent(folder, {"Info": COVER, "Alt": texts("inkar"), "Neu": texts("inkar")})
    call = ("validate", "--source", "inkar", sent, "--data", folder, "--lang", "en")
    both, one = kassel(*call), kassel(*call, "--sheet", "Neu")
    assert (both.code, "[KI302]" in both.out, one.code) == (1, True, 0)
    assert "Sheets read: Neu. Not read: Info, Alt." in one.out


def test_a_sheet_that_lacks_a_heading_is_named_with_its_cell(kassel: Kassel, folder: Path) -> None:
    lines = [[text.replace("Wahlbeteiligung", "Wahl") for text in line] for line in texts("inkar")]
    sent = _sent(folder, {"Info": COVER, "Daten": lines})
    answer = kassel("validate", "--source", "inkar", sent, "--data", folder, "--lang", "en")
    assert (answer.code, "(Daten!A2): error[KI261]" in answer.out) == (1, True), answer.out


WRONG = {
    "a heading that the export does not have": ("Wahlbeteiligung", "Wahl", "KI261"),
    "a region that it does not have": ('"06611"', '"06612"', "KI262"),
    "a column that it does not have": ("{Kennziffer:", "{Schlüssel:", "KI261"),
    "a metric that the catalogue does not have": ("A.1.wahl", "A.1.wahlen", "KI301"),
    "a key that no source file has": ("licence:", "license:", "KI110"),
    "a value that no dimension has": ("metric: A.1.wahl", "cell: {sex: d}, metric: A.1.wahl", "KI305"),
    "a dimension that the catalogue does not have": ("metric: A.1.wahl", "cell: {age: d}, metric: A.1.wahl", "KI110"),
    "a second column for the same": ("metric: A.1.wahl", "metric: A.1.anteil", "KI302"),
    "the years in a column, and a day": ("year: below", "year: Kennziffer", "KI110"),
}


@pytest.mark.parametrize(("old", "new", "code"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_with_a_source_file_is_said(kassel: Kassel, folder: Path, old: str, new: str, code: str) -> None:
    path = folder / "sources" / "inkar.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    answer = kassel("validate", "--source", "inkar", OFFICIAL / "inkar-auszug.csv", "--data", folder, "--lang", "en")
    assert (answer.code, f"[{code}]" in answer.out) == (1, True), answer.out


OF_NO_TYPE = {
    "year:": ("year: below", '5:6: error[KI112] "year" must be a text; found: nothing.'),
    "year: [1]": ("year: below", '5:7: error[KI112] "year" must be a text; found: a list.'),
    "year: 99999": ("year: below", '5:7: error[KI116] "99999" is not allowed for "year".'),
    "heading: 5": (
        "heading: Wahlbeteiligung",
        '9:15: error[KI113] "heading" must be text, but YAML reads 5 as a number',
    ),
    "heading: [a, 5]": ("heading: Wahlbeteiligung", '9:19: error[KI113] "heading" must be text, but YAML reads 5 as'),
    "heading: {a: b}": ("heading: Wahlbeteiligung", '9:15: error[KI112] "heading" must be a text; found: a block of'),
}


@pytest.mark.parametrize("new", OF_NO_TYPE)
def test_of_a_value_of_no_type_it_may_have_one_thing_is_said(kassel: Kassel, folder: Path, new: str) -> None:
    path, (old, said) = folder / "sources" / "inkar.yaml", OF_NO_TYPE[new]
    path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    answer = kassel("validate", "--source", "inkar", OFFICIAL / "inkar-auszug.csv", "--data", folder, "--lang", "en")
    assert (answer.code, answer.err, answer.out.count("error[")) == (1, "", 1)
    assert answer.out.startswith(f"{path}:{said}")


def test_an_unknown_dimension_is_placed_at_its_key_an_unknown_value_at_itself(kassel: Kassel, folder: Path) -> None:
    path = folder / "sources" / "inkar.yaml"
    plain = path.read_text("utf-8")
    asked = ("validate", "--source", "inkar", OFFICIAL / "inkar-auszug.csv", "--data", folder, "-f", "json")
    placed = []
    for cell in ("{age: d}", "{sex: d}"):
        path.write_text(plain.replace("metric: A.1.wahl", f"cell: {cell}, metric: A.1.wahl", 1), encoding="utf-8")
        (found,) = json.loads(kassel(*asked).out)["findings"]
        line = path.read_text("utf-8").splitlines()[found["place"]["line"] - 1]
        placed.append((found["code"], line[found["place"]["column"] - 1 :].partition(",")[0]))
    assert placed == [("KI110", "age: d}"), ("KI305", "d}")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--source", "eurostat", "x.csv"), 'There is no source "eurostat". Possible: genesis, inkar.'),
        (("--source", "inkar"), "--source needs the file that is to be read."),
        (("--source", "inkar", "x.csv", "--sheet", "Daten"), "is no workbook and has no sheets"),
    ],
)
def test_what_cannot_run_says_why(kassel: Kassel, folder: Path, words: tuple[str, ...], said: str) -> None:
    for name in ("x.csv", "x.xlsx"):
        (folder / name).write_text("a;b\n", encoding="utf-8")
    named = [folder / word if word.startswith("x.") else word for word in words]
    answer = kassel("validate", *named, "--data", folder, "--lang", "en")
    assert (answer.code, said in answer.err) == (2, True), answer.err


def test_a_source_file_in_another_encoding_is_named(kassel: Kassel, folder: Path) -> None:
    (folder / "sources" / "amt.yaml").write_bytes("title: Amt für Statistik\n".encode("cp1252"))
    (folder / "x.csv").write_text("a;b\n", encoding="utf-8")
    answer = kassel("validate", "--source", "amt", folder / "x.csv", "--data", folder, "--lang", "en")
    assert (answer.code, "amt.yaml is not saved as UTF-8: line 1 contains the byte 0xFC." in answer.err) == (2, True), (
        answer.err
    )


def test_where_there_is_no_source_at_all_it_is_said_where_they_belong(kassel: Kassel, folder: Path) -> None:
    for file in (folder / "sources").iterdir():
        file.unlink()
    (folder / "x.csv").write_text("a;b\n", encoding="utf-8")
    answer = kassel("validate", "--source", "inkar", folder / "x.csv", "--data", folder, "--lang", "en")
    assert (answer.code, "sources has no source file." in answer.err) == (2, True), answer.err


EXPORT = "Kennziffer;2017\n06611;{}\n"
SOURCE = """title: Amt
source: Landesamt
licence: dl-de/by-2-0
rows: {{Kennziffer: "06611"}}
year: 2017
{}values: [{{heading: "2017", metric: A.1.gestorbene}}]
"""
SIGNS = {
    "Eurostat's, not available": ("signs: {table: eurostat}", ":", ("", "Q")),
    "Eurostat's, a break": ("signs: {table: eurostat}", "12 b", ("12", "B")),
    "a Land's own, in place of a value": ("signs: {alone: {'*': Q, '-': zero}, behind: {v: P}}", "*", ("", "Q")),
    "a Land's own, nothing": ("signs: {alone: {'*': Q, '-': zero}, behind: {v: P}}", "-", ("0", "")),
    "a Land's own, behind a value": ("signs: {alone: {'*': Q}, behind: {v: P}}", "12 v", ("12", "P")),
    "a table with a sign in another meaning": ("signs: {table: din55301, alone: {'*': Q}}", "/", ("", "U")),
    "the sign in the other meaning": ("signs: {table: din55301, alone: {'*': Q}}", "*", ("", "Q")),
    "DIN 55301 where nothing is said": ("", "/", ("", "U")),
}


@pytest.mark.parametrize(("signs", "text", "wanted"), SIGNS.values(), ids=SIGNS)
def test_signs_are_read_by_the_table_of_the_source(
    kassel: Kassel, folder: Path, signs: str, text: str, wanted: tuple[str, str]
) -> None:
    (folder / "sources" / "amt.yaml").write_text(SOURCE.format(f"{signs}\n" if signs else ""), encoding="utf-8")
    (folder / "Export.csv").write_text(EXPORT.format(text), encoding="utf-8")
    rows = read(kassel, folder, "amt", folder / "Export.csv")["neu"]
    assert [(row["value"], row["flag"]) for row in rows] == [wanted]


@pytest.mark.parametrize(
    ("signs", "text"), [("signs: {table: eurostat}", "/"), ("", ":"), ("signs: {alone: {'*': Q}}", "/")]
)
def test_a_sign_of_another_table_is_never_taken(kassel: Kassel, folder: Path, signs: str, text: str) -> None:
    (folder / "sources" / "amt.yaml").write_text(SOURCE.format(f"{signs}\n" if signs else ""), encoding="utf-8")
    (folder / "Export.csv").write_text(EXPORT.format(text), encoding="utf-8")
    answer = kassel("validate", "--source", "amt", folder / "Export.csv", "--data", folder)
    assert (answer.code, "KI296" in answer.out) == (1, True)


@pytest.mark.parametrize("signs", ["signs: {alone: {'1': Q}}", "signs: {alone: {'*': P}}", "signs: {table: din}"])
def test_a_table_of_signs_that_cannot_be_is_said(kassel: Kassel, folder: Path, signs: str) -> None:
    (folder / "sources" / "amt.yaml").write_text(SOURCE.format(f"{signs}\n"), encoding="utf-8")
    (folder / "Export.csv").write_text(EXPORT.format("12"), encoding="utf-8")
    answer = kassel("validate", "--source", "amt", folder / "Export.csv", "--data", folder)
    assert (answer.code, "amt.yaml:6:" in answer.out) == (1, True), answer.out


def test_an_export_of_nothing_but_its_separator_is_refused_in_words(kassel: Kassel, folder: Path) -> None:
    sent = folder / "export.csv"
    sent.write_text("sep=;", encoding="utf-8")
    answer = kassel("validate", "--source", "inkar", sent, "--data", folder, "--lang", "en")
    assert (answer.code, "[KI206" in answer.out, answer.err) == (1, True, "")

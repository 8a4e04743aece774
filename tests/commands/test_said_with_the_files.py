"""What the caller says of files: the office that sent them, the sheet, the source by which they are laid out."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook

from conftest import TOP, Kassel
from small_plan import goal, plan

PARTS = (
    "id: treffen\nlabel: Treffen\nkind: count\nunit: Treffen\ndirection: up\ntarget: {rule: increase, basis: concept}\n"
    "delivery: each\ndelivery_reason: Jedes Amt zählt seine eigenen."
)
OFFICIAL = TOP / "tests" / "official"


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan with a metric of which two offices report a part each, and the file of one of them."""
    monkeypatch.chdir(tmp_path)
    goals = goal(PARTS, offices="umweltamt, verkehrsamt")
    plan(tmp_path / "data", goals, {})
    Path("Umweltamt 2020.csv").write_text("Kennzahl;Wert;Quelle\n1.1.1.treffen;3;Zählung\n", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("shared")
def test_what_validate_accepts_of_an_office_import_takes(kassel: Kassel) -> None:
    file = "Umweltamt 2020.csv"
    refused = kassel("validate", file, "--data", "data", "--lang", "de")
    assert refused.code == 1
    assert "KI350" in refused.out
    assert kassel("validate", file, "--data", "data", "--office", "Umweltamt").code == 0
    assert kassel("import", file, "--data", "data", "--office", "Umweltamt", "--yes").code == 0
    assert ",umweltamt," in Path("data/measurements/2020.csv").read_text(encoding="utf-8")


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("files", [(), ("data/handlungsfelder.yaml",)], ids=["all", "a catalogue"])
def test_an_office_without_its_file_is_refused(kassel: Kassel, files: tuple[str, ...]) -> None:
    data = () if files else ("--data", "data")
    answer = kassel("validate", *files, *data, "--office", "umweltamt", "--lang", "en")
    assert answer.code == 2
    assert "name the files" in answer.err


@pytest.mark.usefixtures("shared")
def test_an_office_nobody_knows_is_refused_with_the_nearest(kassel: Kassel) -> None:
    answer = kassel("validate", "Umweltamt 2020.csv", "--data", "data", "--office", "umweltant")
    assert answer.code == 2
    assert "umweltamt" in answer.err


@pytest.mark.usefixtures("shared")
def test_the_named_sheet_is_taken_in(kassel: Kassel) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, value in (("Entwurf", 7), ("Meldung", 9)):
        sheet = book.create_sheet(title)
        for row in (("Kennzahl", "Wert", "Quelle"), ("1.1.1.treffen", value, "Zählung")):
            sheet.append(row)
    book.save("Umweltamt 2020.xlsx")
    call = ("import", "Umweltamt 2020.xlsx", "--data", "data", "--office", "umweltamt", "--yes")
    assert kassel(*call).code == 1
    assert not Path("data/measurements/2020.csv").exists()
    assert kassel(*call, "--sheet", "Meldung").code == 0
    assert "1.1.1.treffen,9," in Path("data/measurements/2020.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("body", ["inkar", "genesis"])
def test_an_export_of_statistics_is_taken_in_with_its_source(
    kassel: Kassel, body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(OFFICIAL, "data")
    shutil.copyfile(OFFICIAL / f"{body}-auszug.csv", "Auszug.csv")
    normalised = kassel("validate", "Auszug.csv", "--source", body, "--data", "data", "--normalised", "neu.csv")
    assert normalised.code == 0
    call = ("import", "Auszug.csv", "--source", body, "--data", "data")
    asked = kassel(*call, "--lang", "en")
    assert asked.code == 2
    assert f"--source {body} --data data --yes" in asked.err.replace("\n", " ")
    assert kassel(*call, "--yes").code == 0
    rows = [path.read_text("utf-8") for path in sorted(Path("data/measurements").glob("*.csv"))]
    assert rows
    assert rows == [path.read_text("utf-8") for path in sorted(Path().glob("neu*.csv"))]
    assert json.loads(kassel("log", "--data", "data", "-f", "json").out)["submissions"][0]["offices"] == []


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(("folder", "said"), [
    ("data", "kassel validate --data data"),
    ("data/measurements", "kassel validate --data data"),
    (".", "for example Umweltamt 2020.csv"),
    ("leer", "leer is a folder, not a file"),
])  # fmt: skip
def test_a_folder_where_a_file_belongs_is_told_what_to_call(kassel: Kassel, folder: str, said: str) -> None:
    Path("leer").mkdir()
    answer = kassel("validate", folder, "--lang", "en", *(("--data", "data") if folder == "leer" else ()))
    assert answer.code == 2
    assert said in answer.err
    assert kassel("validate", "--data", "data").code == 0

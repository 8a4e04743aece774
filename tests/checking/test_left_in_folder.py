"""What lies among the measurements and is not read is named with what it is; hidden files are nobody's figures."""

import json
from pathlib import Path

import pytest

from conftest import Answer, Kassel
from kassel_integration.source.folder import DataFolder

FOLDER, FILE, LOCK = "ein Unterordner", "eine Datei, die nicht auf .csv endet", "die Sperrdatei eines Programms"
THINGS: dict[str, tuple[str, int, str]] = {  # name, which ends in / for a folder; exit code; code and a word of it
    "a workbook": ("2014.xlsx", 1, "KI018 kassel validate"),
    "one with macros": ("2014.XLSM", 1, "KI018 kassel validate"),
    "an old one": ("2014.xls", 1, "KI018 kassel validate"),
    "one of LibreOffice": ("2014.ods", 1, "KI018 kassel validate"),
    "the lock file of an open one": ("~$2014.xlsx", 0, f"KI019 {LOCK}"),
    "the lock file of an open table": ("~$2014.csv", 0, f"KI019 {LOCK}"),
    "a subfolder": ("2014/", 0, f"KI019 {FOLDER}"),
    "a text file": ("2014.txt", 0, f"KI019 {FILE}"),
    "a table with two endings": ("2014.csv.bak", 0, f"KI019 {FILE}"),
    "a hidden file": (".2014.csv", 0, ""),
    "a hidden folder": (".git/", 0, ""),
    "a table in capitals": ("2014.CSV", 0, ""),
}


def put(folder: Path, name: str) -> Path:
    """A thing of this name with a good table in it."""
    place = folder / name
    if name.endswith("/"):
        place.mkdir()
        (place / "2014.csv").write_text("metric,value\n1.1.1.places,5\n", encoding="utf-8")
    else:
        place.write_text("metric,value\n1.1.1.places,5\n", encoding="utf-8")
    return place


def told(answer: Answer) -> list[tuple[str, str, str]]:
    """Code, file and text of each finding."""
    found = json.loads(answer.out)["findings"]
    return [(f["code"], f["place"]["file"], f"{f['code']} {f['message']} {f['hint']}") for f in found]


@pytest.mark.parametrize(("name", "code", "said"), THINGS.values(), ids=THINGS.keys())
def test_a_thing_among_the_measurements(
    name: str, code: int, said: str, kassel: Kassel, mini_folder: DataFolder
) -> None:
    place = put(mini_folder.root / "measurements", name)
    answer = kassel("validate", "--data", mini_folder.root, "--lang", "de", "-f", "json")
    found = told(answer)
    assert (answer.code, [(c, file) for c, file, _ in found]) == (code, [(said[:5], str(place))] if said else [])
    assert all(said[6:] in text for _, _, text in found)


def test_a_workbook_is_told_how_it_becomes_figures_and_is_said_to_be_missing_below_every_table(
    kassel: Kassel, mini_folder: DataFolder
) -> None:
    place = put(mini_folder.root / "measurements", "Meldung 2014.xlsx")
    ((_, _, text),) = told(kassel("validate", "--data", mini_folder.root, "--lang", "de", "-f", "json"))
    assert f"kassel validate '{place}' --normalised 'Meldung 2014.csv' --data {mini_folder.root}" in text
    out = " ".join(kassel("list", "--data", mini_folder.root, "-f", "plain", "--lang", "de").out.split())
    assert "1 Datei wurde nicht übernommen (Meldung 2014.xlsx)." in out


def test_a_folder_that_is_almost_called_measurements_is_named(kassel: Kassel, mini_folder: DataFolder) -> None:
    other = mini_folder.root / "Measurements"
    if other.exists():
        pytest.skip("the file system takes both names for one")
    other.mkdir()
    answer = kassel("validate", "--data", mini_folder.root, "--lang", "de", "-f", "json")
    assert [(code, file) for code, file, _ in told(answer)] == [("KI019", str(other))]


def test_nothing_is_said_of_it_where_only_named_files_are_checked(kassel: Kassel, mini_folder: DataFolder) -> None:
    put(mini_folder.root / "measurements", "2014.xlsx")
    sent = mini_folder.root / "sent_2014.csv"
    sent.write_text("metric,value\n1.1.1.places,5\n", encoding="utf-8")
    assert told(kassel("validate", sent, "--data", mini_folder.root, "-f", "json")) == []

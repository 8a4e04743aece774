"""What was not taken is named where people look: below each table, in the report, in JSON."""

import json
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

TABLES = {
    "list": ("list",),
    "progress": ("progress",),
    "summary": ("summary",),
    "offices": ("offices",),
    "show": ("show", "1.1.1"),
    "diff": ("diff", "2012", "2013"),
}
each_table = pytest.mark.parametrize("argv", TABLES.values(), ids=TABLES.keys())


@pytest.fixture
def folder(mini_folder: DataFolder) -> Path:
    """A folder with rows, and a whole file, that are not taken."""
    files = {
        "2012.csv": "metric,value\n1.1.1.rate,20\n1.1.1.places,viele\n1.1.1.places,7\n1.1.10.guide,x9\nno.such,4\n",
        "2013.csv": "metric,value\n1.1.1.rate,21\n1.1.1.places,wenige\n",
        "2014.csv": "what;ever\n1;2\n",
    }
    for name, text in files.items():
        (mini_folder.root / "measurements" / name).write_text(text, encoding="utf-8")
    return mini_folder.root


def german(folder: Path) -> str:
    return (
        "4 Zeilen wurden nicht übernommen (2012.csv: Zeilen 3, 5–6; 2013.csv: Zeile 3). "
        f"1 Datei wurde nicht übernommen (2014.csv). „kassel validate --data {folder}“ nennt die Gründe."
    )


@each_table
def test_what_was_not_taken_stands_once_below_every_table(argv: tuple[str, ...], folder: Path, kassel: Kassel) -> None:
    answer = kassel(*argv, "--data", folder, "-f", "plain", "--lang", "de")
    told = " ".join(answer.out.split())
    assert (told.count(german(folder)), answer.err) == (1, "")


@each_table
def test_programs_get_the_files_with_their_lines(argv: tuple[str, ...], folder: Path, kassel: Kassel) -> None:
    answer = kassel(*argv, "--data", folder, "-f", "json", "--lang", "de")
    assert json.loads(answer.out)["rejected_rows"] == [
        {"file": "2012.csv", "rows": 3, "lines": [[3, 3], [5, 6]], "whole": False},
        {"file": "2013.csv", "rows": 1, "lines": [[3, 3]], "whole": False},
        {"file": "2014.csv", "rows": 0, "lines": [], "whole": True},
    ]
    assert answer.err == f"{german(folder)}\n"


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_the_report_says_it_too_and_names_no_folder(form: str, folder: Path, kassel: Kassel) -> None:
    answer = kassel("report", "--data", folder, "-f", form, "--lang", "en")
    told = "4 rows were not taken (2012.csv: lines 3, 5–6; 2013.csv: line 3). 1 file was not taken (2014.csv). "
    assert told in " ".join(answer.out.split())
    assert str(folder) not in answer.out


def test_two_folders_that_are_compared_are_both_named(folder: Path, kassel: Kassel, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "measurements").mkdir(parents=True)
    (other / "handlungsfelder.yaml").write_bytes((folder / "handlungsfelder.yaml").read_bytes())
    (other / "measurements" / "2012.csv").write_text("metric,value\n1.1.1.rate,viele\n", encoding="utf-8")
    answer = kassel("diff", folder, other, "-f", "plain", "--lang", "de")
    told = " ".join(answer.out.split())
    mine = f"1 Zeile wurde nicht übernommen (2012.csv: Zeile 2). „kassel validate --data {other}“ nennt die Gründe."
    assert (german(folder) in told, mine in told) == (True, True)


@each_table
def test_nothing_is_said_where_all_rows_were_taken(argv: tuple[str, ...], folder: Path, kassel: Kassel) -> None:
    for name in ("2012.csv", "2013.csv"):
        (folder / "measurements" / name).write_text("metric,value\n1.1.1.rate,20\n", encoding="utf-8")
    (folder / "measurements" / "2014.csv").unlink()
    answer = kassel(*argv, "--data", folder, "-f", "plain", "--lang", "de")
    assert ("nicht übernommen" in answer.out, answer.err) == (False, "")
    found = json.loads(kassel(*argv, "--data", folder, "-f", "json").out)
    assert found["rejected_rows"] == []


def test_a_long_list_of_lines_is_cut_and_the_count_is_not(folder: Path, kassel: Kassel) -> None:
    rows = "".join(f"nothing,{n}\n\n" for n in range(1200))
    (folder / "measurements" / "2012.csv").write_text(f"metric,value\n{rows}", encoding="utf-8")
    answer = kassel("list", "--data", folder, "-f", "plain", "--lang", "de")
    cut = "(2012.csv: Zeilen 2, 4, 6, 8, 10, 12, 14, 16, …; 2013.csv: Zeile 3)"
    assert f"1.201 Zeilen wurden nicht übernommen {cut}" in answer.out

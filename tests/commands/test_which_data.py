"""Whose data an answer is about is said; nothing is checked but one's own; a command that is named finds them again."""

import json
import shutil
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from kassel_integration.source.folder import DataFolder

ANSWERS = [("list",), ("show", "1.1.3"), ("progress",), ("summary",), ("offices",), ("diff", "2015", "2016")]
WRONG = "metric,value,office\n1.1.1.nothing,5,\n1.1.1.places,5,Nobody\n"


@pytest.fixture
def away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with no data folder in it or above."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("files", "typed"),
    [
        ((), "kassel validate --data DIR"),
        (("Amt 2014.csv",), "kassel validate 'Amt 2014.csv' --data DIR"),
        (("a.csv", "b.csv"), "kassel validate a.csv b.csv --data DIR"),
    ],
)
@pytest.mark.usefixtures("away")
def test_without_data_of_ones_own_nothing_is_checked(kassel: Kassel, files: tuple[str, ...], typed: str) -> None:
    for file in files:
        Path(file).write_text("metric,value\n1.1.3.plaetze_u3,5\n", encoding="utf-8")
    said = (
        "kassel: error: There is no data folder of your own to check: neither --data nor KASSEL_DATA names one, and "
        f'there is none here or above. "kassel init DIR" makes a new one; to check one that exists, type: {typed}\n'
    )
    for options in ((), ("--normalised", "out.csv") if len(files) == 1 else (), ("-f", "json")):
        answer = kassel("validate", *files, *options, "--lang", "en")
        assert (answer.code, answer.out, answer.err) == (2, "", said)
    assert not Path("out.csv").exists()


@pytest.mark.parametrize("call", ANSWERS, ids=lambda call: call[0])
@pytest.mark.usefixtures("away")
def test_an_answer_from_the_data_of_the_program_says_so(kassel: Kassel, call: tuple[str, ...]) -> None:
    for fmt in ("table", "plain", "markdown"):
        answer = kassel(*call, "-f", fmt, "--lang", "en")
        assert ("shipped with the program" in " ".join(answer.out.split()), answer.err) == (True, "")
    for fmt in ("tsv", "csv", "jsonl"):
        assert kassel(*call, "-f", fmt, "--lang", "en").err == "Data: shipped with the program.\n"
    told = json.loads(kassel(*call, "-f", "json").out)["data"]
    assert told == {"origin": "shipped", "folder": None, "title": None}


def test_json_says_which_folder_it_is_and_its_title(kassel: Kassel) -> None:
    examples = TOP / "examples" / "beispieldaten"
    told = json.loads(kassel("list", "--data", examples, "-f", "json").out)["data"]
    assert told == {"origin": "named", "folder": str(examples), "title": "Beispieldaten"}


@pytest.mark.parametrize("by", ["--data", "KASSEL_DATA", "nearest"])
def test_the_folder_that_was_checked_is_named(
    kassel: Kassel, mini_folder: DataFolder, away: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    options = ("--data", "plan") if by == "--data" else ()
    if by == "KASSEL_DATA":
        monkeypatch.setenv("KASSEL_DATA", "plan")
    name = "data" if by == "nearest" else "plan"
    if by == "nearest":
        mini_folder.root.rename(away / "data")
    answer = kassel("validate", *options, "--lang", "en")
    assert answer.out.splitlines()[0].endswith(f" Data: folder {name}.")
    told = json.loads(kassel("validate", *options, "-f", "json").out)["data"]
    assert told == {"folder": name, "origin": "nearest" if by == "nearest" else "named"}


@pytest.mark.parametrize("by", ["--data", "KASSEL_DATA"])
@pytest.mark.parametrize("name", ["plan", "our plan"])
def test_each_command_that_is_named_finds_the_same_data(
    kassel: Kassel, mini_folder: DataFolder, away: Path, monkeypatch: pytest.MonkeyPatch, by: str, name: str
) -> None:
    root = mini_folder.root.rename(away / name)
    (root / "measurements" / "2014.csv").write_text(WRONG, encoding="utf-8")
    shutil.copy(root / "measurements" / "2014.csv", root / "measurements" / "2013.xlsx")
    options = ("--data", name) if by == "--data" else ()
    if by == "KASSEL_DATA":
        monkeypatch.setenv("KASSEL_DATA", name)
    typed = f"--data {name}" if name == "plan" else f"--data '{name}'"
    for call, command in ((("validate",), ""), (("list", "-f", "table"), f"kassel validate {typed}")):
        answer = kassel(*call, *options, "--lang", "en")
        said = " ".join((answer.out + answer.err).split())
        named = [part.split('"')[0] for part in said.split("kassel ")[1:] if part[0].islower()]
        assert (all(typed in part for part in named), len(named)) == (True, 1)
        assert command in said


def test_a_catalogue_with_errors_is_looked_at_where_it_is(kassel: Kassel, mini_folder: DataFolder, away: Path) -> None:
    mini_folder.catalogue.write_text("concept: [\n", encoding="utf-8")
    shutil.copy(mini_folder.catalogue, away / "our old.yaml")
    for call, typed in (
        (("list", "--data", "plan"), "--data plan"),
        (("diff", "plan/handlungsfelder.yaml", "plan/handlungsfelder.yaml"), "plan/handlungsfelder.yaml"),
        (("diff", "our old.yaml", "our old.yaml"), "'our old.yaml'"),
    ):
        answer = kassel(*call, "--lang", "en")
        assert (answer.code, f'"kassel validate {typed}" lists them all' in answer.err) == (2, True)

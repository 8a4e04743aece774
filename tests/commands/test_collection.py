"""A folder of data folders: what a command says of each, in order, with the municipality as one more key."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from kassel_integration.commands.call.collection import _rows
from kassel_integration.commands.call.unit import Said

NAMES = ("Adorf", "Bestadt", "Ärzen")
YEARS = ("2015.csv", "2016.csv")


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("collection")
    for name in NAMES:
        root = top / name / "data" if name == "Bestadt" else top / name
        (root / "measurements").mkdir(parents=True)
        shutil.copy(TOP / "data" / "handlungsfelder.yaml", root)
        (root / "dataset.yaml").write_text("synthetic: true\n")
        for year in YEARS:
            shutil.copy(TOP / "examples" / "beispieldaten" / "measurements" / year, root / "measurements")
    (top / "leer").mkdir()
    (top / ".verborgen" / "measurements").mkdir(parents=True)
    (top / "notiz.txt").write_text("")
    return top


@pytest.fixture
def own(collection: Path, tmp_path: Path) -> Path:
    """A copy that may be spoilt."""
    return Path(shutil.copytree(collection, tmp_path / "own"))


def root_of(collection: Path, name: str) -> Path:
    return collection / name / "data" if name == "Bestadt" else collection / name


@pytest.mark.parametrize("verb", [("summary", "--by", "office"), ("missing", "--year", "2016", "--on", "2018-01-01")])
def test_rows_are_those_of_each_folder_under_its_name(verb: tuple[str, ...], collection: Path, kassel: Kassel) -> None:
    all_of_them = kassel(*verb, "--collection", collection, "--jobs", "1")
    expected = []
    for name in NAMES:
        one = kassel(*verb, "--data", root_of(collection, name))
        head, *rows = one.out.splitlines()
        expected += [f"{name}\t{row}" for row in rows]
        assert all_of_them.code == one.code
    assert all_of_them.out.splitlines() == [f"municipality\t{head}", *expected]


def test_csv_and_json_lines_have_the_same_rows(collection: Path, kassel: Kassel) -> None:
    rows = list(csv.DictReader(io.StringIO(kassel("summary", "--collection", collection, "-f", "csv").out)))
    lines = [json.loads(line) for line in kassel("summary", "--collection", collection, "-f", "jsonl").out.splitlines()]
    assert [row["municipality"] for row in rows] == [line["municipality"] for line in lines]
    assert [row["achieved"] for row in rows] == [str(line["achieved"]) for line in lines]
    assert {row["synthetic"] for row in rows} == {"true"}


@pytest.mark.parametrize("verb", ["summary", "validate"])
def test_processes_side_by_side_say_the_same(verb: str, own: Path, kassel: Kassel) -> None:
    with (own / "Adorf" / "measurements" / "2016.csv").open("a") as stream:
        stream.write("nobody,3\n")
    one, two = (kassel(verb, "--collection", own, "--jobs", jobs) for jobs in ("1", "2"))
    assert one == two


def test_a_sign_that_ends_lines_elsewhere_ends_no_row() -> None:
    said = Said("Adorf", 0, '{"title": "a\u2028b\u0085c"}\n{"title": "d"}\n', "")
    assert [row["title"] for row in _rows(said)] == ["a\u2028b\u0085c", "d"]


@pytest.mark.parametrize(("lang", "made_up"), [("de", "Beispieldaten, keine amtlichen"), ("en", "Example data, not")])
def test_people_see_a_row_for_each_and_the_sum(lang: str, made_up: str, collection: Path, kassel: Kassel) -> None:
    told = kassel("summary", "--collection", collection, "-f", "plain", "--lang", lang).out
    lines = [line.split() for line in told.splitlines() if line.startswith((*NAMES, "Insgesamt", "Total"))]
    numbers = {line[0]: line[1:] for line in lines}
    assert list(numbers) == [*NAMES, {"de": "Insgesamt", "en": "Total"}[lang]]
    *each, total = ([int(n.replace(",", "").replace(".", "")) for n in row] for row in numbers.values())
    assert total == [sum(column) for column in zip(*each, strict=True)]
    assert made_up in told


def test_findings_are_told_under_the_name_and_the_worst_code_counts(own: Path, kassel: Kassel) -> None:
    fine = kassel("validate", "--collection", own, "--lang", "de")
    assert (fine.code, fine.out) == (0, "3 Datenordner geprüft, Befunde in 0.\n")
    with (own / "Ärzen" / "measurements" / "2016.csv").open("a") as stream:
        stream.write("nobody,3\n")
    found = kassel("validate", "--collection", own, "--lang", "de")
    assert (found.code, found.out.splitlines()[0]) == (1, "── Ärzen")
    assert found.out.endswith("3 Datenordner geprüft, Befunde in 1.\n")
    rows = [json.loads(line) for line in kassel("validate", "--collection", own, "-f", "jsonl").out.splitlines()]
    assert {(row["municipality"], row["code"]) for row in rows} == {("Ärzen", "KI202")}


def test_a_folder_that_cannot_be_read_is_named_and_the_others_are_answered(own: Path, kassel: Kassel) -> None:
    (own / "Adorf" / "handlungsfelder.yaml").write_text("fields: [\n")
    (own / "Adorf" / "kassel.toml").write_text("= 3\n")
    answer = kassel("summary", "--collection", own, "--lang", "de")
    assert (answer.code, answer.err.startswith("Adorf: ")) == (2, True)
    assert {line.split("\t")[0] for line in answer.out.splitlines()[1:]} == {"Bestadt", "Ärzen"}


def test_every_municipality_is_exported_as_it_is_alone(collection: Path, kassel: Kassel, tmp_path: Path) -> None:
    told = kassel("export", "--to", "csv", tmp_path / "all", "--collection", collection, "--lang", "de")
    assert (told.code, told.err.splitlines()[-1].startswith("3 Kommunen ausgegeben")) == (0, True)
    kassel("export", "--to", "csv", tmp_path / "one", "--data", root_of(collection, "Bestadt"), "--lang", "de")
    one, other = (
        {path.name: path.read_bytes() for path in (tmp_path / where).iterdir()} for where in ("one", "all/Bestadt")
    )
    assert one == other


@pytest.mark.parametrize("where", [".", "out", "Adorf", "Adorf/out"])
def test_nothing_is_exported_into_the_collection(where: str, own: Path, kassel: Kassel) -> None:
    before = sorted(own.rglob("*"))
    refused = kassel("export", "--to", "csv", own / where, "--collection", own)
    assert (refused.code, sorted(own.rglob("*"))) == (2, before)


def test_nothing_of_many_folders_is_kept_on_the_disk(
    collection: Path, kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    assert kassel("summary", "--collection", collection).code == 0
    assert list(tmp_path.rglob("kept/**/*.json")) == []


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("--collection", "{nothing}"), "Den Ordner {nothing} gibt es nicht"),
        (("--collection", "{empty}"), "In {empty} liegt kein Datenordner"),
        (("--collection", "{all}", "--data", "{all}/Adorf"), "--data und --collection gehen nicht zusammen"),
        (("--jobs", "2"), "--jobs und --cluster gehören zu --collection"),
        (("--collection", "{all}", "--cluster", "tcp://127.0.0.1:1"), "Für --cluster fehlt Dask"),
        (("--collection", "{all}", "--jobs", "0"), "--jobs"),
    ],
)
def test_a_wrong_call_is_refused_before_any_work(
    argv: tuple[str, ...], said: str, collection: Path, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    places = {"all": collection, "empty": collection / "leer", "nothing": collection / "nichts"}
    answer = kassel("summary", *(word.format(**places) for word in argv), "--lang", "de")
    assert (answer.code, answer.out) == (2, "")
    assert said.format(**places) in answer.err


def test_files_and_other_formats_are_refused_with_a_collection(collection: Path, kassel: Kassel) -> None:
    assert "ganze Datenordner" in kassel("validate", "x.csv", "--collection", collection, "--lang", "de").err
    assert "sarif" in kassel("validate", "--collection", collection, "-f", "sarif", "--lang", "de").err

"""dataset.yaml says whether figures are made up and where the catalogue is; what is wrong in it stops the run."""

import shutil
from pathlib import Path

import pytest

from conftest import MINI, Kassel
from kassel_integration.errors import CannotRunError
from kassel_integration.source.dataset_file import Dataset, read_dataset
from kassel_integration.source.folder import CATALOGUE, DataFolder, find_data

SAYS = "synthetic: true\ntitle: Zum Probieren\ncatalogue: ../plan/handlungsfelder.yaml\n"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A working folder with a plan and, beside it, a data folder without a catalogue of its own."""
    (tmp_path / "plan").mkdir()
    shutil.copy(MINI, tmp_path / "plan" / CATALOGUE)
    (tmp_path / "data" / "measurements").mkdir(parents=True)
    (tmp_path / "data" / "measurements" / "2012.csv").write_text("metric,value\n1.1.1.rate,20\n", encoding="utf-8")
    return tmp_path


def write(here: Path, text: str) -> Path:
    """Write dataset.yaml; its path."""
    file = here / "data" / "dataset.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_folder_without_the_file_is_an_ordinary_one(here: Path) -> None:
    assert read_dataset(here / "data") == Dataset(synthetic=False, title="", catalogue=None)


def test_every_key_is_read_and_the_catalogue_is_found_beside_the_file(here: Path) -> None:
    write(here, SAYS)
    catalogue = here / "plan" / CATALOGUE
    assert read_dataset(here / "data") == Dataset(synthetic=True, title="Zum Probieren", catalogue=catalogue)


def test_a_catalogue_behind_a_link_is_the_one_the_link_leads_to(here: Path) -> None:
    write(here, SAYS)
    (here / "far" / "away").mkdir(parents=True)
    (here / "far" / "away" / "link").symlink_to(here / "data")
    found = read_dataset(here / "far" / "away" / "link").catalogue
    assert found is not None
    assert found.read_bytes() == MINI.read_bytes()


def test_all_keys_may_be_absent(here: Path) -> None:
    write(here, "synthetic: false\n")
    assert read_dataset(here / "data") == Dataset()


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("synthetic: true\nsynthetik: true\n", "dataset_unknown", {"line": 2, "key": "synthetik"}),
        ("synthetic: 'true'\n", "dataset_type.bool", {"line": 1, "key": "synthetic"}),
        ("synthetic: 1\n", "dataset_type.bool", {"line": 1, "key": "synthetic"}),
        ("synthetic:\n", "dataset_type.bool", {"line": 1, "key": "synthetic"}),
        ("title: 2016\n", "dataset_type.str", {"line": 1, "key": "title"}),
        ("\ntitle: ''\n", "dataset_type.str", {"line": 2, "key": "title"}),
        ("catalogue: [a, b]\n", "dataset_type.str", {"line": 1, "key": "catalogue"}),
        ("catalogue: ../nowhere.yaml\n", "dataset_catalogue", {"catalogue": "../nowhere.yaml"}),
        ("catalogue: ..\n", "dataset_catalogue", {"catalogue": ".."}),
        ("", "dataset_broken", {"line": 1}),
        ("- synthetic\n", "dataset_broken", {"line": 1}),
        ("title: a\nsynthetic: true\nsynthetic: false\n", "dataset_broken", {"line": 3}),
        ("title: a\ncatalogue: !!python/name:os x\n", "dataset_broken", {"line": 2}),
        ("synthetic: [\n", "dataset_broken", {"line": 2}),
    ],
)
def test_what_is_wrong_stops_the_run(here: Path, text: str, key: str, values: dict[str, object]) -> None:
    file = write(here, text)
    wanted = values | {"file": file}
    if key == "dataset_unknown":
        wanted["choices"] = "synthetic, title, catalogue"
    with pytest.raises(CannotRunError) as stopped:
        read_dataset(here / "data")
    assert (stopped.value.key, stopped.value.values) == (key, wanted)


def test_bytes_that_are_no_utf8_stop_the_run_with_their_line(here: Path) -> None:
    write(here, "").write_bytes(b"synthetic: true\ntitle: \xe4\n")
    with pytest.raises(CannotRunError) as stopped:
        read_dataset(here / "data")
    assert (stopped.value.key, stopped.value.values["line"]) == ("dataset_not_utf8", 2)


def test_what_stands_there_and_is_no_file_is_never_passed_by(here: Path) -> None:
    (here / "data" / "dataset.yaml").mkdir()
    with pytest.raises(CannotRunError) as stopped:
        read_dataset(here / "data")
    assert stopped.value.key == "file_is_folder"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("de", "kassel: Fehler: {file}, Zeile 1: „synthetic“ muss true oder false sein, ohne Anführungszeichen.\n"),
        ("en", 'kassel: error: {file}, line 1: "synthetic" must be true or false, without quotation marks.\n'),
    ],
)
def test_the_reason_is_said_in_the_readers_language(here: Path, kassel: Kassel, lang: str, said: str) -> None:
    file = write(here, "synthetic: ja\n")
    answer = kassel("list", "--data", here / "data", "--lang", lang)
    assert (answer.code, answer.out, answer.err) == (2, "", said.format(file=file))


def test_such_a_folder_is_taken_when_named_by_option_or_environment_and_as_the_nearest(here: Path) -> None:
    write(here, SAYS)
    whole = Dataset(synthetic=True, title="Zum Probieren", catalogue=here / "plan" / CATALOGUE)
    short = Dataset(synthetic=True, title="Zum Probieren", catalogue=Path("plan", CATALOGUE))
    named = str(here / "data")
    assert find_data(named, {}, here) == DataFolder(here / "data", "named", whole)
    assert find_data(None, {"KASSEL_DATA": named}, here) == DataFolder(here / "data", "named", whole)
    assert find_data(None, {}, here) == DataFolder(Path("data"), "nearest", short)


def test_whoever_is_in_the_folder_itself_gets_it_too(here: Path) -> None:
    write(here, SAYS)
    inside = here / "data"
    (inside / CATALOGUE).write_text("version: 1\n", encoding="utf-8")
    found = find_data(None, {}, inside)
    assert (found.origin, found.dataset.synthetic, found.dataset.title) == ("nearest", True, "Zum Probieren")


def test_the_catalogue_it_names_comes_before_the_folders_own(here: Path) -> None:
    write(here, SAYS)
    (here / "data" / CATALOGUE).write_text("version: 1\n", encoding="utf-8")
    assert find_data(None, {}, here).catalogue == Path("plan", CATALOGUE)


def test_a_dataset_file_that_names_no_catalogue_makes_no_data_folder(here: Path) -> None:
    write(here, "synthetic: true\n")
    assert find_data(None, {}, here).origin == "shipped"
    with pytest.raises(CannotRunError) as stopped:
        find_data(str(here / "data"), {}, here)
    assert stopped.value.key == "data_missing"


def test_another_programs_dataset_file_is_none_of_our_business(here: Path) -> None:
    write(here, "name: something else\n")
    shutil.rmtree(here / "data" / "measurements")
    assert find_data(None, {}, here).origin == "shipped"


@pytest.mark.parametrize(
    ("text", "synthetic", "title"),
    [
        ("title: Echt\n", False, "Echt"),
        ("synthetic: false\n", False, ""),
        ("synthetic: true\n", True, ""),
        ("{}\n", False, ""),
    ],
)
def test_what_is_not_said_is_as_usual(here: Path, text: str, synthetic: bool, title: str) -> None:
    write(here, text)
    for _ in range(2):  # the second answer is remembered
        assert read_dataset(here / "data") == Dataset(synthetic=synthetic, title=title, catalogue=None)

"""The data folder is the one named, else the nearest data/ above, else what ships with the program."""

from pathlib import Path

import pytest

from kassel_integration.errors import CannotRunError
from kassel_integration.source.folder import CATALOGUE, DataFolder, find_data


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A working folder deep inside a town that has a data/ of its own, beside another plan."""
    for folder in ("town/data", "town/office/desk", "other"):
        (tmp_path / folder).mkdir(parents=True)
    for folder in ("town/data", "other"):
        (tmp_path / folder / CATALOGUE).write_text("version: 1\n")
    return tmp_path / "town"


def test_the_option_wins_over_everything(town: Path) -> None:
    found = find_data(str(town.parent / "other"), {"KASSEL_DATA": str(town / "data")}, town)
    assert found == DataFolder(town.parent / "other", "named")


def test_the_environment_wins_over_the_nearest(town: Path) -> None:
    found = find_data(None, {"KASSEL_DATA": str(town.parent / "other")}, town)
    assert found == DataFolder(town.parent / "other", "named")


def test_an_empty_environment_names_nothing(town: Path) -> None:
    assert find_data(None, {"KASSEL_DATA": ""}, town) == DataFolder(Path("data"), "nearest")


def test_the_nearest_is_found_from_deep_inside(town: Path) -> None:
    assert find_data(None, {}, town / "office" / "desk") == DataFolder(town / "data", "nearest")


def test_of_two_the_nearer_wins(town: Path) -> None:
    (town / "office" / "data").mkdir()
    (town / "office" / "data" / CATALOGUE).write_text("version: 1\n")
    assert find_data(None, {}, town / "office" / "desk") == DataFolder(town / "office" / "data", "nearest")


def test_a_folder_with_a_catalogue_is_found_from_inside_before_a_data_above(town: Path) -> None:
    own = town / "office"
    (own / CATALOGUE).write_text("version: 1\n")
    assert find_data(None, {}, own) == DataFolder(Path(), "nearest")
    assert find_data(None, {}, own / "desk") == DataFolder(own, "nearest")
    (own / "desk" / "data").mkdir()
    (own / "desk" / "data" / CATALOGUE).write_text("version: 1\n")
    assert find_data(None, {}, own / "desk") == DataFolder(Path("data"), "nearest")


def test_a_data_folder_without_a_catalogue_is_passed_by(town: Path) -> None:
    (town / "office" / "data").mkdir()
    assert find_data(None, {}, town / "office" / "desk") == DataFolder(town / "data", "nearest")


def test_without_any_the_shipped_one_is_taken(tmp_path: Path, data_root: Path) -> None:
    found = find_data(None, {}, tmp_path)
    assert found.origin == "shipped"
    assert found.catalogue.read_bytes() == (data_root / CATALOGUE).read_bytes()
    assert [p.name for p in found.measurement_files()] == [f"{year}.csv" for year in range(2007, 2017)]


@pytest.mark.parametrize("name", ["town", "nowhere", f"other/{CATALOGUE}"], ids=["empty", "missing", "a file"])
def test_a_named_folder_without_a_catalogue_stops_the_run(town: Path, name: str) -> None:
    named = town.parent / name
    for option, environ in ((str(named), {}), (None, {"KASSEL_DATA": str(named)})):
        with pytest.raises(CannotRunError) as stopped:
            find_data(option, environ, town)
        assert (stopped.value.key, stopped.value.values) == ("data_missing", {"folder": named, "catalogue": CATALOGUE})


def test_measurement_files_come_in_order_of_their_year_without_hidden_or_other_files(town: Path) -> None:
    folder = DataFolder(town / "data", "named")
    assert folder.measurement_files() == []
    (town / "data" / "measurements").mkdir()
    for name in ("2014.csv", "2012.csv", ".2013.csv", "2013.csv~", "notes.txt", "2013.csv"):
        (town / "data" / "measurements" / name).write_text("")
    assert [path.name for path in folder.measurement_files()] == ["2012.csv", "2013.csv", "2014.csv"]

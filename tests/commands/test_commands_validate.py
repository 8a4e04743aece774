"""`kassel validate`: its exit codes; what it says of each finding is tested where findings are made and rendered."""

from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder


def test_the_shipped_data_are_fine(kassel: Kassel, data_root: Path) -> None:
    assert kassel("validate", "--data", data_root).code == 0
    assert kassel("validate", data_root / "measurements" / "2014.csv", "--data", data_root).code == 0


@pytest.mark.parametrize("row", ["1.1.1.rate,viele", "1.1.1.nichts,5"])
def test_a_measurement_with_an_error_is_1(row: str, kassel: Kassel, mini_folder: DataFolder) -> None:
    assert kassel("validate", "--data", mini_folder.root).code == 0
    year = mini_folder.root / "measurements" / "2012.csv"
    year.write_text(f"metric,value\n{row}\n", encoding="utf-8")
    assert kassel("validate", "--data", mini_folder.root).code == 1
    assert kassel("validate", year, "--data", mini_folder.root).code == 1


def test_a_catalogue_with_an_error_is_1_and_stops_every_other_command(kassel: Kassel, mini_folder: DataFolder) -> None:
    text = mini_folder.catalogue.read_text(encoding="utf-8")
    mini_folder.catalogue.write_text(text.replace("kind: share", "kind: shares"), encoding="utf-8")
    assert kassel("validate", "--data", mini_folder.root).code == 1
    for command in ("list", "progress", "summary", "offices"):
        answer = kassel(command, "--data", mini_folder.root)
        assert (answer.code, answer.out) == (2, "")


@pytest.mark.parametrize("name", ["gibt_es_nicht.csv", "."])
def test_a_file_that_cannot_be_read_is_2(name: str, kassel: Kassel, tmp_path: Path, data_root: Path) -> None:
    assert kassel("validate", tmp_path / name, "--data", data_root).code == 2

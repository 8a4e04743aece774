"""What cannot be read never looks like data without findings or settings without wishes: exit code 2 says so."""

from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder


def test_a_folder_of_figures_without_the_right_to_read_it_is_2(
    kassel: Kassel, mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.iterdir", refuse)
    for call in (("validate",), ("list",), ("report",)):
        answer = kassel(*call, "--data", mini_folder.root, "--lang", "en")
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith(
            f"kassel: error: {mini_folder.root / 'measurements'} is not accessible: permission denied."
        )


@pytest.mark.parametrize("kind", ["a link to nothing", "a file"])
def test_figures_that_are_no_folder_are_2(kassel: Kassel, mini_folder: DataFolder, kind: str) -> None:
    place = mini_folder.root / "measurements"
    place.rmdir()
    place.symlink_to("nowhere") if kind == "a link to nothing" else place.write_text("metric,value\n", "utf-8")
    answer = kassel("validate", "--data", mini_folder.root, "--lang", "en")
    assert (answer.code, answer.out, str(place) in answer.err) == (2, "", True)


@pytest.mark.parametrize("kind", ["a link to nothing", "a folder"])
def test_settings_that_are_no_file_are_2(kassel: Kassel, mini_folder: DataFolder, kind: str) -> None:
    place = mini_folder.root / "kassel.toml"
    place.symlink_to("nowhere") if kind == "a link to nothing" else place.mkdir()
    for call in (("validate",), ("progress",)):
        answer = kassel(*call, "--data", mini_folder.root, "--lang", "en")
        assert (answer.code, answer.out, str(place) in answer.err) == (2, "", True)


@pytest.mark.parametrize("call", [("validate",), ("list",), ("report",)])
def test_a_data_option_without_a_folder_is_2_whatever_the_environment_says(
    kassel: Kassel, mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    monkeypatch.setenv("KASSEL_DATA", str(mini_folder.root))
    said = "--data names no folder. Please name the folder that has the catalogue, or leave out --data."
    answer = kassel(*call, "--data", "", "--lang", "en")
    assert (answer.code, answer.out, answer.err) == (2, "", f"kassel: error: {said}\n")


@pytest.mark.parametrize("by", ["option", "settings"])
def test_an_error_of_the_catalogue_cannot_be_ignored_away(kassel: Kassel, mini_folder: DataFolder, by: str) -> None:
    mini_folder.catalogue.write_text("concept: [\n", encoding="utf-8")
    if by == "settings":
        (mini_folder.root / "kassel.toml").write_text('[check]\nignore = ["KI101"]\n', encoding="utf-8")
    options = ("--ignore", "KI101") if by == "option" else ()
    answer = kassel("validate", "--data", mini_folder.root, *options, "--lang", "en")
    assert (answer.code, "error[KI101]" in answer.out) == (1, True)


def test_a_measurement_file_whose_ending_is_in_capitals_is_read(kassel: Kassel, mini_folder: DataFolder) -> None:
    file = mini_folder.root / "measurements" / "2014.CSV"
    file.write_text("metric,value\n1.1.1.nothing,5\n", encoding="utf-8")
    answer = kassel("validate", "--data", mini_folder.root, "--lang", "en")
    assert (answer.code, "2014.CSV:2:1 (A2): error[KI301]" in answer.out) == (1, True)

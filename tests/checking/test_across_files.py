"""The same figure in two files of one year is an error with both places; a year is said once or always the same."""

from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder


def already(first: Path, second: str = "6") -> str:
    """What is said of a figure that the second line of another file has, there 5."""
    return f"1.1.1.places appears twice for the same breakdown: in line 2 ({first}) with “5”, here with “{second}”."


def stored(folder: DataFolder, name: str, *rows: str) -> Path:
    """A file of the folder's figures."""
    file = folder.root / "measurements" / name
    file.write_text("\n".join(("metric,value", *rows, "")), encoding="utf-8")
    return file


def test_the_same_figure_in_two_files_of_a_year_is_an_error_with_both_places(
    kassel: Kassel, mini_folder: DataFolder
) -> None:
    first = stored(mini_folder, "2014.csv", "1.1.1.places,5", "1.1.1.rate,30")
    second = stored(mini_folder, "Amt_2014.csv", "1.1.10.guide,done", "1.1.1.places,6")
    answer = kassel("validate", "--data", mini_folder.root, "--lang", "en")
    assert (answer.code, answer.out.splitlines()[:2]) == (
        1,
        [
            f"{second}:3:1 (A3): error[KI302] {already(first)}",
            "    Please check which of the two rows is right, and delete the other one.",
        ],
    )


@pytest.mark.parametrize(("names", "wanted"), [(("2014.csv", "a_2014.csv"), "5"), (("2014.csv", "A_2014.csv"), "5")])
def test_no_name_of_a_file_wins_over_another(
    kassel: Kassel, mini_folder: DataFolder, names: tuple[str, str], wanted: str
) -> None:
    for name in names:
        stored(mini_folder, name, "1.1.1.places,5" if name == sorted(names)[0] else "1.1.1.places,6")
    answer = kassel("progress", "--data", mini_folder.root, "-f", "csv", "--lang", "en")
    row = next(line for line in answer.out.splitlines() if "1.1.1.places" in line)
    assert (answer.code, f",{wanted}," in row, ",6," in row) == (0, True, False)


def test_the_same_figure_in_files_of_two_years_is_fine(kassel: Kassel, mini_folder: DataFolder) -> None:
    stored(mini_folder, "2014.csv", "1.1.1.places,5")
    stored(mini_folder, "2015.csv", "1.1.1.places,6")
    assert kassel("validate", "--data", mini_folder.root).code == 0


@pytest.mark.parametrize("names", [("a.csv", "b.csv"), ("a.csv", "b_2014.csv"), ("b_2014.csv", "a.csv")])
def test_files_that_say_their_year_in_a_column_are_compared_too(
    kassel: Kassel, mini_folder: DataFolder, tmp_path: Path, names: tuple[str, str]
) -> None:
    for name in names:
        (tmp_path / name).write_text("metric,value,year\n1.1.1.places,5,2014\n", encoding="utf-8")
    sent = [tmp_path / name for name in names]
    answer = kassel("validate", *sent, "--data", mini_folder.root, "--lang", "en")
    said = f"{sent[1]}:2:1 (A2): error[KI302] {already(sent[0], '5')}"
    assert (answer.code, said in answer.out.splitlines()) == (1, True)


def test_a_name_and_an_option_that_disagree_about_the_year_are_2(
    kassel: Kassel, mini_folder: DataFolder, tmp_path: Path
) -> None:
    file = tmp_path / "Amt_2014.csv"
    file.write_text("metric,value\n1.1.1.places,5\n", encoding="utf-8")
    assert kassel("validate", file, "--year", "2014", "--data", mini_folder.root).code == 0
    answer = kassel("validate", file, "--year", "2015", "--data", mini_folder.root, "--lang", "en")
    said = f"The name of {file} says 2014, --year says 2015. Please leave out --year, or rename the file."
    assert (answer.code, answer.err) == (2, f"kassel: error: {said}\n")


@pytest.mark.parametrize("year", ["20140", "1899", "2100", "0", "-2014"])
def test_a_year_that_can_be_none_is_2(kassel: Kassel, mini_folder: DataFolder, tmp_path: Path, year: str) -> None:
    file = tmp_path / "sent.csv"
    file.write_text("metric,value\n1.1.1.places,5\n", encoding="utf-8")
    answer = kassel("validate", file, "--year", year, "--data", mini_folder.root, "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert f'"{year}" is not a valid value for --year.' in answer.err


TOTAL, PARTS = "1.1.1.places,50,", "1.1.1.places,20,01"
FILES: dict[str, tuple[list[tuple[str, str]], list[str]]] = {
    "parts before their total": ([("a_2014.csv", PARTS), ("b_2014.csv", TOTAL)], []),
    "a total before its parts": ([("a_2014.csv", TOTAL), ("b_2014.csv", PARTS)], []),
    "a total of another year": ([("a_2014.csv", PARTS), ("b_2015.csv", TOTAL)], ["a_2014.csv:2:1"]),
    "a total that is not accepted": ([("a_2014.csv", PARTS), ("b_2014.csv", "1.1.1.places,viele,")], []),
    "parts in both, a total in none": (
        [("a_2014.csv", PARTS), ("b_2014.csv", "1.1.1.places,9,02")], ["a_2014.csv:2:1"],
    ),
    "a year that only a column says": (
        [("a.csv", f"{PARTS},2014"), ("b.csv", f"{TOTAL},2014"), ("c.csv", f"{PARTS},2015")], ["c.csv:2:1"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("stored", [False, True], ids=["sent", "stored"])
@pytest.mark.parametrize(("files", "wanted"), FILES.values(), ids=FILES.keys())
def test_a_total_is_missing_only_where_no_file_of_the_year_has_it(
    files: list[tuple[str, str]], wanted: list[str], stored: bool, kassel: Kassel, mini_folder: DataFolder
) -> None:
    folder = mini_folder.root / "measurements" if stored else mini_folder.root
    for name, row in files:
        year = ",year" if row.count(",") > 2 else ""
        (folder / name).write_text(f"metric,value,district{year}\n{row}\n", encoding="utf-8")
    sent = () if stored else [folder / name for name, _ in files]
    answer = kassel("validate", *sent, "--data", mini_folder.root, "--lang", "en")
    told = [line.split(" ")[0].rpartition("/")[2].rstrip(":") for line in answer.out.splitlines() if "[KI410]" in line]
    assert told == wanted

"""`validate --normalised`: the canonical form of an accepted file, each change listed; nothing for a refused one."""

from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

CANONICAL = """\
metric,value,district,sex,as_of,flag,numerator,denominator,office,source,stands_for,note
1.1.1.places,1340,,,2014-03-01,,,,jugendamt,,,"two
lines"
1.1.1.places,12,01,,,P,,,,,,
1.1.1.rate,12.5,,,,,,,,,,
1.1.10.guide,,,,,O,,,,,,
"""
SENT = (
    "sep=;\r\nHinweis;Stichtag;Kennzahl;Wert;District;Amt\r\n;;1.1.10.guide;…;;\r\n;;1.1.1.rate;12,5 %;;\r\n"
    '"two\r\nlines";1.3.2014;1.1.1.places;1.340;;Youth office\r\n;;1.1.1.places;12 p;1;\r\n'
)
CHANGES = """\
9 changes to the file:
Line 3, Value: "…" → ""
Line 3, Flag: "" → "O"
Line 4, Value: "12,5 %" → "12.5"
Line 5, Value: "1.340" → "1340"
Line 5, As of: "1.3.2014" → "2014-03-01"
Line 5, Office: "Youth office" → "jugendamt"
Line 7, Value: "12 p" → "12"
Line 7, District: "1" → "01"
Line 7, Flag: "" → "P"
"""


@pytest.fixture
def sent(mini_folder: DataFolder) -> Path:
    """What an office sent."""
    path = mini_folder.root / "Meldung 2014.csv"
    path.write_text(SENT, encoding="cp1252", newline="")
    return path


def test_the_canonical_form_goes_to_stdout_and_what_is_to_be_said_of_it_to_stderr(
    kassel: Kassel, mini_folder: DataFolder, sent: Path
) -> None:
    answer = kassel("validate", sent, "--data", mini_folder.root, "--normalised", "-", "--lang", "en")
    told = kassel("validate", sent, "--data", mini_folder.root, "--lang", "en").out
    assert (answer.code, answer.out, answer.err) == (0, CANONICAL, told + CHANGES)


def test_the_canonical_form_goes_to_a_file_and_gives_itself(
    kassel: Kassel, mini_folder: DataFolder, sent: Path, tmp_path: Path
) -> None:
    once, twice = tmp_path / "2014.csv", tmp_path / "again.csv"
    answer = kassel("validate", sent, "--data", mini_folder.root, "--normalised", once, "--lang", "en")
    assert (answer.code, once.read_text("utf-8"), answer.out.endswith(CHANGES)) == (0, CANONICAL, True)
    answer = kassel("validate", once, "--data", mini_folder.root, "--normalised", twice, "--lang", "en")
    assert (answer.code, twice.read_bytes()) == (0, CANONICAL.encode("utf-8"))
    assert answer.out.splitlines()[-1] == "No changes: the file was already in the canonical form."


@pytest.mark.parametrize("options", [(), ("--ignore", "KI301"), ("--ignore", "KI301", "--strict")])
def test_nothing_is_written_for_a_refused_file(
    kassel: Kassel, mini_folder: DataFolder, tmp_path: Path, options: tuple[str, ...]
) -> None:
    path, out = mini_folder.root / "2014.csv", tmp_path / "out.csv"
    path.write_text("metric,value\n1.1.1.places,5\n1.1.1.nothing,6\n", encoding="utf-8")
    out.write_text("as it was", encoding="utf-8")
    answer = kassel("validate", path, "--data", mini_folder.root, "--normalised", out, "--force", *options)
    assert (answer.code, out.read_text("utf-8")) == (1, "as it was")


def test_a_code_that_the_settings_switch_off_does_not_lose_rows_either(
    kassel: Kassel, mini_folder: DataFolder, tmp_path: Path
) -> None:
    (mini_folder.root / "kassel.toml").write_text('[check]\nignore = ["KI301"]\n', encoding="utf-8")
    path = mini_folder.root / "2014.csv"
    path.write_text("metric,value\n1.1.1.places,5\n1.1.1.nothing,6\n", encoding="utf-8")
    assert kassel("validate", path, "--data", mini_folder.root).code == 0
    answer = kassel("validate", path, "--data", mini_folder.root, "--normalised", tmp_path / "out.csv")
    assert (answer.code, (tmp_path / "out.csv").exists()) == (1, False)


def test_warnings_refuse_only_when_strict(kassel: Kassel, mini_folder: DataFolder, tmp_path: Path) -> None:
    path = mini_folder.root / "2014.csv"
    path.write_text("metric,value\nplaces,5\n", encoding="utf-8")
    codes = [
        kassel("validate", path, "--data", mini_folder.root, "--normalised", tmp_path / f"{i}.csv", *options).code
        for i, options in enumerate(((), ("--strict",)))
    ]
    assert codes == [0, 1]


def test_one_file_at_a_time(kassel: Kassel, mini_folder: DataFolder, sent: Path) -> None:
    answer = kassel("validate", sent, sent, "--data", mini_folder.root, "--normalised", "-")
    assert (answer.code, answer.out) == (2, "")

"""Which findings count: --strict, --ignore and the settings file kassel.toml; and what a wrong setting says."""

import re

import pytest

from conftest import Answer, Kassel
from kassel_integration.source.folder import DataFolder

CODE = re.compile(r": (?:error|warning|note)\[(KI[0-9]+)\]")
ABOVE = "1.1.1.rate,101,2014-03-02"  # two warnings: the share and the day
WRONG = "1.1.1.places,many,"  # an error


def validate(kassel: Kassel, folder: DataFolder, row: str, *more: str) -> Answer:
    """Check the small catalogue with one file of one row."""
    year = folder.root / "measurements" / "2014.csv"
    year.write_text(f"metric,value,as_of\n{row}\n", encoding="utf-8")
    return kassel("validate", "--data", folder.root, "--lang", "en", *more)


def settings(folder: DataFolder, text: str) -> None:
    """Write the settings file."""
    (folder.root / "kassel.toml").write_text(text, encoding="utf-8")


def found(answer: Answer) -> tuple[int, list[str]]:
    """Exit code and the codes found."""
    return answer.code, CODE.findall(answer.out)


def test_warnings_count_only_when_strict(kassel: Kassel, mini_folder: DataFolder) -> None:
    assert found(validate(kassel, mini_folder, ABOVE)) == (0, ["KI401", "KI407"])
    assert found(validate(kassel, mini_folder, ABOVE, "--strict")) == (1, ["KI401", "KI407"])
    assert found(validate(kassel, mini_folder, "1.1.1.rate,30,", "--strict")) == (0, [])


IGNORED = {
    "one code": ("KI401", (0, ["KI407"])),
    "two codes": ("KI401,KI407", (0, [])),
    "in small letters, with blanks": (" ki401 , ki407,", (0, [])),
    "another code": ("KI403", (0, ["KI401", "KI407"])),
}


@pytest.mark.parametrize(("codes", "wanted"), IGNORED.values(), ids=IGNORED.keys())
def test_ignores(codes: str, wanted: tuple[int, list[str]], kassel: Kassel, mini_folder: DataFolder) -> None:
    assert found(validate(kassel, mini_folder, ABOVE, "--ignore", codes)) == wanted


def test_codes_can_be_ignored_one_option_each(kassel: Kassel, mini_folder: DataFolder) -> None:
    assert found(validate(kassel, mini_folder, ABOVE, "--ignore", "KI401", "--ignore", "KI407")) == (0, [])


def test_an_ignored_error_is_neither_shown_nor_counted(kassel: Kassel, mini_folder: DataFolder) -> None:
    answer = validate(kassel, mini_folder, WRONG, "--ignore", "KI210")
    assert (found(answer), answer.out.splitlines()[-1]) == ((0, []), "No findings.")


def test_an_unknown_code_is_refused_with_the_nearest(kassel: Kassel, mini_folder: DataFolder) -> None:
    answer = validate(kassel, mini_folder, WRONG, "--ignore", "KI9999")
    assert (answer.code, answer.out) == (2, "")
    assert 'kassel: error: "KI9999" is not a valid value for --ignore.' in answer.err


def test_the_settings_file_switches_codes_off_and_the_option_adds_to_it(
    kassel: Kassel, mini_folder: DataFolder
) -> None:
    settings(mini_folder, '[check]\nignore = ["KI401"]\n')
    assert found(validate(kassel, mini_folder, ABOVE)) == (0, ["KI407"])
    assert found(validate(kassel, mini_folder, ABOVE, "--ignore", "KI407")) == (0, [])


def test_the_settings_file_can_be_strict(kassel: Kassel, mini_folder: DataFolder) -> None:
    settings(mini_folder, "[check]\nstrict = true\n")
    assert found(validate(kassel, mini_folder, ABOVE)) == (1, ["KI401", "KI407"])
    settings(mini_folder, "[check]\nstrict = false\n")
    assert found(validate(kassel, mini_folder, ABOVE)) == (0, ["KI401", "KI407"])


SETTING = {
    "an unknown table": ("[chek]\n", '"chek"'),
    "an unknown key": ("[check]\nignored = []\n", '"ignored"'),
    "an unknown key of another table": ("[status]\nmetod = 'path'\n", '"metod"'),
    "a key outside any table": ("strict = true\n", '"strict"'),
    "a text for a list": ('[check]\nignore = "KI401"\n', '"ignore"'),
    "a number in the list": ("[check]\nignore = [401]\n", '"ignore"'),
    "a text for yes or no": ('[check]\nstrict = "yes"\n', '"strict"'),
    "a value for a table": ("check = 5\n", '"check"'),
    "a year in quotation marks": ('[status]\nreporting_year = "2016"\n', '"reporting_year"'),
    "no year at all": ("[status]\nreporting_year = 16\n", '"reporting_year"'),
    "a code that does not exist": ('[check]\nignore = ["KI401", "KI9999"]\n', '"KI9999"'),
    "broken TOML": ("[check\n", 'line 1, column 7: "key = value" or a [section] is expected'),
    "the same key twice": ("[check]\nstrict = true\nstrict = false\n", "line 3"),
}


@pytest.mark.parametrize(("text", "named"), SETTING.values(), ids=SETTING.keys())
def test_a_settings_file_is_refused_for(text: str, named: str, kassel: Kassel, mini_folder: DataFolder) -> None:
    settings(mini_folder, text)
    answer = validate(kassel, mini_folder, ABOVE)
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (2, "", 1)
    assert str(mini_folder.root / "kassel.toml") in answer.err
    assert named in answer.err


def test_a_settings_file_that_is_not_utf8_is_refused(kassel: Kassel, mini_folder: DataFolder) -> None:
    (mini_folder.root / "kassel.toml").write_bytes(b"# \xe4\n")
    assert validate(kassel, mini_folder, ABOVE).code == 2

"""Each setting with a value of each type: what it may not be is told with the key, the file and its line."""

from datetime import date
from pathlib import Path

import pytest

from kassel_integration.errors import CannotRunError
from kassel_integration.model.due_dates import DueDates
from kassel_integration.model.publishing import Publishing
from kassel_integration.source.settings import Settings, read_settings

VALUES = {
    "text": '"xyz"',
    "number": "5",
    "fraction": "1.5",
    "truth": "true",
    "list of texts": '["KI407"]',
    "list of numbers": "[2014]",
    "list of lists": "[[2014]]",
    "day": "2017-03-31",
    "time": "2017-03-31T10:00:00",
    "section": "{a = 1}",
}
# Of each key: which types it takes, and what is said of the others.
KEYS = {
    ("check", "ignore"): ({"list of texts"}, "settings_type.list"),
    ("check", "strict"): ({"truth"}, "settings_type.truth"),
    ("status", "method"): ({"text"}, "settings_type.text"),
    ("status", "reporting_year"): (set(), "settings_year"),
    ("publish", "publisher"): ({"text"}, "settings_type.text"),
    ("publish", "date"): ({"day"}, "settings_date"),
    ("publish", "edition"): ({"text"}, "settings_type.text"),
    ("publish", "contact"): ({"text"}, "settings_type.text"),
    ("publish", "suppress_below"): ({"number"}, "settings_suppress"),
    ("due", "yearly"): (set(), "settings_due_yearly"),
    ("due", "2016"): ({"day"}, "settings_due_day"),
    ("delivery", "send_to"): ({"text"}, "settings_type.text"),
    ("import", "frozen"): ({"list of numbers"}, "settings_frozen"),
    ("import", "keep_originals"): ({"truth"}, "settings_type.truth"),
}
ADDRESSES = ("imprint", "accessibility", "data_address")
TEXTS_OF_A_FORM = (*ADDRESSES, "licence", "contributor", "musterdatensatz")
NAMES_THE_KEY = ("settings_type.list", "settings_type.truth", "settings_type.text")


def settings(folder: Path, text: str) -> Settings:
    (folder / "kassel.toml").write_text(text, encoding="utf-8")
    return read_settings(folder, 3)


def refused(folder: Path, text: str) -> CannotRunError:
    with pytest.raises(CannotRunError) as error:
        settings(folder, text)
    return error.value


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize(("section", "key"), KEYS)
def test_a_value_of_a_type_is_taken_or_told(tmp_path: Path, section: str, key: str, kind: str) -> None:
    taken, said = KEYS[section, key]
    text = f"# Einstellungen\n[{section}]\n\n{key} = {VALUES[kind]}\n"
    if kind in taken:
        assert settings(tmp_path, text) != Settings()
        return
    error = refused(tmp_path, text)
    assert (error.key, error.values["file"]) == (said, f"{tmp_path / 'kassel.toml'}:4")
    if said in NAMES_THE_KEY:
        assert error.values["key"] == key


@pytest.mark.parametrize("key", TEXTS_OF_A_FORM)
@pytest.mark.parametrize("kind", VALUES)
def test_what_must_be_of_a_form_is_a_text_of_it(tmp_path: Path, key: str, kind: str) -> None:
    error = refused(tmp_path, f"[publish]\n{key} = {VALUES[kind].replace('xyz', 'x y z')}\n")
    assert error.values["file"] == f"{tmp_path / 'kassel.toml'}:2"
    if kind != "text":
        assert (error.key, error.values["key"]) == ("settings_type.text", key)
    elif key in ADDRESSES:
        assert (error.key, error.values["key"], error.values["value"]) == ("settings_address", key, "x y z")
    else:
        assert (error.key, error.values["value"]) == (f"settings_{key}", "x y z")


@pytest.mark.parametrize("section", ["check", "status", "publish", "due", "delivery", "import"])
@pytest.mark.parametrize("kind", VALUES)
def test_a_section_is_a_section(tmp_path: Path, section: str, kind: str) -> None:
    error = refused(tmp_path, f"\n{section} = {VALUES[kind]}\n")
    assert error.key == ("settings_unknown" if kind == "section" else "settings_type.section")
    assert error.values["key"] == ("a" if kind == "section" else section)


@pytest.mark.parametrize("section", ["", "check", "status", "publish", "due", "delivery", "import"])
def test_an_unknown_key_is_named_with_its_line(tmp_path: Path, section: str) -> None:
    error = refused(tmp_path, f"[{section}]\nverfasser = 5\n" if section else "verfasser = 5\n")
    assert (error.key, error.values["key"]) == ("settings_unknown", "verfasser")
    assert error.values["file"] == f"{tmp_path / 'kassel.toml'}:{2 if section else 1}"


LIMITS = {
    "reporting_year = 1899": ("status", "settings_year"),
    "reporting_year = 2201": ("status", "settings_year"),
    "suppress_below = 2": ("publish", "settings_suppress"),
    "suppress_below = -1": ("publish", "settings_suppress"),
    "frozen = [1899]": ("import", "settings_frozen"),
    "frozen = [true]": ("import", "settings_frozen"),
    "ignore = [5]": ("check", "settings_type.list"),
    'ignore = ["KI9999"]': ("check", "settings_code"),
    'yearly = "02-29"': ("due", "settings_due_yearly"),
    'yearly = "13-01"': ("due", "settings_due_yearly"),
    'yearly = "3-1"': ("due", "settings_due_yearly"),
    "2016 = 2016-12-31": ("due", "settings_due_early"),
    "1899 = 2017-03-31": ("due", "settings_unknown"),
    'publisher = "a\\u001bb"': ("publish", "settings_type.text"),
    'imprint = "ftp://x"': ("publish", "settings_address"),
    'imprint = "https://a b"': ("publish", "settings_address"),
    'contributor = "a b"': ("publish", "settings_contributor"),
    'musterdatensatz = "a"': ("publish", "settings_musterdatensatz"),
    'musterdatensatz = "a/b/c/d"': ("publish", "settings_musterdatensatz"),
    f'publisher = "{"x" * 301}"': ("publish", "settings_type.text"),
    f'imprint = "https://{"x" * 501}"': ("publish", "settings_type.text"),
}


@pytest.mark.parametrize("line", LIMITS)
def test_what_is_beyond_a_limit_is_told(tmp_path: Path, line: str) -> None:
    section, key = LIMITS[line]
    error = refused(tmp_path, f"[{section}]\n{line}\n")
    assert (error.key, error.values["file"]) == (key, f"{tmp_path / 'kassel.toml'}:2")


def test_every_setting_arrives_where_it_belongs(tmp_path: Path) -> None:
    text = """\
[check]
ignore = ["KI401", "KI407"]
strict = true
[status]
method = "destatis"
reporting_year = 2015
[publish]
publisher = "Stadt Musterstadt"
date = 2017-03-01
edition = "2. Auflage"
contact = "amt@musterstadt.example"
imprint = "https://musterstadt.example/impressum"
accessibility = "https://musterstadt.example/barrierefrei"
licence = "CC0-1.0"
data_address = "https://musterstadt.example/daten"
contributor = "stadtMusterstadt"
musterdatensatz = "sozialeHilfe/flucht/integration"
suppress_below = 3
[due]
yearly = "03-31"
2016 = 2017-05-02
[delivery]
send_to = "Integrationsbüro"
[import]
frozen = [2013, 2014]
keep_originals = true
"""
    assert settings(tmp_path, text) == Settings(
        ignore=("KI401", "KI407"),
        strict=True,
        method="destatis",
        suppress_below=3,
        reporting_year=2015,
        publishing=Publishing(
            publisher="Stadt Musterstadt",
            published=date(2017, 3, 1),
            edition="2. Auflage",
            contact="amt@musterstadt.example",
            imprint="https://musterstadt.example/impressum",
            accessibility="https://musterstadt.example/barrierefrei",
            licence="CC0-1.0",
            data_address="https://musterstadt.example/daten/",
            contributor="stadtMusterstadt",
            musterdatensatz="sozialeHilfe/flucht/integration",
        ),
        due=DueDates((3, 31), {2016: date(2017, 5, 2)}),
        send_to="Integrationsbüro",
        frozen=(2013, 2014),
        keep_originals=True,
    )


@pytest.mark.parametrize("text", ["", "[check]\n", "[publish]\nsuppress_below = 0\n", "[due]\n[import]\nfrozen = []\n"])
def test_without_a_word_all_is_as_usual(tmp_path: Path, text: str) -> None:
    assert settings(tmp_path, text) == Settings()
    (tmp_path / "kassel.toml").unlink()
    assert read_settings(tmp_path, 3) == Settings()

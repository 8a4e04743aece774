"""`--quiet`: nothing is printed when all is well, so that a nightly call sends no mail; what is wrong is still said."""

import shutil
from pathlib import Path

import pytest

from conftest import MINI, Kassel

GOOD = "metric,value,office\n1.1.1.places,1340,jugendamt\n1.1.1.rate,33.5,jugendamt\n"
NOTED = "Kennzahl;Wert\n1.1.1.places;1.340\n"  # read with a note about its separator


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with the small plan and sound figures."""
    monkeypatch.chdir(tmp_path)
    Path("data/measurements").mkdir(parents=True)
    shutil.copy(MINI, "data/handlungsfelder.yaml")
    Path("data/measurements/2013.csv").write_text(GOOD, encoding="utf-8")
    Path("Jugendamt_2014.csv").write_text(NOTED, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize(
    "call",
    [
        ("validate",),
        ("validate", "-f", "text"),
        ("validate", "data/handlungsfelder.yaml"),
        ("validate", "Jugendamt_2014.csv"),
        ("validate", "Jugendamt_2014.csv", "--normalised", "clean.csv"),
        ("diff", "data", "data"),
        ("missing", "--on", "2012-01-01"),
        ("missing", "--on", "2012-01-01", "-f", "list"),
        ("missing", "--on", "2012-01-01", "-f", "mail", "-o", "mails"),
        ("import", "data/measurements/2013.csv", "--yes"),
        ("report", "-o", "report.html"),
        ("form", "--all", "forms", "--year", "2014"),
        ("form", "--guide", "-o", "guide.html"),
        ("schema", "-o", "schema.json"),
    ],
    ids=" ".join,
)
def test_nothing_is_printed_when_all_is_well(kassel: Kassel, call: tuple[str, ...], lang: str) -> None:
    answer = kassel(*call, "--quiet", "--lang", lang)
    assert (answer.code, answer.out, answer.err) == (0, "", "")


@pytest.mark.usefixtures("folder")
def test_what_was_to_be_written_is_written_all_the_same(kassel: Kassel) -> None:
    kassel("validate", "Jugendamt_2014.csv", "--normalised", "clean.csv", "-q")
    assert "1.1.1.places,1340" in Path("clean.csv").read_text(encoding="utf-8")
    kassel("validate", "-q", "-o", "checked.txt", "--lang", "en")
    assert Path("checked.txt").read_text(encoding="utf-8").endswith("No findings.\n")
    assert kassel("validate", "-q", "-f", "json").out.startswith("{")
    assert kassel("validate", "-q", "-f", "sarif").out.startswith("{")
    assert kassel("diff", "data", "data", "-q", "-f", "json").out.startswith("{")


@pytest.mark.usefixtures("folder")
def test_what_is_wrong_is_said(kassel: Kassel) -> None:
    Path("data/measurements/2013.csv").write_text(GOOD.replace("1340", "13,5"), encoding="utf-8")
    answer = kassel("validate", "-q", "--lang", "en")
    assert (answer.code, answer.out.count("error[")) == (1, 1)
    shutil.copytree("data", "other")
    Path("other/measurements/2013.csv").write_text(GOOD.replace("33.5", "33.6"), encoding="utf-8")
    assert kassel("diff", "data", "other", "-q").code == 1
    assert "33.6" in kassel("diff", "data", "other", "-q").out
    overdue = kassel("missing", "--year", "2013", "--on", "2015-01-01", "-q", "-f", "list", "--lang", "en")
    assert (overdue.code, overdue.out.count("Sportamt: ")) == (1, 1)


@pytest.mark.usefixtures("folder")
def test_a_warning_is_said_where_warnings_count(kassel: Kassel) -> None:
    Path("data/measurements/2013.csv").write_text(GOOD.replace("33.5", "133.5"), encoding="utf-8")
    assert kassel("validate", "-q").out == ""
    strict = kassel("validate", "-q", "--strict", "--lang", "en")
    assert (strict.code, strict.out.count("warning[KI401]")) == (1, 1)


@pytest.mark.usefixtures("folder")
def test_what_an_import_takes_in_is_shown(kassel: Kassel) -> None:
    answer = kassel("import", "Jugendamt_2014.csv", "--office", "jugendamt", "--yes", "-q")
    assert (answer.code, answer.out.count("\n"), answer.err) == (0, 2, "")

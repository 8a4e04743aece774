"""A catalogue is checked by its path, wherever it lies, without figures; figures beside it in the call against it."""

import json
import shutil
from pathlib import Path

import pytest

from conftest import MINI, TINY, TOP, Kassel

FINE = "{files}, 0 Zeilen, {rules} Regeln geprüft. Daten: nur Katalog.\nKeine Befunde.\n"


@pytest.fixture(autouse=True)
def away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with no data in it or above, but three catalogues and figures that lie somewhere."""
    monkeypatch.chdir(tmp_path)
    Path("Entwürfe").mkdir()
    shutil.copy(TINY, "Entwürfe/see.yaml")
    shutil.copy(MINI, "mini.YML")
    text = TINY.read_text(encoding="utf-8")
    Path("falsch.yaml").write_text(text.replace("kind: amount", "kind: Menge"), encoding="utf-8")
    Path("2021.csv").write_text("metric,value\nA.1.radwege,11\n", encoding="utf-8")


@pytest.mark.parametrize(
    "file", ["Entwürfe/see.yaml", "mini.YML", str(TOP / "examples/ravensburg/handlungsfelder.yaml")]
)
def test_a_catalogue_is_checked_wherever_it_lies(kassel: Kassel, file: str) -> None:
    answer = kassel("validate", file, "--lang", "de")
    rules = answer.out.partition("Zeilen, ")[2].partition(" ")[0]
    assert 20 < int(rules) < 60
    assert (answer.code, answer.out, answer.err) == (0, FINE.format(files="1 Datei", rules=rules), "")


def test_its_findings_have_their_places(kassel: Kassel) -> None:
    answer = kassel("validate", "falsch.yaml", "--lang", "de")
    line = TINY.read_text(encoding="utf-8").partition("kind: amount")[0].count("\n") + 1
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.startswith(f"falsch.yaml:{line}:19: Fehler[KI114] ")
    assert answer.out.endswith("Daten: nur Katalog.\n1 Fehler, 0 Warnungen, 0 Hinweise.\n")


def test_several_are_checked_each_by_itself(kassel: Kassel) -> None:
    answer = kassel(
        "validate", "mini.YML", "falsch.yaml", "Entwürfe/see.yaml", "nicht da.yaml", "mini.YML", "--lang", "de"
    )
    assert (answer.code, answer.out.count("Fehler[")) == (2, 1)
    assert answer.out.splitlines()[-3].startswith("3 Dateien, 0 Zeilen, ")
    assert answer.err == "kassel: Fehler: Die Datei nicht da.yaml gibt es nicht. Bitte den Pfad prüfen.\n"


def test_programs_are_told_that_it_is_a_catalogue_only(kassel: Kassel) -> None:
    told = json.loads(kassel("validate", "Entwürfe/see.yaml", "-f", "json").out)
    assert (told["data"], told["checked"]["files"]) == ({"folder": "Entwürfe", "origin": "catalogue"}, 1)


def test_figures_in_the_same_call_are_checked_against_it(kassel: Kassel) -> None:
    fine = kassel("validate", "2021.csv", "Entwürfe/see.yaml", "--lang", "de")
    assert (fine.code, fine.out.splitlines()) == (0, [fine.out.splitlines()[0], "Keine Befunde."])
    assert fine.out.startswith("2 Dateien, 1 Zeile, ")
    other = kassel("validate", "mini.YML", "2021.csv", "--lang", "de")
    assert (other.code, "Fehler[KI301] Die Kennzahl „A.1.radwege“ gibt es im Katalog nicht." in other.out) == (1, True)


def test_figures_stored_beside_it_are_left_alone(kassel: Kassel) -> None:
    shutil.move("Entwürfe/see.yaml", "Entwürfe/handlungsfelder.yaml")
    Path("Entwürfe/measurements").mkdir()
    Path("Entwürfe/measurements/2021.csv").write_text("metric,value\nA.1.radwege,2\n", encoding="utf-8")
    answer = kassel("validate", "Entwürfe/handlungsfelder.yaml", "2021.csv", "--lang", "de")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "Keine Befunde.")
    assert "[KI404]" in kassel("validate", "2021.csv", "--data", "Entwürfe").out


def test_their_clean_form_is_written_as_with_data(kassel: Kassel) -> None:
    answer = kassel("validate", "Entwürfe/see.yaml", "2021.csv", "--normalised", "rein.csv", "--lang", "de")
    assert (answer.code, answer.err) == (0, "Geschrieben: rein.csv\n")
    assert Path("rein.csv").read_text(encoding="utf-8").splitlines()[1] == "A.1.radwege,11" + "," * 9
    before = Path("Entwürfe/see.yaml").read_bytes()
    for target in ("Entwürfe/see.yaml", "2021.csv"):
        call = ("validate", "Entwürfe/see.yaml", "2021.csv", "--normalised", target, "--force")
        assert kassel(*call).code == 2
        assert kassel("validate", "Entwürfe/see.yaml", "-f", "json", "-o", "Entwürfe/see.yaml").code == 2
    assert Path("Entwürfe/see.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            ("mini.YML", "2021.csv", "falsch.yaml"),
            "Gegen welchen Katalog soll 2021.csv geprüft werden? Bitte nur einen nennen: mini.YML, falsch.yaml.",
        ),
        (
            ("mini.YML", "--data", "Entwürfe"),
            "Der Katalog mini.YML und --data Entwürfe lassen sich nicht zugleich nennen. "
            "Bitte eines von beiden weglassen.",
        ),
        (("mini.YML", "--sheet", "Meldung"), "--sheet gehört zu einer Arbeitsmappe. Bitte die Datei nennen."),
        (("mini.YML", "--normalised", "x.csv"), "--normalised braucht genau eine Datei mit Messwerten."),
        (
            ("Entwürfe/dataset.yaml",),
            "Entwürfe/dataset.yaml ist kein Katalog: Diese Datei sagt, was für ein Ordner es ist. "
            "Bitte den Katalog nennen.",
        ),
        (("ordner.yaml",), "ordner.yaml ist ein Ordner, keine Datei. Bitte eine Datei nennen."),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_what_cannot_be_meant_is_2_and_said(kassel: Kassel, call: tuple[str, ...], said: str) -> None:
    Path("ordner.yaml").mkdir()
    answer = kassel("validate", *call, "--lang", "de")
    assert (answer.code, answer.err) == (2, f"kassel: Fehler: {said}\n")
    assert not Path("x.csv").exists()

"""Label and unit beside an id: what contradicts is an error in its own cell, what says the same is fine."""

from pathlib import Path

import pytest

from conftest import TOP, Kassel

MUSEUM = TOP / "src" / "kassel_integration" / "museum" / "handlungsfelder.yaml"
ROWS = {
    "swapped labels": ("1.1.1.plaetze;Betreuungsquote;;30\n"
                       "1.1.1.betreuungsquote;Plätze für Kinder unter drei Jahren;;31\n", ["B2 KI318", "B3 KI318"]),
    "the right labels": ("1.1.1.plaetze;PLÄTZE für Kinder  unter drei Jahren;;30\n", []),
    "words of the office's own": ("1.1.1.plaetze;Krippenplätze (Stand März);;30\n", []),
    "thousands": ("1.2.2.foerdermittel;;Tsd. Euro;30\n", ["C2 KI225"]),
    "thousands of euros in short": ("1.2.2.foerdermittel;;TEUR;30\n", ["C2 KI225"]),
    "per mille": ("1.1.1.betreuungsquote;;Promille;30\n", ["C2 KI225"]),
    "percent of a count": ("1.1.1.plaetze;;%;30\n", ["C2 KI225"]),
    "the unit itself": ("1.1.1.betreuungsquote;;%;30\n1.1.1.plaetze;;Plätze;30\n1.2.2.foerdermittel;;EUR;30\n", []),
    "another word for what is counted": ("1.1.1.plaetze;;Stück;30\n1.2.1.sprachkurse;;Personen;30\n", []),
    "millions": ("1.2.2.foerdermittel;;Mio. €;30\n", ["C2 KI225"]),
    "euros of a count": ("1.1.1.plaetze;;Euro;30\n", ["C2 KI225"]),
    "a good row first": ("1.1.1.betreuungsquote;Betreuungsquote;Prozent;30\n1.1.1.betreuungsquote;;;31\n"
                         "1.1.1.plaetze;Betreuungsquote;Prozent;12\n", ["A3 KI302", "B4 KI318"]),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "wanted"), ROWS.values(), ids=ROWS.keys())
def test_a_row_must_not_contradict_itself(kassel: Kassel, tmp_path: Path, rows: str, wanted: list[str]) -> None:
    file = tmp_path / "Jugendamt 2014.csv"
    file.write_text(f"Kennung;Bezeichnung;Einheit;Wert\n{rows}", encoding="utf-8")
    answer = kassel("validate", MUSEUM, file, "--lang", "en")
    errors = [line for line in answer.out.splitlines() if ": error[" in line]
    found = [f"{line.partition('(')[2].partition(')')[0]} {line.partition('error[')[2][:5]}" for line in errors]
    assert found == wanted
    assert answer.code == (1 if wanted else 0)

"""What commands and checks suggest for a wrong word: of its own goal, in the reader's words, and nothing silly."""

from pathlib import Path

import pytest

from conftest import Kassel

CALLS: dict[str, tuple[tuple[str, ...], str]] = {
    "the end of a state": (("list", "--implementation", "umgesetz"), "Meinten Sie „umgesetzt“?"),
    "a German word": (("list", "--status", "erreichtt"), "Meinten Sie „erreicht“?"),
    "the beginning of a German word": (("list", "--coverage", "vollst"), "Meinten Sie „vollständig“?"),
    "the short name of an office": (("list", "--office", "Bauamt"), "Meinten Sie „bauverwaltungsamt“?"),
    "a kind in German": (("list", "--kind", "anteile"), "Meinten Sie „Anteil“?"),
    "a method": (("list", "--method", "pth"), "Meinten Sie „path“?"),
    "an option in German": (("list", "--amt", "x"), "Meinten Sie „--office“?"),
    "a command": (("lits",), "Meinten Sie „list“?"),
    "an area": (
        ("show", "1.1"),
        "Meinten Sie „1.1.1“? Möglich: 1.1.1, 1.1.2, 1.1.3, 1.1.4, 1.1.5, 1.1.6, 1.1.7, 1.1.8.",
    ),
    "a metric": (("show", "1.1.3.plaetze_u3"), "Meinten Sie „1.1.3“?"),
    "a code by its name": (("explain", "unkown-metric"), "Meinten Sie „KI301“?"),
}
NONE: dict[str, tuple[str, ...]] = {
    "the contrary of a state": ("list", "--implementation", "nicht umgesetzt"),
    "an option of another command": ("validate", "--field", "1"),
    "a code of another number": ("explain", "KI999"),
    "a code to be ignored": ("validate", "--ignore", "KI999"),
}
ROWS: dict[str, tuple[str, str, str]] = {
    "a metric of its own goal": ("1.1.4.fortbildungen;1;", "KI301", "1.1.4.fortbildungen_elternarbeit"),
    "a metric by its label": ("Plätze für Kinder unter 3 Jahren;1;", "KI301", "1.1.3.plaetze_u3"),
    "an office": ("1.1.3.plaetze_u3;1;Bauamt", "KI307", "Bauverwaltungsamt"),
    "a state": ("1.1.1.auswahlkriterien;in Umsetzng;", "KI211", "in Umsetzung"),
    "no other state": ("1.1.1.auswahlkriterien;nicht umgesetzt;", "KI211", ""),
    "no metric of another goal": ("1.1.3.fortbildungen;1;", "KI301", ""),
}


@pytest.mark.parametrize(("argv", "said"), CALLS.values(), ids=CALLS.keys())
def test_is_suggested_to_whoever_calls(argv: tuple[str, ...], said: str, kassel: Kassel) -> None:
    answer = kassel(*argv, "--lang", "de")
    assert (answer.code, said in answer.err) == (2, True), answer.err


@pytest.mark.parametrize("argv", NONE.values(), ids=NONE.keys())
def test_nothing_is_suggested_to_whoever_calls(argv: tuple[str, ...], kassel: Kassel) -> None:
    answer = kassel(*argv, "--lang", "de")
    assert (answer.code, "Meinten Sie" in answer.err) == (2, False), answer.err


@pytest.mark.parametrize(("row", "code", "wanted"), ROWS.values(), ids=ROWS.keys())
def test_is_suggested_for_a_row(row: str, code: str, wanted: str, kassel: Kassel, tmp_path: Path) -> None:
    file = tmp_path / "2014.csv"
    file.write_text(f"Kennzahl;Wert;Amt\n{row}\n", encoding="utf-8")
    lines = kassel("validate", str(file), "--lang", "de").out.splitlines()
    at = next(number for number, line in enumerate(lines) if f"[{code}]" in line)
    said = lines[at + 1].strip()
    assert said.startswith(f"Meinten Sie „{wanted}“?" if wanted else "") and ("Meinten" in said) is bool(wanted)


@pytest.mark.parametrize(("lang", "wanted"), [("de", "Meinten Sie „Wert“?"), ("en", 'Did you mean "Value"?')])
def test_the_column_that_is_missing_is_named_in_the_readers_language(
    lang: str, wanted: str, kassel: Kassel, tmp_path: Path
) -> None:
    file = tmp_path / "2014.csv"
    file.write_text("Kennzahl;Messung\n1.1.3.plaetze_u3;5\n", encoding="utf-8")
    assert wanted in kassel("validate", str(file), "--lang", lang).out

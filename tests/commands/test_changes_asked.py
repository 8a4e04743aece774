"""A change in percent of the baseline as it is said: what is asked, how the target comes about, why there is none."""

from pathlib import Path

import pytest

from conftest import Kassel
from small_plan import goal, plan

CO2 = """\
id: co2
label: Ausstoß von Kohlendioxid
kind: amount
unit: Tonnen
direction: down
target: {rule: change, value: -40, by: 2030, interim: [{by: 2025, value: -20}], basis: concept}
"""
WORDS = {
    "de": {
        "asked": "- Zielvorgabe: um 40 Prozent des Ausgangswerts sinken bis 2030 (steht im Plan)",
        "interim": "- Zwischenziele: 2025: −20 Prozent",
        "reckoned": "Zielwert: 1.000 × (100 − 40) / 100 = 600.",
        "so far": "Veränderung bis 2020: −10 Prozent des Ausgangswerts.",
        "missing": "Für das Ausgangsjahr 2017 liegt kein Wert vor, und kein anderes Jahr tritt an seine Stelle",
        "zero": "Der Ausgangswert 0 (2017) liegt nicht über null",
        "unknown": "Der Ausgangswert ist noch nicht bekannt, und kein anderes Jahr tritt an seine Stelle",
        "rule": "Soll sich ein Wert um einen Anteil des Ausgangswerts verändern",
    },
    "en": {
        "asked": "- Target: fall by 40 percent of the baseline by 2030 (stated in the plan)",
        "interim": "- Interim values: 2025: −20 percent",
        "reckoned": "Target: 1,000 × (100 − 40) / 100 = 600.",
        "so far": "Change by 2020: −10 percent of the baseline.",
        "missing": "There is no value for the baseline year 2017, and no other year stands in for it",
        "zero": "The baseline 0 (2017) is not above zero",
        "unknown": "The baseline is not known yet, and no other year stands in for it",
        "rule": "Where a value is to change by a part of the baseline",
    },
}


def shown(kassel: Kassel, folder: Path, lang: str) -> str:
    """`show` as a person reads it."""
    return kassel("show", "1.1.1", "--data", folder, "--lang", lang, "-f", "markdown").out.replace("\xa0", " ")


@pytest.mark.parametrize("lang", WORDS)
def test_what_is_asked_and_how_the_target_comes_about(kassel: Kassel, tmp_path: Path, lang: str) -> None:
    folder = plan(tmp_path / "data", goal(CO2), {2017: "1.1.1.co2,1000", 2020: "1.1.1.co2,900"})
    told, words = shown(kassel, folder, lang), WORDS[lang]
    assert [key for key in ("asked", "interim", "reckoned", "so far", "rule") if words[key] not in told] == []
    page = kassel("report", "--data", folder, "--lang", lang, "-f", "html").out.replace("\xa0", " ")
    assert [key for key in ("reckoned", "so far") if words[key] not in page] == []


@pytest.mark.parametrize("lang", WORDS)
@pytest.mark.parametrize(("figures", "more", "why"), [
    ({2018: "1.1.1.co2,1000", 2020: "1.1.1.co2,900"}, "", "missing"),
    ({2017: "1.1.1.co2,0", 2020: "1.1.1.co2,900"}, "", "zero"),
    ({2017: "1.1.1.co2,1000", 2020: "1.1.1.co2,900"}, "baseline: {unknown: true}", "unknown"),
])  # fmt: skip
def test_why_it_cannot_be_assessed_is_said(
    kassel: Kassel, tmp_path: Path, lang: str, figures: dict[int, str], more: str, why: str
) -> None:
    folder = plan(tmp_path / "data", goal(CO2 + more), figures)
    told = shown(kassel, folder, lang)
    assert WORDS[lang][why] in told
    assert WORDS[lang]["reckoned"] not in told


def test_the_chart_leads_to_the_value_that_was_worked_out(kassel: Kassel, tmp_path: Path) -> None:
    folder = plan(tmp_path / "data", goal(CO2), {2017: "1.1.1.co2,1000", 2020: "1.1.1.co2,900"})
    page = kassel("report", "--data", folder, "--lang", "de", "-f", "html").out.replace("\xa0", " ")
    assert "Zielwert: 600 bis 2030." in page


@pytest.mark.parametrize(("old", "new", "code"), [
    ("value: -40", "value: 0", "KI172"),
    ("value: -40", "value: -100.5", "KI172"),
    ("value: -40", "value: 40", "KI131"),
    ("direction: down", "direction: up", "KI131"),
    ("value: -20", "value: -40", "KI133"),
    ("by: 2030, ", "", "KI125"),
    ("value: -40, ", "", "KI125"),
    ("kind: amount", "kind: rating", "KI129"),
    ("basis: concept", "tolerance: 3, basis: concept", "KI130"),
])  # fmt: skip
def test_a_change_that_cannot_be_asked_is_an_error(
    kassel: Kassel, tmp_path: Path, old: str, new: str, code: str
) -> None:
    folder = plan(tmp_path / "data", goal(CO2.replace(old, new)), {})
    told = kassel("validate", "--data", folder, "--lang", "de").out
    assert [line.split("[")[1][:5] for line in told.splitlines() if "[KI" in line] == [code]


def test_a_change_of_minus_everything_is_possible(kassel: Kassel, tmp_path: Path) -> None:
    folder = plan(tmp_path / "data", goal(CO2.replace("value: -40", "value: -100")), {})
    assert kassel("validate", "--data", folder).code == 0

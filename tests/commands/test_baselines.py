"""A metric's own baseline as it is said: its value with the source, its chart, and what differs from it is an error."""

import json
import re
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.texts import LANGUAGES
from small_plan import goal, plan

CARS = """\
id: pkw
label: Pkw
kind: rate
per: 1000
unit: Pkw
direction: down
baseline: {year: 2016, value: 625, source: Kraftfahrt-Bundesamt}
target: {rule: at_most, value: 500, by: 2030, basis: concept}
"""


def shown(kassel: Kassel, folder: Path, lang: str) -> str:
    """`show` as a person reads it."""
    return kassel("show", "1.1.1", "--data", folder, "--lang", lang, "-f", "markdown").out.replace("\xa0", " ")


def test_show_says_value_year_and_source(kassel: Kassel, tmp_path: Path) -> None:
    folder = plan(tmp_path / "data", goal(CARS), {2020: "1.1.1.pkw,590"})
    german = shown(kassel, folder, "de")
    assert "- Ausgangswert: Ausgangswert 2016: 625 Pkw je 1.000 (Quelle: Kraftfahrt-Bundesamt)" not in german
    assert "- Ausgangswert: 2016: 625 Pkw je 1.000 (Quelle: Kraftfahrt-Bundesamt)" in german
    assert "Zielvorgabe steht im Plan; Ausgangswert 2016: 625 Pkw je 1.000 (Quelle: Kraftfahrt-Bundesamt)" in german
    assert "(590 − 625) / (500 − 625)" in german
    assert "Baseline 2016: 625 Pkw je 1.000 (source: Kraftfahrt-Bundesamt)" in shown(kassel, folder, "en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_report_and_json_have_it_too(kassel: Kassel, tmp_path: Path, lang: str) -> None:
    folder = plan(tmp_path / "data", goal(CARS), {2020: "1.1.1.pkw,590"})
    page = re.sub("<[^>]+>", "", kassel("report", "--data", folder, "--lang", lang, "-f", "html").out)
    page = page.replace("\xa0", " ")
    assert "2016: 625 Pkw je 1.000 (" in page
    told = json.loads(kassel("show", "1.1.1", "--data", folder, "-f", "json").out)
    (metric,) = told["goal"]["indicators"][0]["metrics"]
    own = {"year": 2016, "value": 625, "source": "Kraftfahrt-Bundesamt", "unknown": False, "basis": "assumption"}
    assert (metric["baseline"], metric["assessment"]["evidence"]["baseline"]) == (own, "own")


def test_one_that_is_not_known_yet_is_said_so(kassel: Kassel, tmp_path: Path) -> None:
    unknown = CARS.replace("{year: 2016, value: 625, source: Kraftfahrt-Bundesamt}", "{unknown: true}")
    folder = plan(tmp_path / "data", goal(unknown), {2018: "1.1.1.pkw,600", 2020: "1.1.1.pkw,590"})
    german = shown(kassel, folder, "de")
    assert "- Ausgangswert: noch nicht bekannt; bis dahin keine Bewertung, die ihn braucht" in german
    assert "2020: 590. Der Ausgangswert ist noch nicht bekannt, und kein anderes Jahr tritt an seine Stelle" in german
    assert "The baseline is not known yet, and no other year stands in for it" in shown(kassel, folder, "en")


def test_a_measurement_that_differs_is_an_error_and_the_same_one_is_not(kassel: Kassel, tmp_path: Path) -> None:
    folder = plan(tmp_path / "data", goal(CARS), {2016: "1.1.1.pkw,624.9", 2020: "1.1.1.pkw,590"})
    told = kassel("validate", "--data", folder, "--lang", "de")
    assert told.code == 1
    assert "2016.csv:2:11 (B2): Fehler[KI331] Der Wert 624,9 für 2016 weicht" in told.out.replace("\xa0", " ")
    assert kassel("validate", "--data", plan(folder, goal(CARS), {2016: "1.1.1.pkw,625.0"})).code == 0


@pytest.mark.parametrize(("baseline", "said"), [
    ("{}", "Es fehlen Jahr und Wert"),
    ("{value: 3, source: x}", "Zum Wert fehlt das Jahr"),
    ("{year: 2016, value: 3}", "Zum Wert fehlt die Quelle"),
    ("{year: 2016, source: x}", "Zur Quelle fehlt der Wert"),
    ("{year: 2016, value: 3, source: x, unknown: true}", "als unbekannt bezeichnet und zugleich genannt"),
    ("{year: 2031}", "nach dem Ende des Plans"),
    ("{year: 2030}", "nicht vor dem Zieljahr"),
])  # fmt: skip
def test_a_baseline_that_cannot_be_one_is_an_error(kassel: Kassel, tmp_path: Path, baseline: str, said: str) -> None:
    odd = CARS.replace("{year: 2016, value: 625, source: Kraftfahrt-Bundesamt}", baseline)
    told = kassel("validate", "--data", plan(tmp_path / "data", goal(odd), {}), "--lang", "de").out.replace("\xa0", " ")
    assert ("[KI171]" in told, said in told) == (True, True)


def test_interim_values_come_after_the_own_baseline(kassel: Kassel, tmp_path: Path) -> None:
    early = CARS.replace("by: 2030,", "by: 2030, interim: [{by: 2016, value: 600}],")
    assert "[KI132]" in kassel("validate", "--data", plan(tmp_path / "data", goal(early), {}), "--lang", "de").out

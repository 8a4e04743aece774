"""The second example: another city's twelve goals, with verdicts reckoned by hand, in every command and language."""

import json
import re
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from kassel_integration.texts import LANGUAGES

FOLDER = TOP / "examples" / "ravensburg"
# By hand for 2024: the way covered against the time used up, see the figures; 2018 is the baseline where none is named.
BY_HAND = {
    "K1": "on_track",  # a report in each year from 2020 on
    "K2": "behind",  # (300 - 400) / (400 - 188 * 6/7 - 400) = 0.62
    "V1": "on_track",  # 2023: (43 - 38) / 12 = 5/12 of the way in 5/12 of the time
    "V2": "far_behind",  # 2023: 1.5 of 7 points in 5 of 12 years: 0.51
    "V3": "far_behind",  # 7 of 32.33 points in 6 of 12 years: 0.43
    "V4": "far_behind",  # 25 of 125 in 7 of 13 years: 0.37
    "V5": "not_assessable",  # the baseline is not known yet
    "V6": "on_track",  # 8800 after 9000
    "V7": "on_track",  # in progress, due in 2030
    "V8": "behind",  # 7 of 10 Euro in 4 of 5 years: 0.875
    "G1": "behind",  # 70 of 80.57: 0.87; and the city's own path, 0.62
    "G2": "moving_away",  # 6 of 15 in half of the time: 0.8; but the others went from 900 to 910
}


def test_the_catalogue_and_its_figures_have_no_findings(kassel: Kassel) -> None:
    assert kassel("validate", "--data", FOLDER).code == 0


def test_every_verdict_is_the_one_reckoned_by_hand(kassel: Kassel) -> None:
    told = json.loads(kassel("list", "--data", FOLDER, "-f", "json").out)
    assert {goal["id"]: goal["progress"] for goal in told["goals"]} == BY_HAND
    assert {goal["coverage"] for goal in told["goals"] if goal["id"] != "V5"} == {"complete"}
    assert told["synthetic"] is True


@pytest.mark.parametrize(("goal", "numbers"), [
    ("K2", ["= 0", "0,6206", "2025: −47 Prozent; 2030: −74 Prozent; 2035: −87 Prozent"]),
    ("V2", ["7 × (100 + 100) / 100 = 14", "0,5143", "alle 5 Jahre, zuerst 2018"]),
    ("V4", ["Pkw je 1.000 Einwohner", "0,3714", "2017: 625 Pkw je 1.000 Einwohner (Quelle: Klimakonsens)"]),
    ("V5", ["Der Ausgangswert ist noch nicht bekannt, und kein anderes Jahr tritt an seine Stelle"]),
    ("V8", ["0,8750", "2020: 5 Euro je Person"]),
    ("G1", ["0,8688", "0,6206", "K2.co2"]),
])  # fmt: skip
def test_the_arithmetic_is_written_out(kassel: Kassel, goal: str, numbers: list[str]) -> None:
    told = kassel("show", goal, "--data", FOLDER, "--lang", "de", "-f", "markdown").out.replace("\xa0", " ")
    assert [number for number in numbers if number not in told] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("call", [
    ("list",), ("progress",), ("summary",), ("offices",), ("report", "-f", "html"), ("report", "-f", "markdown"),
    *(("show", goal) for goal in BY_HAND),
])  # fmt: skip
def test_no_answer_has_an_area_a_none_or_a_word_of_kassel_and_each_says_that_it_is_made_up(
    kassel: Kassel, call: tuple[str, ...], lang: str
) -> None:
    form = () if "-f" in call else ("-f", "markdown")
    answer = kassel(*call, "--data", FOLDER, "--lang", lang, *form)
    said = re.sub(r"kassel[ -]", "", answer.out)
    assert answer.code == 0
    assert [word for word in ("None", "Themenfeld", "Kassel", "Integrationskonzept") if word in said] == []
    assert ("Beispieldaten" in said, ("keine amtlichen Zahlen" in said) or ("not official" in said)) == (True, True)


@pytest.mark.parametrize("method", ["path", "open-sdg", "destatis"])
def test_towards_nothing_and_without_a_baseline_there_is_no_growth(kassel: Kassel, method: str) -> None:
    told = json.loads(kassel("list", "--data", FOLDER, "--method", method, "-f", "json").out)
    found = {goal["id"]: goal["progress"] for goal in told["goals"]}
    assert (found["K2"] == "not_assessable") == (method == "open-sdg")
    assert found["V5"] == "not_assessable"


def test_every_made_up_figure_says_so() -> None:
    rows = [
        line for file in Path(FOLDER, "measurements").glob("*.csv") for line in file.read_text("utf-8").splitlines()
    ]
    assert [row for row in rows if not row.startswith("metric,") and not row.endswith(",Erfunden")] == []

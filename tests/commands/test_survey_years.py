"""Survey years as they are said, counted and checked."""

import json
from pathlib import Path

import pytest

from conftest import Kassel
from small_plan import goal, plan

TRIPS = """\
id: wege
label: Wege zu Fuß und mit dem Rad
kind: share
unit: Prozent
direction: up
every: {years: 5, from: 2018}
target: {rule: at_least, value: 50, by: 2030, basis: concept}
"""


@pytest.mark.parametrize(("lang", "said", "outstanding"), [
    ("de", "Erhebungsjahre: alle 5 Jahre, zuerst 2018", "Der Wert für 2033 steht aus; zuletzt 2028: verzögert."),
    ("en", "Survey years: every 5 years, first in 2018", "The value for 2033 is outstanding; last in 2028: behind."),
])  # fmt: skip
def test_show_names_them_and_what_is_waited_for(
    kassel: Kassel, tmp_path: Path, lang: str, said: str, outstanding: str
) -> None:
    folder = plan(tmp_path / "data", goal(TRIPS), {2018: "1.1.1.wege,40", 2023: "1.1.1.wege,43", 2028: "1.1.1.wege,47"})
    told = kassel("show", "1.1.1", "--data", folder, "--as-of", "2030", "--lang", lang, "-f", "markdown").out
    told = told.replace("\xa0", " ")
    assert said in told
    assert "2033" in told
    assert outstanding in told


def test_offices_summary_and_report_expect_the_years_of_the_survey_only(kassel: Kassel, tmp_path: Path) -> None:
    folder = plan(tmp_path / "data", goal(TRIPS), {2018: "1.1.1.wege,40"})
    (office, *_) = json.loads(kassel("offices", "--data", folder, "--as-of", "2024", "-f", "json").out)["offices"]
    assert (office["expected"], office["delivered"]) == (2, 1)
    (office, *_) = json.loads(
        kassel("offices", "--data", folder, "--as-of", "2024", "--year", "2022", "-f", "json").out
    )["offices"]
    assert (office["expected"], office["delivered"]) == (0, 0)
    page = kassel("report", "--data", folder, "--as-of", "2024", "--lang", "de", "-f", "markdown").out
    assert "| 1.1.1.wege | Wege zu Fuß und mit dem Rad | 2023 |" in page.replace("\xa0", " ")
    listed = json.loads(kassel("list", "--data", folder, "--as-of", "2022", "-f", "json").out)["goals"][0]
    assert listed["coverage"] == "complete"


def test_certain_years_are_said_and_published(kassel: Kassel, tmp_path: Path) -> None:
    certain = TRIPS.replace("every: {years: 5, from: 2018}", "years: [2020, 2025, 2030]")
    folder = plan(tmp_path / "data", goal(certain), {2020: "1.1.1.wege,40"})
    told = json.loads(kassel("show", "1.1.1", "--data", folder, "-f", "json").out)
    assert told["goal"]["indicators"][0]["metrics"][0]["survey"] == {
        "every": None, "from": None, "years": [2020, 2025, 2030],
    }  # fmt: skip
    german = kassel("show", "1.1.1", "--data", folder, "--lang", "de", "-f", "markdown").out
    assert "Erhebungsjahre: 2020, 2025, 2030" in german.replace("\xa0", " ")


@pytest.mark.parametrize(("years", "said"), [
    ("every: {years: 5, from: 2018}\nyears: [2020, 2030]", "Beide Schlüssel sind angegeben"),
    ("years: [2030, 2020]", "Die Jahre sind nicht aufsteigend"),
    ("years: [2020, 2020, 2030]", "Die Jahre sind nicht aufsteigend"),
    ("years: [2010, 2035]", "Keines liegt in der Laufzeit des Plans"),
    ("years: [2020, 2025]", "Keines liegt im Zieljahr oder danach"),
    ("every: {years: 50, from: 2031}", "Keines liegt in der Laufzeit des Plans"),
])  # fmt: skip
def test_years_that_cannot_be_are_an_error(kassel: Kassel, tmp_path: Path, years: str, said: str) -> None:
    odd = TRIPS.replace("every: {years: 5, from: 2018}", years)
    told = kassel("validate", "--data", plan(tmp_path / "data", goal(odd), {}), "--lang", "de").out
    assert ("[KI173]" in told, said in told.replace("\xa0", " ")) == (True, True)


def test_a_value_of_a_year_without_a_survey_is_taken_and_said(kassel: Kassel, tmp_path: Path) -> None:
    figures = {year: f"1.1.1.wege,{value}" for year, value in ((2017, 39), (2018, 40), (2022, 42), (2023, 43))}
    folder = plan(tmp_path / "data", goal(TRIPS), figures)
    answer = kassel("validate", "--data", folder, "--strict", "-f", "json")
    found = [f for f in json.loads(answer.out)["findings"] if f["code"] == "KI412"]
    assert [Path(f["place"]["file"]).name for f in found] == ["2022.csv"]  # 2017 is the baseline
    assert "2018, 2023" in found[0]["message"].replace("\xa0", " ")
    assert answer.code == 0


LATER = "{tau} wird nicht erhoben; es entscheidet die erste Erhebung danach ({year})."


@pytest.mark.parametrize(("last", "said"), [(2028, True), (2030, True), (2027, False)])
def test_what_decides_after_a_due_year_without_a_survey_is_said_with_the_verdict(
    kassel: Kassel, tmp_path: Path, last: int, said: bool
) -> None:
    early = TRIPS.replace("by: 2030", f"by: {2028 if last == 2027 else 2025}")
    figures = {2018: "1.1.1.wege,40", 2023: "1.1.1.wege,43", 2028: "1.1.1.wege,51"}
    folder = plan(tmp_path / "data", goal(early), figures)
    for as_of in (str(last), "2026"):
        told = kassel("show", "1.1.1", "--data", folder, "--as-of", as_of, "--lang", "de", "-f", "markdown").out
        assert (LATER.format(tau=2025, year=2028) in told.replace("\xa0", " ")) is said

"""States beyond the four, and goals that apply for a part of the plan only."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from conftest import Kassel
from small_plan import goal, plan

STEP = """\
id: leitfaden
label: Leitfaden
kind: milestone
unit: Umsetzungsstand
direction: up
target: {rule: done, by: 2022, basis: concept}
"""
CARS = """\
id: pkw
label: Pkw
kind: count
unit: Pkw
direction: down
target: {rule: at_most, value: 50, by: 2022, basis: concept}
"""


@pytest.mark.parametrize(("word", "before", "due"), [
    ("ongoing", ("achieved", "milestone_ongoing"), ("achieved", "milestone_ongoing")),
    ("done", ("achieved", "milestone_done"), ("achieved", "milestone_done")),
    ("in_progress", ("on_track", "milestone_open"), ("missed", "milestone_missed")),
    ("not_started", ("far_behind", "milestone_open"), ("missed", "milestone_missed")),
    ("postponed", ("far_behind", "milestone_open"), ("missed", "milestone_missed")),
    ("dropped", ("far_behind", "milestone_open"), ("missed", "milestone_missed")),
])  # fmt: skip
def test_in_milestones_what_goes_on_is_done_and_what_is_put_off_or_given_up_is_not(
    kassel: Kassel, tmp_path: Path, word: str, before: tuple[str, str], due: tuple[str, str]
) -> None:
    for year, wanted in ((2020, before), (2022, due)):
        folder = plan(tmp_path / str(year), goal(STEP), {year: f"1.1.1.leitfaden,{word}"})
        told = json.loads(kassel("show", "1.1.1", "--data", folder, "-f", "json").out)
        found = told["goal"]["indicators"][0]["metrics"][0]["assessment"]
        assert (found["status"], found["reason"]) == wanted


@pytest.mark.parametrize(("written", "state"), [
    ("laufend", "ongoing"), ("Daueraufgabe", "ongoing"), ("fortlaufend", "ongoing"), ("ongoing", "ongoing"),
    ("zurückgestellt", "postponed"), ("verschoben", "postponed"), ("on hold", "postponed"),
    ("aufgegeben", "dropped"), ("entfallen", "dropped"), ("abgebrochen", "dropped"), ("cancelled", "dropped"),
    ("in Arbeit", "in_progress"), ("läuft", "in_progress"),
])  # fmt: skip
def test_offices_write_them_in_either_language(kassel: Kassel, tmp_path: Path, written: str, state: str) -> None:
    folder = plan(tmp_path / "data", goal(STEP), {2020: f"1.1.1.umsetzungsstand,{written},,,,,umweltamt"})
    (listed,) = json.loads(kassel("list", "--data", folder, "-f", "json").out)["goals"]
    assert listed["implementation"] == state


def test_the_state_of_a_goal_is_that_of_its_least_advanced_office(kassel: Kassel, tmp_path: Path) -> None:
    states = ("dropped", "postponed", "not_started", "planned", "in_progress", "ongoing", "done")
    for low, high in pairwise(states):
        rows = f"1.1.1.umsetzungsstand,{high},,,,,umweltamt\n1.1.1.umsetzungsstand,{low},,,,,verkehrsamt"
        folder = plan(tmp_path / low, goal(STEP, offices="umweltamt, verkehrsamt"), {2020: rows})
        (listed,) = json.loads(kassel("list", "--data", folder, "-f", "json").out)["goals"]
        assert listed["implementation"] == low


@pytest.mark.parametrize(("lang", "words"), [
    ("de", ["laufend", "zurückgestellt", "aufgegeben"]), ("en", ["ongoing", "postponed", "dropped"]),
])  # fmt: skip
def test_a_dropped_goal_is_shown_and_stays_in_the_denominator(
    kassel: Kassel, tmp_path: Path, lang: str, words: list[str]
) -> None:
    goals = "".join(goal(CARS, id=f"1.1.{n}") for n in (1, 2, 3))
    states = ("ongoing", "postponed", "dropped")
    rows = "\n".join(
        f"1.1.{n}.umsetzungsstand,{state},,,,,umweltamt\n1.1.{n}.pkw,60" for n, state in enumerate(states, 1)
    )
    folder = plan(tmp_path / "data", goals, {2022: rows})
    listed = kassel("list", "--data", folder, "--lang", lang, "-f", "markdown").out
    assert [word for word in words if word not in listed] == []
    counted = json.loads(kassel("summary", "--data", folder, "-f", "json").out)["groups"][-1]
    assert (counted["size"], counted["missed"]) == (3, 3)
    page = kassel("report", "--data", folder, "--lang", lang, "-f", "html").out
    assert [word for word in words if word not in page] == []
    assert (
        kassel("list", "--data", folder, "--implementation", words[2], "--lang", lang, "-f", "tsv").out.count("1.1.3")
        > 0
    )


def ended(folder: Path) -> Path:
    """Two goals missed by their figures; one of them applies until 2020."""
    more = "applies: {until: 2020, reason: Das Land ist jetzt zuständig.}"
    goals = goal(CARS) + goal(CARS, id="1.1.2", more=more)
    return plan(folder, goals, dict.fromkeys((2017, 2020, 2022), "1.1.1.pkw,60\n1.1.2.pkw,60"))


def test_a_goal_that_applies_no_longer_is_listed_apart_and_counted_nowhere(kassel: Kassel, tmp_path: Path) -> None:
    folder = ended(tmp_path / "data")
    for year, size in (("2020", 2), ("2022", 1)):
        summary = json.loads(kassel("summary", "--data", folder, "--as-of", year, "-f", "json").out)
        listed = json.loads(kassel("list", "--data", folder, "--as-of", year, "-f", "json").out)
        progress = json.loads(kassel("progress", "--data", folder, "--as-of", year, "-f", "json").out)
        assert (summary["groups"][-1]["size"], len(listed["goals"]), len(progress["metrics"])) == (size, size, size)
        apart = [{"id": "1.1.2", "text": "Der Verkehr wird klimafreundlich.", "until": 2020,
                  "reason": "Das Land ist jetzt zuständig."}]  # fmt: skip
        assert [answer.get("no_longer_applies", []) for answer in (summary, listed)] == [apart if size == 1 else []] * 2
    office = json.loads(kassel("offices", "--data", folder, "--as-of", "2022", "-f", "json").out)["offices"][0]
    assert (office["goals"], office["expected"]) == (1, 5)


@pytest.mark.parametrize(("lang", "apart", "fact"), [
    ("de", "Gilt nicht mehr und zählt nicht mit: 1.1.2", "Geltung: gilt bis 2020; in den Jahren danach zählt es nicht"),
    ("en", "Applies no longer and is not counted: 1.1.2", "Validity: applies until 2020; for the years after that"),
])  # fmt: skip
def test_every_answer_for_people_says_so(kassel: Kassel, tmp_path: Path, lang: str, apart: str, fact: str) -> None:
    folder = ended(tmp_path / "data")
    for call in (("list", "-f", "markdown"), ("summary", "-f", "markdown"), ("report", "-f", "markdown"),
                 ("report", "-f", "html"), ("offices", "-f", "markdown")):  # fmt: skip
        assert apart in kassel(*call, "--data", folder, "--lang", lang).out.replace("\xa0", " ")
    shown = kassel("show", "1.1.2", "--data", folder, "--lang", lang, "-f", "markdown").out.replace("\xa0", " ")
    assert (fact in shown, apart in shown) == (True, False)


@pytest.mark.parametrize("until", ["2017", "2030", "2031"])
def test_a_goal_applies_in_some_of_the_plans_years(kassel: Kassel, tmp_path: Path, until: str) -> None:
    folder = plan(tmp_path / "data", goal(CARS, more=f"applies: {{until: {until}, reason: x}}"), {})
    assert "[KI175]" in kassel("validate", "--data", folder, "--lang", "de").out

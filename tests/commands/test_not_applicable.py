"""What cannot have a value is asked of nobody and counted nowhere, and every answer says so."""

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Kassel
from small_plan import goal, plan

CARS = """\
id: pkw
label: Pkw
kind: count
unit: Pkw
direction: down
basis: assumption
target: {rule: at_most, value: 50, by: 2030, basis: assumption}
"""
BUSES = CARS.replace("pkw", "busse").replace("Pkw", "Busse")
TRAMS = CARS.replace("pkw", "bahnen").replace("Pkw", "Bahnen")
FIGURES = {
    2018: "1.1.1.pkw,60\n1.1.1.busse,,,M,,,umweltamt\n1.1.2.bahnen,,,M",
    2019: "1.1.1.pkw,60\n1.1.1.busse,70,,,,,umweltamt\n1.1.2.bahnen,,,M,,,,,,Hier fährt keine Bahn.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two goals: of one a metric that did not apply in one year, of the other the only metric never did."""
    return plan(tmp_path / "data", goal(CARS, BUSES) + goal(TRAMS, id="1.1.2"), FIGURES)


def ask(kassel: Kassel, folder: Path, *call: str) -> Any:
    return json.loads(kassel(*call, "--data", folder, "-f", "json").out)


def test_a_year_in_which_there_can_be_no_value_is_neither_expected_nor_delivered(kassel: Kassel, folder: Path) -> None:
    (office,) = ask(kassel, folder, "offices")["offices"]
    assert [office[key] for key in ("goals", "metrics", "expected", "delivered", "on_time")] == [2, 2, 3, 3, 2]
    (of_year,) = ask(kassel, folder, "offices", "--year", "2018")["offices"]
    assert [of_year[key] for key in ("metrics", "expected", "delivered", "coverage_complete")] == [1, 1, 1, 1]
    assert [row["coverage"] for row in ask(kassel, folder, "list")["goals"]] == ["complete", "no_metric"]


def test_a_metric_that_never_applied_is_in_no_denominator(kassel: Kassel, folder: Path) -> None:
    total = ask(kassel, folder, "summary")["groups"][-1]
    assert [total[key] for key in ("size", "expected", "delivered", "no_data", "no_metric")] == [2, 3, 3, 0, 1]
    assert ask(kassel, folder, "summary", "--by", "kind")["groups"][-1]["size"] == 2
    assert [row["id"] for row in ask(kassel, folder, "progress")["metrics"]] == ["1.1.1.pkw", "1.1.1.busse"]


def test_it_is_told_apart_with_its_reason(kassel: Kassel, folder: Path) -> None:
    apart = [
        {"id": "1.1.2.bahnen", "label": "Bahnen", "years": [2018, 2019], "reason": "Hier fährt keine Bahn."},
    ]
    assert [ask(kassel, folder, call)["not_applicable"] for call in ("list", "progress", "summary", "offices")] == (
        [apart] * 4
    )
    (shown,) = ask(kassel, folder, "show", "1.1.2")["goal"]["indicators"][0]["metrics"]
    assert (shown["assessment"]["status"], shown["assessment"]["reason"]) == ("not_assessable", "not_applicable")
    assert "not_applicable" not in ask(kassel, folder, "show", "1.1.2")


TOLD = {
    "de": (
        "Trifft nicht zu und zählt nicht mit: 1.1.2.bahnen Bahnen (2018–2019; Hier fährt keine Bahn.)",
        "Die Kennzahl trifft nicht zu (2018, 2019) und zählt nicht mit.",
        "Trifft für 2019 nicht zu und wird nicht erwartet: 1.1.2.bahnen.",
    ),
    "en": (
        "Does not apply and is not counted: 1.1.2.bahnen Bahnen (2018–2019; Hier fährt keine Bahn.)",
        "The metric does not apply (2018, 2019) and is not counted.",
        "Does not apply in 2019 and is not expected: 1.1.2.bahnen.",
    ),
}


@pytest.mark.parametrize("lang", TOLD)
def test_every_answer_for_people_says_so(kassel: Kassel, folder: Path, lang: str) -> None:
    apart, reason, missing = TOLD[lang]

    def said(*call: str) -> str:
        return kassel(*call, "--data", folder, "--lang", lang).out.replace("\xa0", " ")

    answers = [said(call, "-f", "markdown") for call in ("list", "progress", "summary", "offices", "report")]
    assert [apart in told for told in (*answers, said("report", "-f", "html"))] == [True] * 6
    assert [reason in told for told in (said("show", "1.1.2", "-f", "markdown"), answers[-1])] == [True] * 2
    assert missing in said("missing", "--year", "2019", "-f", "markdown")


def test_nobody_owes_it_for_that_year_and_everybody_does_for_the_next(kassel: Kassel, folder: Path) -> None:
    owed = {
        year: [row["id"] for row in ask(kassel, folder, "missing", "--year", year)["missing"] if row["unit"]]
        for year in ("2018", "2019", "2020")
    }
    assert owed == {
        "2018": ["1.1.1.pkw"],
        "2019": ["1.1.1.pkw", "1.1.1.busse"],
        "2020": ["1.1.1.pkw", "1.1.1.busse", "1.1.2.bahnen"],
    }
    assert ask(kassel, folder, "missing", "--year", "2018")["not_applicable"] == {
        "2018": ["1.1.1.busse", "1.1.2.bahnen"]
    }


def test_the_form_of_that_year_does_not_ask_for_it_and_that_of_the_next_does(
    kassel: Kassel, folder: Path, tmp_path: Path
) -> None:
    asked = {}
    for year in ("2018", "2020"):
        form = tmp_path / f"{year}.csv"
        kassel("form", "--office", "umweltamt", "--year", year, "--data", folder, "-o", form)
        asked[year] = [name for name in ("pkw", "busse", "bahnen") if name in form.read_text("utf-8-sig")]
    assert asked == {"2018": ["pkw"], "2020": ["pkw", "busse", "bahnen"]}


def test_what_others_say_of_it_takes_nothing_from_what_an_office_owes(kassel: Kassel, tmp_path: Path) -> None:
    published = "1.1.1.pkw,,,M,,,,Landesamt"
    folder = plan(tmp_path / "data", goal(CARS), {2018: published})
    assert [row["state"] for row in ask(kassel, folder, "missing", "--year", "2018")["missing"]] == ["outstanding"] * 2


@pytest.mark.parametrize(("offices", "state"), [("umweltamt", "outstanding"), ("", "delivered")])
def test_a_published_figure_is_enough_only_where_no_office_owes_it(
    kassel: Kassel, tmp_path: Path, offices: str, state: str
) -> None:
    folder = plan(tmp_path / "data", goal(CARS, offices=offices), {2018: "1.1.1.pkw,60,,,,,,Landesamt"})
    rows = ask(kassel, folder, "missing", "--year", "2018")["missing"]
    assert [row["state"] for row in rows if row["id"] == "1.1.1.pkw"] == [state]


def test_an_office_of_which_there_can_be_no_value_has_no_part_in_the_whole(kassel: Kassel, tmp_path: Path) -> None:
    shared = CARS + "delivery: each\ndelivery_reason: Jedes Amt zählt seine.\n"
    rows = "1.1.1.pkw,,,M,,,umweltamt\n1.1.1.pkw,40,,,,,verkehrsamt"
    folder = plan(tmp_path / "data", goal(shared, offices="umweltamt, verkehrsamt"), {2018: rows})
    (shown,) = ask(kassel, folder, "show", "1.1.1")["goal"]["indicators"][0]["metrics"]
    assert [(v["value"], v["flag"]) for v in shown["values"]] == [(40, "A")]
    offices = ask(kassel, folder, "offices")["offices"]
    assert [(o["id"], o["metrics"], o["expected"], o["delivered"]) for o in offices] == [
        ("umweltamt", 0, 0, 0),
        ("verkehrsamt", 1, 1, 1),
    ]


def test_no_office_takes_a_missed_goal_away_by_it(kassel: Kassel, tmp_path: Path) -> None:
    step = "id: plan\nlabel: Plan\nkind: milestone\nunit: Stand\ndirection: up\nbasis: concept\n"
    step += "target: {rule: done, by: 2030, basis: concept}\n"
    yearly = CARS.replace("{rule: at_most, value: 50, by: 2030,", "{rule: every_year, value: 1, from: 1.1.1.plan,")
    yearly = yearly.replace("down", "up")
    rows = dict.fromkeys(range(2018, 2031), "1.1.1.pkw,,,M\n1.1.1.plan,not_started")
    folder = plan(tmp_path / "data", goal(step, yearly), rows)
    metrics = ask(kassel, folder, "progress")["metrics"]
    assert [(metric["id"], metric["progress"]) for metric in metrics] == [
        ("1.1.1.plan", "missed"),
        ("1.1.1.pkw", "missed"),
    ]


@pytest.mark.parametrize(("offices", "own"), [(("umweltamt", ""), "1.1.1.pkw"), (("", "umweltamt"), "1.1.2.bahnen")])
def test_what_cannot_be_of_a_goal_without_an_office_is_told_apart_once_and_to_no_office(
    kassel: Kassel, tmp_path: Path, offices: tuple[str, str], own: str
) -> None:
    goals = goal(CARS, offices=offices[0]) + goal(TRAMS, id="1.1.2", offices=offices[1])
    folder = plan(tmp_path / "data", goals, {2018: "1.1.1.pkw,,,M\n1.1.2.bahnen,,,M"})
    call = ("missing", "--year", "2018")
    told = ask(kassel, folder, *call)["not_applicable"]["2018"]
    assert (told[0], sorted(told)) == (own, ["1.1.1.pkw", "1.1.2.bahnen"])
    assert ask(kassel, folder, *call, "--office", "umweltamt")["not_applicable"] == {"2018": [own]}
    assert ask(kassel, folder, *call, "--office", "verkehrsamt")["not_applicable"] == {}

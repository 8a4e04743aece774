"""Offices are reorganised: what is expected, outstanding and declared follows the office in charge in that year."""

import json
from collections.abc import Callable

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

OLD = "{id: bauhof, name: Bauhof}"
NEW = (
    "{id: bauhof, name: Bauhof, until: 2021, successor: tiefbau}\n"
    "  - {id: tiefbau, name: Tiefbau, since: 2022, contact: {name: Frau Ufer, email: ufer@seedorf.example}}"
)
FIGURES = {
    "2020": "metric,value,office\nA.1.radwege,10,bauhof\nA.1.umsetzungsstand,planned,bauhof\n",
    "2022": "metric,value,office\nA.1.radwege,11,tiefbau\nA.1.umsetzungsstand,done,tiefbau\n",
    "2023": "metric,value,office\nA.1.radwege,12,bauhof\n",
}
Ask = Callable[..., str]


@pytest.fixture
def ask(kassel: Kassel, tiny_folder: DataFolder, tiny: str) -> Ask:
    """The answer to a call about the plan of which one office gave way to another in 2022."""
    assert OLD in tiny
    tiny_folder.catalogue.write_text(tiny.replace(OLD, NEW), encoding="utf-8")
    for year, text in FIGURES.items():
        (tiny_folder.root / "measurements" / f"{year}.csv").write_text(text, encoding="utf-8")
    return lambda *argv: kassel(*argv, "--data", tiny_folder.root).out


def test_each_office_is_asked_for_its_own_years(ask: Ask) -> None:
    offices = {o["id"]: o for o in json.loads(ask("offices", "--goal", "A.1", "-f", "json"))["offices"]}
    assert [(o, v["expected"], v["delivered"], v["on_time"]) for o, v in offices.items()] == [
        ("bauhof", 2, 1, 0), ("tiefbau", 2, 2, 1),
    ]  # fmt: skip
    assert [offices["bauhof"][key] for key in ("since", "until", "successor", "contact")] == [
        None, 2021, "tiefbau", None,
    ]  # fmt: skip
    assert offices["tiefbau"]["contact"] == "Frau Ufer, ufer@seedorf.example"


def test_a_list_names_the_office_in_charge_in_the_year_it_is_seen_from(ask: Ask) -> None:
    for year, office in {"2021": "bauhof", "2022": "tiefbau", "2023": "tiefbau"}.items():
        told = json.loads(ask("list", "--goal", "A.1", "--as-of", year, "-f", "json"))["goals"]
        assert [goal["offices"] for goal in told] == [[office]]


def test_of_one_year_only_the_office_of_that_year_is_told(ask: Ask) -> None:
    for year, office in {"2021": "bauhof", "2022": "tiefbau"}.items():
        told = json.loads(ask("offices", "--goal", "A.1", "--year", year, "-f", "json"))["offices"]
        assert [o["id"] for o in told] == [office]


def test_the_report_lists_what_is_outstanding_under_the_office_of_that_year_and_no_contact(ask: Ask) -> None:
    said = ask("report", "--goal", "A.1", "-f", "markdown", "--lang", "de")
    owed = said.partition("## Ausstehende Angaben")[2].partition("\n## ")[0]
    assert [line for line in owed.splitlines() if line.startswith(("### ", "| A.1"))] == [
        "### Bauhof", "| A.1.radwege | Länge der Radwege | 2021 |", "### Tiefbau",
    ]  # fmt: skip
    assert "ufer@" not in said
    assert "Bauhof (bis 2021); Tiefbau (ab 2022)" in said.replace("\N{NO-BREAK SPACE}", " ")


def test_a_goal_names_its_offices_with_their_years(ask: Ask) -> None:
    goal = json.loads(ask("show", "A.1", "-f", "json"))["goal"]
    assert goal["offices"] == [
        {"id": "bauhof", "name": "Bauhof", "since": None, "until": 2021},
        {"id": "tiefbau", "name": "Tiefbau", "since": 2022, "until": None},
    ]
    assert goal["implementation"] == {"year": 2022, "word": "done"}  # the successor has spoken


def test_goals_are_found_by_either_office(ask: Ask) -> None:
    for office in ("bauhof", "tiefbau"):
        assert ask("list", "--office", office, "-f", "tsv").splitlines()[1].startswith("A.1\t")
    groups = json.loads(ask("summary", "--by", "office", "--goal", "A.1", "-f", "json"))["groups"]
    assert [(g["id"], g["expected"]) for g in groups] == [("bauhof", 2), ("tiefbau", 2), ("total", 4)]


def test_a_row_of_an_office_that_is_not_in_charge_is_doubted(ask: Ask) -> None:
    found = json.loads(ask("validate", "-f", "json", "--lang", "en"))["findings"]
    assert [(f["code"], f["place"]["file"][-8:], f["place"]["line"]) for f in found] == [("KI408", "2023.csv", 2)]
    assert "Tiefbau" in found[0]["message"] + found[0]["hint"]

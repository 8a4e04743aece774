"""A metric of which each office reports its part, from the rows of the files to every answer."""

import json
from collections.abc import Callable

import pytest

from conftest import Change, Kassel, SaidAbout
from kassel_integration.source.folder import DataFolder

HEAD = "metric,value,age,office,note\n"
BOTH = "Ü1.besuche,100,,kulturamt,\nÜ1.besuche,50,,bauhof,\n"
FIGURES = {
    "2020": BOTH + "Ü1.besuche,30,u18,bauhof,\nÜ1.besuche,10,u18,kulturamt,\n",
    "2021": "Ü1.besuche,120,,Kultur,\n",
}
Plan = Callable[[dict[str, str]], DataFolder]


@pytest.fixture
def plan(tiny_folder: DataFolder) -> Plan:
    """The data folder with figures, rows by year."""

    def make(figures: dict[str, str]) -> DataFolder:
        for year, rows in figures.items():
            (tiny_folder.root / "measurements" / f"{year}.csv").write_text(HEAD + rows, encoding="utf-8")
        return tiny_folder

    return make


ROWS: dict[str, tuple[str, list[str]]] = {
    "both parts": (BOTH, []),
    "a row without office": ("Ü1.besuche,100,,,\n", ["KI350 2:1"]),
    "an office nobody knows": ("A.1.radwege,1,,bauhof,\nÜ1.besuche,1,,kultur,\nÜ1.besuche,1,,fremd,\n", ["KI307 4:15"]),
    "a part twice": (f"{BOTH}Ü1.besuche,50,,Bauhof,\n", ["KI302 4:1"]),
    "cells of a part above its total": (f"{BOTH}Ü1.besuche,51,u18,bauhof,\n", ["KI314 3:1"]),
    "cells of all parts above one total": (f"{BOTH}Ü1.besuche,40,u18,bauhof,\nÜ1.besuche,20,u18,kulturamt,\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "wanted"), ROWS.values(), ids=ROWS.keys())
def test_rows_of_parts_are_checked_by_office(kassel: Kassel, plan: Plan, rows: str, wanted: list[str]) -> None:
    found = json.loads(kassel("validate", "--data", plan({"2020": rows}).root, "-f", "json").out)["findings"]
    assert [f"{f['code']} {f['place']['line']}:{f['place']['column']}" for f in found] == wanted


def test_parts_are_added_up_and_shown_by_office(kassel: Kassel, plan: Plan) -> None:
    root = plan(FIGURES).root
    (metric,) = json.loads(kassel("show", "Ü1", "--data", root, "-f", "json").out)["goal"]["indicators"][0]["metrics"]
    assert [(v["year"], v["value"]) for v in metric["values"]] == [(2020, 150)]
    assert metric["contributions"] == [
        {"year": 2020, "complete": True, "parts": [
            {"office": "kulturamt", "value": 100, "came": True}, {"office": "bauhof", "value": 50, "came": True},
        ]},
        {"year": 2021, "complete": False, "parts": [
            {"office": "kulturamt", "value": 120, "came": True}, {"office": "bauhof", "value": None, "came": False},
        ]},
    ]  # fmt: skip
    for call in (("show", "Ü1"), ("report", "-f", "markdown")):
        said = kassel(*call, "--data", root, "--lang", "de").out.replace("\N{NO-BREAK SPACE}", " ")
        assert "Teilmeldungen 2021 (unvollständig):" in said
        assert "Kulturamt: 120; Bauhof: steht aus" in said
        assert "Kulturamt: 100; Bauhof: 50" in said


def test_small_parts_are_hidden_with_all_of_their_year(kassel: Kassel, plan: Plan) -> None:
    root = plan({"2020": BOTH, "2021": "Ü1.besuche,120,,kulturamt,\nÜ1.besuche,2,,bauhof,\n"}).root
    call = ("report", "--data", root, "-f", "markdown", "--lang", "de", "--suppress-below", "3")
    said = kassel(*call).out.replace("\N{NO-BREAK SPACE}", " ")
    assert "Kulturamt: .; Bauhof: ." in said
    assert "Kulturamt: 100; Bauhof: 50" in said
    assert "Kulturamt: 120" not in said


def test_parts_without_a_total_are_told_by_office(kassel: Kassel, plan: Plan) -> None:
    root = plan({"2020": "Ü1.besuche,5,u18,bauhof,\n"}).root
    found = json.loads(kassel("validate", "--data", root, "-f", "json", "--lang", "en").out)["findings"]
    assert [(f["code"], "Ü1.besuche (bauhof)" in f["message"]) for f in found] == [("KI410", True)]


def test_a_year_of_which_a_part_is_missing_has_a_sign(kassel: Kassel, plan: Plan) -> None:
    call = ("progress", "--goal", "Ü1", "--data", plan(FIGURES).root, "-f", "markdown", "--lang", "de")
    said = kassel(*call).out.replace("\N{NO-BREAK SPACE}", " ")
    assert "| 150 | ◫ |" in said
    assert "◫ Teilmeldungen unvollständig" in said


def test_breakdowns_are_of_the_sum(kassel: Kassel, plan: Plan) -> None:
    call = ("progress", "--breakdown", "age", "--goal", "Ü1", "--data", plan(FIGURES).root, "-f", "json")
    assert [(r["cell"], r["2020"]) for r in json.loads(kassel(*call).out)["metrics"]] == [(None, 150), ("u18", 40)]


def test_each_office_owes_its_own_part(kassel: Kassel, plan: Plan) -> None:
    root = plan(FIGURES).root
    offices = json.loads(kassel("offices", "--goal", "Ü1", "--data", root, "-f", "json").out)["offices"]
    assert [(o["id"], o["expected"], o["delivered"]) for o in offices] == [("bauhof", 2, 1), ("kulturamt", 2, 2)]
    said = kassel("report", "--goal", "Ü1", "--data", root, "-f", "markdown", "--lang", "de").out
    owed = said.partition("## Ausstehende Angaben")[2].partition("\n## ")[0]
    assert [line for line in owed.splitlines() if line.startswith(("### ", "| Ü1"))] == [
        "### Bauhof", "| Ü1.besuche | Besuche der Feste | 2021 |", "### Kulturamt",
    ]  # fmt: skip


def test_a_part_that_changed_is_a_difference_of_its_own(kassel: Kassel, plan: Plan) -> None:
    answer = kassel("diff", "2020", "2021", "--data", plan(FIGURES).root, "-f", "tsv")
    rows = [line.split("\t") for line in answer.out.splitlines()[1:] if line.startswith("figure")]
    values = [(row[-3], row[-2]) for row in rows]
    assert ("100", "120") in values
    assert ("50", "") in values


def test_parts_are_written_by_office(kassel: Kassel, plan: Plan) -> None:
    folder = plan({"2020": BOTH})
    file = folder.root / "measurements" / "2020.csv"
    answer = kassel("validate", file, "--data", folder.root, "--normalised", "-")
    assert [line.split(",")[:2] + line.split(",")[7:8] for line in answer.out.splitlines()[1:]] == [
        ["Ü1.besuche", "50", "bauhof"], ["Ü1.besuche", "100", "kulturamt"],
    ]  # fmt: skip


def test_show_says_why_what_several_offices_report_may_be_added_up(kassel: Kassel, tiny_folder: DataFolder) -> None:
    told = kassel("show", "Ü1", "--data", tiny_folder.root, "--lang", "de", "-f", "markdown").out.replace("\xa0", " ")
    assert "Jedes Fest hat nur ein Amt." in told


EACH, REASON = "                delivery: each\n", "                delivery_reason: Jedes Fest hat nur ein Amt.\n"
FAULTS: dict[str, tuple[Change, list[str]]] = {
    "no reason": ((REASON, ""), ["KI155 63:27"]),
    "a reason for nothing": ((EACH, ""), ["KI155 63:34"]),
    "a goal of one office": (("[kulturamt, bauhof]", "[kulturamt]"), ["KI155 63:27"]),
    "what does not add up": (("kind: count", "kind: duration"), ["KI155 63:27"]),
    "another word": ((EACH, EACH.replace("each", "all")), ["KI114 63:27"]),
    "the first delivers": ((EACH + REASON, "                delivery: lead\n"), []),
}  # fmt: skip


@pytest.mark.parametrize(("change", "wanted"), FAULTS.values(), ids=FAULTS.keys())
def test_contributions_must_be_possible(said_about_tiny: SaidAbout, change: Change, wanted: list[str]) -> None:
    assert said_about_tiny(change) == wanted

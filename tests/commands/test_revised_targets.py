"""A revised target: the one in force on a year's last day judges that year, and the first one is not forgotten."""

import json
from pathlib import Path

import pytest

from conftest import Kassel
from small_plan import goal, plan

CARS = """\
id: pkw
label: Pkw
kind: count
unit: Pkw
direction: down
target:
  rule: at_most
  value: 40
  by: 2022
  basis: concept
  revised:
    - {on: 2021-12-31, value: 50, reason: Beschluss des Rats}
    - {on: 2022-06-30, value: 60, reason: Zweiter Beschluss}
"""
FIGURES = {2017: "1.1.1.pkw,100", 2020: "1.1.1.pkw,60", 2021: "1.1.1.pkw,45", 2022: "1.1.1.pkw,55"}


def metric_of(kassel: Kassel, folder: Path, as_of: str) -> dict[str, object]:
    """What JSON says of the only metric."""
    told = json.loads(kassel("show", "1.1.1", "--data", folder, "--as-of", as_of, "-f", "json").out)
    found: dict[str, object] = told["goal"]["indicators"][0]["metrics"][0]
    return found


@pytest.mark.parametrize(("as_of", "value", "status", "evidence"), [
    ("2020", 40, "on_track", ("stated", None)),  # 40 of 60 in 3 of 5 years: 1.11
    ("2021", 50, "achieved", ("revised", 40)),
    ("2022", 60, "achieved", ("revised", 40)),
])  # fmt: skip
def test_the_target_in_force_on_the_last_day_of_the_year_judges(
    kassel: Kassel, tmp_path: Path, as_of: str, value: int, status: str, evidence: tuple[str, int | None]
) -> None:
    found = metric_of(kassel, plan(tmp_path / "data", goal(CARS), FIGURES), as_of)
    target, judged = found["target"], found["assessment"]
    assert isinstance(target, dict) and isinstance(judged, dict)
    assert (target["value"], judged["status"]) == (value, status)
    assert (judged["evidence"]["target"], judged["evidence"].get("first_target")) == evidence


def test_each_year_of_the_table_has_its_own_target(kassel: Kassel, tmp_path: Path) -> None:
    found = metric_of(kassel, plan(tmp_path / "data", goal(CARS), FIGURES), "2022")
    values = found["values"]
    assert isinstance(values, list)
    assert {v["year"]: v["assessment"]["inputs"]["T"] for v in values if v["assessment"]} == {
        2017: 40, 2020: 40, 2021: 50, 2022: 60,
    }  # fmt: skip


@pytest.mark.parametrize(("lang", "said"), [
    ("de", [
        "Zielvorgabe geändert: am 31.12.2021 von 40 Pkw auf 50 Pkw (Beschluss des Rats); am 30.06.2022",
        "mit dem ersten Zielwert 40 wäre die Bewertung: verfehlt.",
    ]),
    ("en", [
        "Target revised: on 2021-12-31 from 40 Pkw to 50 Pkw (Beschluss des Rats); on 2022-06-30 from 50 Pkw to 60 Pkw",
        "by its first value 40 the verdict would be: missed.",
    ]),
])  # fmt: skip
def test_it_is_said_in_show_and_report(kassel: Kassel, tmp_path: Path, lang: str, said: list[str]) -> None:
    folder = plan(tmp_path / "data", goal(CARS), FIGURES)
    shown = kassel("show", "1.1.1", "--data", folder, "--lang", lang, "-f", "markdown").out.replace("\xa0", " ")
    page = kassel("report", "--data", folder, "--lang", lang, "-f", "markdown").out.replace("\xa0", " ")
    assert [(text in shown, text in page) for text in said] == [(True, True)] * 2


def test_tables_mark_it_where_the_verdict_would_be_another_and_only_there(kassel: Kassel, tmp_path: Path) -> None:
    folder = plan(tmp_path / "data", goal(CARS), FIGURES)
    (listed,) = json.loads(kassel("list", "--data", folder, "-f", "json").out)["goals"]
    assert "revised" in listed["evidence"]
    counted = json.loads(kassel("summary", "--data", folder, "-f", "json").out)["groups"][-1]
    assert counted["evidence_revised"] == 1
    same = plan(tmp_path / "same", goal(CARS), FIGURES | {2022: "1.1.1.pkw,35"})
    (listed,) = json.loads(kassel("list", "--data", same, "-f", "json").out)["goals"]
    assert "revised" not in listed["evidence"]
    assert "evidence_revised" not in json.loads(kassel("summary", "--data", same, "-f", "json").out)["groups"][-1]
    assert kassel("list", "--data", folder, "--evidence", "revised", "-f", "tsv").out.count("1.1.1") == 1


@pytest.mark.parametrize(("old", "new", "said"), [
    ("on: 2022-06-30", "on: 2021-06-30", "Sie liegt nicht nach der vorigen"),
    ("value: 60", "value: 50", "Der Wert galt schon"),
    ("on: 2022-06-30", "on: 2023-01-01", "Sie liegt nach dem Zieljahr"),
])  # fmt: skip
def test_a_revision_that_cannot_be_is_an_error(kassel: Kassel, tmp_path: Path, old: str, new: str, said: str) -> None:
    folder = plan(tmp_path / "data", goal(CARS.replace(old, new)), {})
    told = kassel("validate", "--data", folder, "--lang", "de").out.replace("\xa0", " ")
    assert ("[KI174]" in told, said in told) == (True, True)


def test_a_change_keeps_its_direction_and_other_rules_have_no_revisions(kassel: Kassel, tmp_path: Path) -> None:
    change = CARS.replace("at_most", "change").replace("value: 40", "value: -40").replace("value: 50", "value: -50")
    told = kassel("validate", "--data", plan(tmp_path / "a", goal(change), {}), "--lang", "de").out
    assert ("[KI174]" in told, "kehrt die verlangte Richtung um" in told.replace("\xa0", " ")) == (True, True)
    held = CARS.replace("at_most", "decrease").replace("  value: 40\n", "")
    assert "[KI130]" in kassel("validate", "--data", plan(tmp_path / "b", goal(held), {}), "--lang", "de").out

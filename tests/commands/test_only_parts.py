"""A breakdown that came without a total: it counts as delivered, and nowhere is it said that nothing came."""

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

WORDS = "▦ nur Gliederung, Wert für das Ganze fehlt"


@pytest.fixture
def folder(mini_folder: DataFolder) -> Path:
    """Places by district only in 2014, and as a whole in 2015; the rate as a whole in both years."""
    for year, rows in ((2014, "1.1.1.places,40,01\n1.1.1.places,30,02\n1.1.1.rate,20,\n"), (2015, "1.1.1.rate,21,\n")):
        file = mini_folder.root / "measurements" / f"{year}.csv"
        file.write_text(f"metric,value,district\n{rows}", encoding="utf-8")
    return mini_folder.root


def answer(kassel: Kassel, folder: Path, *argv: str) -> Any:
    said = kassel(*argv, "--data", folder, "-f", "json")
    assert (said.code, said.err) == (0, "")
    return json.loads(said.out)


def test_it_counts_as_delivered_in_every_table(kassel: Kassel, folder: Path) -> None:
    (metric,) = [m for m in answer(kassel, folder, "progress")["metrics"] if m["id"] == "1.1.1.places"]
    assert (metric["2014"], metric["only_parts"], metric["coverage"]) == (None, [2014], "partial")
    assert metric["progress"] == "not_assessable"
    office = answer(kassel, folder, "offices", "--year", "2014")["offices"][0]
    assert (office["id"], office["expected"], office["delivered"]) == ("jugendamt", 3, 2)
    total = answer(kassel, folder, "summary")["groups"][-1]
    assert (total["delivered"], total["expected"]) == (3, 12)
    assert "1.1.1.places | Places | 2012–2013, 2015" in kassel("report", "--data", folder, "-f", "markdown").out


def test_people_see_a_sign_in_its_year_and_what_it_means(kassel: Kassel, folder: Path) -> None:
    for argv in ((), ("--year", "2014"), ("--breakdown", "district")):
        out = kassel("progress", *argv, "--data", folder, "-f", "plain", "--lang", "de").out
        assert (WORDS in out, "▦" in out.partition(WORDS)[0]) == (True, True), argv
    alone = kassel("progress", "--year", "2015", "--data", folder, "-f", "plain", "--lang", "de").out
    assert ("Places" in alone, "▦" in alone) == (False, False)


def test_the_goal_in_full_never_says_that_there_is_no_value(kassel: Kassel, folder: Path) -> None:
    said = kassel("show", "1.1.1", "--data", folder, "-f", "plain", "--lang", "en").out
    places = said.partition("\nPlaces\n")[2]
    assert ("There is no value" in places, "no data" in places) == (False, False)
    assert "For 2014 there are only values of parts; the value for the whole is missing." in places


def test_programs_get_the_years_and_every_method_says_the_same(kassel: Kassel, folder: Path) -> None:
    places = answer(kassel, folder, "show", "1.1.1")["goal"]["indicators"][0]["metrics"][0]
    found = {(each["status"], each["reason"]) for each in (places["assessment"], *places["methods"].values())}
    assert (places["only_parts"], found) == ([2014], {("not_assessable", "no_total")})


def test_years_with_a_total_are_judged_and_the_others_named_all_the_same(kassel: Kassel, folder: Path) -> None:
    for year, value in ((2011, 60), (2015, 75)):
        file = folder / "measurements" / f"{year}.csv"
        file.write_text(f"metric,value\n1.1.1.places,{value}\n", encoding="utf-8")
    said = " ".join(kassel("show", "1.1.1", "--data", folder, "-f", "plain", "--lang", "en").out.split())
    assert "on track" in said
    assert "For 2014 there are only values of parts; the value for the whole is missing." in said

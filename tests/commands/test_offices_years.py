"""`offices --year`: the state of the years that are asked for, as a caller meets it."""

import json
from typing import Any

from conftest import TOP, Kassel

FOLDER = TOP / "examples" / "beispieldaten"


def rows(kassel: Kassel, *argv: str) -> dict[str, dict[str, Any]]:
    answer = kassel("offices", "--data", FOLDER, "-f", "json", *argv)
    assert (answer.code, answer.err) == (0, "")
    return {row["id"]: row for row in json.loads(answer.out)["offices"]}


def test_an_office_that_owes_all_of_a_year_is_there_with_all_that_it_owes(kassel: Kassel) -> None:
    found = rows(kassel, "--year", "2016")
    assert found.keys() == rows(kassel).keys()
    assert found["kulturamt"] | {"name": ""} == {
        "id": "kulturamt", "name": "", "goals": 18, "expected": 25, "delivered": 0, "share": 0, "metrics": 27,
        "on_time": 0, "coverage_complete": 0, "coverage_partial": 2, "coverage_none": 16,
    }  # fmt: skip


def test_of_one_year_no_more_is_expected_than_a_value_a_metric_and_the_years_add_up(kassel: Kassel) -> None:
    single = [rows(kassel, "--year", str(year)) for year in range(2012, 2017)]
    assert all(row["expected"] <= row["metrics"] for year in single for row in year.values())
    assert all(row["on_time"] == row["delivered"] for year in single for row in year.values())
    whole, every = rows(kassel), rows(kassel, "--year", "2012,2013,2014,2015,2016")
    assert whole == every
    for office, row in whole.items():
        for count in ("expected", "delivered"):
            assert sum(year[office][count] for year in single) == row[count]


def test_a_year_that_is_asked_for_is_owed_even_before_the_first_figure_of_it_came(kassel: Kassel) -> None:
    found = rows(kassel, "--year", "2016", "--as-of", "2015")
    assert {row["delivered"] for row in found.values()} == {0}
    assert sum(row["expected"] for row in found.values()) == 142 - 8  # milestones that were done by 2015


def test_the_filters_on_coverage_mean_the_year_that_is_asked_for(kassel: Kassel) -> None:
    found = rows(kassel, "--year", "2016", "--coverage", "none")
    assert (found["kulturamt"]["goals"], rows(kassel, "--coverage", "none").get("kulturamt")) == (16, None)


def test_people_are_told_which_year_is_meant_and_programs_which_years_were_expected(kassel: Kassel) -> None:
    asked = kassel(
        "offices", "--data", FOLDER, "-f", "plain", "--lang", "de", "--year", "2016", "--office", "kulturamt"
    )
    told = "1 Amt, 18 Zuständigkeiten: Angaben für 2016"
    assert (told in asked.out, "liegt vor für" in asked.out) == (True, False)
    assert "Was davon noch aussteht und wen man fragt: kassel missing --year 2016\n" in asked.out
    answer = json.loads(kassel("offices", "--data", FOLDER, "-f", "json", "--year", "2016,2014,2011").out)
    assert answer["years"] == [2014, 2016]


def test_where_no_value_is_expected_yet_that_is_said_instead_of_a_share(kassel: Kassel) -> None:
    for argv in (("--as-of", "2011"), ("--year", "2011")):
        answer = kassel("offices", "--data", FOLDER, "-f", "plain", "--lang", "de", *argv)
        assert "Es werden keine Werte erwartet: Die Jahre liegen außerhalb der Laufzeit des Konzepts." in answer.out
        assert "liegt vor für" not in answer.out

"""A rate: a numerator divided by a denominator, per so many; exact, with its unit and its decimals everywhere."""

from pathlib import Path

import pytest

from conftest import Kassel
from small_plan import goal, plan

CARS = """\
id: pkw
label: Pkw
kind: rate
per: 1000
decimals: 1
unit: Pkw
direction: down
numerator: Zugelassene Pkw
denominator: Einwohnerinnen und Einwohner
target: {rule: at_most, value: 500, by: 2020, basis: concept}
"""
FIGURES = {
    2017: "1.1.1.pkw,625,,,31250,50000",
    2018: "1.1.1.pkw,600",
    2020: "1.1.1.pkw,500,,,25001,50000",
}


@pytest.fixture
def cars(tmp_path: Path) -> Path:
    """A plan with a rate whose printed value hides that it is missed by a hair."""
    return plan(tmp_path / "data", goal(CARS), FIGURES)


def test_a_rate_is_judged_on_its_exact_quotient_and_says_of_how_many_it_speaks(kassel: Kassel, cars: Path) -> None:
    told = kassel("show", "1.1.1", "--data", cars, "--lang", "de", "-f", "markdown").out.replace("\xa0", " ")
    assert "Rate, Pkw je 1.000" in told
    assert "Zugelassene Pkw, geteilt durch: Einwohnerinnen und Einwohner, mal 1.000" in told
    assert "Bewertet wird die genaue Rate für 2020: 25.001 geteilt durch 50.000, mal 1.000." in told
    assert "2020: 500,02; Zielwert: ≤ 500 bis 2020. Es fehlen 0,02." in told
    assert "höchstens 500 Pkw je 1.000 bis 2020" in told
    english = kassel("show", "1.1.1", "--data", cars, "--lang", "en", "-f", "markdown").out.replace("\xa0", " ")
    assert "The exact rate for 2020 is judged: 25,001 divided by 50,000, times 1,000." in english


def test_a_unit_that_says_of_how_many_is_left_alone(kassel: Kassel, tmp_path: Path) -> None:
    named = CARS.replace("unit: Pkw", "unit: Pkw je 1 000 Einwohner")
    folder = plan(tmp_path / "data", goal(named), FIGURES)
    told = kassel("progress", "--data", folder, "-f", "tsv").out
    assert told.splitlines()[1].split("\t")[3] == "Pkw je 1 000 Einwohner"


def test_people_see_the_declared_decimals_and_programs_the_value_as_it_came(kassel: Kassel, cars: Path) -> None:
    people = kassel("progress", "--data", cars, "--lang", "de", "-f", "markdown").out
    assert "| 625,0 | 600,0 | 500,0 |" in people
    programs = kassel("progress", "--data", cars, "--lang", "de", "-f", "csv").out
    assert ",625,600,500," in programs


def test_parts_must_give_the_rate(kassel: Kassel, cars: Path) -> None:
    file = cars / "measurements" / "2018.csv"
    file.write_text(file.read_text("utf-8").replace("600,,,,", "60,,,30000,50000"), "utf-8")
    assert "[KI330]" in kassel("validate", "--data", cars, "--lang", "de").out


def test_more_than_one_each_is_possible(kassel: Kassel, cars: Path) -> None:
    file = cars / "measurements" / "2018.csv"
    file.write_text("metric,value,numerator,denominator\n1.1.1.pkw,1200,60000,50000\n", "utf-8")
    assert "KI310" not in kassel("validate", "--data", cars, "--lang", "de").out


def test_small_counts_behind_a_rate_are_hidden(kassel: Kassel, tmp_path: Path) -> None:
    cells = plan(tmp_path / "data", goal(CARS + "dimensions: [ort]\n"), {})
    catalogue = cells / "handlungsfelder.yaml"
    places = (
        "dimensions:\n  - {id: ort, label: Ort, values: [{id: a, label: A}, {id: b, label: B}, {id: c, label: C}]}\n"
    )
    catalogue.write_text(catalogue.read_text("utf-8").replace("fields:\n", places + "fields:\n"), "utf-8")
    rows = ["a,20,2,100", "b,200,20,100", "c,300,30,100", ",173.33,52,300"]
    lines = [f"1.1.1.pkw,{value},{cell},{parts}" for cell, value, parts in (row.split(",", 2) for row in rows)]
    text = "\n".join(["metric,value,ort,numerator,denominator", *lines])
    (cells / "measurements" / "2018.csv").write_text(text + "\n", "utf-8")
    told = kassel("progress", "--data", cells, "--breakdown", "ort", "--suppress-below", "3", "-f", "csv").out
    shown = [line.split(",")[6] for line in told.splitlines()[1:]]
    assert (len(shown), shown.count("")) == (4, 2)

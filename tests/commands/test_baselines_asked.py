"""The figure a change is reckoned from is asked for in its year, also before the plan or between surveys."""

import json
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

RISE = "target: {rule: at_least, value: 12, by: 2024, basis: concept}"
CHANGE = "target: {rule: change, value: 20, by: 2024, basis: concept}"
OUTSTANDING = [("bauhof", "A.1.radwege", "outstanding")]


def asked(kassel: Kassel, plan: DataFolder, text: str, year: int = 2019) -> list[tuple[str, str, str]]:
    """What `missing` says is owed of a year under another catalogue."""
    plan.catalogue.write_text(text, encoding="utf-8")
    answer = kassel("missing", "--data", plan.root, "--year", str(year), "--on", "2025-01-01", "-f", "json")
    rows = json.loads(answer.out)["missing"] if answer.code != 2 else []
    return [(row["office"], row["id"], row["state"]) for row in rows]


@pytest.mark.parametrize(
    ("target", "owed"),
    [
        (CHANGE, OUTSTANDING),
        ("target: {rule: hold, basis: concept}", OUTSTANDING),
        (RISE, []),  # a later year stands in
        (f'baseline: {{year: 2019, value: 9, source: "Heft"}}\n            {CHANGE}', []),
        (f"baseline: {{unknown: true}}\n            {CHANGE}", []),
    ],
)
def test_a_baseline_is_owed_where_nothing_stands_in(
    kassel: Kassel, tiny_folder: DataFolder, tiny: str, target: str, owed: list[tuple[str, str, str]]
) -> None:
    assert asked(kassel, tiny_folder, tiny.replace(RISE, target)) == owed


def test_a_baseline_of_its_own_is_owed_in_its_own_year(kassel: Kassel, tiny_folder: DataFolder, tiny: str) -> None:
    text = tiny.replace(RISE, f"baseline: {{year: 2015}}\n            {CHANGE}")
    assert asked(kassel, tiny_folder, text, 2015) == OUTSTANDING
    assert asked(kassel, tiny_folder, text, 2019) == []


def test_a_baseline_between_surveys_is_owed(kassel: Kassel, tiny_folder: DataFolder, tiny: str) -> None:
    survey = f"baseline: {{year: 2021}}\n            every: {{years: 2, from: 2020}}\n            {CHANGE}"
    found = asked(kassel, tiny_folder, tiny.replace(RISE, survey), 2021)
    assert OUTSTANDING[0] in found
    assert OUTSTANDING[0] not in asked(kassel, tiny_folder, tiny.replace(RISE, survey), 2023)


def test_a_second_target_asks_the_office_of_the_first(kassel: Kassel, tiny_folder: DataFolder, tiny: str) -> None:
    text = tiny.replace("target: {rule: at_least, value: 11, by: 2021, basis: concept}", CHANGE)
    assert asked(kassel, tiny_folder, text) == OUTSTANDING


def test_a_figure_settles_it_whoever_published_it(kassel: Kassel, tiny_folder: DataFolder, tiny: str) -> None:
    rows = "metric,value,source\nA.1.radwege,10,Heft\n"
    (tiny_folder.root / "measurements" / "2019.csv").write_text(rows, encoding="utf-8")
    assert asked(kassel, tiny_folder, tiny.replace(RISE, CHANGE)) == [("bauhof", "A.1.radwege", "delivered")]


def test_other_years_say_that_it_is_owed(kassel: Kassel, tiny_folder: DataFolder, tiny: str) -> None:
    tiny_folder.catalogue.write_text(tiny.replace(RISE, CHANGE), encoding="utf-8")
    answer = kassel(
        "missing", "--data", tiny_folder.root, "--year", "2020", "--on", "2021-01-01", "--lang", "de", "-f", "plain"
    )
    assert "Aus früheren Jahren stehen noch Angaben aus (2019: 1): kassel missing --year 2019" in answer.out


@pytest.mark.parametrize(
    ("target", "note"),
    [
        (CHANGE, "Das Jahr 2019 ist ein Ausgangsjahr; die Laufzeit ist 2020–2024.\n"),
        (RISE, "Das Jahr 2019 liegt außerhalb der Laufzeit des Plans (2020–2024).\n"),
    ],
)
def test_the_form_of_that_year_says_what_year_it_is(
    kassel: Kassel, tiny_folder: DataFolder, tiny: str, target: str, note: str
) -> None:
    tiny_folder.catalogue.write_text(tiny.replace(RISE, target), encoding="utf-8")
    call = ("form", "--data", tiny_folder.root, "--office", "bauhof", "--year", "2019", "-f", "csv", "--lang", "de")
    answer = kassel(*call)
    assert (answer.err, "A.1.radwege" in answer.out) == (note, True)


def test_the_form_of_a_year_before_the_plan_asks_for_the_baseline_only(
    kassel: Kassel, tiny_folder: DataFolder, tiny: str, tmp_path: Path
) -> None:
    tiny_folder.catalogue.write_text(tiny.replace(RISE, CHANGE), encoding="utf-8")
    answer = kassel("form", "--data", tiny_folder.root, "--all", tmp_path / "all", "--year", "2019", "-f", "csv")
    assert answer.code == 0
    rows = [
        line.split(";")[0] for path in (tmp_path / "all").iterdir() for line in path.read_text("utf-8").splitlines()
    ]
    assert [row for row in rows if row.startswith(("A.", "Ü", "B."))] == ["A.1.radwege"]
    assert len(list((tmp_path / "all").iterdir())) == 1


def test_the_form_between_surveys_asks_for_the_baseline(kassel: Kassel, tiny_folder: DataFolder, tiny: str) -> None:
    survey = f"baseline: {{year: 2021}}\n            every: {{years: 2, from: 2020}}\n            {CHANGE}"
    tiny_folder.catalogue.write_text(tiny.replace(RISE, survey), encoding="utf-8")
    found = {
        year: "A.1.radwege"
        in kassel("form", "--data", tiny_folder.root, "--office", "bauhof", "--year", year, "-f", "csv").out
        for year in ("2020", "2021", "2023")
    }
    assert found == {"2020": True, "2021": True, "2023": False}

"""Whatever dimensions a catalogue declares work everywhere: one of another name, or four of them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Kassel

DISTRICT = """\
  - id: district
    label: District
    values: [{id: "01", label: Mitte}, {id: "02", label: North}]
"""
SEX = "  - {id: sex, label: Sex, values: [{id: m, label: male}, {id: w, label: female}]}\n"
AGE = """\
  - id: age
    label: Age group
    headings: [Alter, years_of_age]
    values: [{id: u6, label: under 6}, {id: o6, label: 6 and over}]
"""
STAY = "  - {id: stay, label: Length of stay, values: [{id: new, label: new here}, {id: old, label: long here}]}\n"
FOUR = DISTRICT + SEX + AGE + STAY
ALL = "[district, sex, age, stay]"
DENSE = "metric,value,{names},as_of,flag,numerator,denominator,office,source,stands_for,note\n"

Plan = Callable[[str, str, dict[str, str]], Path]


@pytest.fixture
def plan(tmp_path: Path, mini: str) -> Plan:
    """A data folder in `tmp_path` whose catalogue has these dimensions, the metric `places` by some, with figures."""

    def make(dimensions: str, of_places: str, figures: dict[str, str]) -> Path:
        folder = tmp_path / f"plan{len(list(tmp_path.iterdir()))}"
        (folder / "measurements").mkdir(parents=True)
        assert DISTRICT + SEX in mini
        text = mini.replace(DISTRICT + SEX, dimensions).replace("dimensions: [district]", f"dimensions: {of_places}")
        (folder / "handlungsfelder.yaml").write_text(text, encoding="utf-8")
        for year, rows in figures.items():
            (folder / "measurements" / f"{year}.csv").write_text(rows, encoding="utf-8")
        return folder

    return make


def said(kassel: Kassel, *argv: str | Path) -> list[str]:
    """Messages of `validate` without the place's file and without hints."""
    found = json.loads(kassel("validate", *argv, "-f", "json", "--lang", "en").out)["findings"]
    return [f"{f['place']['line']} {f['code']} {f['message']}" for f in found]


def test_one_dimension_of_another_name_is_checked_and_summed(kassel: Kassel, plan: Plan) -> None:
    rows = "metric,value,age\n1.1.1.places,30,\n1.1.1.places,20,u6\n1.1.1.places,11,o6\n1.1.1.places,1,o9\n"
    folder = plan(AGE, "[age]", {"2014": rows + "1.1.1.rate,30,u6\n1.1.1.places,5,u6\n"})
    assert said(kassel, "--data", folder) == [
        "2 KI314 The values by Age group add up to 31, more than the total 30 of 1.1.1.places.",
        '5 KI305 There is no "o9" in Age group.',
        '6 KI306 1.1.1.rate is not broken down by Age group; found: "u6".',
        "7 KI302 1.1.1.places appears twice for the same breakdown: in line 3 with “20”, here with “5”.",
    ]


def test_all_values_below_the_total_are_a_doubt_by_the_fourth_dimension_too(kassel: Kassel, plan: Plan) -> None:
    rows = "metric,value,stay\n1.1.1.places,30,\n1.1.1.places,20,new\n1.1.1.places,9,old\n"
    assert said(kassel, "--data", plan(FOUR, ALL, {"2014": rows})) == [
        "2 KI405 The values by Length of stay add up to only 29; the total of 1.1.1.places is 30."
    ]


def test_values_of_a_second_metric_by_dimensions_seen_before_are_summed_too(kassel: Kassel, plan: Plan) -> None:
    rows = "".join(f"1.1.1.{m},{n}\n" for m in ("places", "spots") for n in ("30,", "20,new", "9,old"))
    folder = plan(FOUR, ALL, {"2014": f"metric,value,stay\n{rows}"})
    catalogue = folder / "handlungsfelder.yaml"
    before, places, after = catalogue.read_text("utf-8").partition("                  - id: places\n")
    block = places + after.partition("                  - id: rate\n")[0]
    second = block.replace("id: places", "id: spots").replace("label: Places", "label: Spots")
    catalogue.write_text(f"{before}{second}{places}{after}", encoding="utf-8")
    assert said(kassel, "--data", folder) == [
        f"{line} KI405 The values by Length of stay add up to only 29; the total of 1.1.1.{metric} is 30."
        for line, metric in ((2, "places"), (5, "spots"))
    ]


@pytest.mark.parametrize("heading", ["age", "AGE GROUP", "Alter", "Years of age"])
def test_its_id_label_and_other_headings_are_known(kassel: Kassel, plan: Plan, heading: str, tmp_path: Path) -> None:
    sent = tmp_path / "2014.csv"
    sent.write_text(f"Kennzahl;{heading};Wert\n1.1.1.places;6 and over;5\n", encoding="utf-8")
    call = ("validate", sent, "--data", plan(AGE, "[age]", {}), "--lang", "en")
    told, answer = kassel(*call).out, kassel(*call, "--normalised", "-")
    assert answer.out == DENSE.format(names="age") + "1.1.1.places,5,o6,,,,,,,,\n"
    assert answer.err == told + '1 change to the file:\nLine 2, Age group: "6 and over" → "o6"\n'


@pytest.mark.parametrize("heading", ["Ortsbezirk", "Geschlecht", "Migrationshintergrund"])
def test_what_the_catalogue_does_not_name_is_no_heading(kassel: Kassel, plan: Plan, heading: str) -> None:
    rows = f"metric,value,{heading}\n1.1.1.places,5,x\n"
    assert said(kassel, "--data", plan(AGE, "[age]", {"2014": rows})) == [f'1 KI203 The column "{heading}" is unknown.']


def test_four_are_written_in_the_order_of_the_catalogue_and_sorted_by_it(
    kassel: Kassel, plan: Plan, tmp_path: Path
) -> None:
    sent = tmp_path / "2014.csv"
    cells = ["new,,,", ",u6,,", ",,w,", ",,,02", "new,u6,m,01", ",,,01"]
    rows = "".join(f"1.1.1.places,{n},{cell}\n" for n, cell in enumerate(cells, start=11))
    sent.write_text("metric,value,stay,age,sex,district\n1.1.1.places,40,,,,\n" + rows, encoding="utf-8")
    answer = kassel("validate", sent, "--data", plan(FOUR, ALL, {}), "--normalised", "-")
    ordered = ["40,,,,", "11,,,,new", "12,,,u6,", "13,,w,,", "16,01,,,", "15,01,m,u6,new", "14,02,,,"]
    assert answer.out == DENSE.format(names="district,sex,age,stay") + "".join(
        f"1.1.1.places,{row},,,,,,,,\n" for row in ordered
    )


SMALL = "metric,value,{name}\n1.1.1.places,20,\n1.1.1.places,18,{a}\n1.1.1.places,2,{b}\n"


@pytest.mark.parametrize(
    ("dimensions", "of_places", "name", "values"),
    [(AGE, "[age]", "age", ("u6", "o6")), (FOUR, ALL, "stay", ("new", "old"))],
    ids=["one", "the last of four"],
)
def test_its_values_are_shown_below_the_metric_and_small_ones_hidden(
    kassel: Kassel, plan: Plan, dimensions: str, of_places: str, name: str, values: tuple[str, str]
) -> None:
    folder = plan(dimensions, of_places, {"2014": SMALL.format(name=name, a=values[0], b=values[1])})
    call = ("progress", "--data", folder, "--kind", "count", "--breakdown", name, "-f", "json")
    shown, hidden = (
        [(row["cell"], row["2014"]) for row in json.loads(kassel(*call, *more).out)["metrics"] if row["cell"]]
        for more in ((), ("--suppress-below", "3"))
    )
    assert shown == [(values[0], 18), (values[1], 2)]
    assert hidden == [(values[0], None), (values[1], None)]


def test_in_a_table_of_four_dimensions_nothing_can_be_computed_by_subtraction(kassel: Kassel, plan: Plan) -> None:
    """By age 18 and 2, by stay 10 and 10, and the small cell again in the table of both."""
    rows = {",": 20, "u6,": 18, "o6,": 2, ",new": 10, ",old": 10, "u6,new": 8, "o6,new": 2, "u6,old": 10, "o6,old": 0}
    text = "metric,value,age,stay\n" + "".join(f"1.1.1.places,{n},{cell}\n" for cell, n in rows.items())
    folder = plan(FOUR, ALL, {"2014": text})
    for name, told in {"age": [None, None], "stay": [10, 10]}.items():
        call = ("progress", "--data", folder, "--kind", "count", "--breakdown", name, "--suppress-below", "3")
        found = json.loads(kassel(*call, "-f", "json").out)["metrics"]
        assert [row["2014"] for row in found if row["cell"]] == told


def test_words_for_the_whole_are_read_as_such_and_those_not_declared_are_said(
    kassel: Kassel, plan: Plan, tmp_path: Path
) -> None:
    folder = plan(AGE.replace("    headings", "    total: [every age]\n    headings"), "[age]", {})
    sent = tmp_path / "2014.csv"
    sent.write_text("metric,value,age\n1.1.1.places,30,Every  Age\n1.1.1.places,20,u6\n", encoding="utf-8")
    answer = kassel("validate", sent, "--data", folder, "--normalised", "-", "--lang", "en")
    assert answer.out == DENSE.format(names="age") + "1.1.1.places,30,,,,,,,,,\n1.1.1.places,20,u6,,,,,,,,\n"
    assert '"Every  Age" → ""' in answer.err
    sent.write_text("metric,value,age\n1.1.1.places,30,insgesamt\n", encoding="utf-8")
    assert kassel("validate", sent, "--data", folder, "--normalised", "-").out.endswith("1.1.1.places,30,,,,,,,,,\n")
    assert [line[:7] for line in said(kassel, sent, "--data", folder)] == ["2 KI316"]
    sent.write_text("metric,value,age\n1.1.1.places,30,\n1.1.1.places,30,every age\n", encoding="utf-8")
    assert [line[:7] for line in said(kassel, sent, "--data", folder)] == ["3 KI302"]


HEAD = "metric,value,district,sex\n"


def test_diff_compares_each_figure_with_its_own_where_dimensions_come_in_another_order(
    kassel: Kassel, plan: Plan
) -> None:
    old = plan(DISTRICT + SEX, "[district, sex]", {"2014": f"{HEAD}1.1.1.places,9,,m\n1.1.1.places,8,01,\n"})
    new = plan(AGE + SEX + DISTRICT, "[district, sex]", {"2014": f"{HEAD}1.1.1.places,9,,m\n1.1.1.places,7,01,\n"})
    figures = [
        line for line in kassel("diff", old, new, "-f", "tsv").out.splitlines() if line.startswith(("part", "figure"))
    ]
    assert figures == [
        "part\tid\tyear\tage\tsex\tdistrict\tchange\taspect\told\tnew\tsilent",
        "figure\t1.1.1.places\t2014\t\t\t01\tchanged\tvalue\t8\t7\tfalse",
    ]


def test_diff_shows_the_figures_of_a_dimension_that_is_gone(kassel: Kassel, plan: Plan) -> None:
    old = plan(AGE + SEX, "[age]", {"2014": "metric,value,age\n1.1.1.places,9,u6\n"})
    new = plan(SEX, "[sex]", {"2014": "metric,value,sex\n1.1.1.places,9,m\n"})
    answer = kassel("diff", old, new, "-f", "tsv", "--lang", "en").out.splitlines()
    assert [line for line in answer if line.startswith(("part", "figure"))] == [
        "part\tid\tyear\tsex\tage\tchange\taspect\told\tnew\tsilent",
        "figure\t1.1.1.places\t2014\t\tu6\tremoved\tvalue\t9\t\tfalse",
        "figure\t1.1.1.places\t2014\tm\t\tadded\tvalue\t\t9\tfalse",
    ]

"""Breakdowns in the report: a list from high to low, a map of tiles, small courses; never what is hidden."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from conftest import Kassel
from report_pages import every, parse, text
from small_plan import goal, plan

QUARTERS = """\
dimensions:
  - id: quarter
    label: Stadtteil
    values:
      - {id: n, label: Nord, tile: [2, 1]}
      - {id: w, label: West, tile: [1, 2]}
      - {id: m, label: Mitte, tile: [2, 2]}
      - {id: o, label: Ost, tile: [3, 2]}
      - {id: s, label: Süd, tile: [2, 3]}
      - {id: h, label: Hafen, tile: [4, 4]}
      - {id: x, label: außerhalb}
  - id: age
    label: Alter
    gap: [jung, alt]
    values: [{id: jung, label: unter 18}, {id: alt, label: ab 18}]
"""
PLACES = """
id: plaetze
label: Plätze
kind: count
unit: Plätze
direction: up
dimensions: [quarter]
target: {rule: at_least, value: 200, by: 2030, basis: concept}
"""
SHARE = """
id: anteil
label: Anteil
kind: share
unit: Prozent
direction: up
dimensions: [quarter, age]
target: {rule: at_least, value: 40, by: 2030, basis: concept}
"""
Cells = Mapping[str, str]
NOW: Cells = {"n": "30", "w": "12", "m": "60", "o": "12", "s": "7", "h": "20", "x": "40"}


def city(folder: Path, metric: str, figures: Mapping[int, list[str]]) -> Path:
    """A plan of quarters and ages; `figures` are lines of metric, value, quarter, age, flag."""
    made = plan(folder, goal(metric), {})
    file = made / "handlungsfelder.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("fields:\n", f"{QUARTERS}fields:\n", 1), encoding="utf-8")
    for year, lines in figures.items():
        rows = "\n".join(["metric,value,quarter,age,flag", *lines])
        (made / "measurements" / f"{year}.csv").write_text(f"{rows}\n", encoding="utf-8")
    return made


def quarters(values: Cells, total: str) -> list[str]:
    """Lines of a year of places."""
    return [f"1.1.1.plaetze,{total},,,", *(f"1.1.1.plaetze,{value},{name},," for name, value in values.items())]


def shown(kassel: Kassel, folder: Path, *more: str, lang: str = "de") -> list[Element]:
    """The drawings of breakdowns in the report."""
    answer = kassel("report", "--data", folder, "--lang", lang, "-f", "html", *more)
    assert answer.code == 0, answer.err
    return [e for e in every(parse(answer.out), "figure") if e.attrib.get("class") == "breakdown"]


def rows(figure: Element) -> list[list[str]]:
    """The names in its list, each with what is said of it."""
    told = [text(e).replace("\xa0", " ") for e in every(figure, "dt", "dd")]
    return [list(pair) for pair in zip(told[::2], told[1::2], strict=True)]


def tiles(figure: Element) -> dict[str, str]:
    """The name on each tile, with the sign below it where there is no number."""
    *signs, names = (
        {(int(t.attrib["x"]), int(t.attrib["y"])): text(t) for t in each} for each in every(figure, "text")
    )
    below = signs[0] if signs else {}
    return {name: below.get((x, y + 12), "") for (x, y), name in names.items()}


def bands(figure: Element) -> list[str]:
    """What the shades of its map mean."""
    return [text(e) for e in every(figure, "span") if e.attrib.get("class", "").startswith("c")]


@pytest.fixture
def places(tmp_path: Path) -> Path:
    """Two years of places by quarter."""
    before = {**NOW, "n": "33", "s": "8"}
    return city(tmp_path / "data", PLACES, {2018: quarters(before, "185"), 2019: quarters(NOW, "181")})


def test_the_parts_are_a_list_from_the_highest_to_the_lowest_what_lies_nowhere_after_them(
    kassel: Kassel, places: Path
) -> None:
    (figure,) = shown(kassel, places)
    assert rows(figure) == [
        ["m Mitte", "60"], ["n Nord", "30"], ["h Hafen", "20"], ["w West", "12"], ["o Ost", "12"], ["s Süd", "7"],
        ["außerhalb", "40"], ["Insgesamt", "181"],
    ]  # fmt: skip
    assert text(every(figure, "figcaption")[0]) == "Stadtteil im Jahr 2019. Plätze von 0 bis 60 2019 2018"


def test_each_dot_is_in_percent_of_the_scale_and_the_year_before_beside_it(kassel: Kassel, places: Path) -> None:
    (figure,) = shown(kassel, places)
    dots = [e.attrib["class"] for e in every(figure, "dd") if "class" in e.attrib]
    assert dots == ["p96 q96", "p50 q55", "p35 q35", "p22 q22", "p22 q22", "p15 q16", "p65 q65"]
    assert every(figure, "dl")[0].attrib["class"] == "dots"  # a total of all is nothing to hold a part against


@pytest.mark.parametrize(("lang", "said"), [
    ("de", "Am niedrigsten: Süd (7); Ost, West (12). Am höchsten: Mitte (60); Nord (30); Hafen (20)."),
    ("en", "Lowest: Süd (7); Ost, West (12). Highest: Mitte (60); Nord (30); Hafen (20)."),
])  # fmt: skip
def test_the_lowest_and_the_highest_are_named_in_a_sentence(kassel: Kassel, places: Path, lang: str, said: str) -> None:
    (figure,) = shown(kassel, places, lang=lang)
    assert text(every(figure, "p")[0]).replace("\xa0", " ") == said


def test_values_with_a_tile_are_a_map_with_the_name_of_each_in_the_list(kassel: Kassel, places: Path) -> None:
    (figure,) = shown(kassel, places)
    assert tiles(figure) == dict.fromkeys(("h", "m", "n", "o", "s", "w"), "")
    svg = next(e for e in every(figure, "svg") if e.attrib.get("role") == "img")
    assert svg.attrib["viewbox" if "viewbox" in svg.attrib else "viewBox"] == "0 0 176 176"
    shades = {e.attrib["class"]: e.attrib["d"].count("M") for e in every(svg, "path")}
    assert shades == {"c0": 1, "c1": 2, "c2": 1, "c3": 1, "c4": 1}
    assert bands(figure) == ["7", "12", "20", "30", "60"]  # few enough for a shade each


def test_many_different_values_share_shades_between_round_numbers(kassel: Kassel, tmp_path: Path) -> None:
    folder = city(tmp_path / "data", PLACES, {2019: quarters({**NOW, "o": "14"}, "183")})
    (figure,) = shown(kassel, folder)
    assert {e.attrib["class"]: e.attrib["d"].count("M") for e in every(figure, "path")} == {"c0": 3, "c2": 2, "c4": 1}
    assert bands(figure) == ["0 bis unter 20", "20 bis unter 40", "40 bis 60"]


def test_what_is_hidden_by_the_settings_or_asked_to_be_is_named_at_the_end_and_its_number_nowhere(
    kassel: Kassel, tmp_path: Path
) -> None:
    folder = city(tmp_path / "data", PLACES, {2019: quarters({**NOW, "x": "4"}, "145")})
    (figure,) = shown(kassel, folder, "--suppress-below", "8")
    assert rows(figure)[-2:] == [["geheim gehalten", "s Süd, außerhalb"], ["Insgesamt", "145"]]
    assert (tiles(figure)["s"], tiles(figure)["n"]) == (".", "")
    assert not {"7", "4"} & {text(e) for e in every(figure, "dd", "tspan")}
    (folder / "kassel.toml").write_text("[publish]\nsuppress_below = 8\n", encoding="utf-8")
    (by_settings,) = shown(kassel, folder)
    assert rows(by_settings) == rows(figure)


def test_where_all_but_one_are_hidden_there_is_no_map_and_where_all_are_no_list(kassel: Kassel, tmp_path: Path) -> None:
    some = city(
        tmp_path / "some", PLACES, {2019: ["1.1.1.plaetze,9,n,,", "1.1.1.plaetze,,w,,Q", "1.1.1.plaetze,,m,,M"]}
    )
    (figure,) = shown(kassel, some)
    assert rows(figure) == [
        ["Nord", "9"], ["geheim gehalten", "West"], ["Aussage nicht sinnvoll", "Mitte"],
    ]  # fmt: skip
    assert every(figure, "svg") == []
    assert every(figure, "p") == []
    none = city(tmp_path / "none", PLACES, {2019: ["1.1.1.plaetze,9,,,", "1.1.1.plaetze,,w,,Q"]})
    assert shown(kassel, none) == []


def test_many_with_the_same_value_are_counted(kassel: Kassel, tmp_path: Path) -> None:
    folder = city(tmp_path / "data", PLACES, {2019: quarters({**dict.fromkeys("nwmos", "0"), "h": "9"}, "9")})
    wide = folder / "handlungsfelder.yaml"
    more = "".join(f"      - {{id: q{n}, label: Q{n}, tile: [{n}, 9]}}\n" for n in range(1, 4))
    wide.write_text(
        wide.read_text(encoding="utf-8").replace("      - {id: x,", f"{more}      - {{id: x,"), encoding="utf-8"
    )
    lines = quarters({**dict.fromkeys(("n", "w", "m", "o", "s", "q1"), "0"), "h": "9", "q2": "5"}, "14")
    (folder / "measurements" / "2019.csv").write_text(
        "\n".join(["metric,value,quarter,age,flag", *lines]), encoding="utf-8"
    )
    (figure,) = shown(kassel, folder)
    assert text(every(figure, "p")[0]) == "Am niedrigsten: 0 (gleich bei 6). Am höchsten: Hafen (9); Q2 (5)."


def test_shares_are_held_against_total_and_target_and_a_scale_may_be_cut(kassel: Kassel, tmp_path: Path) -> None:
    lines = [f"1.1.1.anteil,{value},{quarter},," for quarter, value in {"": "36", "n": "35", "w": "37.5"}.items()]
    (figure,) = shown(kassel, city(tmp_path / "data", SHARE, {2019: lines}))
    assert every(figure, "dl")[0].attrib["class"] == "dots t35 z96"
    assert "von 34 bis 40" in text(every(figure, "figcaption")[0])
    keys = [text(e) for e in every(figure, "span") if e.attrib.get("class", "").startswith("k ")]
    assert keys == ["2019", "Insgesamt", "Zielwert"]


def test_few_values_are_small_courses_with_their_ends_and_the_gap_over_time(kassel: Kassel, tmp_path: Path) -> None:
    figures = {
        year: [f"1.1.1.anteil,{value},,{age}," for age, value in {"": whole, "jung": young, "alt": old}.items()]
        for year, (whole, young, old) in {
            2018: ("30", "20", "35"), 2019: ("32", "25", "36"), 2021: ("33", "31", "34.5"),
            2022: ("33", "32", "34.5"),
        }.items()
    }  # fmt: skip
    (figure,) = shown(kassel, city(tmp_path / "data", SHARE, figures))
    assert text(every(figure, "figcaption")[0]) == "Alter von 2018 bis 2022. Prozent Insgesamt"
    courses = every(figure, "li")
    assert [text(e) for e in courses] == [
        "unter 18 20 → 32",
        "ab 18 35 → 34,5",
        "Abstand, kleiner −15 → −2,5",
    ]
    lines = [[e.attrib["d"] for e in every(c, "path") if "class" not in e.attrib] for c in courses]
    assert [[path.count("M") for path in drawn] for drawn in lines] == [[2], [2], [2]]  # nothing is joined over 2020
    (whole,) = [
        e for e in every(figure, "g") if every(e, "path")[0].attrib["class"] == "whole"
    ]  # drawn once, then referred to
    assert [whole in every(c, "g") for c in courses] == [True, False, False]
    used = [[e.attrib["href"] for e in every(c, "use")] for c in courses]
    assert used == [[], [f"#{whole.attrib['id']}"], []]


def test_cells_of_two_dimensions_are_never_drawn(kassel: Kassel, tmp_path: Path) -> None:
    crossed = ["1.1.1.anteil,36,,,", "1.1.1.anteil,35,n,jung,", "1.1.1.anteil,37,w,jung,"]
    assert shown(kassel, city(tmp_path / "data", SHARE, {2018: crossed, 2019: crossed})) == []


def test_a_dimension_without_tiles_has_a_list_and_no_map(kassel: Kassel, places: Path) -> None:
    file = places / "handlungsfelder.yaml"
    bare = file.read_text(encoding="utf-8")
    for tile in ("[2, 1]", "[1, 2]", "[2, 2]", "[3, 2]", "[2, 3]", "[4, 4]"):
        bare = bare.replace(f", tile: {tile}", "")
    file.write_text(bare, encoding="utf-8")
    (figure,) = shown(kassel, places)
    assert (rows(figure)[0], every(figure, "svg")) == (["Mitte", "60"], [])
    assert [row[0] for row in rows(figure)] == [
        "Mitte", "außerhalb", "Nord", "Hafen", "West", "Ost", "Süd", "Insgesamt",
    ]  # fmt: skip

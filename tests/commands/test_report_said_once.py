"""What stands beside every value is said once; goals judged with a reservation are listed with their status."""

import json
from pathlib import Path
from xml.etree.ElementTree import Element

from conftest import TOP, Kassel
from kassel_integration.texts import Words
from report_pages import every, parse, text
from small_plan import goal, plan

EXAMPLE = TOP / "examples" / "beispieldaten"
METRIC = """
id: {id}
label: {id}
kind: count
unit: Plätze
direction: up
target: {{rule: at_least, value: 10, by: 2020, basis: assumption, note: unser Ziel}}
"""
GOALS = goal(METRIC.format(id="a")) + goal(METRIC.format(id="b"), id="1.1.2")
HEAD = "1.1.{}.umsetzungsstand,done,,,,,umweltamt,,,{}"


def report(kassel: Kassel, folder: Path, *more: str) -> Element:
    """The report of a folder."""
    return parse(kassel("report", "--data", folder, "--lang", "de", "-f", "html", *more).out)


def told(root: Element, label: str) -> list[str]:
    """What is said under a label, in order."""
    found, under = [], ""
    for e in every(root, "dt", "dd"):
        under = text(e) if e.tag == "dt" else under
        found += [text(e)] if e.tag == "dd" and under == label else []
    return found


def of_metrics(root: Element) -> list[str]:
    """Where the values of each metric come from, said in sight."""
    return [said for e in every(root, "p") if (said := text(e)).startswith("Quellen: ")]


def test_a_note_that_all_values_share_stands_with_the_sources_and_a_source_with_each_goal_and_leads_there(
    kassel: Kassel, tmp_path: Path
) -> None:
    rows = [f"1.1.{n}.{m},9,,,,,,Statistik,,vorläufig gezählt" for n, m in ((1, "a"), (2, "b"))]
    declared = [HEAD.format(1, "vorläufig gezählt"), HEAD.format(2, "Das Haus ist offen.")]
    root = report(kassel, plan(tmp_path, GOALS, {2020: "\n".join((*rows, *declared))}))
    assert (told(root, "Quellen"), told(root, "Bemerkungen zu den Werten")) == (["Statistik"] * 2, [])
    links = [e.attrib["href"] for e in every(root, "a") if text(e) == "Statistik"]
    assert links == ["#quellen"] * 2
    assert told(root, "Umsetzungsstand (gemeldet)") == [
        "umgesetzt 2020: umgesetzt", "umgesetzt 2020: umgesetzt – „Das Haus ist offen.“",
    ]  # fmt: skip
    said = [text(e) for e in every(root, "p", "li")]
    assert said.count("Bemerkung zu allen Werten: vorläufig gezählt") == 1
    assert [line for line in said if line.startswith("Statistik (")] == ["Statistik (2 Werte)"]


def test_a_note_of_one_of_several_values_stays_with_it_and_so_does_all_of_a_single_metric(
    kassel: Kassel, tmp_path: Path
) -> None:
    rows = ["1.1.1.a,9,,,,,,Statistik,,vorläufig gezählt", "1.1.2.b,9,,,,,,Amt,,"]
    root = report(kassel, plan(tmp_path, GOALS, {2020: "\n".join(rows)}))
    assert of_metrics(root) == ["Quellen: 2020: Statistik", "Quellen: 2020: Amt"]
    assert told(root, "Bemerkungen zu den Werten") == ["2020: vorläufig gezählt"]
    alone = report(kassel, tmp_path, "--goal", "1.1.1")
    assert of_metrics(alone) == ["Quellen: 2020: Statistik"]


def test_each_reservation_names_the_goals_that_are_judged_with_it_by_their_status(kassel: Kassel) -> None:
    words = Words("de")
    goals = json.loads(kassel("list", "--data", EXAMPLE, "-f", "json").out)["goals"]
    root = report(kassel, EXAMPLE)
    place = next(e for e in every(root, "h3") if e.attrib.get("id") == "vorbehalte")
    (list_,) = [e for e in every(root, "dl") if "allein an angenommenen Zielvorgaben: " in text(e)]
    links = [e.attrib["href"] for e in every(root, "a") if e.attrib["href"] == "#vorbehalte"]
    assert (text(place), len(links)) == ("Mit Vorbehalt bewertete Ziele", 1)
    shown: dict[str, dict[str, list[str]]] = {}
    for e in list_:
        if e.tag == "dt":
            under = shown.setdefault(text(e).partition(":")[0], {})
        else:
            under[text(e[0])] = [text(a) for a in every(e, "a")]
    for mark in ("stand_in", "assumed", "part", "provisional", "estimated", "open"):
        wanted: dict[str, list[str]] = {}
        for found in goals:
            if mark in found["evidence"]:
                wanted.setdefault(words(f"labels.progress.{found['progress']}"), []).append(found["id"])
        title = words(f"headline.on.{mark}", count=0).partition(":")[0]
        assert shown.get(title, {}) == wanted, mark
    assert sum(len(ids) for ids in shown["allein an angenommenen Zielvorgaben"].values()) > 10


def test_in_the_list_of_an_office_a_goal_says_that_it_became_worse_or_better_and_what_it_was(
    kassel: Kassel, tmp_path: Path
) -> None:
    three = GOALS + goal(METRIC.format(id="c"), id="1.1.3")
    figures = {2018: "1.1.2.b,3", 2019: "1.1.1.a,12\n1.1.2.b,4\n1.1.3.c,12", 2020: "1.1.1.a,4\n1.1.2.b,12\n1.1.3.c,13"}
    root = report(kassel, plan(tmp_path, three, figures))
    (office,) = [e for e in every(root, "div") if e.attrib.get("id") == "w-o-umweltamt"]
    said = [text(e).partition(" ")[2].partition(" ")[2] for e in every(office, "li")]
    assert said[0] == "verfehlt schlechter als 2019 (erreicht)"
    assert said[1].startswith("erreicht besser als 2019 (")
    assert said[2] == "erreicht"

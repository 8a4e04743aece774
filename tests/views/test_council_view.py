"""The council page as values: its numbers are those of the other answers, in both languages, and each is told once."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from kassel_integration.texts import LANGUAGES
from small_plan import goal, plan

EXAMPLE = TOP / "examples" / "beispieldaten"
METRIC = """\
id: anteil
label: Anteil
kind: share
unit: Prozent
direction: up
basis: concept
target: {rule: at_least, value: 50, by: 2030, basis: concept}
"""
OFFICES = {"1.1.1": "umweltamt", "1.1.2": "umweltamt", "1.1.3": "verkehrsamt", "1.1.4": "verkehrsamt"}
FIGURES = {
    2017: "1.1.1.anteil,10\n1.1.2.anteil,10\n1.1.3.anteil,10",
    2018: "1.1.1.anteil,10\n1.1.2.anteil,20\n1.1.3.anteil,11",
    2019: "1.1.1.anteil,20\n1.1.2.anteil,20\n1.1.3.anteil,12",
    2020: "1.1.1.anteil,60\n1.1.2.anteil,9\n1.1.3.anteil,20\n1.1.2.umsetzungsstand,done",
}
GERMAN = """\
# Ein Klimaplan

Musterstadt · Umsetzungsbericht · Werte bis 2020 · Methode: Zielpfad (path)

3 von 4 Zielen bewertet: 1 erreicht, 1 auf Kurs, 1 gegenläufig.

Eine Aussage über das Ganze ist nicht möglich: Für 1 von 4 Kennzahlen fehlen Daten. Das ist kein schlechtes Ergebnis, sondern eine offene Frage.

- ✓ erreicht: 1
- ► auf Kurs: 1
- ◄ gegenläufig: 1
- · keine Daten: 1

- bewertete Ziele erreicht oder auf Kurs: 2 von 3
- Kennzahlen mit Werten: 3 von 4
- erwartete Werte geliefert: 9 von 12

## Alle Ziele

1 Verkehr (bewertet: 3; erreicht oder auf Kurs: 2)

✓ 1.1.1 · ◄ 1.1.2 · ► 1.1.3 · · 1.1.4

## Veränderung seit 2019

In beiden Jahren bewertete Ziele: 3. Schlechter als 2019: 1; besser: 2; gleich: 0.

- ► auf Kurs → ◄ gegenläufig (1): 1.1.2 Der Verkehr wird klimafreundlich.
- ◔ weit zurück → ► auf Kurs (1): 1.1.3
- ► auf Kurs → ✓ erreicht (1): 1.1.1

## Meldung und Werte weichen ab

Abweichende Ziele: 1. Zuerst steht, was das Amt meldet, dann, was sich aus den Werten ergibt.

- ◆ umgesetzt ≠ ◄ gegenläufig (1): 1.1.2 Der Verkehr wird klimafreundlich.

## Worauf die Bewertungen beruhen

Davon mit Vorbehalt bewertet – noch nicht abschließend: 3.

## Was von wem noch aussteht

Ausstehende Werte: 3.

- Verkehrsamt: 3

Erstellt mit kassel-integration 0.1.0
"""  # noqa: E501


def brief(kassel: Kassel, folder: Path, *argv: str, lang: str = "en") -> str:
    """The page as Markdown."""
    answer = kassel("report", "--brief", "-f", "markdown", "--data", folder, "--lang", lang, *argv)
    assert answer.code == 0, answer.err
    return answer.out.replace("\u00a0", " ")


def part(page: str, heading: str) -> str:
    """What is told under a heading, up to the next."""
    found = re.search(rf"^## {heading}\n(.*?)(?=^## |^Made with)", page, re.MULTILINE | re.DOTALL)
    assert found
    return found[1].strip()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Four goals: one reached, one that fell back, one that caught up, one without figures."""
    goals = "".join(goal(METRIC, id=id, offices=office) for id, office in OFFICES.items())
    return plan(tmp_path / "plan", goals, FIGURES)


def test_the_whole_page_of_a_small_plan(kassel: Kassel, small: Path) -> None:
    assert brief(kassel, small, lang="de") == GERMAN


def test_every_goal_has_its_tile_with_the_sign_of_its_verdict(kassel: Kassel) -> None:
    goals = json.loads(kassel("list", "--data", EXAMPLE, "-f", "json").out)["goals"]
    signs = dict(zip(("achieved", "missed", "not_assessable", "no_data"), "✓✗?·", strict=True))
    tiles = re.findall(r"(\S) (\d\.\d\.\d+)(?= ·|$)", part(brief(kassel, EXAMPLE), "All goals"), re.MULTILINE)
    assert tiles == [(signs[goal["progress"]], goal["id"]) for goal in goals]


def test_what_changed_is_what_the_two_years_say_for_themselves(kassel: Kassel) -> None:
    order = ["achieved", "on_track", "behind", "far_behind", "moving_away", "missed"]
    then, now = (
        {
            goal["id"]: goal["progress"]
            for goal in json.loads(kassel("list", "--data", EXAMPLE, *year, "-f", "json").out)["goals"]
        }
        for year in (("--as-of", "2015"), ())
    )
    steps = [order.index(now[id]) - order.index(then[id]) for id in now if now[id] in order and then[id] in order]
    counts = (len(steps), sum(n > 0 for n in steps), sum(n < 0 for n in steps), steps.count(0))
    told = part(brief(kassel, EXAMPLE), "What changed since 2015")
    assert tuple(map(int, re.findall(r"(?<=: )\d+", told.partition("\n")[0]))) == counts
    listed = re.findall(r"(?<![\w.])\d\.\d\.\d+(?=[ ,\n]|$)", told)
    assert sorted(listed) == sorted(id for id in now if now[id] in order and then[id] in order and now[id] != then[id])


def test_the_numbers_of_a_part_are_those_of_what_it_lists(kassel: Kassel) -> None:
    page = brief(kassel, EXAMPLE)
    for heading in ("What changed since 2015", "Where declaration and figures differ"):
        rows = re.findall(r"^- .*?\((\d+)\): (.*)$", part(page, heading), re.MULTILINE)
        assert [int(count) for count, _ in rows] == [
            len(re.findall(r"(?<![\w.])\d\.\d\.\d+(?=[ ,]|$)", goals)) for _, goals in rows
        ]
        assert rows


def test_where_declaration_and_figures_differ_is_what_the_list_says(kassel: Kassel) -> None:
    goals = json.loads(kassel("list", "--data", EXAMPLE, "-f", "json").out)["goals"]
    wanted = sorted(goal["id"] for goal in goals if goal["disagreement"])
    told = part(brief(kassel, EXAMPLE), "Where declaration and figures differ")
    assert sorted(re.findall(r"(?<![\w.])\d\.\d\.\d+(?=[ ,\n]|$)", told)) == wanted
    assert told.startswith(f"Goals that differ: {len(wanted)}.")


def test_who_has_yet_to_deliver_is_what_the_offices_say(kassel: Kassel) -> None:
    offices = json.loads(kassel("offices", "--data", EXAMPLE, "-f", "json").out)["offices"]
    missing = Counter({o["name"]: o["expected"] - o["delivered"] for o in offices})
    told = dict(
        re.findall(r"^- (.*): (\d+)$", part(brief(kassel, EXAMPLE), "What is outstanding, and from whom"), re.MULTILINE)
    )
    assert told == {name: str(count) for name, count in missing.items() if count}
    assert list(map(int, told.values())) == sorted(map(int, told.values()), reverse=True)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_report_begins_with_the_same_page(kassel: Kassel, small: Path, lang: str) -> None:
    page = brief(kassel, small, lang=lang)
    whole = kassel("report", "-f", "markdown", "--data", small, "--lang", lang).out.replace("\u00a0", " ")
    assert re.sub(r"\[([^]]+)\]\(#z[^)]+\)", r"\1", whole).startswith(page.rpartition("\n\n")[0])


def test_without_figures_nothing_changed_and_nothing_differs(kassel: Kassel, tmp_path: Path) -> None:
    page = brief(kassel, plan(tmp_path / "plan", goal(METRIC), {}))
    assert "What changed" not in page
    assert part(page, "Where declaration and figures differ") == "The implementation of no goal has been declared."
    assert part(page, "What is outstanding, and from whom") == "Values outstanding: 13.\n\n- Umweltamt: 13"


@pytest.mark.parametrize(
    ("surveyed", "told"), [(2025, "No values are expected yet."), (2020, "All values expected have come.")]
)
def test_where_nothing_is_outstanding_it_says_why(kassel: Kassel, tmp_path: Path, surveyed: int, told: str) -> None:
    figures = {2017: "1.1.1.anteil,10", 2020: "1.1.1.anteil,20"}
    page = brief(kassel, plan(tmp_path / "plan", goal(f"{METRIC}years: [{surveyed}, 2030]"), figures))
    assert part(page, "What is outstanding, and from whom") == told


def test_in_the_first_year_no_goal_can_be_compared(kassel: Kassel, small: Path) -> None:
    told = part(brief(kassel, small, "--as-of", "2018"), "What changed since 2017")
    assert told == "No goal is judged for both 2017 and 2018."


def test_the_year_before_is_judged_by_the_same_method_and_the_same_targets(kassel: Kassel, small: Path) -> None:
    plain = part(brief(kassel, small), "What changed since 2019")
    stated = part(brief(kassel, small, "--method", "open-sdg"), "What changed since 2019")
    assert stated != plain
    assert "Targets: only those stated in full in the plan" in brief(kassel, small, "--without-assumptions")

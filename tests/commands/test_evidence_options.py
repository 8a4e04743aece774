"""The reporting year, --evidence and --without-assumptions, as a caller meets them."""

import json
import re
from pathlib import Path

import pytest

from conftest import TOP, Answer, Kassel
from kassel_integration.analysis.selection import Filters, resolve
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.evidence import Mark
from kassel_integration.source.folder import DataFolder
from kassel_integration.texts import LANGUAGES, Words
from small_plan import goal, plan

FOLDER = TOP / "examples" / "beispieldaten"


def goals(answer: Answer) -> list[dict[str, object]]:
    assert (answer.code, answer.err) == (0, "")
    found: list[dict[str, object]] = json.loads(answer.out)["goals"]
    return found


def listed(kassel: Kassel, *argv: str | Path) -> list[dict[str, object]]:
    return goals(kassel("list", "--data", FOLDER, "-f", "json", *argv))


def test_marks_choose_the_judged_goals_that_carry_one_of_them_and_none_those_without(kassel: Kassel) -> None:
    everything = listed(kassel, "--as-of", "2016")
    assumed = listed(kassel, "--as-of", "2016", "--evidence", "assumed")
    assert assumed == [goal for goal in everything if "assumed" in goal["evidence"]]  # type: ignore[operator]
    several = listed(kassel, "--as-of", "2016", "--evidence", "late,lost")
    assert several == [goal for goal in everything if {"late", "lost"} & set(goal["evidence"])]  # type: ignore[call-overload]
    without = listed(kassel, "--as-of", "2016", "--evidence", "none")
    assert without == [goal for goal in everything if goal["year"] is not None and not goal["evidence"]]
    assert assumed and several and without


@pytest.mark.parametrize("word", ["angenommen", "Angenommen", "assumed", "Zielvorgabe angenommen"])
def test_the_goals_that_rest_on_assumed_targets_alone_are_those_that_the_headline_counts(
    word: str, kassel: Kassel
) -> None:
    """One rule: the council page's 26 reached and 5 missed are what `list` names for either word."""
    page = kassel("report", "--brief", "-f", "markdown", "--data", FOLDER, "--lang", "de").out
    counts = re.findall(r"davon (\d+) allein an angenommenen Zielvorgaben", page)
    found = [listed(kassel, "--evidence", word, "--status", status) for status in ("erreicht", "verfehlt")]
    assert [str(len(goals)) for goals in found] == counts == ["26", "5"]
    assert f"allein an angenommenen Zielvorgaben: {sum(map(int, counts))}" in page
    assert all("assumed" in goal["evidence"] for goals in found for goal in goals)  # type: ignore[operator]


def test_every_reservation_has_a_short_word_in_either_language(catalogue: Catalogue) -> None:
    for lang in LANGUAGES:
        short = {
            word: text for key, text in Words(lang).topic("labels").items() if (word := key.partition("typed.")[2])
        }
        assert set(short) == {*Mark, "none"}
        assert resolve(Filters(evidence=tuple(short.values())), catalogue, ()).evidence == tuple(short)


def test_without_assumptions_only_stated_targets_are_judged(kassel: Kassel) -> None:
    answer = kassel("progress", "--data", FOLDER, "-f", "json", "--as-of", "2016", "--without-assumptions")
    rows = json.loads(answer.out)["metrics"]
    marks = {mark for row in rows for mark in row["evidence"]}
    assert not {"assumed", "part"} & marks
    assert {row["progress"] for row in rows if row["target_basis"] == "assumption"} <= {"not_assessable", "no_data"}


@pytest.mark.parametrize("year", [2013, 2016])
def test_the_reporting_year_of_the_settings_counts_where_no_year_is_asked_for(
    year: int, kassel: Kassel, mini_folder: DataFolder
) -> None:
    for each in (2012, 2013, 2016):
        row = f"metric,value\n1.1.1.places,{each}\n"
        (mini_folder.root / "measurements" / f"{each}.csv").write_text(row, encoding="utf-8")
    (mini_folder.root / "kassel.toml").write_text(f"[status]\nreporting_year = {year}\n", encoding="utf-8")
    by_setting = kassel("list", "--data", mini_folder.root, "-f", "json")
    by_option = kassel("list", "--data", mini_folder.root, "-f", "json", "--as-of", str(year))
    assert (by_setting, json.loads(by_setting.out)["figures_up_to"]) == (by_option, year)


def test_before_the_plan_no_office_owes_anything_for_a_year(kassel: Kassel) -> None:
    answer = kassel("offices", "--data", FOLDER, "--as-of", "2011", "--lang", "en", "-f", "table")
    assert "2012" not in answer.out
    assert " 0 of 4" not in answer.out


def test_a_share_of_values_is_not_rounded_down(kassel: Kassel) -> None:
    offices = json.loads(kassel("offices", "--data", FOLDER, "--as-of", "2016", "-f", "json").out)["offices"]
    asked = [o for o in offices if o["expected"]]
    assert all(o["share"] == round(100 * o["delivered"] / o["expected"], 2) for o in asked)
    assert {o["share"] for o in offices if not o["expected"]} <= {None}
    assert any(o["share"] % 1 for o in asked)


def test_growth_is_told_with_its_own_sign(kassel: Kassel) -> None:
    """A falling value that is meant to fall: the growth is below zero, the way it goes is right."""
    argv = ("--as-of", "2014", "--method", "open-sdg", "--lang", "en", "-f", "plain")
    lines = [line.strip() for line in kassel("show", "1.2.4", "--data", FOLDER, *argv).out.splitlines()]
    (told,) = (line for line in lines if line.startswith("2014  open-sdg"))
    assert "growth −7.45 %" in told
    assert "7.45 % ≥ 1.5 %: on track" in lines  # the number put to the thresholds has the sign of the wanted way


def test_a_miss_is_never_told_as_less_than_none(kassel: Kassel) -> None:
    """Programs get the number, which is below 0; people read by how much the target would be exceeded."""
    argv = ("--as-of", "2014", "--method", "destatis", "--lang", "en")
    lines = [" ".join(line.split()) for line in kassel("show", "1.1.3", *argv, "-f", "plain").out.splitlines()]
    at = lines.index("the target 35 would be exceeded by 1.4467; nothing would be missing")
    assert lines[at + 1] == "target exceeded: sun, on track"
    assert [line.startswith("2014 destatis ► on track, sun target exceeded") for line in lines].count(True) == 1
    assert not [line for line in lines if re.search("−[0-9.,]+ ?%", line)]


def test_by_how_much_a_target_would_be_exceeded_is_told_without_idle_zeros(kassel: Kassel, tmp_path: Path) -> None:
    asked = """\
id: wege
label: Wege zu Fuß
kind: count
unit: Wege
direction: up
target: {rule: at_least, value: 21, by: 2028, basis: concept}
"""
    folder = plan(tmp_path / "data", goal(asked), {year: f"1.1.1.wege,{2 * year - 4030}" for year in range(2022, 2026)})
    told = kassel("show", "1.1.1", "--data", folder, "--method", "destatis", "--lang", "en", "-f", "plain").out
    assert "the target 21 would be exceeded by 5; nothing would be missing" in " ".join(told.split())


def test_people_are_told_reservations_by_letters_that_a_legend_explains(kassel: Kassel) -> None:
    answer = kassel("list", "--data", FOLDER, "--goal", "4.2.5", "--goal", "4.2.2", "-f", "plain", "--lang", "de")
    rows = [line.split("  ") for line in answer.out.splitlines() if line.startswith("4.2.")]
    assert [row[-1].strip() for row in rows] == ["✓ erreicht", "a v g"]
    assert "Grundlage: a Zielvorgabe angenommen, v vorläufiger Wert, g geschätzter Wert\n" in answer.out


def test_before_the_due_year_a_word_that_says_so_itself_carries_no_letter_for_not_final(kassel: Kassel) -> None:
    call = ("list", "--data", FOLDER, "--as-of", "2014", "--evidence", "open", "--status", "on_track")
    people, programs = kassel(*call, "-f", "plain", "--lang", "de"), kassel(*call, "-f", "json")
    chosen = goals(programs)
    assert chosen
    assert all("open" in goal["evidence"] for goal in chosen)  # type: ignore[operator]
    assert "o noch nicht abschließend" not in people.out

"""The program and the second reckoning agree, and a planted difference is found."""

import shutil
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from recompute.compare import (
    Asked,
    Fact,
    group_facts,
    list_facts,
    office_facts,
    owed_facts,
    progress_facts,
    show_facts,
)
from recompute.counts import groups, office_rows
from recompute.folder import read_folder
from recompute.owed import owed
from recompute.plan import METHODS
from recompute.program import ABSENT, answer
from recompute.run import FOLDERS, TOP, Task, facts, tables_and_offices
from recompute.standing import GoalStanding, Question, standing, verdicts

# A part of the whole run (`python -m recompute`), in which every sort of fact is seen.
PART = [
    Task(folder, year, (method,), every_goal=False)
    for folder, year, method in zip(FOLDERS, (2015, 2016), METHODS[:2], strict=True)
]
SORTS = {
    "goals listed", "metrics listed", "groups listed", "goal coverages", "goal declarations", "metric coverages",
    "printed values", "answers' heads", "offices", "offices listed",
}  # fmt: skip
EXAMPLE = TOP / "examples" / "beispieldaten"
Planted = tuple[str, str, str, object, object]


@pytest.fixture(scope="module")
def found() -> list[Fact]:
    """Everything that a part of the whole run compares."""
    return [fact for task in PART for fact in facts(task)]


def test_nothing_the_program_says_differs_from_the_second_reckoning(found: list[Fact]) -> None:
    assert [fact for fact in found if fact.differs] == []


def test_every_sort_of_fact_is_compared(found: list[Fact]) -> None:
    assert {fact.sort for fact in found} >= {*SORTS, "cover numbers", "goal marks", "metric marks", "overall words"}


@pytest.mark.parametrize("method", [METHODS[0], *(pytest.param(m, marks=pytest.mark.slow) for m in METHODS[1:])])
@pytest.mark.parametrize("folder", FOLDERS[:1], ids=lambda folder: folder.name)
def test_before_the_due_year_every_verdict_agrees(folder: Path, method: str) -> None:
    read = read_folder(folder)
    asked = Asked(folder=read, question=Question(2014, method), found=verdicts(read, range(2011, 2015)))
    task, goals = Task(folder, 2014, (method,)), standing(read, asked.question, asked.found)
    compared = list(tables_and_offices(task, asked, goals))
    said = [fact for fact in compared if fact.sort in ("metric statuses", "goal verdicts", "weather signs")]
    assert [fact for fact in said if fact.differs] == []
    assert len(said) >= 99 + 2 * 136


def _goals(method: str = "path") -> tuple[Asked, tuple[GoalStanding, ...]]:
    folder = read_folder(EXAMPLE)
    asked = Asked(folder=folder, question=Question(2015, method), found=verdicts(folder, range(2011, 2016)))
    return asked, standing(folder, asked.question, asked.found)


def _differences(facts_found: Any) -> list[Planted]:
    return [(f.sort, f.place, f.key, f.wanted, f.got) for f in facts_found if f.differs]


def _agreeing(goals: tuple[GoalStanding, ...]) -> dict[str, Any]:
    """What `list` of a program says that agrees in everything."""
    return {
        "goals": [
            {
                "id": goal.goal.id,
                "progress": goal.progress,
                "coverage": goal.coverage,
                "implementation": goal.implementation[1] if goal.implementation else "none",
                "disagreement": goal.disagreement,
                "metrics": len(goal.metrics),
                "judged": goal.judged,
                "year": goal.year,
                "final": goal.final,
                "evidence": list(goal.marks),
            }
            for goal in goals
        ]
    }


@pytest.mark.parametrize(
    ("key", "planted", "sort"),
    [
        ("progress", "missed", "goal verdicts"),
        ("evidence", ["open", "late"], "goal marks"),
        ("final", False, "goal final or not"),
        ("year", 2014, "goal years judged"),
        ("judged", 7, "goal metric counts"),
    ],
)
def test_one_planted_difference_in_a_list_is_found_and_nothing_else(key: str, planted: object, sort: str) -> None:
    _, goals = _goals()
    said = _agreeing(goals)
    assert _differences(list_facts("list", said, goals)) == []
    row = next(row for row in said["goals"] if row["id"] == "1.1.4")
    was, row[key] = row[key], planted
    assert _differences(list_facts("list", said, goals)) == [(sort, "list 1.1.4", key, was, planted)]


def test_a_goal_left_out_of_a_list_is_found() -> None:
    _, goals = _goals()
    said = _agreeing(goals)
    del said["goals"][5]
    assert ("goals listed", "list") in {found[:2] for found in _differences(list_facts("list", said, goals))}


def test_one_planted_count_is_found_and_nothing_else() -> None:
    asked, goals = _goals()
    rows = groups(asked.folder.plan, goals, "office")
    said = {"groups": [{"id": name, **deepcopy(row)} for name, row in rows.items()]}
    assert _differences(group_facts("summary", said, rows)) == []
    said["groups"][2]["evidence_open"] = 77
    name = said["groups"][2]["id"]
    wanted = rows[str(name)]["evidence_open"]
    assert _differences(group_facts("summary", said, rows)) == [
        ("counts", f"summary {name}", "evidence_open", wanted, 77)
    ]


def test_one_planted_number_of_an_office_is_found_and_nothing_else() -> None:
    asked, goals = _goals()
    rows = office_rows(asked.folder.plan, goals, 2015)
    said = {"offices": [{"id": name, **deepcopy(row)} for name, row in rows.items()]}
    assert _differences(office_facts("offices", said, rows)) == []
    said["offices"][2]["delivered"] = 77
    name = said["offices"][2]["id"]
    wanted = rows[str(name)]["delivered"]
    found = _differences(office_facts("offices", said, rows))
    assert found == [("offices", f"offices {name}", "delivered", wanted, 77)]


@pytest.mark.slow
def test_years_of_which_only_parts_of_the_city_are_known_agree(tmp_path: Path) -> None:
    """All of one metric and a year of another lose their totals."""
    folder = tmp_path / "data"
    shutil.copytree(EXAMPLE, folder)
    shutil.copy(TOP / "data" / "handlungsfelder.yaml", folder)
    (folder / "dataset.yaml").write_text("synthetic: true\ntitle: Beispieldaten\n", encoding="utf-8")
    for file in (folder / "measurements").glob("*.csv"):
        gone = ("1.2.4.rueckstellungen,", "1.1.3.betreuungsquote_u3,")[: 1 + (file.stem == "2014")]
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not (line.startswith(gone) and line.split(",")[2:5] == ["", "", ""])]
        file.write_text("".join(kept), encoding="utf-8")
    task = Task(folder, 2016, ("path",))
    read = read_folder(folder)
    asked = Asked(folder=read, question=Question(2016, "path"), found=verdicts(read, range(2011, 2017)))
    goals = standing(read, asked.question, asked.found)
    metrics = {m.metric.id: m for goal in goals for m in goal.metrics}
    assert metrics["1.2.4.rueckstellungen"].verdict.reason == "no_total"
    assert metrics["1.1.3.betreuungsquote_u3"].parts == {2014}
    assert [fact for fact in tables_and_offices(task, asked, goals) if fact.differs] == []


def test_one_planted_status_and_value_in_the_programs_own_answer_are_found() -> None:
    asked, goals = _goals("destatis")
    call = ("--data", EXAMPLE, "--as-of", "2015", "--method", "destatis")
    said = answer("progress", *call)
    before = _differences(progress_facts("progress", said, goals, asked.folder))
    row = said["metrics"][3]
    was, row["progress"] = row["progress"], "no_data"
    number, row["2013"] = row["2013"], row["2013"] + 1
    after = _differences(progress_facts("progress", said, goals, asked.folder))
    assert [found for found in after if found not in before] == [
        ("metric statuses", f"progress {row['id']}", "progress", was, "no_data"),
        ("printed values", f"progress {row['id']}", "2013", number, number + 1),
    ]


def test_a_planted_verdict_of_one_year_and_of_one_method_in_show_is_found() -> None:
    asked, goals = _goals()
    goal = next(goal for goal in goals if goal.goal.id == "1.1.3")
    said = answer("show", "1.1.3", "--data", EXAMPLE, "--as-of", "2015", "--method", "path")
    before = _differences(show_facts("show", said, goal, asked))
    metric = said["goal"]["indicators"][0]["metrics"][1]
    metric["methods"]["open-sdg"]["status"] = "missed"
    metric["values"][2]["assessment"]["status"] = "behind"
    after = _differences(show_facts("show", said, goal, asked))
    assert [found for found in after if found not in before] == [
        ("metric statuses", "show 1.1.3.betreuungsquote_u3 open-sdg", "status", "achieved", "missed"),
        ("yearly verdicts", "show 1.1.3.betreuungsquote_u3 in 2013", "status", "on_track", "behind"),
    ]


def test_a_key_that_is_not_there_is_a_difference_and_no_crash() -> None:
    _, goals = _goals()
    said = _agreeing(goals)
    del said["goals"][0]["evidence"]
    assert [found[4] for found in _differences(list_facts("list", said, goals))] == [ABSENT]


def test_what_is_outstanding_agrees_and_a_planted_difference_is_found() -> None:
    wanted = owed(read_folder(EXAMPLE), 2015)
    said = answer("missing", "--data", EXAMPLE, "--year", "2015", "--on", "2015-12-31")
    assert _differences(owed_facts("missing", said, wanted)) == []
    assert set(wanted.values()) == {"delivered", "reason", "outstanding"}
    row = next(row for row in said["missing"] if row["state"] == "delivered")
    row["state"] = "outstanding"
    planted = [("owed", f"missing {row['office']}", row["id"], "delivered", "outstanding")]
    assert _differences(owed_facts("missing", said, wanted)) == planted

"""The library says what the commands say, in values: nothing is printed, nothing leaves, and its names stay."""

import csv
import dataclasses
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kassel_integration
from conftest import TOP, Kassel, scrubbed
from kassel_integration import DataError, KasselError, Plan, UnknownValueError, open_plan

SENT_FILE = TOP / "examples" / "Sportamt_2017.csv"
DATA = TOP / "examples" / "beispieldaten"
SENT = "Kennzahl;Wert;Bemerkung\n3.1.3.fortbildungen_sport;sieben;\n3.2.1.kampagne;8;\n3.2.1.kampagnen;1.500;ja\n"


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The example data, opened once."""
    return open_plan(DATA)


def rows(answer: str, name: str) -> list[dict[str, object]]:
    """The rows of an answer in JSON."""
    found: list[dict[str, object]] = json.loads(answer)[name]
    return found


def folder(root: Path, catalogue: str, figures: str) -> Path:
    """A data folder with this catalogue and these figures of 2021."""
    (root / "measurements").mkdir()
    (root / "handlungsfelder.yaml").write_text(catalogue, encoding="utf-8")
    (root / "measurements" / "2021.csv").write_text(figures, encoding="utf-8")
    return root


JUDGED: tuple[dict[str, object], ...] = (
    {},
    {"method": "destatis", "as_of": 2014},
    {"method": "open-sdg", "without_assumptions": True},
)


def options(asked: dict[str, object]) -> list[str]:
    """The same as options of a command."""
    found = []
    for name, value in asked.items():
        found += [f"--{name.replace('_', '-')}", *([] if value is True else [str(value)])]
    return found


def test_all_goals_and_metrics_are_as_the_commands_say(plan: Plan, kassel: Kassel) -> None:
    for asked in JUDGED:
        all_goals_are_as_list_says(plan, asked, kassel)
        all_metrics_are_as_progress_says(plan, asked, kassel)


def all_goals_are_as_list_says(plan: Plan, asked: dict[str, object], kassel: Kassel) -> None:
    """The status of every goal, whole."""
    listed = rows(kassel("list", "-f", "json", "--data", DATA, *options(asked)).out, "goals")
    found = []
    for goal in plan.goals(**asked):  # type: ignore[arg-type]
        status = goal.status(**asked)  # type: ignore[arg-type]
        found.append(
            {
                "id": goal.id, "text": goal.text, "offices": list(goal.offices), "coverage": status.coverage,
                "implementation": status.implementation, "progress": status.progress, "metrics": len(status.metrics),
                "judged": sum(m.year is not None for m in status.metrics), "field": goal.field, "area": goal.area,
                "disagreement": status.disagreement, "year": status.year, "final": status.final,
                "evidence": list(status.evidence), "method": status.method, "figures_up_to": status.as_of,
            }
        )  # fmt: skip
    assert len(found) == 99
    assert found == listed


def all_metrics_are_as_progress_says(plan: Plan, asked: dict[str, object], kassel: Kassel) -> None:
    """What of a metric's status both tell."""
    said = rows(kassel("progress", "-f", "json", "--data", DATA, *options(asked)).out, "metrics")
    wanted = [(r["id"], r["progress"], r["coverage"], r["year"], r["final"], r["evidence"], r["change"]) for r in said]
    found = []
    for goal in plan.goals(**asked):  # type: ignore[arg-type]
        for m in goal.status(**asked).metrics:  # type: ignore[arg-type]
            change = None if m.change is None else float(m.change)
            found.append((m.metric, m.progress, m.coverage, m.year, m.final, list(m.evidence), change))
    assert [row[:6] for row in found] == [row[:6] for row in wanted]
    assert [row[6] for row in found] == [None if row[6] is None else float(str(row[6])) for row in wanted]


def test_a_metric_has_its_values_and_its_arithmetic_as_show_says(plan: Plan, kassel: Kassel) -> None:
    shown = json.loads(kassel("show", "1.1.2", "-f", "json", "--data", DATA).out)["goal"]
    said = shown["indicators"][0]["metrics"][0]
    metric = plan.goal("1.1.2").metrics[0]
    assert [(v.year, float(str(v.value)), v.flag, v.source) for v in metric.values] == [
        (v["year"], v["value"], v["flag"], v["source"]) for v in said["values"]
    ]
    judged = metric.status(as_of=2014)
    in_words = kassel("show", "1.1.2", "--as-of", "2014", "-f", "plain", "--lang", "en", "--data", DATA).out
    assert judged.arithmetic
    said_in_one = " ".join(in_words.split())
    assert [line for line in (*judged.arithmetic, *judged.explanation) if line not in said_in_one] == []


FILTERED: tuple[dict[str, object], ...] = (
    {"office": "Jugendamt", "status": "missed"},
    {"field": [1, 3], "kind": "share"},
    {"area": "1.4", "implementation": "umgesetzt", "year": 2015},
    {"search": "Sprache kurse", "coverage": ("complete", "partial")},
    {"evidence": "assumed", "goal": ("1.1.1", "1.1.2")},
)


def test_filters_choose_what_list_chooses(plan: Plan, kassel: Kassel) -> None:
    for asked in FILTERED:
        alternatives = [(name, value if isinstance(value, list | tuple) else [value]) for name, value in asked.items()]
        words = [text for name, values in alternatives for value in values for text in (f"--{name}", str(value))]
        listed = rows(kassel("list", "-f", "json", "--data", DATA, *words).out, "goals")
        found = [goal.id for goal in plan.goals(**asked)]  # type: ignore[arg-type]
        assert (asked, found, bool(found)) == (asked, [row["id"] for row in listed], True)


COLUMNS = ("metric", "year", "district", "sex", "office", "flag", "note")


@pytest.mark.parametrize("below", [0, 5])
def test_rows_are_the_figures_of_an_export(plan: Plan, below: int, kassel: Kassel, tmp_path: Path) -> None:
    kassel("export", "--to", "csv", tmp_path / "out", "--data", DATA, "--suppress-below", below)
    exported = []
    for name in ("measurements", "states"):
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                told = float(row["value"]) if name == "measurements" and row["value"] else row["value"]
                exported.append((*(row[column] or "" for column in COLUMNS), told))
    found = []
    for figure in plan.rows(suppress_below=below):
        said = {**figure, "year": str(figure["year"]), "flag": "" if figure["flag"] == "A" else figure["flag"]}
        found.append(
            (*(said[column] for column in COLUMNS), figure["word"] if said["value"] is None else said["value"])
        )
    assert len(found) > 6000
    assert sorted(found, key=str) == sorted(exported, key=str)


def test_every_row_has_the_same_columns_and_every_column_one_type(plan: Plan) -> None:
    found = plan.rows(office="sportamt")
    assert {tuple(row) for row in found} == {tuple(found[0])}
    types = {name: {type(row[name]) for row in found} - {type(None)} for name in found[0]}
    assert {name for name, seen in types.items() if len(seen) > 1} == set()
    text = (
        "metric goal label kind unit word sign flag as_of office source stands_for note progress evidence district sex"
    )
    assert {name for name in text.split() if any(row[name] is None for row in found)} == set()


def test_rows_carry_sign_source_and_verdict(plan: Plan, kassel: Kassel) -> None:
    found = [r for r in plan.rows(goal="1.1.2", as_of=2015) if r["total"] and r["kind"] == "share"]
    assert [(r["year"], r["value"], r["sign"], r["source"]) for r in found][-2:] == [
        (2014, 92.4, "", "erfunden"), (2015, 93.2, "E", "erfunden"),
    ]  # fmt: skip
    said = rows(kassel("progress", "--goal", "1.1.2", "--as-of", "2015", "-f", "json", "--data", DATA).out, "metrics")[
        0
    ]
    assert {(r["progress"], r["final"], r["evidence"]) for r in found} == {
        (said["progress"], said["final"], ",".join(map(str, said["evidence"] or [])))  # type: ignore[call-overload]
    }


def test_a_dimension_called_like_a_column_keeps_its_own(tiny: str, tmp_path: Path) -> None:
    catalogue = tiny.replace("id: age", "id: word", 1).replace("[age]", "[word]")
    catalogue = catalogue.replace("unit: Kilometer", "unit: Kilometer\n            dimensions: [word]", 1)
    found = open_plan(folder(tmp_path, catalogue, "metric,value,word\nA.1.radwege,10,\nA.1.radwege,4,u18\n")).rows()
    assert [(r["value"], r["word"], r["dimension_word"], r["total"]) for r in found] == [
        (10.0, "", "", True), (4.0, "", "u18", False),
    ]  # fmt: skip


def test_without_filters_there_are_also_the_figures_of_goals_that_apply_no_longer(tiny: str, tmp_path: Path) -> None:
    ended = tiny.replace("offices: [bauhof]", "offices: [bauhof]\n        applies: {until: 2020, reason: Erledigt.}", 1)
    plan = open_plan(folder(tmp_path, ended, "metric,value\nA.1.radwege,10\n"))
    assert [(r["metric"], r["value"], r["progress"]) for r in plan.rows()] == [("A.1.radwege", 10.0, "not_assessable")]
    assert plan.rows(field="A") == []


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_check_finds_what_validate_finds(lang: str, kassel: Kassel, tmp_path: Path) -> None:
    sent = tmp_path / "sportamt_2017.csv"
    sent.write_text(SENT, encoding="cp1252")
    call = ("validate", sent, "--office", "sportamt", "-f", "json", "--lang", lang, "--data", DATA)
    wanted = rows(kassel(*call).out, "findings")
    found = open_plan(DATA, lang=lang).check(sent, office="sportamt")
    assert [
        {
            "code": f.code, "name": f.name, "severity": f.severity, "message": f.text, "hint": f.hint, "count": f.count,
            "lines": [list(run) for run in f.lines], "replacement": f.replacement,
            "at": [f.file, f.line, f.column, f.sheet, f.cell],
        }
        for f in found
    ] == [
        {key: value for key, value in row.items() if key not in ("place", "related")}
        | {"at": [row["place"][key] for key in ("file", "line", "column", "sheet", "cell")]}  # type: ignore[index]
        for row in wanted
    ]  # fmt: skip
    assert {"error", "note"} <= {f.severity for f in found}


def test_without_a_file_all_of_the_data_is_checked_and_a_catalogue_by_itself(plan: Plan) -> None:
    assert [f for f in plan.check() if f.severity == "error"] == []
    assert plan.check(TOP / "examples" / "ravensburg" / "handlungsfelder.yaml") == ()


WRONG = (
    (lambda plan: plan.goals(status="mised"), ("list", "--status", "mised"), UnknownValueError),
    (lambda plan: plan.rows(office="Jugendamtt"), ("progress", "--office", "Jugendamtt"), UnknownValueError),
    (lambda plan: plan.goals(method="pfad"), ("list", "--method", "pfad"), UnknownValueError),
    (lambda plan: plan.goal("1.1.33"), ("show", "1.1.33"), UnknownValueError),
    (lambda plan: plan.goal("1.1.3").status(method="pfad"), ("show", "1.1.3", "--method", "pfad"), UnknownValueError),
    (lambda plan: plan.check("nowhere.csv"), ("validate", "nowhere.csv"), DataError),
    (lambda plan: plan.rows(suppress_below=1), ("progress", "--suppress-below", "1"), DataError),
)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_errors_say_what_the_program_says(lang: str, kassel: Kassel) -> None:
    plan = open_plan(DATA, lang=lang)
    for wrong, call, kind in WRONG:
        with pytest.raises(kind) as caught:
            wrong(plan)  # type: ignore[no-untyped-call]
        said = kassel(*call, "--data", DATA, "--lang", lang).err
        assert said.partition(": ")[2].partition(": ")[2].rstrip("\n") == str(caught.value)


def test_an_unknown_value_is_told_with_the_nearest_one(plan: Plan) -> None:
    with pytest.raises(UnknownValueError) as caught:
        plan.goals(status="mised")
    assert (caught.value.value, caught.value.nearest, caught.value.key) == ("mised", "missed", "unknown_value")
    with pytest.raises(TypeError, match="'offices'"):
        plan.goals(offices="jugendamt")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'metod'"):
        plan.goal("1.1.3").status(metod="path")  # type: ignore[call-arg]
    with pytest.raises(UnknownValueError, match="de, en"):
        open_plan(DATA, lang="fr")


def test_a_catalogue_that_is_wrong_is_an_error_with_its_findings(tmp_path: Path, mini: str) -> None:
    (tmp_path / "handlungsfelder.yaml").write_text(mini.replace("kind: ", "kindd: ", 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        open_plan(tmp_path, lang="de")
    assert str(caught.value).startswith("Der Katalog ")
    first = caught.value.findings[0]
    assert (first.code[:3], first.severity, first.line is not None, bool(first.hint)) == ("KI1", "error", True, True)
    with pytest.raises(DataError) as missing:
        open_plan(tmp_path / "nowhere")
    assert (missing.value.key, missing.value.findings) == ("data_missing", ())


def test_figures_left_out_are_told_in_notes(mini: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes = open_plan(folder(tmp_path, mini, "metric,value\nno.such,1\n")).notes
    assert len(notes) == 1
    assert "2021.csv" in notes[0]
    assert capsys.readouterr() == ("", "")


def test_what_is_given_out_cannot_be_changed(plan: Plan) -> None:
    goal = plan.goal("1.1.3")
    metric, status = goal.metrics[0], goal.status()
    values: tuple[Any, ...] = (
        plan,
        goal,
        metric,
        metric.values[0],
        status,
        status.metrics[0],
        *plan.check(SENT_FILE)[:1],
    )
    for value in values:
        for field in dataclasses.fields(value):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(value, field.name, None)
    with pytest.raises(TypeError):
        plan.offices["x"] = "y"  # type: ignore[index]
    assert issubclass(UnknownValueError, KasselError)


def ran(code: str, *argv: str) -> subprocess.CompletedProcess[str]:
    """A script in a Python of its own, from the top of the checkout."""
    return subprocess.run(
        [sys.executable, "-c", code, *argv],
        capture_output=True, text=True, encoding="utf-8", cwd=TOP, env=scrubbed(), check=False,
    )  # fmt: skip


def test_the_package_is_light_until_a_plan_is_opened_and_never_loads_a_terminal() -> None:
    code = """
import sys, kassel_integration
print([m for m in sys.modules if m.startswith("kassel_integration.")])
plan = kassel_integration.open_plan("examples/beispieldaten")
plan.goals(), plan.rows(), plan.check("examples/Sportamt_2017.csv")
print(sorted({"typer", "rich", "jinja2", "openpyxl"} & set(sys.modules)))
"""
    done = ran(code)
    assert (done.stdout, done.stderr) == ("[]\n[]\n", "")


def test_every_public_name_is_there_and_none_else() -> None:
    assert sorted(dir(kassel_integration)) == sorted(kassel_integration.__all__)
    for name in kassel_integration.__all__:
        assert getattr(kassel_integration, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'Plann'"):
        _ = kassel_integration.Plann
    assert (Path(kassel_integration.__file__).parent / "py.typed").is_file()


def test_a_method_is_known_by_what_the_program_calls_it() -> None:
    goal = open_plan(DATA).goal("1.1.3")
    assert goal.status(method="Zielpfad") == goal.status(method="path")
    assert goal.status(method="Zielpfad").method == "path"


def test_with_a_year_there_are_the_rows_of_that_year_and_each_says_whether_it_is_made_up(plan: Plan) -> None:
    found = plan.rows(year=2015, field=1)
    assert {r["year"] for r in found} == {2015}
    assert {r["synthetic"] for r in found} == {True}
    real = open_plan(TOP / "data").rows(year=[2015, 2016], goal="1.1.3")
    assert ({r["year"] for r in real}, {r["synthetic"] for r in real}) == ({2015, 2016}, {False})


def test_what_has_another_type_is_refused_and_none_is_not_said(plan: Plan) -> None:
    for wrong, said in (
        (lambda: plan.goal(113), "a text for an id, not 113"),  # type: ignore[arg-type]
        (lambda: plan.goals(as_of="2015"), "as_of must be int, not '2015'"),  # type: ignore[arg-type]
        (lambda: plan.goals(as_of=True), "as_of must be int, not True"),
        (lambda: plan.goals(without_assumptions="nein"), "must be bool, not 'nein'"),  # type: ignore[arg-type]
        (lambda: plan.rows(suppress_below="5"), "must be int, not '5'"),  # type: ignore[arg-type]
    ):
        with pytest.raises(TypeError, match=said):
            wrong()
    assert plan.goals(status=None, method=None) == plan.goals()  # type: ignore[arg-type]

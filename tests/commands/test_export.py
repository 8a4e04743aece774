"""`kassel export`: what it writes, that import reads it again without a change, and that nothing of others is lost."""

import csv
import json
import re
from pathlib import Path

import jsonschema
import pytest

from conftest import TINY, TOP, Kassel
from exported import EXAMPLE, bytes_of, rows
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.written_folder import LIST
from report_pages import write_years

FIGURES: dict[int, list[tuple[str, ...]]] = {
    2011: [("1.1.1.rate", "20"), ("1.1.1.places", "100")],
    2012: [("1.1.1.rate", "", "Q"), ("1.1.1.places", "120", "B")],
    2014: [("1.1.1.rate", "25.5", "P"), ("1.1.10.guide", "planned"), ("1.1.10.umsetzungsstand", "done")],
}


@pytest.fixture
def plan(mini_folder: DataFolder) -> Path:
    """The small plan with a few figures."""
    write_years(mini_folder.root, FIGURES)
    return mini_folder.root


def test_figures_and_verdicts_are_those_of_the_answers(kassel: Kassel, plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    answer = kassel("export", "--to", "csv", out, "--data", plan, "--lang", "en")
    assert (answer.code, answer.out, answer.err) == (0, "", f"{out} written: 11 files.\n")
    goals = {row["id"]: row for row in json.loads(kassel("list", "-f", "json", "--data", plan).out)["goals"]}
    shared = ("coverage", "progress", "implementation")
    exported = rows(out / "goals.csv")
    assert [tuple(row[key] for key in shared) for row in exported] == [
        tuple(goals[row["id"]][key] or "" for key in shared) for row in exported
    ]
    found = [(r["year"], r["metric"], r["value"], r["flag"]) for r in rows(out / "measurements.csv")]
    assert found == [
        ("2011", "1.1.1.places", "100", ""),
        ("2011", "1.1.1.rate", "20", ""),
        ("2012", "1.1.1.places", "120", "B"),
        ("2012", "1.1.1.rate", "", "Q"),
        ("2014", "1.1.1.rate", "25.5", "P"),
    ]
    assert [(r["metric"], r["value"]) for r in rows(out / "states.csv")] == [
        ("1.1.10.guide", "planned"),
        ("1.1.10.umsetzungsstand", "done"),
    ]


def test_every_key_leads_to_a_row(kassel: Kassel, plan: Path, tmp_path: Path) -> None:
    kassel("export", "--to", "datapackage", tmp_path / "out", "--data", plan)
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    checked = 0
    for resource in package["resources"]:
        own = rows(tmp_path / "out" / resource["path"])
        assert [field["name"] for field in resource["schema"]["fields"]] == list(own[0] if own else ()) or not own
        for key in resource["schema"].get("foreignKeys", ()):
            to = key["reference"]
            there = rows(tmp_path / "out" / f"{to['resource'] or resource['name']}.csv")
            known = {row[to["fields"][0]] for row in there}
            asked = {row[key["fields"][0]] for row in own} - {""}
            assert asked <= known
            checked += len(asked)
    assert checked > 10


def test_the_licence_and_the_publisher_travel_along(kassel: Kassel, plan: Path, tmp_path: Path) -> None:
    told = '[publish]\npublisher = "Example City"\nlicence = "dl-de/by-2-0"\ndate = 2015-03-01\n'
    (plan / "kassel.toml").write_text(told, encoding="utf-8")
    kassel("export", "--to", "datapackage", tmp_path / "out", "--data", plan, "--lang", "en")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"] == [
        {
            "name": "dl-de/by-2-0",
            "path": "https://www.govdata.de/dl-de/by-2-0",
            "title": "Data licence Germany – attribution – Version 2.0",
        }
    ]
    assert (package["contributors"][0]["title"], package["created"]) == ("Example City", "2015-03-01T00:00:00Z")
    assert "https://www.govdata.de/dl-de/by-2-0" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


def test_made_up_figures_say_so_in_every_format(kassel: Kassel, plan: Path, tmp_path: Path) -> None:
    (plan / "dataset.yaml").write_text("synthetic: true\n", encoding="utf-8")
    for fmt, file in (("csv", "README.md"), ("datapackage", "datapackage.json")):
        kassel("export", "--to", fmt, tmp_path / fmt, "--data", plan, "--lang", "de")
        assert "Beispieldaten, keine amtlichen Zahlen" in (tmp_path / fmt / file).read_text(encoding="utf-8")
    kassel("export", "--to", "json", tmp_path / "json", "--data", plan)
    assert json.loads((tmp_path / "json" / "plan.json").read_text(encoding="utf-8"))["synthetic"] is True


@pytest.mark.parametrize("fmt", ["csv", "datapackage"])
def test_what_is_exported_and_taken_in_elsewhere_is_the_same_byte_for_byte(
    fmt: str, kassel: Kassel, tmp_path: Path
) -> None:
    first, again, folder = tmp_path / "first", tmp_path / "again", tmp_path / "data"
    assert kassel("export", "--to", fmt, first, "--data", EXAMPLE).code == 0
    (folder / "measurements").mkdir(parents=True)
    (folder / "handlungsfelder.yaml").write_bytes((TOP / "data" / "handlungsfelder.yaml").read_bytes())
    (folder / "dataset.yaml").write_text("synthetic: true\ntitle: Beispieldaten\n", encoding="utf-8")
    taken = kassel("import", first / "measurements.csv", first / "states.csv", "--data", folder, "--yes")
    assert taken.code == 0
    assert bytes_of(folder / "measurements") == bytes_of(EXAMPLE / "measurements")
    assert kassel("export", "--to", fmt, again, "--data", folder).code == 0
    assert bytes_of(again) == bytes_of(first)


def test_hidden_counts_are_hidden_in_every_format_and_never_taken_in(kassel: Kassel, tmp_path: Path) -> None:
    for fmt in ("csv", "json"):
        kassel("export", "--to", fmt, tmp_path / fmt, "--data", EXAMPLE, "--suppress-below", "5")
    whole = kassel("progress", "--breakdown", "district", "--suppress-below", "5", "-f", "json", "--data", EXAMPLE).out
    assert json.loads(whole)["suppressed_below"] == 5
    exported = rows(tmp_path / "csv" / "measurements.csv")
    cells = [row for row in exported if row["district"] and row["metric"] == "1.1.3.plaetze_u3"]
    assert {row["suppressed_below"] for row in exported} == {"5"}
    assert not [row for row in cells if row["value"] and 0 < float(row["value"]) < 5]
    as_json = json.loads((tmp_path / "json" / "plan.json").read_text(encoding="utf-8"))["measurements"]
    assert sum(row["flag"] == "Q" for row in as_json) == sum(row["flag"] == "Q" for row in exported) > 0
    folder = tmp_path / "data"
    (folder / "measurements").mkdir(parents=True)
    (folder / "handlungsfelder.yaml").write_bytes((TOP / "data" / "handlungsfelder.yaml").read_bytes())
    file = tmp_path / "csv" / "measurements.csv"
    answer = kassel("import", file, "--data", folder, "--yes", "--accept-valid-rows", "--revise")
    assert (answer.code, list((folder / "measurements").iterdir())) == (1, [])
    assert "KI021" in answer.err + answer.out


def test_the_folder_is_replaced_by_the_next_export_and_the_bytes_are_the_same(
    kassel: Kassel, plan: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    kassel("export", "--to", "csv", out, "--data", plan)
    before = bytes_of(out)
    assert kassel("export", "--to", "csv", out, "--data", plan).code == 0
    assert bytes_of(out) == before
    assert sorted(bytes_of(out))[0] == LIST
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def strange_file(out: Path) -> None:
    """A file of somebody else."""
    (out / "notes.txt").write_text("mine\n", encoding="utf-8")


def changed_file(out: Path) -> None:
    """A file of ours that somebody changed."""
    (out / "goals.csv").write_text("mine\n", encoding="utf-8")


def linked_file(out: Path) -> None:
    """A link in the place of a file of ours."""
    (out / "goals.csv").rename(out.parent / "kept.csv")
    (out / "goals.csv").symlink_to(out.parent / "kept.csv")


@pytest.mark.parametrize("change", [strange_file, changed_file, linked_file])
def test_what_others_put_there_is_never_replaced(change: object, kassel: Kassel, plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    kassel("export", "--to", "csv", out, "--data", plan)
    assert callable(change)
    change(out)
    before = bytes_of(out)
    answer = kassel("export", "--to", "csv", out, "--data", plan, "--lang", "en")
    assert (answer.code, bytes_of(out)) == (2, before)
    assert "nothing was changed" in answer.err


def test_places_where_no_export_belongs(
    kassel: Kassel, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("mine\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    before = bytes_of(tmp_path)
    inside = (plan / "measurements", plan / "measurements" / "new")
    for where in (Path("-"), plan, *inside, Path("file"), Path(), tmp_path.parent):
        assert kassel("export", "--to", "csv", where, "--data", plan).code == 2
    assert bytes_of(tmp_path) == before


def test_a_format_there_is_not_and_data_of_nobody_are_refused(
    kassel: Kassel, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = kassel("export", "--to", "excel", tmp_path / "out", "--data", plan, "--lang", "en")
    assert (answer.code, "csv, json, datapackage, open-sdg, sdmx-csv, dcat-ap-de" in answer.err) == (2, True)
    monkeypatch.chdir(tmp_path)
    answer = kassel("export", "--to", "csv", "out", "--lang", "en")
    assert (answer.code, "--data DIR" in answer.err) == (2, True)
    assert not (tmp_path / "out").exists()


def test_the_json_is_as_its_schema_says_and_its_numbers_are_numbers(kassel: Kassel, tmp_path: Path) -> None:
    assert kassel("export", "--to", "json", tmp_path / "out", "--data", EXAMPLE, "--lang", "en").code == 0
    told = json.loads((tmp_path / "out" / "plan.json").read_text(encoding="utf-8"))
    schema = json.loads((tmp_path / "out" / told["$schema"]).read_text(encoding="utf-8"))
    checker = jsonschema.Draft202012Validator(schema)
    assert [error.message for error in checker.iter_errors(told)] == []
    numbers = {type(row[key]) for row in told["verdicts"] for key in ("ratio", "change", "target_value")}
    assert numbers <= {int, float, type(None)}
    told["measurements"][0] |= {"value": "many", "wrong": 1}
    assert len(list(checker.iter_errors(told))) == 2


def test_a_folder_of_one_kind_is_never_replaced_by_another(kassel: Kassel, plan: Path, tmp_path: Path) -> None:
    kassel("export", "--to", "csv", tmp_path / "csv", "--data", plan)
    kassel("report", "-o", tmp_path / "site", "-f", "site", "--data", plan)
    before = bytes_of(tmp_path)
    answer = kassel("export", "--to", "json", tmp_path / "csv", "--data", plan, "--lang", "en")
    assert (answer.code, "is already written, as csv" in answer.err) == (2, True)
    assert kassel("export", "--to", "csv", tmp_path / "site", "--data", plan).code == 2
    assert kassel("report", "-o", tmp_path / "csv", "-f", "site", "--data", plan).code == 2
    assert bytes_of(tmp_path) == before


def test_made_up_figures_stay_made_up(kassel: Kassel, tmp_path: Path) -> None:
    """A folder of real figures does not take them in, nor does it answer with them."""
    kassel("export", "--to", "csv", tmp_path / "out", "--data", EXAMPLE)
    assert {row["synthetic"] for row in rows(tmp_path / "out" / "states.csv")} == {"true"}
    folder = tmp_path / "data"
    (folder / "measurements").mkdir(parents=True)
    (folder / "handlungsfelder.yaml").write_bytes((TOP / "data" / "handlungsfelder.yaml").read_bytes())
    file = tmp_path / "out" / "measurements.csv"
    answer = kassel("import", file, "--data", folder, "--yes", "--accept-valid-rows", "--revise")
    assert (answer.code, list((folder / "measurements").iterdir())) == (1, [])
    assert "KI022" in answer.err + answer.out


def test_what_several_offices_report_of_one_metric_comes_back_as_they_reported_it(
    kassel: Kassel, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        (folder / "measurements").mkdir(parents=True)
        (folder / "handlungsfelder.yaml").write_bytes(TINY.read_bytes())
    text = "metric,value,office\nÜ1.besuche,3,bauhof\nÜ1.besuche,4,kulturamt\n"
    (first / "measurements" / "2020.csv").write_text(text, encoding="utf-8")
    kassel("export", "--to", "csv", tmp_path / "a", "--data", first)
    told = [(row["value"], row["office"]) for row in rows(tmp_path / "a" / "measurements.csv")]
    assert told == [("3", "bauhof"), ("4", "kulturamt")]
    assert kassel("import", tmp_path / "a" / "measurements.csv", "--data", second, "--yes").code == 0
    kassel("export", "--to", "csv", tmp_path / "b", "--data", second)
    assert bytes_of(tmp_path / "b") == bytes_of(tmp_path / "a")


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_page_beside_the_tables_says_of_every_column_what_it_is(kassel: Kassel, tmp_path: Path, lang: str) -> None:
    assert kassel("export", "--to", "csv", tmp_path / "out", "--data", EXAMPLE, "--lang", lang).code == 0
    page = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    parts = dict(part.split("`\n\n", 1) for part in page.split("\n### `")[1:])
    files = {path.stem: path for path in (tmp_path / "out").glob("*.csv")}
    assert parts.keys() == files.keys()
    for name, path in files.items():
        with path.open(encoding="utf-8", newline="") as stream:
            heads = next(csv.reader(stream))
        assert re.findall("^- `([a-z_]+)`: .", parts[name], re.MULTILINE) == heads
    assert "`achieved` " + {"de": "erreicht", "en": "achieved"}[lang] in parts["verdicts"]

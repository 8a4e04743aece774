"""`kassel export --to open-sdg`: the folder is as documented, holds every goal, and says what its figures rest on."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import TINY, Kassel
from exported import EXAMPLE, bytes_of, rows
from kassel_integration.cli import main
from open_sdg_layout import faults, read


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example data as Open SDG wants them."""
    folder = tmp_path_factory.mktemp("open-sdg") / "site"
    assert main(["export", "--to", "open-sdg", str(folder), "--data", str(EXAMPLE), "--lang", "de", "--quiet"]) == 0
    return folder


def figures(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of an indicator."""
    return rows(folder / "data" / f"indicator_{name}.csv")


def test_the_folder_is_as_documented_and_holds_every_goal(example: Path) -> None:
    assert faults(example) == []
    metas = {path.stem: read(path) for path in (example / "meta").iterdir()}
    assert len(metas) == 99
    assert [name for name, meta in metas.items() if meta["reporting_status"] == "notstarted"] == ["5-1-2"]
    assert not (example / "data" / "indicator_5-1-2.csv").exists()


def test_a_goal_has_its_words_its_status_and_its_figures(example: Path) -> None:
    meta, found = read(example / "meta" / "1-1-3.yml"), figures(example, "1-1-3")
    shown = (
        "indicator_number",
        "target_number",
        "progress_status",
        "plan_progress",
        "plan_offices",
        "reporting_status",
    )
    assert [meta[key] for key in shown] == ["1.1.3", "1.1", "target_missed", "verfehlt", "Jugendamt", "complete"]
    assert meta["source_organisation_1"] == "erfunden"
    assert meta["data_notice_heading"] == "Beispieldaten, keine amtlichen Zahlen"
    whole = [r for r in found if not (r["Ortsbezirk"] or r["Geschlecht"] or r["Migrationshintergrund"])]
    told = [(r["Series"], r["Units"], r["Value"]) for r in whole if r["Year"] == "2014"]
    assert told == [
        ("Plätze für Kinder unter drei Jahren", "Plätze", "1870"),
        ("Betreuungsquote der Kinder unter drei Jahren", "Prozent", "35.4"),
        ("Umsetzungsstand (gemeldet)", "Stufe (0 nicht begonnen, 1 geplant, 2 in Umsetzung, 3 umgesetzt)", "2"),
    ]


def without(key: str) -> Callable[[Path], None]:
    """A field of the metadata that is not there."""

    def change(folder: Path) -> None:
        file = folder / "meta" / "1-1-3.yml"
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        file.write_text("".join(line for line in lines if not line.startswith(f"{key}:")), encoding="utf-8")

    return change


def instead(name: str, there: str, text: str) -> Callable[[Path], None]:
    """Another text in a file."""

    def change(folder: Path) -> None:
        before = (folder / name).read_text(encoding="utf-8")
        assert there in before
        (folder / name).write_text(before.replace(there, text, 1), encoding="utf-8")

    return change


DATA, META = "data/indicator_1-1-3.csv", "meta/1-1-3.yml"
PLANTED: dict[str, Callable[[Path], object]] = {
    "no name": without("indicator_name"),
    "no title of the chart": without("graph_title"),
    "no such status": instead(META, 'reporting_status: "complete"', 'reporting_status: "done"'),
    "no such progress": instead(META, 'progress_status: "target_missed"', 'progress_status: "missed"'),
    "a chart of nothing": lambda folder: (folder / DATA).unlink(),
    "figures of no goal": lambda folder: (folder / META).unlink(),
    "no year first": instead(DATA, "Year,Series", "Jahr,Series"),
    "a word among the numbers": instead(DATA, ",1180\n", ",viele\n"),
    "white space": instead(DATA, ",Plätze,", ",Plätze ,"),
    "a row twice": instead(DATA, "2012,Plätze für", "2011,Plätze für"),
    "no title of a target": instead("translations/de/global_targets.yml", "1-1-title", "1-1-name"),
    "a source that is not shown": without("source_active_1"),
    "metadata where nothing looks": lambda folder: (folder / "meta").rename(folder / "metadata"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_not_as_documented_is_found(name: str, example: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(example, folder)
    PLANTED[name](folder)
    if name == "metadata where nothing looks":
        (folder / "meta").mkdir()
    assert faults(folder) != []


def test_hidden_counts_are_blank_and_said_and_not_taken_in(kassel: Kassel, example: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert (
        kassel("export", "--to", "open-sdg", out, "--data", EXAMPLE, "--suppress-below", "5", "--lang", "en").code == 0
    )
    assert faults(out) == []
    hidden = [row for row in figures(out, "1-1-3") if row["Observation status"] == "Q"]
    before = [row for row in figures(example, "1-1-3") if row["Observation status"] == "Q"]
    assert len(hidden) > len(before)
    assert {row["Value"] for row in hidden} == {""}
    assert "below 5" in read(out / "meta" / "1-1-3.yml")["data_footnote"]
    assert (
        kassel("import", out / "data" / "indicator_1-1-3.csv", "--data", EXAMPLE, "--year", "2014", "--yes").code == 1
    )


def test_any_plan_has_numbers_of_three_parts_and_the_bytes_are_always_the_same(kassel: Kassel, tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "measurements").mkdir(parents=True)
    shutil.copyfile(TINY, data / "handlungsfelder.yaml")
    (data / "measurements" / "2014.csv").write_text("metric,value\n", encoding="utf-8")
    licence = '[publish]\npublisher = "City"\nlicence = "CC0-1.0"\n'
    (data / "kassel.toml").write_text(licence, encoding="utf-8")
    assert kassel("export", "--to", "open-sdg", tmp_path / "a", "--data", data).code == 0
    assert kassel("export", "--to", "open-sdg", tmp_path / "b", "--data", data).code == 0
    assert bytes_of(tmp_path / "a") == bytes_of(tmp_path / "b")
    metas = sorted((tmp_path / "a" / "meta").iterdir())
    assert {read(path)["reporting_status"] for path in metas} == {"notstarted"}
    assert "publicdomain/zero" in read(metas[0])["copyright"]
    assert all(len(path.stem.split("-")) == 3 for path in metas)

"""Where many data folders are read one after the other, each is read as if it were the only one."""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from conftest import TOP
from kassel_integration.checking import lessons
from kassel_integration.checking.load import load
from kassel_integration.checking.loaded import Loaded
from kassel_integration.rules import check_row
from kassel_integration.source.cache import forgetting
from kassel_integration.source.folder import DataFolder, find_data

METRICS = (
    "1.1.3.plaetze_u3",
    "1.1.3.betreuungsquote_u3",
    "1.1.1.besuchsdauer",
    "1.1.1.auswahlkriterien",
    "1.1.9.nichts",
)
VALUES = ("7", "12", "31.5", "31,5", "1.340", "done", "umgesetzt", "…", "/", "x", "viele", "", "101", "007")
HEADS = (
    ("metric", "value"),
    ("metric", "value", "office"),
    ("metric", "value", "district", "sex"),
    ("Kennzahl", "Wert", "Stichtag", "Kennzeichen"),
    ("metric", "value", "district", "as_of", "flag", "office", "note"),
)
TEXTS = {
    "office": ("", "jugendamt", "Jugendamt", "sportamt"),
    "district": ("", "01", "02", "Mitte", "1", "99"),
    "sex": ("", "w", "m", "x"),
    "Stichtag": ("", "01.03.2016", "2015-12-31"),
    "as_of": ("", "2016-03-01", "2016-12-31"),
    "Kennzeichen": ("", "P", "Z"),
    "flag": ("", "P", "B", "E"),
    "note": ("", "ein Grund"),
}


@pytest.fixture(autouse=True)
def nothing_learned() -> Iterator[None]:
    lessons._KNOWN.clear()
    yield
    lessons._KNOWN.clear()


def made(root: Path, chance: Random) -> DataFolder:
    """A data folder with rows of all sorts, right and wrong ones."""
    (root / "measurements").mkdir(parents=True)
    (root / "dataset.yaml").write_text(f"synthetic: true\ncatalogue: {TOP / 'data' / 'handlungsfelder.yaml'}\n")
    for year in (2015, 2016):
        heads = chance.choice(HEADS)
        pools = [METRICS, VALUES, *(TEXTS[head] for head in heads[2:])]
        rows = [";".join(chance.choice(pool) for pool in pools) for _ in range(chance.randrange(40))]
        (root / "measurements" / f"{year}.csv").write_text("\n".join((";".join(heads), *rows, "")), encoding="utf-8")
    return find_data(str(root), os.environ)


def said(loaded: Loaded) -> object:
    """All that comes of a folder."""
    report = loaded.report
    return loaded.measurements, report.groups, report.counts, report.rows, report.rejected


def test_what_was_learned_of_others_changes_nothing(tmp_path: Path) -> None:
    chance, accepted = Random(4), 0
    for number in range(120):
        folder = made(tmp_path / str(number), chance)
        alone = load(folder, os.environ)
        with forgetting():
            among_others = load(folder, os.environ)
        assert said(among_others) == said(alone)
        accepted += alone.report.rows.accepted
    assert accepted > 300
    ((_, known),) = lessons._KNOWN.values()
    assert sum(len(each.metrics) for each in known.values()) > 5


def test_a_row_like_one_of_another_folder_is_not_checked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []
    check = check_row.check_row

    def counted(texts: dict[str, str], context: check_row.RowContext, file: str, line: int) -> object:
        looked_at.append(texts["metric"])
        return check(texts, context, file, line)

    monkeypatch.setattr("kassel_integration.checking.file_check.check_row", counted)
    rows = "metric,value,office\n1.1.3.plaetze_u3,{},jugendamt\n1.1.4.fortbildungen_elternarbeit,3,jugendamt\n"
    for number in range(5):
        root = tmp_path / str(number)
        (root / "measurements").mkdir(parents=True)
        (root / "dataset.yaml").write_text(f"synthetic: true\ncatalogue: {TOP / 'data' / 'handlungsfelder.yaml'}\n")
        (root / "measurements" / "2016.csv").write_text(rows.format(number + 10))
        with forgetting():
            loaded = load(find_data(str(root), os.environ), os.environ)
        assert [str(m.value) for m in loaded.measurements] == [str(number + 10), "3"]
    assert len(looked_at) == 2

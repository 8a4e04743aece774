"""Files that are read apart, each in a process of its own, come to what they come to when one process reads them."""

import os
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from conftest import Kassel
from forms.books import as_xlsx
from kassel_integration.checking.apart import Part, ToRead, read_one
from kassel_integration.checking.load import check
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.checking.run import SaidOfFiles
from kassel_integration.source.folder import DataFolder, find_data

A, B = "1.1.8.teilnahmen", "1.3.4.kinder_deutschsommer"
HEAD = "metric,value,district,note\n"
FILES: dict[str, str | bytes] = {
    "2013.csv": f"{HEAD}{A},5,,\n{A},x,01,\n{B},7,,\n{B},8,,\n",
    "2014.csv": f"{HEAD}{A},50000,,\n{A},3,01,\nnichts,7,,\n",
    "sport_2014.csv": f"{HEAD}{A},6,,\n{B},9,,\n",
    "schule_2014.csv": f"{HEAD}{A},3,02,\n{B},9,,\n{A},4,03,\n",
    "2015.csv": f"{HEAD}{A},4,01,\n",
    "leer_2015.csv": "",
    "latin_2016.csv": f"{HEAD}{A},5,,größer\n".encode("cp1252"),
    "kaputt_2016.xlsx": b"PK\x03\x04nichts",
    "zwei_2016.xlsx": as_xlsx({"Zahlen": [["Kennzahl", "Wert"], [A, "5"]], "Mehr": [["Kennzahl", "Wert"], [A, "6"]]}),
}


class Apart:
    """Reads each file as another process would, after and before everything has been written down."""

    def __init__(self, lost: str = "") -> None:
        self.lost, self.read = lost, list[str]()

    def __call__(self, jobs: Sequence[ToRead]) -> Iterator[Part | None]:
        for job in jobs:
            self.read.append(job.path.name)
            part = read_one(pickle.loads(pickle.dumps(job)), os.environ)
            yield None if job.path.name == self.lost else pickle.loads(pickle.dumps(part))


@pytest.fixture
def folder(data_root: Path, tmp_path: Path) -> DataFolder:
    for name, content in FILES.items():
        raw = content if isinstance(content, bytes) else content.encode("utf-8")
        (tmp_path / name).write_bytes(raw)
    return find_data(str(data_root), os.environ)


def told(result: CheckResult) -> object:
    """All that a check says."""
    groups = [(group.finding, group.count, group.runs, group.cells) for group in result.groups]
    unreadable = [(error.key, error.values) for error in result.unreadable]
    return groups, result.counts, result.dropped, result.rows, result.checked, unreadable, result.muted, result.rejected


@pytest.mark.parametrize("said", [SaidOfFiles(), SaidOfFiles(year=2014), SaidOfFiles(source="inkar")], ids=str)
def test_apart_the_same_is_found_as_by_one(folder: DataFolder, tmp_path: Path, said: SaidOfFiles) -> None:
    paths = [tmp_path / name for name in (*FILES, "2013.csv", "gibt_es_nicht.csv")]
    apart = Apart()
    alone, together = (
        told(check(folder, paths, os.environ, ignore=["KI405"], said=said, read=each).report) for each in (None, apart)
    )
    assert together == alone
    assert len(apart.read) == len(FILES)  # one is named twice, one does not exist


@pytest.mark.parametrize("lost", FILES)
def test_a_file_that_was_lost_is_read_all_the_same(folder: DataFolder, tmp_path: Path, lost: str) -> None:
    paths = [tmp_path / name for name in FILES]
    alone, together = (told(check(folder, paths, os.environ, read=each).report) for each in (None, Apart(lost)))
    assert together == alone


@pytest.mark.parametrize("most", range(1, 12))
def test_what_is_too_much_is_counted_alike(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr("kassel_integration.checking.finding_groups.MAX_GROUPS", most)
    paths = [tmp_path / name for name in FILES]
    alone, together = (check(folder, paths, os.environ, read=each).report for each in (None, Apart()))
    assert told(together) == told(alone)
    assert alone.dropped


def test_the_files_of_a_call_are_read_by_processes(
    folder: DataFolder, tmp_path: Path, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    data = ("--data", folder.root, "-f", "json", "--lang", "de")
    one, two = (kassel("validate", *FILES, "gibt_es_nicht.csv", *data, "--jobs", jobs) for jobs in ("1", "2"))
    assert (two.code, two.out, two.err) == (one.code, one.out, one.err)
    assert one.code == 2
    assert kassel("validate", "--data", folder.root, "--jobs", "2").code == kassel("validate", *data[:2]).code


def test_rows_that_are_to_be_kept_are_read_by_one(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    apart, kept = Apart(), list[object]()
    check(folder, [Path("2013.csv"), Path("2014.csv")], os.environ, keep=lambda m, _: kept.append(m), read=apart)
    assert (apart.read, len(kept)) == ([], 5)

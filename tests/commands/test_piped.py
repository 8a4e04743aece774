"""`-` is standard input: what is piped is read as a file is, also where it is read twice, and nothing of it stays."""

import io
import sys
import tempfile
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from forms.ods import cell, ods, row, sheet

ROWS = "metric,value,office\n1.1.3.plaetze_u3,{},jugendamt\n"
FOLDER = ("--data", TOP / "data", "--year", "2016", "--lang", "en")


class Piped(io.TextIOWrapper):
    """Standard input at the end of a pipe."""

    def __init__(self, raw: bytes) -> None:
        super().__init__(io.BytesIO(raw), "utf-8")


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where copies are made, so that what stays is seen."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "tmp"


def pipe(monkeypatch: pytest.MonkeyPatch, raw: str | bytes) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(raw.encode() if isinstance(raw, str) else raw))


def test_a_finding_is_shown_at_its_place_in_it(
    kassel: Kassel, monkeypatch: pytest.MonkeyPatch, own_place: Path
) -> None:
    pipe(monkeypatch, ROWS.format("x7"))
    answer = kassel("validate", "-", *FOLDER)
    assert answer.code == 1
    assert answer.out.startswith('-:2:18 (B2): error[KI210] "x7" is not a number.\n')
    assert list(own_place.iterdir()) == []


def test_a_workbook_is_known_by_what_is_in_it(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, ods(sheet("Meldung", row("Kennzahl", "Wert"), row("1.1.3.plaetze_u3", cell("12,x")))))
    answer = kassel("validate", "-", *FOLDER)
    assert (answer.code, answer.out.partition(" error")[0]) == (1, "-:2:2 (Meldung!B2):")


def test_it_can_be_put_into_form(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, "Kennzahl;Wert\n1.1.3.plaetze_u3;1.340\n")
    answer = kassel("validate", "-", "--normalised", "-", *FOLDER)
    assert (answer.code, answer.out.splitlines()[1].split(",")[:2]) == (0, ["1.1.3.plaetze_u3", "1340"])


def test_it_can_be_taken_in_without_being_asked(
    kassel: Kassel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "data" / "measurements").mkdir(parents=True)
    (tmp_path / "data" / "handlungsfelder.yaml").write_bytes((TOP / "data" / "handlungsfelder.yaml").read_bytes())
    pipe(monkeypatch, ROWS.format(7))
    assert kassel("import", "-", "--year", "2016", "--yes").code == 0
    assert "1.1.3.plaetze_u3,7," in (tmp_path / "data" / "measurements" / "2016.csv").read_text()


def test_a_closed_one_is_named(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    answer = kassel("validate", "-", *FOLDER)
    assert (answer.code, answer.err.partition(",")[0]) == (2, "kassel: error: Standard input is closed")


def test_a_full_disk_leaves_nothing(kassel: Kassel, monkeypatch: pytest.MonkeyPatch, own_place: Path) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    pipe(monkeypatch, ROWS.format(7))
    monkeypatch.setattr("shutil.copyfileobj", full)
    answer = kassel("validate", "-", *FOLDER)
    assert (answer.code, "Traceback" in answer.err, list(own_place.iterdir())) == (2, False, [])

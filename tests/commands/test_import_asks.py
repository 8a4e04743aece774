"""Between the question of an import and its answer others may write, be cut off, or stop reading."""

import os
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.journal import write_together
from small_plan import goal, plan

METRIC = "id: wege\nlabel: Wege\nkind: count\nunit: km\ndirection: up\ntarget: {rule: increase, basis: concept}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small plan and a file that was sent, and somebody who can be asked."""
    monkeypatch.chdir(tmp_path)
    plan(tmp_path / "data", goal(METRIC), {2020: "\n1.1.1.wege,40,,,,,umweltamt\n"})
    (tmp_path / "Umweltamt 2021.csv").write_text("Kennzahl;Wert\n1.1.1.wege;41\n", encoding="utf-8")
    monkeypatch.setattr("kassel_integration.console.Console.can_ask", True)
    return tmp_path


class Killed(BaseException):
    """What ends a program in the middle, without any cleaning up."""


def cut_off(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an import leaves that is killed after its journal is written."""

    real, calls = os.replace, iter(range(1, 9))

    def killed(source: Path, target: Path) -> None:
        if next(calls) > 1:  # the first puts the journal in its place
            raise Killed
        real(source, target)

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(os, "replace", killed)
        write_together(data, {data / "kassel.toml": "# new\n"})


def test_what_another_import_left_cut_off_while_one_was_asked_is_finished_and_not_forgotten(
    kassel: Kassel, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*_: object) -> str:
        cut_off(folder / "data", monkeypatch)
        return "y"

    monkeypatch.setattr("kassel_integration.console.Console.ask", ask)
    answer = kassel("import", "Umweltamt 2021.csv", "--office", "umweltamt", "--lang", "en")
    assert answer.code == 0
    assert (folder / "data" / "kassel.toml").read_text() == "# new\n"
    assert [path.name for path in (folder / "data").iterdir() if path.name.startswith(".")] == []


def test_who_stops_reading_before_the_question_has_agreed_to_nothing(
    kassel: Kassel, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("kassel_integration.console.Console.write", gone)
    monkeypatch.setattr("kassel_integration.console.Console.ask", lambda *_: pytest.fail("it asked"))
    answer = kassel("import", "Umweltamt 2021.csv", "--office", "umweltamt", "--lang", "en")
    assert (answer.code, answer.err.splitlines()[-1:]) == (1, ["Nothing was taken in."])
    assert not (folder / "data" / "submissions.csv").exists()

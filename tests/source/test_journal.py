"""Several files are written together or not at all, and what was cut off is finished or undone by the next call."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kassel_integration.errors import CannotRunError
from kassel_integration.source import journal
from kassel_integration.source.cut_off import JOURNAL, is_cut_off
from kassel_integration.source.journal import recover, write_together

OLD, NEW = {"a": "old a", "b": "old b"}, {"a": "new a", "b": "new b", "deep/er/c": "new c"}
Folder = Path


class Killed(BaseException):
    """What ends a program in the middle, without any cleaning up."""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A folder with two files, of which another is to be written together with them."""
    for name, text in OLD.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def content(folder: Folder) -> dict[str, str]:
    """Every file and folder, hidden ones too."""
    return {str(p.relative_to(folder)): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()} | {
        str(p.relative_to(folder)): "folder" for p in folder.rglob("*") if p.is_dir() and not any(p.iterdir())
    }


def write(folder: Folder) -> None:
    """Write the new texts."""
    write_together(folder, {folder / name: text for name, text in NEW.items()})


def failing(of: Callable[..., Any], nth: int, error: BaseException) -> Callable[..., Any]:
    """A function that does as `of` does, but fails at its nth call."""
    calls = iter(range(1, 1_000))

    def call(*given: Any, **named: Any) -> Any:
        if next(calls) == nth:
            raise error
        return of(*given, **named)

    return call


# What is called while three files are written, and how often: the calls that may fail.
CALLS = [("os.fsync", n) for n in range(1, 11)] + [("os.replace", n) for n in range(1, 5)] + [("os.open", 3)]


def test_all_files_are_written_and_nothing_else_is_left(folder: Folder) -> None:
    write(folder)
    assert content(folder) == NEW
    assert not is_cut_off(folder)


@pytest.mark.parametrize(("where", "nth"), CALLS)
def test_one_failure_anywhere_and_all_is_as_it_was(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, where: str, nth: int
) -> None:
    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as stopped:
        patch.setattr(where, failing(getattr(os, where.removeprefix("os.")), nth, OSError(5, "Input/output error")))
        write(folder)
    assert (stopped.value.key, content(folder)) == ("output_failed", OLD)


@pytest.mark.parametrize("nth", range(1, 5))
def test_what_was_cut_off_is_finished_or_undone(folder: Folder, monkeypatch: pytest.MonkeyPatch, nth: int) -> None:
    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr("os.replace", failing(os.replace, nth, Killed()))
        patch.setattr("kassel_integration.source.staged.Staged.drop", lambda _: None)
        patch.setattr(journal, "_clear", lambda *_: None)
        write(folder)
    recover(folder, ("deep/er",))
    found = content(folder)
    if nth == 1:  # the journal itself: nothing has begun
        found.pop("deep/er")
    assert found == (OLD if nth == 1 else NEW)


def test_when_even_undoing_fails_the_next_call_finishes(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    replaced = iter([True, True, False])  # the journal, one file, and from then on nothing
    real = os.replace

    def broken(source: Path, target: Path) -> None:
        if not next(replaced, False):
            raise OSError(5, "Input/output error")
        real(source, target)

    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as stopped:
        patch.setattr("os.replace", broken)
        write(folder)
    assert (stopped.value.key, is_cut_off(folder)) == ("cut_off", True)
    recover(folder, ("deep/er",))
    assert content(folder) == NEW


def test_a_journal_holds_in_a_folder_that_was_moved(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr("os.replace", failing(os.replace, 3, Killed()))
        write(folder)
    moved = folder.rename(folder.with_name("moved"))
    recover(moved, ("deep/er",))
    assert content(moved) == NEW


@pytest.mark.parametrize("text", ["", "[]", "{", json.dumps({"steps": [1]})])
def test_a_damaged_journal_is_said(folder: Folder, text: str) -> None:
    (folder / JOURNAL).write_text(text)
    with pytest.raises(CannotRunError) as stopped:
        recover(folder, ())
    assert stopped.value.key == "journal_broken"

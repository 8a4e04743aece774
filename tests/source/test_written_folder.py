"""A folder is replaced as a whole; whatever prevents that, what was in it is there, and what is said of it is true."""

import errno
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kassel_integration.errors import CannotRunError
from kassel_integration.source import written_folder
from kassel_integration.source.interruption import end_like_ctrl_c
from kassel_integration.source.written_folder import LIST, write_folder

OLD, NEW = {"index.html": "old", "deep/a.html": "old a"}, {"index.html": "new", "b.html": "new b"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that was written before."""
    write_folder(tmp_path / "site", OLD.items(), "site")
    return tmp_path / "site"


@pytest.fixture(params=[True, False], ids=["one step", "two steps"])
def steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drives that let two folders change places, and others."""
    if not request.param:
        monkeypatch.setattr(written_folder, "exchanged", lambda *_: False)
        monkeypatch.setattr(written_folder, "flushed", lambda *_: False)


def content(folder: Path) -> dict[str, str]:
    """The text of each file but the list."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != LIST)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


def beside(folder: Path) -> list[str]:
    """What else lies where the folder lies."""
    return [path.name for path in folder.parent.iterdir() if path != folder]


def failing(number: int) -> Callable[..., Any]:
    """A call of the system that fails."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.usefixtures("steps")
def test_the_new_one_takes_the_place_of_the_old_one(folder: Path) -> None:
    assert write_folder(folder, NEW.items(), "site") == 2
    assert (content(folder), beside(folder)) == (NEW, [])


@pytest.mark.usefixtures("steps")
def test_a_file_that_somebody_adds_meanwhile_is_kept(folder: Path) -> None:
    def files() -> Iterator[tuple[str, str]]:
        yield from NEW.items()
        (folder / "mine.txt").write_text("mine")

    with pytest.raises(CannotRunError) as stopped:
        write_folder(folder, files(), "site")
    assert (stopped.value.key, stopped.value.values["file"]) == ("folder_foreign", "mine.txt")
    assert (content(folder), beside(folder)) == (OLD | {"mine.txt": "mine"}, [])


def test_what_can_be_put_neither_away_nor_back_is_kept_and_its_place_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename
    monkeypatch.setattr(written_folder, "exchanged", lambda *_: False)
    monkeypatch.setattr(Path, "rename", lambda path, to: rename(path, to) if path == folder else failing(13)())
    with pytest.raises(CannotRunError) as stopped:
        write_folder(folder, NEW.items(), "site")
    kept = stopped.value.values["file"]
    assert isinstance(kept, Path)
    assert (stopped.value.key, content(kept)) == ("folder_aside", OLD)


@pytest.mark.usefixtures("steps")
@pytest.mark.parametrize("name", ["os.fsync", "tempfile.mkdtemp", "pathlib.Path.mkdir", "pathlib.Path.write_bytes"])
def test_a_disk_that_says_no_leaves_the_old_one(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(written_folder, "flushed", lambda *_: False)
    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as stopped:
        patch.setattr(name, failing(errno.ENOSPC))
        write_folder(folder, NEW.items(), "site")
    assert (stopped.value.key, content(folder), beside(folder)) == ("output_failed", OLD, [])


@pytest.mark.usefixtures("steps")
def test_nothing_is_put_in_its_place_before_the_drive_has_confirmed_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as stopped:
        patch.setattr(written_folder, "flushed", failing(errno.EIO))
        write_folder(folder, NEW.items(), "site")
    assert (stopped.value.key, content(folder), beside(folder)) == ("output_failed", OLD, [])


@pytest.mark.usefixtures("steps")
def test_when_only_the_lasting_is_not_confirmed_the_new_one_is_there_and_that_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as stopped:
        patch.setattr("kassel_integration.source.files.sync_folder", failing(errno.EIO))
        write_folder(folder, NEW.items(), "site")
    assert (stopped.value.key, stopped.value.values["file"]) == ("output_unsure", folder)
    assert (content(folder), beside(folder)) == (NEW, [])


@pytest.mark.usefixtures("steps")
def test_a_drive_that_lets_nobody_set_rights_takes_it_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.chmod(0o700)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "chmod", failing(errno.EPERM))
        write_folder(folder, NEW.items(), "site")
    assert (content(folder), beside(folder)) == (NEW, [])


@pytest.mark.usefixtures("steps")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_is_heeded_between_two_files(folder: Path, number: int) -> None:
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    made = []

    def files() -> Iterator[tuple[str, str]]:
        for each in NEW.items():
            os.kill(os.getpid(), number)
            made.append(each)
            yield each

    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        end_like_ctrl_c()
        with pytest.raises(KeyboardInterrupt):
            write_folder(folder, files(), "site")
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
    assert (len(made), content(folder), beside(folder)) == (1, OLD, [])

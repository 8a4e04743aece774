"""Files are looked at before they are opened, and written whole or not at all."""

import errno
import os
import signal
import socket
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kassel_integration.errors import CannotRunError
from kassel_integration.source.files import look, read_bytes, write_all, write_atomically
from kassel_integration.source.there import exists
from kassel_integration.texts import Phrase


def _missing(_: Path) -> None:
    pass


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


NO_FILES: dict[str, tuple[Callable[[Path], Any], str]] = {
    "a folder": (lambda path: path.mkdir(), "file_is_folder"),
    "a FIFO": (os.mkfifo, "file_not_regular"),
    "a socket": (_socket, "file_not_regular"),
    "a device that never ends": (lambda path: path.symlink_to("/dev/zero"), "file_not_regular"),
    "nothing": (_missing, "file_missing"),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), "file_missing"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "file_unreadable"),
}

FAILURES: dict[str, tuple[str, BaseException]] = {
    "the disk is full": ("os.fsync", OSError(28, "No space left on device")),
    "the folder refuses new files": ("os.open", PermissionError(13, "Permission denied")),
    "the target cannot be replaced": ("os.replace", PermissionError(1, "Operation not permitted")),
    "the rights cannot be set": ("pathlib.Path.chmod", OSError(5, "Input/output error")),
}


@pytest.mark.parametrize(("make", "key"), NO_FILES.values(), ids=NO_FILES.keys())
def test_is_refused_before_anything_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], Any], key: str
) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    path = Path("thing")
    make(path)
    monkeypatch.setattr("kassel_integration.source.files.opened", lambda _: pytest.fail("it was opened"))
    with pytest.raises(CannotRunError) as refused:
        read_bytes(path, 1000)
    assert (refused.value.key, refused.value.values["file"]) == (key, path)


def test_whether_something_is_there_is_not_guessed_where_the_system_does_not_tell(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError) as stopped:
        exists(tmp_path / "a\0b")
    assert (stopped.value.key, exists(tmp_path), exists(tmp_path / "b")) == ("path_failed", True, False)


def test_a_byte_of_a_name_that_is_no_utf8_is_written_as_it_was(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", "ä\udcff")
    assert (tmp_path / "a").read_bytes() == b"\xc3\xa4\xff"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_dev_zero_is_refused_by_its_own_name() -> None:
    with pytest.raises(CannotRunError) as refused:
        look(Path("/dev/zero"))
    assert refused.value.key == "file_not_regular"


def test_a_file_of_just_the_limit_is_read_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"x" * 10)
    assert read_bytes(path, 10) == b"x" * 10
    with pytest.raises(CannotRunError) as refused:
        read_bytes(path, 9)
    assert (refused.value.key, refused.value.values) == ("file_too_large", {"file": path, "size": 10, "limit": 9})


def test_a_file_that_may_not_be_read_is_named_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"x")
    _fail(monkeypatch, "kassel_integration.source.files.opened", PermissionError(13, "Permission denied"))
    with pytest.raises(CannotRunError) as refused:
        read_bytes(path, 9)
    assert (refused.value.key, refused.value.values["reason"]) == ("file_unreadable", Phrase("outside.os.EACCES"))


def test_text_is_written_as_utf8_with_its_own_line_ends(tmp_path: Path) -> None:
    write_atomically(tmp_path / "f", "Straße\r\n😀\n")
    assert (tmp_path / "f").read_bytes() == "Straße\r\n😀\n".encode()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755, 0o400])
def test_the_rights_of_a_file_stay(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "f"
    path.write_text("old")
    path.chmod(mode)
    write_atomically(path, "new")
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode)) == ("new", mode)


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_gets_the_rights_that_new_files_get(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        write_atomically(tmp_path / "f", "new")
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "f").stat().st_mode) == mode


@pytest.mark.parametrize("exists", [True, False], ids=["to a file", "to nothing yet"])
def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path, exists: bool) -> None:
    (tmp_path / "deep").mkdir()
    target, link = tmp_path / "deep" / "target", tmp_path / "link"
    if exists:
        target.write_text("old")
    link.symlink_to(Path("deep") / "target")
    write_atomically(link, "new")
    assert (link.is_symlink(), target.read_text()) == (True, "new")
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["target"]


@pytest.mark.parametrize(("where", "error"), FAILURES.values(), ids=FAILURES.keys())
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, error: BaseException
) -> None:
    (tmp_path / "f").write_text("old")
    (tmp_path / "f").chmod(0o640)
    with monkeypatch.context() as patch:
        _fail(patch, where, error)
        with pytest.raises(CannotRunError) as stopped:
            write_atomically(tmp_path / "f", "new")
    assert (stopped.value.key, stopped.value.values["reason"]) == (
        "output_failed",
        Phrase(f"outside.os.{errno.errorcode[error.args[0]]}"),
    )
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"f": "old"}


def test_an_interruption_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "f").write_text("old")
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        _fail(patch, "os.fsync", KeyboardInterrupt())
        write_atomically(tmp_path / "f", "new")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"f": "old"}


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS])
def test_a_drive_that_lets_nobody_set_rights_takes_the_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    (tmp_path / "f").write_text("old")
    (tmp_path / "f").chmod(0o640)
    with monkeypatch.context() as patch:
        _fail(patch, "pathlib.Path.chmod", OSError(number, os.strerror(number)))
        write_atomically(tmp_path / "f", "new")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"f": "new"}
    assert stat.S_IMODE((tmp_path / "f").stat().st_mode) == 0o600  # never wider than it was


def test_when_only_the_lasting_is_not_confirmed_that_is_said_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "f").write_text("old")
    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as stopped:
        _fail(patch, "kassel_integration.source.files.sync_folder", OSError(5, "Input/output error"))
        write_atomically(tmp_path / "f", "new")
    assert (stopped.value.key, stopped.value.values["file"]) == ("output_unsure", tmp_path / "f")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"f": "new"}


@pytest.mark.parametrize("where", ["os.open", "os.fsync", "os.replace", "pathlib.Path.chmod", "os.close"])
def test_a_signal_at_any_step_lets_the_file_be_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    (tmp_path / "f").write_text("old")
    (tmp_path / "f").chmod(0o640)
    module, name = (Path, "chmod") if "chmod" in where else (os, where.removeprefix("os."))
    real = getattr(module, name)

    def signalled(*given: Any, **named: Any) -> Any:
        done = real(*given, **named)
        os.kill(os.getpid(), signal.SIGINT)
        return done

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
            patch.setattr(module, name, signalled)
            write_atomically(tmp_path / "f", "new")
    finally:
        signal.signal(signal.SIGINT, before)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"f": "new"}


FILES = {"a": "new a", "deep/b": "new b", "c": "new c"}


def _content(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() if path.is_file() else "" for path in folder.rglob("*")}


def test_no_file_at_all_is_no_mistake(tmp_path: Path) -> None:
    write_all({})
    assert _content(tmp_path) == {}


def test_several_files_are_all_written_with_their_folders(tmp_path: Path) -> None:
    write_all({tmp_path / name: text for name, text in FILES.items()})
    assert _content(tmp_path) == FILES | {"deep": ""}


@pytest.mark.parametrize(("nth", "key"), [(1, "output_failed"), (2, "output_partly"), (3, "output_partly")])
def test_of_several_files_it_is_said_how_many_are_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int, key: str
) -> None:
    (tmp_path / "a").write_text("old a")
    real, calls = os.replace, iter(range(1, 9))

    def refuse(source: Path, target: Path) -> None:
        if next(calls) == nth:
            raise OSError(5, "Input/output error")
        real(source, target)

    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as stopped:
        patch.setattr(os, "replace", refuse)
        write_all({tmp_path / name: text for name, text in FILES.items()})
    told = stopped.value.values
    assert (stopped.value.key, told["file"]) == (key, tmp_path / list(FILES)[nth - 1])
    assert nth == 1 or (told["written"], told["total"]) == (nth - 1, 3)
    there = dict(list(FILES.items())[: nth - 1])
    assert _content(tmp_path) == {"a": "old a"} | there | ({"deep": ""} if nth == 3 else {})


def test_of_several_files_none_is_new_before_all_could_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("old a")
    calls = iter(range(1, 9))
    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as stopped:
        patch.setattr(os, "fsync", lambda _: _full() if next(calls) == 3 else None)
        write_all({tmp_path / name: text for name, text in FILES.items()})
    assert (stopped.value.key, _content(tmp_path)) == ("output_failed", {"a": "old a"})


def _full() -> None:
    raise OSError(28, "No space left on device")


def test_a_folder_that_is_not_there_is_a_failure_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError) as stopped:
        write_atomically(tmp_path / "nowhere" / "f", "new")
    assert (stopped.value.key, stopped.value.values["file"]) == ("output_failed", tmp_path / "nowhere" / "f")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["a folder", "a FIFO"])
def test_what_is_no_file_is_not_written_over(tmp_path: Path, make: Callable[[Path], Any]) -> None:
    make(tmp_path / "thing")
    with pytest.raises(CannotRunError) as stopped:
        write_atomically(tmp_path / "thing", "new")
    assert stopped.value.key == "output_not_file"
    assert [path.name for path in tmp_path.iterdir()] == ["thing"]


def _fail(patch: pytest.MonkeyPatch, where: str, error: BaseException) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise error

    patch.setattr(where, fail)

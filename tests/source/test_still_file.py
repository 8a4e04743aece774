"""A file that is replaced, changed or taken away between two readings stops the run; nothing is mixed or hangs."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from conftest import Kassel
from kassel_integration.errors import CannotRunError
from kassel_integration.source import files, still_file
from kassel_integration.source.files import read_bytes
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.still_file import StillFile

TEXT = 'metric;value;note\n1.1.1.places;120;"Straße"\n1.1.1.rate;12,5;ä\n'


def replaced(path: Path) -> None:
    """Another file takes its place, as when a program saves."""
    other = path.with_name("other")
    other.write_bytes(path.read_bytes().replace(b"120", b"930") + b"\n")
    other.replace(path)


def overwritten(path: Path) -> None:
    """The same file has another content of the same size."""
    at = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(at.st_atime_ns, at.st_mtime_ns + 1))


def a_folder(path: Path) -> None:
    """A folder takes its place."""
    path.unlink()
    path.mkdir()


def a_pipe(path: Path) -> None:
    """A pipe does, which nobody writes to."""
    path.unlink()
    os.mkfifo(path)


MISHAPS: dict[str, Callable[[Path], None]] = {
    "replaced": replaced,
    "overwritten": overwritten,
    "gone": Path.unlink,
    "a folder": a_folder,
    "a pipe": a_pipe,
}
SAID = ("was changed while it was being read", "There is no file", "cannot be read: it is a folder")


@pytest.fixture
def sent(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """What an office sent: a text that is gone over several times, or a workbook."""
    path = tmp_path / f"2014.{request.param}"
    if request.param == "csv":
        path.write_text(TEXT, encoding="cp1252")
    else:
        book = Workbook()
        first, second = book.worksheets[0], book.create_sheet("Second")
        for row in csv_rows():
            first.append(row)
        second.append(["metric", "value"])
        book.save(path)
    return path


def csv_rows() -> list[list[str]]:
    """The same rows."""
    return [line.replace('"', "").split(";") for line in TEXT.splitlines()]


def after(count: int, mishap: Callable[[Path], None], patch: pytest.MonkeyPatch) -> list[int]:
    """Let it happen before the reading of this number (from 1); the readings there were."""
    readings: list[int] = []
    before = StillFile.open

    def meanwhile(self: StillFile, *args: Any, **named: Any) -> Any:
        readings.append(1)
        if len(readings) == count:
            mishap(Path(self))
        return before(self, *args, **named)

    patch.setattr(StillFile, "open", meanwhile)
    return readings


@pytest.mark.parametrize("mishap", MISHAPS)
@pytest.mark.parametrize("sent", ["csv", "xlsx"], indirect=True)
@pytest.mark.parametrize("command", ["validate", "import"])
def test_whatever_happens_between_two_readings_stops_the_run(
    kassel: Kassel, mini_folder: DataFolder, sent: Path, mishap: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, count = sent.read_bytes(), 2
    call = (command, sent, "--data", mini_folder.root, "--lang", "en")
    while True:
        with monkeypatch.context() as patch:
            readings = after(count, MISHAPS[mishap], patch)
            answer = kassel(*call, *(("--year", "2014", "--yes") if command == "import" else ()))
        if len(readings) < count:
            break
        assert (answer.code, any(said in answer.err for said in SAID)) == (2, True), (count, answer)
        sent.rmdir() if sent.is_dir() else sent.unlink(missing_ok=True)
        sent.write_bytes(kept)
        count += 1
    assert count > 2


@pytest.mark.parametrize("mishap", MISHAPS)
def test_a_small_file_is_opened_once_and_only_if_it_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mishap: str
) -> None:
    path = tmp_path / "kassel.toml"
    path.write_bytes(b"120")

    def meanwhile(asked: Path) -> Any:
        MISHAPS[mishap](path)
        return still_file.opened(asked)

    monkeypatch.setattr(files, "opened", meanwhile)
    try:
        assert read_bytes(path, 9) in (b"930\n", b"021")  # one or the other, whole
    except CannotRunError as error:
        assert error.key in ("file_missing", "file_changed", "file_unreadable")


def test_a_file_that_grows_beyond_what_is_read_is_not_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"12345")
    monkeypatch.setattr(files, "look", lambda _: os.stat_result((0,) * 10))
    with pytest.raises(CannotRunError) as refused:
        read_bytes(path, 4)
    assert refused.value.key == "file_changed"

"""Two folders change places in one step, and a drive is flushed, where the system can; elsewhere that is said."""

import ctypes
import errno
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kassel_integration.source import system_calls
from kassel_integration.source.system_calls import exchanged, flushed


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders with a file each."""
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "f").write_text(name)
    return tmp_path / "one", tmp_path / "other"


def test_they_change_places_or_nothing_is_changed(folders: tuple[Path, Path]) -> None:
    one, other = folders
    done = exchanged(one, other)  # the drive of the tests decides
    told = ("other", "one") if done else ("one", "other")
    assert ((one / "f").read_text(), (other / "f").read_text()) == told


@pytest.mark.skipif(sys.platform != "linux", reason="every drive that Linux is installed on can do it")
def test_on_linux_they_do(folders: tuple[Path, Path]) -> None:
    assert (exchanged(*folders), flushed(folders[0])) == (True, True)


def test_one_that_is_not_there_changes_nothing(folders: tuple[Path, Path]) -> None:
    assert not exchanged(folders[0], folders[1] / "nothing")
    assert (folders[0] / "f").read_text() == "one"


@pytest.mark.parametrize("library", [SimpleNamespace(), None], ids=["a library without the calls", "no library"])
def test_where_there_is_no_such_call_it_is_said(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, library: object
) -> None:
    def found() -> object:
        if library is None:
            raise ImportError
        return library

    monkeypatch.setattr(system_calls, "_library", found)
    assert (exchanged(*folders), flushed(folders[0])) == (False, False)


@pytest.mark.parametrize(("number", "raised"), [(errno.ENOSYS, None), (errno.EIO, errno.EIO), (errno.ENOSPC, 28)])
def test_what_the_disk_says_when_it_is_flushed_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, raised: int | None
) -> None:
    def refuse(_: Any) -> int:
        ctypes.set_errno(number)
        return -1

    monkeypatch.setattr(system_calls, "_library", lambda: SimpleNamespace(syncfs=refuse))
    if raised is None:
        assert not flushed(tmp_path)
        return
    with pytest.raises(OSError, match=r".") as stopped:
        flushed(tmp_path)
    assert stopped.value.errno == raised

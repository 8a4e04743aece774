"""One writer at a time, and a writer that is gone shuts nobody out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kassel_integration.errors import CannotRunError
from kassel_integration.source.lock import FILE, locked

HOLD = """
import sys, time
from pathlib import Path
from kassel_integration.source.lock import locked
with locked(Path(sys.argv[1]), print):
    print("has it", flush=True)
    sys.stdin.read()
"""


def test_the_lock_leaves_nothing_behind(tmp_path: Path) -> None:
    with locked(tmp_path, print):
        assert (tmp_path / FILE).read_text().split()[0] == str(os.getpid())
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_gives_it_back(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), locked(tmp_path, print):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_another_program_waits_and_gives_up_naming_the_holder(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        other.stdout.readline()
        with pytest.raises(CannotRunError) as stopped, locked(tmp_path, print, seconds=0.1):
            pass
        assert stopped.value.key == "locked"
        assert str(stopped.value.values["holder"]).split()[0] == str(other.pid)
        other.kill()  # it cannot give the lock back
        other.wait()
    assert (tmp_path / FILE).exists()
    with locked(tmp_path, print, seconds=0.1):
        pass
    assert list(tmp_path.iterdir()) == []


def test_whoever_waits_is_told_for_whom_once_after_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    passed = iter(range(100))
    monkeypatch.setattr("kassel_integration.source.lock.time.monotonic", lambda: next(passed) * 0.6)
    monkeypatch.setattr("kassel_integration.source.lock.time.sleep", lambda _: None)
    told: list[tuple[str, float]] = []

    def tell(holder: str) -> None:
        told.append((holder.split(maxsplit=1)[0], next(passed) * 0.6))

    with locked(tmp_path, print), pytest.raises(CannotRunError), locked(tmp_path, tell, seconds=6):
        pass
    ((holder, when),) = told
    assert (holder, when < 3) == (str(os.getpid()), True)


@pytest.mark.parametrize("failing", ["os.open", "fcntl.flock"])
def test_what_the_system_says_against_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(failing, full)
    with pytest.raises(CannotRunError) as stopped, locked(tmp_path, print):
        pass
    assert (stopped.value.key, stopped.value.values["file"]) == ("output_failed", tmp_path / FILE)


def test_a_drive_without_locks_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("fcntl.flock", no_locks)
    with pytest.raises(CannotRunError) as stopped, locked(tmp_path, print):
        pass
    assert (stopped.value.key, list(tmp_path.iterdir())) == ("no_locks", [])

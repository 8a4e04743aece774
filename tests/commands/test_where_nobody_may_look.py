"""Locked folders on the way, and a working folder that is gone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import TOP, Kassel, scrubbed

NOBODY = 65534
CALLS = (
    ("list",), ("show", "1.1.3"), ("progress",), ("summary",), ("offices",), ("missing",), ("report", "-f", "markdown"),
    ("form", "--office", "jugendamt"), ("diff", "2014", "2015"), ("validate",), ("log",),
    ("export", "--to", "csv", "o"), ("import", "good.csv"),
)  # fmt: skip
needs_another_user = pytest.mark.skipif(
    not shutil.which("setpriv") or os.geteuid() != 0, reason="only the administrator can give up the power over folders"
)


def without_power(*argv: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """Call the program as an administrator for whom a locked folder of somebody else is as locked as for anybody."""
    power = "-dac_override,-dac_read_search"
    return subprocess.run(
        ["setpriv", f"--bounding-set={power}", sys.executable, "-m", "kassel_integration", *argv],
        cwd=cwd, env=scrubbed(), capture_output=True, text=True, encoding="utf-8", check=False, timeout=100,
    )  # fmt: skip


def locked(path: Path) -> Path:
    """A folder into which only its owner may look, who is another."""
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(0o700)
    os.chown(path, NOBODY, NOBODY)
    return path


@needs_another_user
def test_a_locked_folder_named_data_is_not_passed_over(tmp_path: Path) -> None:
    locked(tmp_path / "data")
    done = without_power("list", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"kassel: error: Whether there are data here cannot be found out: {tmp_path}/data/handlungsfelder.yaml: "
        "permission denied. Please check the permissions, or name the folder that is meant with --data DIR.\n"
    )


@needs_another_user
@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_command_says_which_folder_is_locked(tmp_path: Path, lang: str) -> None:
    shutil.copytree(TOP / "data", tmp_path / "up" / "data")
    locked(tmp_path / "locked" / "data")
    locked(tmp_path / "up" / "data" / "measurements")
    for call in CALLS if lang == "de" else CALLS[:2]:
        for place in (tmp_path / "up", tmp_path / "locked")[call[0] == "log" :]:  # the log reads no figures
            done = without_power(*call, "--lang", lang, cwd=place)
            assert done.returncode == 2, (call, done.stderr)
            assert (str(place / "data") if place.name == "locked" else "data/measurements") in done.stderr
            assert ("Rechte" if lang == "de" else "permission") in done.stderr


@pytest.mark.parametrize(
    "call", [*CALLS, ("init", "new"), ("list", "--data", "x"), ("schema", "-o", "a.json")], ids=" ".join
)
def test_in_a_working_folder_that_is_gone_it_is_said_so(
    kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for lang in ("de", "en"):
        answer = kassel(*call, "--lang", lang)
        assert (answer.code, answer.out) == (2, ""), answer.err
        assert len(answer.err.splitlines()) == 1
    monkeypatch.undo()


def test_whole_paths_are_found_from_a_working_folder_that_is_gone(
    kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(TOP / "data", tmp_path / "plan")
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    answer = kassel("list", "--data", tmp_path / "plan", "-o", tmp_path / "list.csv")
    assert (answer.code, (tmp_path / "list.csv").is_file()) == (0, True), answer.err
    assert kassel("--version").code == kassel("explain", "KI217").code == 0
    monkeypatch.undo()

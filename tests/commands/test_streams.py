"""Where an answer cannot go, exit code 2 and a sentence of ours; where a note cannot go, nothing but its loss."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from conftest import EXAMPLE, scrubbed
from kassel_integration import program

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")

FULL = "kassel: error: The output cannot be written: no space is left on the disk."
CLOSED = "kassel: error: The output cannot be written: the input or output is closed."
SENT = "metric,value,office\n1.1.3.plaetze_u3,7,jugendamt\n"
# A call of each command that gives its answer on stdout, and its exit code where that can be written.
ANSWERS: dict[str, tuple[tuple[str, ...], int]] = {
    "nothing": ((), 0),
    "--help": (("--help",), 0),
    "help of a command": (("list", "--help"), 0),
    "--version": (("--version",), 0),
    "list": (("list",), 0),
    "show": (("show", "1.1.3"), 0),
    "progress": (("progress",), 0),
    "summary": (("summary",), 0),
    "offices": (("offices",), 0),
    "missing": (("missing", "--year", "2016", "--on", "2017-12-31"), 1),
    "report": (("report", "--goal", "1.1.3", "-f", "markdown"), 0),
    "report to -": (("report", "--goal", "1.1.3", "-o", "-"), 0),
    "form": (("form", "--office", "jugendamt", "--year", "2016", "-f", "csv", "-o", "-"), 0),
    "form as bytes": (("form", "--office", "jugendamt", "--year", "2016", "-o", "-"), 0),
    "diff": (("diff", "2015", "2016"), 1),
    "validate": (("validate",), 0),
    "validate what is wrong": (("validate", "wrong 2016.csv"), 1),
    "import": (("import", "sent 2014.csv", "--dry-run"), 0),
    "log": (("log",), 0),
    "explain": (("explain",), 0),
    "schema": (("schema",), 0),
    "completion": (("completion", "bash"), 0),
}
# Commands that say on stderr only what they did.
WRITERS: dict[str, tuple[str, ...]] = {
    "export": ("export", "--to", "csv", "out"),
    "report": ("report", "--goal", "1.1.3", "-o", "out.md"),
    "form": ("form", "--all", "forms", "--year", "2016"),
}
QUICK = ("validate", "--help")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder of one's own, with a figure in two years, and files that were sent."""
    data = tmp_path / "data"
    (data / "measurements").mkdir(parents=True)
    (data / "handlungsfelder.yaml").symlink_to(EXAMPLE.parent.parent / "data" / "handlungsfelder.yaml")
    for year in (2015, 2016):
        (data / "measurements" / f"{year}.csv").write_text(SENT.replace("7", str(year)))
    for year in (2014, 2016):
        (tmp_path / f"sent {year}.csv").write_text(SENT)
    (tmp_path / "wrong 2016.csv").write_text(SENT.replace("7", "many"))
    return tmp_path


@contextmanager
def gone() -> Iterator[int]:
    """A pipe that nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        yield writing
    finally:
        os.close(writing)


def call(
    folder: Path, argv: tuple[str, ...], *, out: str = "", err: str = "", unbuffered: bool = False
) -> tuple[int, list[str]]:
    """The exit code of a process of its own and the lines of its stderr; `out`, `err`: as the shell spells them."""
    environ = scrubbed() | {"XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"], "KASSEL_LANG": "en", "LANG": "C.UTF-8"}
    environ |= {"PYTHONUNBUFFERED": "1"} if unbuffered else {}
    given = {"full": "/dev/full", "null": "/dev/null"}
    line = f'exec "$@" {_redirected(1, out, given)} {_redirected(2, err, given)}'
    with gone() as pipe:
        done = subprocess.run(
            ["sh", "-c", line, "sh", sys.executable, "-m", "kassel_integration", *argv],
            cwd=folder,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=pipe if out == "gone" else subprocess.PIPE,
            stderr=pipe if err == "gone" else subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="backslashreplace",  # a workbook on stdout is no text
            check=False,
        )
    return done.returncode, (done.stderr or "").splitlines()


def _redirected(number: int, to: str, given: dict[str, str]) -> str:
    return f"{number}>&-" if to == "closed" else f"{number}>{given[to]}" if to in given else ""


def refused(folder: Path, name: str, unbuffered: bool) -> None:
    """Whatever makes stdout impossible ends a call in the same way."""
    argv, _ = ANSWERS[name]
    for out, told in (("full", FULL), ("closed", CLOSED)):
        code, said = call(folder, argv, out=out, unbuffered=unbuffered)
        assert (code, said[-1:], len([line for line in said if "xception" in line])) == (2, [told], 0), out
        assert call(folder, argv, out=out, err=out, unbuffered=unbuffered) == (2, [])


def passed(folder: Path, name: str, unbuffered: bool) -> None:
    """A reader that is gone is no mistake, and notes that nobody can read change nothing."""
    argv, code = ANSWERS[name]
    assert call(folder, argv, out="gone", unbuffered=unbuffered)[0] == 0
    for err in ("full", "closed", "gone"):
        assert call(folder, argv, err=err, unbuffered=unbuffered) == (code, []), err


@pytest.mark.parametrize("name", QUICK)
@pytest.mark.parametrize("check", [refused, passed])
def test_what_cannot_be_written(check: Callable[..., None], name: str, folder: Path) -> None:
    check(folder, name, unbuffered=False)


@pytest.mark.slow
@pytest.mark.parametrize("unbuffered", [False, True], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("check", [refused, passed])
def test_what_cannot_be_written_of_any_command(
    check: Callable[..., None], name: str, unbuffered: bool, folder: Path
) -> None:
    check(folder, name, unbuffered)


@pytest.mark.slow
@pytest.mark.parametrize("name", WRITERS)
def test_who_writes_a_file_needs_no_stream(folder: Path, name: str) -> None:
    for stream in ("full", "closed"):
        argv = (*WRITERS[name], *(("--force",) if name == "form" else ()))
        assert call(folder, argv, out=stream, err=stream) == (0, [])


@pytest.mark.parametrize("err", ["full", "closed", "gone"])
def test_a_wrong_call_is_2_wherever_stderr_leads(folder: Path, err: str) -> None:
    assert call(folder, ("lst",), err=err)[0] == 2


def test_every_command_is_among_them() -> None:
    called = {argv[0] for argv, _ in ANSWERS.values() if argv} | {argv[0] for argv in WRITERS.values()}
    assert called | {"init"} == program.VERBS.keys() | {"--help", "--version"}


def test_a_new_plan_is_made_and_what_could_not_be_told_is_2(folder: Path) -> None:
    code, said = call(
        folder, ("init", "plan", "--yes", "--name", "Stadt", "--title", "Plan", "--from", "2026"), out="full"
    )
    assert (code, said[-1:], (folder / "plan" / "handlungsfelder.yaml").is_file()) == (2, [FULL], True)


def test_an_import_whose_answer_cannot_be_written_says_that_it_was_taken_in(folder: Path) -> None:
    code, said = call(folder, ("import", "sent 2016.csv", "--yes", "--revise", "--quiet"), out="full")
    assert (code, len(said), said[-1]) == (2, 2, FULL)
    assert said[0].startswith("Taken in")
    assert "1.1.3.plaetze_u3,7" in (folder / "data" / "measurements" / "2016.csv").read_text()


def test_what_only_confirms_is_entered_before_it_is_shown(folder: Path) -> None:
    (folder / "sent 2016.csv").write_text("metric;value;office\n1.1.3.plaetze_u3;2016;jugendamt\n")
    assert call(folder, ("import", "sent 2016.csv", "--yes"), out="gone")[0] == 0
    assert len((folder / "data" / "submissions.csv").read_text().splitlines()) == 2

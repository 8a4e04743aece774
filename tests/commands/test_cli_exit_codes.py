"""Every ending has its exit code: fine, findings, could not run, a bug, interrupted; a closed pipe is no mistake."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import TOP, Kassel, scrubbed
from kassel_integration import __version__, program

KASSEL = "from kassel_integration.__main__ import run; run()"


def process(code: str, *argv: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run Python code in a process of its own, in the same clean environment as every test."""
    environ = scrubbed() | {"XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"]}
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-c", code, *argv],
        check=False,
        **{"text": True, "encoding": "utf-8", "capture_output": True, "cwd": TOP, "env": environ} | options,
    )


@pytest.mark.parametrize("argv", [("list",), ("--help",), ("list", "--help"), ("--version",), ()])
def test_fine_is_0_and_silent_on_stderr(argv: tuple[str, ...], kassel: Kassel) -> None:
    answer = kassel(*argv)
    assert (answer.code, answer.err, answer.out != "") == (0, "", True)


def test_the_version_is_told(kassel: Kassel) -> None:
    assert kassel("--version").out == f"kassel-integration {__version__}\n"


def test_a_wrong_call_is_2(kassel: Kassel) -> None:
    assert (kassel("lst").code, kassel("list", "--bogus").code, kassel("list", "--field", "9").code) == (2, 2, 2)


def broken() -> int:
    raise RuntimeError("[/b] \x1b[31m")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("de", "kassel: Das ist ein Fehler im Programm, nicht Ihr Fehler "
         "(RuntimeError in test_cli_exit_codes.py:{line}). Bitte mit dem Aufruf "
         "der Administration melden, die das Programm eingerichtet hat. KASSEL_DEBUG=1 zeigt Einzelheiten.\n"),
        ("en", "kassel: This is a bug in the program, not a mistake of yours "
         "(RuntimeError in test_cli_exit_codes.py:{line}). Please report it, with the command "
         "you typed, to whoever set the program up. KASSEL_DEBUG=1 shows details.\n"),
    ],
)  # fmt: skip
def test_a_bug_is_70_and_says_where_without_a_traceback(
    lang: str, told: str, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(program.VERBS, "offices", broken)
    line = broken.__code__.co_firstlineno + 1
    answer = kassel("--lang", lang, "offices")
    assert (answer.code, answer.out, answer.err) == (70, "", told.format(line=line))


def test_a_bug_shows_its_traceback_only_on_request(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(program.VERBS, "offices", broken)
    monkeypatch.setenv("KASSEL_DEBUG", "1")
    answer = kassel("offices")
    assert (answer.code, answer.err.startswith("Traceback (most recent call last):\n")) == (70, True)


def test_interrupted_is_130_without_a_traceback() -> None:
    stop = (
        "import os, signal\nfrom kassel_integration import program\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell may have it ignored
        "def stop() -> int:\n    os.kill(os.getpid(), signal.SIGINT)\n    return 0\n"
        "program.VERBS['offices'] = stop\n"
        "from kassel_integration.__main__ import run\nrun()"
    )
    done = process(stop, "offices")
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (130, "", False)


def test_interrupted_while_still_loading_is_130_without_a_traceback() -> None:
    stop = (
        "import sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'typer':\n            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n" + KASSEL
    )
    done = process(stop, "list")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Interrupted.\n")


def test_a_pipe_that_is_closed_early_is_0_and_silent() -> None:
    shell = f'("{sys.executable}" -m kassel_integration list; echo "$?" >&2) | head -1'
    environ = scrubbed() | {"XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"]}
    done = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, cwd=TOP, env=environ, check=True)
    assert (done.stdout.split("\t")[:2], done.stderr) == (["id", "text"], "0\n")


@pytest.mark.parametrize(
    "argv", [("list",), ("list", "-f", "table"), ("show", "1.1.3"), ("--help",), ("list", "--help"), ("--version",)]
)
def test_a_pipe_that_was_never_open_is_0_and_silent(argv: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = process(KASSEL, *argv, capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_stdout_is_2_and_said() -> None:
    with Path("/dev/full").open("w") as full:
        done = process(KASSEL, "list", "--lang", "en", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    told = "kassel: error: The output cannot be written: no space is left on the disk.\n"
    assert (done.returncode, done.stderr) == (2, told)


def test_the_exit_code_of_the_process_is_that_of_the_command() -> None:
    assert [process(KASSEL, *argv).returncode for argv in (("offices",), ("lst",))] == [0, 2]

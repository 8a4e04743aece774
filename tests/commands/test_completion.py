"""What shells are offered: commands, options, values of the plan in both languages; nothing is ever said beside it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import TOP, Answer, Kassel

OFFERED = {
    "commands": (("sum",), ["summary"]),
    "options": (("list", "--impl"), ["--implementation"]),
    "a status in German": (("list", "--status", "ver"), ["verzögert", "verfehlt"]),
    "a status in English": (("list", "--status", "far"), ["far_behind", "far behind"]),
    "a goal": (("show", "2.3"), ["2.3.1", "2.3.2", "2.3.3"]),
    "a goal behind a comma": (("list", "--goal", "1.1.3,2.3.1"), ["1.1.3,2.3.1"]),
    "an office by id and name": (("offices", "--office", "sport"), ["sportamt", "Sportamt"]),
    "a half-written office in quotes": (("list", "--office", "'Frau"), ["frauenbuero", "Frauenbüro"]),
    "a year": (("diff", "2014", "2016"), ["2016"]),
    "a code": (("explain", "ki217"), ["KI217"]),
    "a grouping": (("summary", "--by", "am"), ["Amt"]),
    "a format of the command": (("report", "-f", "m"), ["markdown"]),
    "a shell": (("completion", "z"), ["zsh"]),
    "files, which the shell knows": (("validate", "Mel"), []),
    "a folder that is none": (("list", "--data", "/nowhere", "--office", "x"), []),
}  # fmt: skip


def offered(kassel: Kassel, monkeypatch: pytest.MonkeyPatch, *argv: str) -> Answer:
    monkeypatch.chdir(TOP)
    monkeypatch.setenv("_KASSEL_COMPLETE", "1")
    return kassel(*argv)


@pytest.mark.parametrize(("argv", "words"), OFFERED.values(), ids=OFFERED.keys())
def test_a_shell_is_offered(
    argv: tuple[str, ...], words: list[str], kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = offered(kassel, monkeypatch, *argv)
    assert (answer.code, answer.err, answer.out.splitlines()) == (0, "", words)


def test_a_broken_catalogue_offers_nothing_and_says_nothing(
    tmp_path: Path, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "handlungsfelder.yaml").write_text("{", encoding="utf-8")
    answer = offered(kassel, monkeypatch, "list", "--data", str(tmp_path), "--goal", "")
    assert answer == Answer(0, "", "")


ASK = {
    "bash": 'COMP_WORDS=("$KASSEL" list --status auf); COMP_CWORD=3; _kassel_complete "$KASSEL"; echo "$COMPREPLY"',
    "zsh": 'compadd() { shift 2; print -r -- "$@"; }; words=("$KASSEL" list --status auf); CURRENT=4; _kassel_complete',
    "fish": 'complete -C "kassel list --status auf"',
}  # fmt: skip


@pytest.mark.parametrize("shell", ASK)
def test_the_shell_itself_completes_a_status_with_a_space(shell: str, kassel: Kassel, tmp_path: Path) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    program = tmp_path / "kassel"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kassel_integration "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    before = "compdef() { :; }\n" if shell == "zsh" else ""
    script = tmp_path / "script"
    script.write_text(f"{before}{kassel('completion', shell).out}\n{ASK[shell]}\n", encoding="utf-8")
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    environ = {**os.environ, "KASSEL": str(program), "PATH": path, "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    out = subprocess.run([shell, str(script)], env=environ, cwd=TOP, capture_output=True, text=True, check=True).stdout
    assert out.replace("\\", "").split("\t")[0].strip() == "auf Kurs"


def test_another_shell_is_refused(kassel: Kassel) -> None:
    answer = kassel("completion", "csh", "--lang", "de")
    assert (answer.code, "bash, zsh, fish" in answer.err) == (2, True)

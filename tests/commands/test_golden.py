"""Whole answers, letter by letter: each file in golden/ is a case, its first line the call, the rest its output.

A call may name the width: `$ COLUMNS=80 kassel list -f table`. To rewrite the files after a wanted change:
`KASSEL_REWRITE_GOLDEN=1 pytest tests/commands/test_golden.py`, then read the difference. A rewriting run always
fails, so that it can never pass for a check.
"""

import os
import re
import shlex
from pathlib import Path

import pytest

from conftest import TOP, Kassel

GOLDEN = Path(__file__).parent.parent / "golden"
REWRITE = os.environ.get("KASSEL_REWRITE_GOLDEN") == "1"
CALL = re.compile(r"[$] (?:COLUMNS=(?P<columns>[0-9]+) )?kassel (?P<argv>.+)")
FILES = sorted(GOLDEN.glob("*.txt"))


def parsed(file: Path) -> tuple[str, re.Match[str], str]:
    """The first line, what it calls, and the output wanted."""
    first, _, wanted = file.read_text(encoding="utf-8").partition("\n")
    call = CALL.fullmatch(first)
    assert call, f"{file.name} begins with no call"
    return first, call, wanted


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_answer_is_letter_by_letter_the_golden_one(
    file: Path, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, call, wanted = parsed(file)
    monkeypatch.chdir(TOP)
    if call["columns"]:
        monkeypatch.setenv("COLUMNS", call["columns"])
    answer = kassel(*shlex.split(call["argv"]))
    if REWRITE:
        file.write_text(f"{first}\n{answer.out}", encoding="utf-8")
        pytest.fail(f"{file.name} was rewritten, not compared; read the difference and run again")
    assert (answer.code, answer.err, answer.out.splitlines()) == (0, "", wanted.splitlines())
    assert answer.out == wanted


def test_there_is_a_golden_answer_for_each_of_these_calls_in_each_form() -> None:
    """Two widths in two languages on a terminal, and what a pipe gets (`show` in both languages, for it is prose)."""
    commands = (
        "list --area 6.4", "progress --goal 1.1.2,1.1.3,1.6.1", "summary", "summary --by office", "offices",
        "show 1.1.3",
    )  # fmt: skip
    wanted = {
        f"$ COLUMNS={width} kassel {command} --as-of 2016 -f table --lang {lang}"
        for command in commands
        for width in (80, 120)
        for lang in ("de", "en")
    }
    wanted |= {f"$ kassel {command} --as-of 2016" for command in commands if command != "show 1.1.3"}
    wanted |= {f"$ kassel show 1.1.3 --as-of 2016 --lang {lang}" for lang in ("de", "en")}
    assert wanted - {parsed(file)[0] for file in FILES} == set()

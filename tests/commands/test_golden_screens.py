"""What a person sees, letter by letter: the screens at four widths in both languages, a file each in golden/screens/.

To rewrite them after a wanted change: `KASSEL_REWRITE_GOLDEN=1 pytest tests/commands/test_golden_screens.py`, then read
the difference. A rewriting run always fails, so that it can never pass for a check.
"""

import os
import re
import sys

import pytest

from conftest import TOP, Screen
from kassel_integration.cli import main

SCREENS = TOP / "tests" / "golden" / "screens"
REWRITE = os.environ.get("KASSEL_REWRITE_GOLDEN") == "1"
CALLS = (
    "validate tests/browser/Wrong_2016.csv",
    "list --area 6.4 --as-of 2016",
    "progress --goal 1.1.2,1.1.3,1.6.1 --as-of 2016",
    "summary --as-of 2016",
    "offices --as-of 2016",
    "show 1.1.3 --as-of 2016",
    "diff 2015 2016",
)
RULES = re.compile(r"[0-9]+(?= (?:rules|Regeln))")  # grows with the program and is no matter here


def screens(lang: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """All of them, one below the other."""
    shown = []
    for call in CALLS:
        screen = Screen()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", screen)
            main([*call.split(), "--data", "data", "--lang", lang, "--color", "never"])
        shown.append(f"$ kassel {call}\n{RULES.sub('N', screen.getvalue())}\n")
    return "".join(shown)


@pytest.mark.usefixtures("recalling")
@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("width", [80, 100, 120, 160])
def test_the_screens_are_letter_by_letter_the_golden_ones(
    width: int, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(TOP)
    monkeypatch.setenv("COLUMNS", str(width))
    made, file = screens(lang, monkeypatch), SCREENS / f"{width}-{lang}.txt"
    if REWRITE:
        file.write_text(made, encoding="utf-8")
        pytest.fail(f"{file.name} was rewritten, not compared; read the difference and run again")
    assert made.splitlines() == file.read_text(encoding="utf-8").splitlines()
    assert max(map(len, made.splitlines())) <= width

"""What an answer loads: from remembered figures neither rules nor readers, to a known question next to nothing."""

import os
import subprocess
import sys

import pytest

from conftest import TOP, scrubbed

LOADED = """
import sys
from kassel_integration.cli import main
main(sys.argv[1:])
print(" ".join(name for name in sys.modules), file=sys.stderr)
"""
MOST_FOR_FIGURES, MOST_FOR_AN_ANSWER = 150, 42
DATA = ("--data", "examples/beispieldaten")
NOT_AGAIN = {"rules", "analysis", "views", "render.synthetic", "model.catalogue", "texts.en"}


def loaded(*argv: str) -> set[str]:
    """The modules of a whole process at its end, those of the program without its name."""
    environ = scrubbed() | {"XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"]}
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *argv, *DATA],
        capture_output=True, text=True, encoding="utf-8", cwd=TOP, env=environ, check=True,
    )  # fmt: skip
    return set(done.stderr.splitlines()[-1].split())


def ours(modules: set[str]) -> set[str]:
    """Those of the program, by their names below it."""
    return {name.partition(".")[2] for name in modules if name.startswith("kassel_integration.")}


def test_another_question_about_known_figures_loads_no_rules_and_no_readers() -> None:
    first, second = ours(loaded("list")), ours(loaded("list", "--sort", "status"))
    slow = ("rules", "checking.load", "checking.file_check", "source.measurement_file", "source.encoding")
    assert {"rules", "checking.load"} <= first
    assert [name for name in slow if name in second] == []
    assert len(second) <= MOST_FOR_FIGURES


@pytest.mark.parametrize("asked", ["list", "show 1.6.1", "summary", "progress", "offices", "validate"])
def test_the_same_question_again_loads_next_to_nothing(asked: str) -> None:
    first, second = ours(loaded(*asked.split())), loaded(*asked.split())
    assert "model.catalogue" in first
    assert ours(second) & NOT_AGAIN == set()
    assert len(ours(second)) <= MOST_FOR_AN_ANSWER
    assert second & {"yaml", "pydantic", "rich", "jinja2", "hashlib", "csv", "decimal", "tempfile"} == set()


def test_a_call_loads_no_other_command() -> None:
    commands = {name for name in ours(loaded("list")) if name.startswith("commands.")}
    assert {name for name in commands if name.count(".") == 1} == {
        "commands.call",
        "commands.completion_scripts",
        "commands.list_goals",
        "commands.options",
    }

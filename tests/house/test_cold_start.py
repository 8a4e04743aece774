"""What a run imports, by sys.modules: for a pipe no rich, with a remembered catalogue neither pydantic nor yaml."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import TOP, scrubbed

LOADED = """
import json, sys
from kassel_integration.cli import main
code = main(sys.argv[1:])
print(json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]), file=sys.stderr)
"""
ANSWERS = (
    ("list",), ("list", "-f", "plain"), ("list", "-f", "markdown"), ("list", "-f", "json"), ("list", "-f", "csv"),
    ("show", "1.1.3"), ("show", "1.1.3", "-f", "json"), ("progress",), ("summary",), ("offices",),
)  # fmt: skip
NOT_FOR_A_PIPE = {"rich", "pygments", "markdown_it"}
FOR_WORKBOOKS = {"openpyxl", "odf", "lxml"}
ONLY_AT_THE_EDGE = {"pydantic", "pydantic_core", "yaml"}


def loaded_by(*argv: str) -> tuple[int, set[str]]:
    """Exit code and the top-level modules a process has loaded at its end."""
    environ = scrubbed() | {"XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"]}
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *argv],
        capture_output=True, text=True, encoding="utf-8", cwd=TOP, env=environ, check=True,
    )  # fmt: skip
    code, names = json.loads(done.stderr.splitlines()[-1])
    return code, set(names)


@pytest.fixture(scope="module")
def answered(remembered: Path) -> dict[str, tuple[int, set[str]]]:
    """The same of every answer, with a catalogue that was remembered."""
    calls = (*ANSWERS, ("validate",))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(remembered))
        return {" ".join(argv): loaded_by(*argv) for argv in calls}


def none_of(names: set[str], answered: dict[str, tuple[int, set[str]]]) -> bool:
    """True when all answers were given and none of these modules was loaded for any."""
    return {call: (code, loaded & names) for call, (code, loaded) in answered.items()} == dict.fromkeys(
        answered, (0, set())
    )


def test_for_a_pipe_no_command_loads_rich(answered: dict[str, tuple[int, set[str]]]) -> None:
    assert none_of(NOT_FOR_A_PIPE, answered)


@pytest.mark.parametrize(
    ("argv", "wanted"),
    [(("--help",), 0), (("list", "--help"), 0), (("--version",), 0), (("lst",), 2), (("list", "--bogus"), 2)],
)
def test_help_and_complaints_load_neither_rich_nor_the_edge(argv: tuple[str, ...], wanted: int) -> None:
    code, names = loaded_by(*argv)
    assert (code, names & (NOT_FOR_A_PIPE | ONLY_AT_THE_EDGE)) == (wanted, set())


def test_a_catalogue_seen_for_the_first_time_is_read_by_yaml_and_pydantic() -> None:
    code, names = loaded_by("list")
    assert (code, names & ONLY_AT_THE_EDGE) == (0, ONLY_AT_THE_EDGE)


def test_with_a_remembered_catalogue_no_command_loads_yaml_or_pydantic(
    answered: dict[str, tuple[int, set[str]]],
) -> None:
    assert none_of(ONLY_AT_THE_EDGE, answered)


@pytest.mark.usefixtures("recalling")
def test_a_table_is_drawn_by_rich() -> None:
    code, names = loaded_by("list", "-f", "table")
    assert (code, names & {"rich"}) == (0, {"rich"})


@pytest.mark.usefixtures("recalling")
def test_what_writes_workbooks_is_loaded_only_for_one(
    tmp_path: Path, answered: dict[str, tuple[int, set[str]]]
) -> None:
    wanted = ("form", "--office", "frauenbuero", "--year", "2016", "-o")
    ends = (".csv", ".ods", ".xlsx")
    loads = [loaded_by(*wanted, str(tmp_path / f"neu{end}"))[1] & FOR_WORKBOOKS for end in ends]
    assert loads[:2] == [set(), set()]
    assert "openpyxl" in loads[2]
    assert none_of(FOR_WORKBOOKS, answered)

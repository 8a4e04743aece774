"""Whole processes of every command beside `python -c pass` and an empty typer program, in turn, as ratios of one run.

Usage: python benchmarks/startup.py PYTHON [ROUNDS [OTHERS]]

PYTHON is the interpreter of an environment in which the wheel is installed (README.md beside this file says how).
OTHERS is a folder with other people's programs (csvkit, check-jsonschema, yamllint, frictionless); each that is there,
and hledger, takes turns with ours: how long it takes to start, and for a small job of its own.
A row a case: milliseconds of processor time and of the clock (medians), and the processor time as a multiple of the
empty typer program and of `python -c pass` (medians of the ratios within rounds).
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROUNDS = 15
TOP = Path(__file__).resolve().parent.parent
FOLDERS = {
    "EXAMPLE": str(TOP / "examples" / "beispieldaten"),
    "PLAN": str(TOP / "data"),
    "CATALOGUE": str(TOP / "data" / "handlungsfelder.yaml"),
    "SCHEMA": str(TOP / "data" / "handlungsfelder.schema.json"),
    "JOURNAL": "made_up.journal",
    "FIGURES": "figures.csv",
}
EMPTY = """\
import typer
app = typer.Typer(add_completion=False)

@app.command()
def main(name: str = "x") -> None:
    print(name)

app()
"""
# Arguments, and how many times the empty typer program they may take; None where nothing is promised.
LIMITS: tuple[tuple[str, float | None], ...] = (
    ("--version", 1.15),
    *((command, 1.4) for command in ("list", "show 1.6.1", "summary", "progress", "offices")),
    *((f"{command} --data EXAMPLE", 1.7) for command in ("list", "show 1.6.1", "summary", "progress", "offices")),
    ("validate --data PLAN", 1.9),
    ("validate --data EXAMPLE", None),
    ("missing --data EXAMPLE", None),
    ("report --brief --data EXAMPLE -o brief.html", 6.0),
    ("report --data EXAMPLE -o full.html", 12.0),
    ("report --data EXAMPLE -o site/", 25.0),
)

# Other programs: none of them does the same, each is well known and does its own job well.
OTHERS = (
    "hledger --version",
    "hledger -f JOURNAL balance",
    "csvstat --version",
    "csvstat --count FIGURES",
    "yamllint --version",
    "yamllint -d relaxed --no-warnings CATALOGUE",
    "check-jsonschema --version",
    "check-jsonschema --schemafile SCHEMA CATALOGUE",
    "frictionless --version",
    "frictionless validate FIGURES",
)
JOURNAL = "2026-01-01 Made up\n  expenses:books  10 EUR\n  assets:cash\n"
HEAD = "| case | CPU ms | wall ms | to an empty typer program | wanted | to `python -c pass` |"


class Taken(NamedTuple):
    """Seconds of one process: of its own and its children's processor time, and by the clock."""

    cpu: float
    wall: float


def once(command: list[str], folder: str) -> Taken:
    """One whole process, from start to the end of its answer, which nobody reads."""
    environ = {k: v for k, v in os.environ.items() if not k.startswith(("KASSEL_", "PYTHON"))}
    start = time.perf_counter()
    environ["XDG_CACHE_HOME"] = folder
    null = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=null, stderr=null, cwd=folder, env=environ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Taken(used.ru_utime + used.ru_stime, time.perf_counter() - start)


def in_turn(commands: dict[str, list[str]], rounds: int, folder: str) -> dict[str, list[Taken]]:
    """What each command took in each round; they take turns, so that a busy moment hits all of them."""
    taken: dict[str, list[Taken]] = {name: [] for name in commands}
    for _ in range(2):  # warm: files in memory, what is remembered
        for command in commands.values():
            once(command, folder)
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(once(command, folder))
    return taken


def ratio(of: list[Taken], to: list[Taken], figure: Callable[[Taken], float]) -> float:
    """The median of the ratios within rounds."""
    return statistics.median(figure(a) / figure(b) for a, b in zip(of, to, strict=True))


def lines(taken: dict[str, list[Taken]]) -> list[str]:
    """The table, as Markdown."""
    (bare, empty), limits = list(taken)[:2], dict(LIMITS)
    found = [HEAD, "|---|---:|---:|---:|---:|---:|"]
    for name, times in taken.items():
        cpu, wall = (1000 * statistics.median(figure(t) for t in times) for figure in (_cpu, _wall))
        to_empty, to_bare = ratio(times, taken[empty], _cpu), ratio(times, taken[bare], _cpu)
        wanted = limits.get(name)
        found.append(f"| `{name}` | {cpu:.0f} | {wall:.0f} | {to_empty:.2f} | {wanted or ''} | {to_bare:.1f} |")
    return found


def _cpu(taken: Taken) -> float:
    return taken.cpu


def _wall(taken: Taken) -> float:
    return taken.wall


def others(programs: Path, folder: str) -> dict[str, list[str]]:
    """The calls of those other programs that are there, and what they are called with."""
    Path(folder, "made_up.journal").write_text(JOURNAL, encoding="utf-8")
    shutil.copy(TOP / "examples" / "beispieldaten" / "measurements" / "2016.csv", Path(folder, "figures.csv"))
    found = {}
    for case in OTHERS:
        name, *words = case.split()
        program = shutil.which(name, path=str(programs.absolute())) or shutil.which(name)
        if program:
            found[case] = [program, *(FOLDERS.get(word, word) for word in words)]
    return found


def main(argv: list[str]) -> int:
    """Measure and write the table; 2 when called wrongly."""
    if len(argv) not in (1, 2, 3) or not Path(argv[0]).exists():
        sys.stderr.write("usage: python benchmarks/startup.py PYTHON [ROUNDS [OTHERS]]\n")
        return 2
    python = str(Path(argv[0]).absolute())
    kassel = str(Path(python).parent / "kassel")
    with tempfile.TemporaryDirectory() as folder:  # no data/ above it: the shipped plan is read
        Path(folder, "empty.py").write_text(EMPTY, encoding="utf-8")
        commands = {"python -c pass": [python, "-c", "pass"], "empty typer program": [python, "empty.py"]}
        commands |= {case: [kassel, *(FOLDERS.get(word, word) for word in case.split())] for case, _ in LIMITS}
        commands |= others(Path(argv[2]), folder) if len(argv) == 3 else {}
        sys.stdout.write("\n".join(lines(in_turn(commands, int(argv[1]) if argv[1:] else ROUNDS, folder))) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

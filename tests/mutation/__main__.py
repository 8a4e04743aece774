"""Draw mutants of each room by lot, try each, and write down how many the tests notice."""

import argparse
import importlib
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from math import sqrt
from pathlib import Path

from .mutants import Change, Mutant, changes_of
from .reach import Reach, options
from .trial import KILLED, SURVIVED, TIMED_OUT, Bench

TOP = Path(__file__).resolve().parents[2]
ROOMS = ("rules", "analysis", "source")
LIBRARIES = (
    "pytest", "hypothesis", "yaml", "pydantic", "typer", "rich.console", "rich.table",
    "jinja2", "openpyxl", "xlrd", "html5lib", "jsonschema", "xmlschema",
)  # fmt: skip
MEMORY = "/dev/shm"  # files of tests are removed after each mutant; on a disk that takes longer than the tests
HEADINGS = ("room    ", "mutants", "sampled", "killed", "timed out", "survived", "percent", "95 % interval ")


def main() -> int:
    """Try the rooms that were asked for, the survivors of each in a file beside its table."""
    asked = _asked()
    with _folder(asked.keep) as folder:
        bench = Bench(_copy(folder), _reach(folder), asked.seconds)
        _compile(folder / "copy")
        _load_libraries()
        if bench.outcome(bench.some(), 600) != SURVIVED:
            sys.exit(f"the tests fail without any mutant; see {folder / 'last.log'}")
        _say(_row(HEADINGS))
        for room in asked.room or ROOMS:
            changes = [change for file in _files(room) for change in changes_of(TOP, file)]
            again = [*_again(changes, asked.again)] if asked.again else None
            drawn = list(islice(_drawn(changes, asked.seed), asked.sample)) if again is None else again
            _say(_row(_tried(bench, room, drawn, len(changes), asked.out)))
    return 0


def _tried(bench: Bench, room: str, drawn: list[Mutant], of: int, out: Path) -> tuple[object, ...]:
    found: Counter[str] = Counter()
    with (out / f"survivors-{room}.txt").open("w", encoding="utf-8") as log:
        for mutant in drawn:
            outcome = bench.try_out(mutant)
            found[outcome] += 1
            if outcome != KILLED:
                log.write(f"{outcome}\t{mutant.name}\n")
                log.flush()
    noticed = found[KILLED] + found[TIMED_OUT]
    low, high = wilson(noticed, len(drawn))
    interval = f"{low:.1%} to {high:.1%}"
    survived = len(drawn) - noticed
    percent = f"{noticed / len(drawn):.1%}"
    return room, of, len(drawn), found[KILLED], found[TIMED_OUT], survived, percent, interval


def _drawn(changes: list[Change], seed: int) -> Iterator[Mutant]:
    """In an order the seed alone decides: a larger sample begins with the smaller one."""
    random.Random(seed).shuffle(changes)
    return filter(None, (change.written() for change in changes))


def _again(changes: list[Change], file: Path) -> Iterator[Mutant]:
    """Those of a file of survivors that can still be made, on whatever line they are now."""
    left = Counter(_without_line(line.partition("\t")[2]) for line in file.read_text(encoding="utf-8").splitlines())
    files = {name.partition(":")[0] for name in left}
    for mutant in filter(None, (change.written() for change in changes if change.file in files)):
        if left[_without_line(mutant.name)] > 0:
            left[_without_line(mutant.name)] -= 1
            yield mutant
    for name in left.elements():
        _say(f"not there any more: {name}")


def _without_line(name: str) -> str:
    file, _, rest = name.partition(":")
    return f"{file}: {rest.partition(': ')[2]}"


def wilson(hits: int, of: int, z: float = 1.959964) -> tuple[float, float]:
    """The interval of Wilson for a share, as good near 100 percent as elsewhere."""
    share = hits / of
    middle = share + z * z / (2 * of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - half) / (1 + z * z / of), (middle + half) / (1 + z * z / of)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests/mutation/run PYTHON", description=__doc__)
    parser.add_argument("room", nargs="*", help="source, rules, analysis; all when none is named")
    parser.add_argument("--sample", type=int, default=100, help="mutants per room (100)")
    parser.add_argument("--seed", type=int, default=1, help="draws the sample (1)")
    parser.add_argument("--seconds", type=float, default=120, help="at most for one mutant (120)")
    parser.add_argument("--out", type=Path, default=Path(), help="where survivors-ROOM.txt is written (here)")
    parser.add_argument("--keep", type=Path, help="a folder for what tests reach and what they killed, to go on from")
    parser.add_argument("--again", type=Path, help="try only what this file of survivors names, one room")
    asked = parser.parse_args()
    if unknown := set(asked.room) - set(ROOMS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; rooms are {', '.join(ROOMS)}")
    return asked


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.resolve()
    else:
        with tempfile.TemporaryDirectory(prefix="mutation-", dir=MEMORY if Path(MEMORY).is_dir() else None) as name:
            yield Path(name).resolve()


def _copy(folder: Path) -> Path:
    """What git has, as it is now; never the checkout itself, so that an interrupted run leaves nothing broken there."""
    copy = folder / "copy"
    copy.mkdir(exist_ok=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=TOP, check=True, capture_output=True
    )
    subprocess.run(["xargs", "-0", "cp", "-p", "--parents", "-t", copy], cwd=TOP, check=True, input=listed.stdout)
    return copy


def _reach(folder: Path) -> Reach:
    kept = folder / "reach.json"
    if not kept.exists():
        _say("the suite runs once, to see which test reaches what")
        with (folder / "reach.log").open("wb") as log:
            run = [sys.executable, "-m", "mutation.reach", str(folder / "copy"), str(kept), *ROOMS]
            env = _environment(folder / "copy")
            if subprocess.run(run, cwd=folder / "copy", stdout=log, stderr=log, env=env, check=False).returncode:
                kept.unlink(missing_ok=True)
                sys.exit(f"the suite must pass before anything is broken; see {folder / 'reach.log'}")
    return Reach.load(kept)


def _compile(copy: Path) -> None:
    """Collect all tests once, so that there is bytecode of the program and of them: the forks write none."""
    env = _environment(copy) | {"PYTHONDONTWRITEBYTECODE": ""}
    call = [sys.executable, "-m", "pytest", *options(copy), "--collect-only", "tests"]
    subprocess.run(call, cwd=copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env, check=True)


def _environment(copy: Path) -> dict[str, str]:
    path = os.pathsep.join((str(copy / "src"), str(TOP / "tests")))
    return {**os.environ, "PYTHONPATH": path}


def _load_libraries() -> None:
    """Once, for all forks; never the program itself, which each fork loads with its mutant."""
    for name in LIBRARIES:
        importlib.import_module(name)
    assert "kassel_integration" not in sys.modules


def _files(room: str) -> list[str]:
    return sorted(f.relative_to(TOP).as_posix() for f in (TOP / "src" / "kassel_integration" / room).rglob("*.py"))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _row(cells: tuple[object, ...]) -> str:
    return "  ".join(str(cell).rjust(len(heading)) for cell, heading in zip(cells, HEADINGS, strict=True))


if __name__ == "__main__":
    sys.exit(main())

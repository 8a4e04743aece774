"""A collection by one process, by two, and by a Dask cluster: time, pace and memory, as ratios of one run.

Usage: python benchmarks/collection.py PYTHON COUNT [COUNT ...] [--rounds N] [--cluster ADDRESS]

PYTHON is the interpreter of an environment in which the wheel is installed. For each COUNT so many data folders are
made, with 10 years of 136 totals each under one plan, all figures made up; `kassel summary --collection` is asked for
rows. They take turns in N rounds (1); the ratios are formed within a round, and medians count. Every answer must be the
same to the byte. Memory is the peak of the largest process.
"""

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

METRICS, YEARS = 136, range(2011, 2021)
PLAN = """\
version: 1
ids: free
concept:
  title: Plan
  as_of: 2011-01-15
  period: {first: 2011, last: 2020}
  baseline_year: 2010
  municipality: {name: Land}
offices: [{id: amt, name: Amt}]
fields:
- id: A
  title: Alles
  goals:
%s
"""
GOAL = """\
  - id: A.%d
    text: Davon gibt es mehr.
    offices: [amt]
    metrics:
    - {id: m%d, label: Zahl, kind: count, unit: Stück, period: {type: calendar_year}, direction: up, definition: Alle.,
       target: {rule: at_least, value: %d, by: 2020, basis: concept}}"""


class Taken(NamedTuple):
    """Seconds of the clock, peak in MiB of the largest process, sum of its answer."""

    wall: float
    peak: float
    answer: str


def make(folder: Path, count: int) -> Path:
    """The data folders; each has its own figures."""
    goals = "\n".join(GOAL % (n, n, 500 + n) for n in range(1, METRICS + 1))
    (folder / "plan.yaml").write_text(PLAN % goals, encoding="utf-8")
    rnd = random.Random(count)
    for number in range(count):
        begins = [rnd.randrange(200, 900) for _ in range(METRICS)]
        root = folder / "all" / f"{number:08d}"
        (root / "measurements").mkdir(parents=True)
        (root / "dataset.yaml").write_text("synthetic: true\ncatalogue: ../../plan.yaml\n")
        for year in YEARS:
            rows = (
                f"A.{n}.m{n},{begins[n - 1] + (year - 2011) * (n % 9) + rnd.randrange(9)}\n"
                for n in range(1, METRICS + 1)
            )
            (root / "measurements" / f"{year}.csv").write_text("metric,value\n" + "".join(rows))
    return folder / "all"


def once(kassel: str, folder: Path, *how: str) -> Taken:
    """One whole process; its answer is read to the end."""
    summed, start = hashlib.sha256(), time.perf_counter()
    command = [kassel, "summary", "--collection", str(folder), "-f", "tsv", "--quiet", *how]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        while block := process.stdout.read(1 << 16):
            summed.update(block)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Taken(time.perf_counter() - start, used.ru_maxrss / 1024, summed.hexdigest())


def measured(kassel: str, folder: Path, hows: dict[str, tuple[str, ...]], rounds: int) -> dict[str, list[Taken]]:
    """Each way once a round, in turn."""
    taken: dict[str, list[Taken]] = {name: [] for name in hows}
    for _ in range(rounds):
        for name, how in hows.items():
            taken[name].append(once(kassel, folder, *how))
    return taken


def told(count: int, taken: dict[str, list[Taken]]) -> str:
    """The rows of a table for so many folders."""
    base, rows = taken["one process"], []
    for name, each in taken.items():
        wall = median(one.wall for one in each)
        times = median(first.wall / one.wall for first, one in zip(base, each, strict=True))
        same = "" if {one.answer for one in each} == {base[0].answer} else " **another answer**"
        peak = max(one.peak for one in each)
        rows.append(f"| {count:,} | {name} | {wall:.1f} | {count / wall:.1f} | {times:.2f} | {peak:.0f} |{same}\n")
    return "".join(rows)


def main(argv: list[str]) -> int:
    """Measure and write the table; 2 when called wrongly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("python")
    parser.add_argument("counts", type=int, nargs="+")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--cluster")
    asked = parser.parse_args(argv)
    kassel = str(Path(asked.python).absolute().parent / "kassel")
    hows: dict[str, tuple[str, ...]] = {"one process": ("--jobs", "1"), "two": ("--jobs", "2")}
    if asked.cluster:
        hows["cluster"] = ("--cluster", asked.cluster)
    sys.stdout.write(
        "| folders | by | seconds | a second | times one process | peak MiB |\n|---:|---|---:|---:|---:|---:|\n"
    )
    for count in asked.counts:
        with tempfile.TemporaryDirectory() as scratch:
            sys.stdout.write(told(count, measured(kassel, make(Path(scratch), count), hows, asked.rounds)))
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    os.environ.pop("KASSEL_DATA", None)
    sys.exit(main(sys.argv[1:]))

"""A collection by one process, by two, and by a Dask cluster: time, pace and memory, as ratios of one run.

Usage: python benchmarks/collection.py PYTHON COUNT [COUNT ...] [--cluster ADDRESS]

PYTHON is the interpreter of an environment in which the wheel is installed. For each COUNT so many data folders are
made, with 10 years of 136 totals each under one plan, all figures made up; `kassel summary --collection` is asked for
rows. Every answer must be the same to the byte. Memory is the peak of the largest process.
"""

import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
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


def main(argv: list[str]) -> int:
    """Measure and write the table; 2 when called wrongly."""
    cluster = argv[argv.index("--cluster") + 1 :] if "--cluster" in argv else []
    words = argv[: argv.index("--cluster")] if cluster else argv
    if len(words) < 2 or not all(word.isdigit() for word in words[1:]):
        sys.stderr.write("usage: python benchmarks/collection.py PYTHON COUNT [COUNT ...] [--cluster ADDRESS]\n")
        return 2
    kassel = str(Path(words[0]).absolute().parent / "kassel")
    hows = {"one process": ("--jobs", "1"), "two": ("--jobs", "2")}
    hows |= {"cluster": ("--cluster", cluster[0])} if cluster else {}
    sys.stdout.write(
        "| folders | by | seconds | a second | times one process | peak MiB |\n|---:|---|---:|---:|---:|---:|\n"
    )
    for count in map(int, words[1:]):
        with tempfile.TemporaryDirectory() as scratch:
            folder = make(Path(scratch), count)
            taken = {name: once(kassel, folder, *how) for name, how in hows.items()}
        base = taken["one process"]
        for name, each in taken.items():
            same = "" if each.answer == base.answer else " **another answer**"
            pace, times = count / each.wall, base.wall / each.wall
            line = f"| {count} | {name} | {each.wall:.1f} | {pace:.1f} | {times:.2f} | {each.peak:.0f} |"
            sys.stdout.write(f"{line}{same}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    os.environ.pop("KASSEL_DATA", None)
    sys.exit(main(sys.argv[1:]))

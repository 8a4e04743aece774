"""One million rows: `kassel validate` against a bare csv.reader loop over the same file, side by side in one run.

    python benchmarks/million_rows.py [ROWS] [ROUNDS] [wide]

Prints medians, the median of the per-round ratios, and peak memory: for a plan with three dimensions, without and with
quoted notes, and for six beside three; with frictionless installed, its time for a comparable schema on
a tenth of the rows beside them. With `wide` only as many values in five
columns of years, beside one per row. All figures in the file are made up.
"""

import itertools
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

METRICS = 2_000
THREE = {
    "district": [f"{n:02d}" for n in range(1, 24)] + ["ohne_zuordnung", "ausserhalb"],
    "sex": ["m", "w", "d", "o"],
    "migration": ["mit", "ohne", "unbekannt"],
}
SIX = THREE | {"age": ["u18", "18_64", "65"], "school": ["gs", "hs", "gym"], "language": ["de", "tr", "ru"]}

YEARS = range(2012, 2017)
LOOP = (
    "import csv,sys\nwith open(sys.argv[1], encoding='utf-8', newline='') as f:\n    for row in csv.reader(f): pass\n"
)
FRICTIONLESS = """
import pathlib, sys
from frictionless import Resource, Schema
fields = [{"name": n, "type": "string"} for n in "metric district sex migration flag office source note".split()]
fields.insert(1, {"name": "value", "type": "number", "constraints": {"minimum": 0}})
fields.insert(5, {"name": "as_of", "type": "date"})
schema = Schema.from_descriptor({"fields": fields, "primaryKey": ["metric", "district", "sex", "migration"]})
file = pathlib.Path(sys.argv[1])
report = Resource(path=file.name, basepath=str(file.parent), schema=schema).validate()  # an absolute path is refused
print(report.flatten(["type", "note"])[:3])
sys.exit(not report.valid)
"""


def plan(dimensions: Iterable[str]) -> str:
    """The shipped catalogue with 2,000 metrics more, each with all dimensions."""
    shipped = Path(__file__).resolve().parent.parent / "data" / "handlungsfelder.yaml"
    head, relations = shipped.read_text(encoding="utf-8").split("\nrelations:\n")
    more = [
        f"  - {{id: {name}, label: {name}, values: [{', '.join(f'{{id: {v!r}, label: {v!r}}}' for v in SIX[name])}]}}"
        for name in dimensions
        if name not in THREE
    ]
    head = head.replace("\ndimensions:\n", "\ndimensions:\n" + "".join(line + "\n" for line in more))
    goal = [
        '          - id: "6.4.99"',
        "            text: Messlauf",
        "            offices: [jugendamt]",
        "            indicators:",
    ]
    goal += ["              - text: Messlauf", "                metrics:"]
    for n in range(METRICS):
        goal += [
            f"                  - id: m{n}", f"                    label: Messlauf {n}",
            "                    kind: count",
            "                    unit: Stück", "                    period: {type: calendar_year}",
            "                    direction: up", "                    definition: Messlauf",
            f"                    dimensions: [{', '.join(dimensions)}]",
            "                    target: {rule: none, basis: assumption}",
        ]  # fmt: skip
    return head + "\n" + "\n".join(goal) + "\n\nrelations:\n" + relations


def make(folder: Path, rows: int, dimensions: Mapping[str, Sequence[str]] = THREE) -> Path:
    """A data folder with such a catalogue, and one file of unique keys."""
    (folder / "measurements").mkdir(parents=True)
    (folder / "handlungsfelder.yaml").write_text(plan(dimensions), encoding="utf-8")
    chance = random.Random(2012)
    cells = [("",) * len(dimensions)]
    drawn = {tuple(chance.choice(["", *values]) for values in dimensions.values()) for _ in range(4 * rows // METRICS)}
    cells += sorted(drawn - set(cells))
    keys = ((f"6.4.99.m{n}", cell) for cell in cells for n in range(METRICS))
    path = folder / "2014.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(f"metric,value,{','.join(dimensions)},as_of,flag,office,source,note\n")
        for metric, cell in itertools.islice(keys, rows):
            value = chance.randrange(5000) if any(cell) else 9_000_000
            stream.write(f"{metric},{value},{','.join(cell)},2014-12-31,,jugendamt,Messlauf,\n")
    return path


def widened(path: Path) -> Path:
    """As many values in a fifth of the rows, in a column for each of five years."""
    wide = path.with_name("wide.csv")
    with path.open(encoding="utf-8") as stream, wide.open("w", encoding="utf-8", newline="") as out:
        dimensions = stream.readline().split(",as_of,")[0].removeprefix("metric,value,")
        out.write(f"metric,{dimensions},{','.join(map(str, YEARS))},office,source,note\n")
        for line in itertools.islice(stream, None, None, len(YEARS)):
            metric, value, *rest = line.split(",")
            values = [str(int(value) + n) for n in range(len(YEARS))]
            out.write(",".join([metric, *rest[:-5], *values, *rest[-3:]]))
    return wide


def wide_beside_long(path: Path, rounds: int) -> None:
    """The same number of values in both layouts in turn, each beside a bare csv.reader loop over its file."""
    wide = widened(path)
    for each in (path, wide):
        timed(validate(each))
    for _ in range(rounds):
        for each in (path, wide):
            bare, ours = timed([sys.executable, "-c", LOOP, str(each)]), timed(validate(each))
            size, ratio = each.stat().st_size / 1e6, ours[0] / bare[0]
            print(f"{each.name}: {size:.0f} MB, csv.reader {bare[0]:.2f} s, kassel {ours[0]:.2f} s, ", end="")
            print(f"{ratio:.2f} times, peak {ours[1] / 1024:.0f} MiB")


def timed(command: list[str]) -> tuple[float, int]:
    """Seconds of wall time, and the child's own peak memory in KiB."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, stdout=said, stderr=said)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - start
        if child.returncode:
            said.seek(0)
            sys.exit(f"{command[:3]} failed:\n{said.read()[-900:].decode()}")
    return seconds, usage.ru_maxrss


def validate(path: Path) -> list[str]:
    """The command that checks the file against the catalogue beside it."""
    kassel = [sys.executable, "-m", "kassel_integration", "validate", str(path), "--data", str(path.parent)]
    return [*kassel, "--ignore", "KI405,KI403"]


def six_beside_three(three: Path, six: Path, rounds: int) -> None:
    """Both files in turn: what three dimensions more cost."""
    for path in (three, six):
        timed(validate(path))
    pairs = [(timed(validate(three)), timed(validate(six))) for _ in range(rounds)]
    ratio = statistics.median(more[0] / fewer[0] for fewer, more in pairs)
    peak = max(more[1] for _, more in pairs) / 1024
    size = six.stat().st_size / 1e6
    print(f"six dimensions ({size:.0f} MB) beside three, {rounds} rounds: {ratio:.2f} times, peak {peak:.0f} MiB")


def compare(path: Path, rounds: int) -> None:
    """Run both in turn and print the table."""
    loop, kassel = [sys.executable, "-c", LOOP, str(path)], validate(path)
    timed(kassel)  # the catalogue is remembered from now on
    pairs = [(timed(loop), timed(kassel)) for _ in range(rounds)]
    ratio = statistics.median(ours[0] / bare[0] for bare, ours in pairs)
    bare, ours = (statistics.median(pair[side][0] for pair in pairs) for side in (0, 1))
    peak = max(ours_peak for _, (_, ours_peak) in pairs) / 1024
    with path.open("rb") as stream:
        made = sum(1 for _ in stream) - 1  # three dimensions make 1,040,000 different rows, however many are asked for
    print(f"{path.name}: {made:,} rows, {path.stat().st_size / 1e6:.0f} MB, {rounds} rounds")
    print(f"  csv.reader loop  {bare:6.2f} s")
    print(f"  kassel validate  {ours:6.2f} s  {ratio:.2f} times, peak {peak:.0f} MiB")


def main() -> None:
    """Make the data, once without and once with quoted notes, and compare."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        path = make(Path(folder) / "data", rows)
        if sys.argv[3:] == ["wide"]:
            wide_beside_long(path, rounds)
            return
        compare(path, rounds)
        quoted = path.with_name("quoted_2014.csv")
        with path.open(encoding="utf-8") as stream, quoted.open("w", encoding="utf-8") as out:
            out.write(stream.readline())
            out.writelines(line.replace(",Messlauf,", ',Messlauf,"erfunden, zum Messen"') for line in stream)
        compare(quoted, rounds)
        six_beside_three(path, make(Path(folder) / "six", rows, SIX), rounds)
        frictionless(path, rows)


def frictionless(path: Path, rows: int) -> None:
    """frictionless on a tenth of the rows, scaled up, if it is installed."""
    if subprocess.run([sys.executable, "-c", "import frictionless"], capture_output=True, check=False).returncode:
        print("frictionless      not installed")
        return
    part = path.with_name("part.csv")
    with path.open(encoding="utf-8") as stream, part.open("w", encoding="utf-8") as out:
        out.writelines(itertools.islice(stream, rows // 10))
    seconds, _ = timed([sys.executable, "-c", FRICTIONLESS, str(part)])
    print(f"frictionless on the first: {seconds * 10:6.2f} s (a tenth of the rows took {seconds:.2f} s)")


if __name__ == "__main__":
    main()

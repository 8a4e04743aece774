"""What looking for hidden rows, merged cells and formulas costs: that look alone, and the whole check it is part of.

    python benchmarks/workbook_scan.py [ROWS] [ROUNDS]

Both take turns within one process over the same file; prints medians of CPU time and the median of the ratios. All
figures in the file are made up.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path

from openpyxl import Workbook

from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.load import load_catalogue
from kassel_integration.checking.plan import Plan, plan_of
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.choices import Kind
from kassel_integration.source.measurement_file import open_measurements
from kassel_integration.source.sheet_facts import facts_of

SHEET = "Meldung"
CATALOGUE = Path(__file__).resolve().parent.parent / "data" / "handlungsfelder.yaml"


def make(path: Path, catalogue: Catalogue, rows: int) -> int:
    """A sheet with one row for each part of each count, at most so many; how many there are."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.append(["metric", "value", *catalogue.dimension_ids, "note"])
    chance, written = random.Random(2012), 0
    for metric, cell in islice(parts(catalogue), rows):
        sheet.append([metric, chance.randrange(5000), *cell, "erfunden"])
        written += 1
    book.save(path)
    return written


def parts(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each count with each combination of values that its dimensions allow, except for the total."""
    for metric in catalogue.metrics:
        ways = [["", *(v.id for v in d.values)] if d.id in metric.dimensions else [""] for d in catalogue.dimensions]
        if metric.kind is Kind.COUNT:
            yield from ((metric.id, cell) for cell in product(*ways) if any(cell))


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds that work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Make the workbook, check it in turns, print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    catalogue, _ = load_catalogue(CATALOGUE, {})
    assert catalogue is not None
    plan = plan_of(catalogue)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "2014.xlsx"
        rows = make(path, catalogue, rows)
        pairs = []
        for _ in range(rounds):
            pairs.append((seconds(lambda: facts_of(path, SHEET)), seconds(lambda: check(path, plan))))
        report(path, rows, pairs)


def check(path: Path, plan: Plan) -> None:
    """Check the workbook from start to end."""
    FileCheck(open_measurements(path, plan.headings), plan, FindingGroups()).run()


def report(path: Path, rows: int, pairs: list[tuple[float, float]]) -> None:
    """Print both medians, and how much longer the check takes for the look."""
    look, whole = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
    ratio = statistics.median(b / (b - a) for a, b in pairs)
    print(f"{rows:,} rows, {path.stat().st_size / 1e6:.1f} MB, {len(pairs)} rounds")
    print(f"  the whole check  {whole:6.2f} s")
    print(f"  the look in it   {look:6.2f} s  {ratio:.2f} times as long as without, {1e6 * look / rows:.0f} µs a row")


if __name__ == "__main__":
    main()

"""What looking for hidden rows, merged cells and formulas costs: a workbook checked with that look and without it.

    python benchmarks/workbook_scan.py [ROWS] [ROUNDS]

Both take turns within one process, each time over the same file; prints medians of CPU time and the median of the
per-round ratios. All figures in the file are made up.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook

from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.load import load_catalogue
from kassel_integration.checking.plan import Plan, plan_of
from kassel_integration.source import workbook
from kassel_integration.source.measurement_file import open_measurements
from kassel_integration.source.sheet_facts import SheetFacts

CATALOGUE = Path(__file__).resolve().parent.parent / "data" / "handlungsfelder.yaml"


def make(path: Path, rows: int) -> None:
    """A sheet of counts by district, over and over: most rows are duplicates, which costs nothing to look through."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Meldung")
    sheet.append(["Kennzahl", "Wert", "Ortsbezirk", "Bemerkung"])
    for number in range(rows):
        sheet.append(["1.1.3.plaetze_u3", number % 997, f"{number % 23 + 1:02d}", "erfunden"])
    book.save(path)


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
    plan, look = plan_of(catalogue), workbook.facts_of
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "2014.xlsx"
        make(path, rows)
        pairs = []
        for _ in range(rounds):
            workbook.facts_of = lambda _path, _sheet: SheetFacts()
            without = seconds(lambda: check(path, plan))
            workbook.facts_of = look
            pairs.append((without, seconds(lambda: check(path, plan))))
        report(path, rows, pairs)


def check(path: Path, plan: Plan) -> None:
    """Check the workbook from start to end."""
    FileCheck(open_measurements(path, plan.headings), plan, FindingGroups()).run()


def report(path: Path, rows: int, pairs: list[tuple[float, float]]) -> None:
    """Print both medians and the ratio."""
    without, with_look = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
    ratio = statistics.median(b / a for a, b in pairs)
    print(f"{rows:,} rows, {path.stat().st_size / 1e6:.1f} MB, {len(pairs)} rounds")
    print(f"  without the look  {without:6.2f} s")
    print(
        f"  with it           {with_look:6.2f} s  {ratio:.2f} times, {1e6 * (with_look - without) / rows:.1f} µs a row"
    )


if __name__ == "__main__":
    main()

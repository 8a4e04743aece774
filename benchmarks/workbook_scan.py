"""What reading a workbook costs: the look through it for headings and what is hidden, the rows, and the whole check.

    python benchmarks/workbook_scan.py [FILE | ROWS] [ROUNDS]

A FILE is one made by an earlier run and saved again in another format. All take turns within one process over the same
file; prints medians of CPU time and the peak of memory. All figures in the file are made up.
"""

import random
import resource
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
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.checking.plan import Plan, plan_of
from kassel_integration.diagnostics import Finding
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.choices import Kind
from kassel_integration.source.book import Book
from kassel_integration.source.book_kind import book_of
from kassel_integration.source.measurement_file import open_measurements

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
    """Make the workbook, or take the one named, read it in turns, print."""
    named = Path(sys.argv[1]) if len(sys.argv) > 1 and not sys.argv[1].isdigit() else None
    rows = int(sys.argv[1]) if len(sys.argv) > 1 and not named else 20_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    catalogue, _ = load_catalogue(CATALOGUE, {})
    assert catalogue is not None
    plan = plan_of(catalogue)
    with tempfile.TemporaryDirectory() as folder:
        path = named or Path(folder) / "2014.xlsx"
        if not named:
            make(path, catalogue, rows)
        book = book_of(path)
        assert not isinstance(book, Finding)
        turns = [(seconds(book.scan), seconds(lambda: read(book)), check(path, plan)) for _ in range(rounds)]
        report(path, read(book), turns)


def read(book: Book) -> int:
    """How many rows the sheet has below its heading."""
    return sum(1 for _ in book.rows(SHEET, 2))


def check(path: Path, plan: Plan) -> float:
    """Seconds of the whole check of the workbook."""
    return seconds(lambda: FileCheck(open_measurements(path, plan.headings, 2014), plan, FindingGroups()).run())


def report(path: Path, rows: int, turns: list[tuple[float, float, float]]) -> None:
    """Print the medians, and the peak of memory."""
    middle = [statistics.median(turn[side] for turn in turns) for side in range(3)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{rows:,} rows, {path.stat().st_size / 1e6:.1f} MB, {len(turns)} rounds, peak {peak:.0f} MiB")
    for name, time_of in zip(("the look through it", "its rows", "the whole check"), middle, strict=True):
        print(f"  {name:20}{time_of:6.2f} s  {1e6 * time_of / rows:.0f} µs a row")


if __name__ == "__main__":
    main()

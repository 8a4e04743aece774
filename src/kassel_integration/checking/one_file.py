"""Reads one measurement file of a run, row by row, and holds it as a whole against what the folder knows."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.checking.run import Run
from kassel_integration.checking.years import agree_on_year
from kassel_integration.rules.tally import Tallies, Tally
from kassel_integration.rules.whole_file import whole_file
from kassel_integration.source.files import reading
from kassel_integration.source.measurement_file import open_export, open_tables
from kassel_integration.source.still_file import StillFile
from kassel_integration.source.table import MeasurementTable


class Sums(NamedTuple):
    """What is needed of a file once its rows have been read: how many, and the sums of each year it is of."""

    rows: RowCounts
    tallies: Mapping[int, Tally]


def check_file(path: Path, run: Run) -> RowCounts:
    """Check one file row by row, table after table, then as a whole against what the folder knows."""
    sums = read_rows(path, run)
    check_whole(path, run, sums)
    return sums.rows


def read_rows(path: Path, run: Run) -> Sums:
    """Check its rows; of a file that is given up no sums are kept."""
    path = path if isinstance(path, StillFile) else StillFile(path)
    tables = _tables(path, run)
    agree_on_year(tables[0], path, run.said.year)
    rows, tallies, given_up = RowCounts(), Tallies(run.plan.catalogue), False
    for table in tables:
        table.year = run.said.year or run.known_totals.year_stored(path) or table.year
        table.of_one_year = run.known_totals.stores(path)
        table.office = table.office or run.said.office
        table.hidden = frozenset() if run.said.hidden_rows else table.hidden
        if run.opened:
            run.opened(table)
        keep = run.once.sink(path, table, several=len(tables) > 1)
        check = FileCheck(
            table, run.plan, run.groups, keep, rejected=run.rejected, tallies=tallies, patience=run.said.patience
        )
        with reading(path):
            check.run()
        run.once.settle(check.counts)
        rows.add(check.counts)
        given_up = given_up or check.given_up
    with reading(path):
        path.compare()
    if not tallies and not given_up:
        tallies[tables[0].year or 0] = Tally(run.plan.catalogue)
    return Sums(rows, {} if given_up else dict(tallies))


def _tables(path: Path, run: Run) -> list[MeasurementTable]:
    if run.source:
        return open_export(path, run.source, run.plan.headings, run.said.year, run.said.sheets)
    return open_tables(path, run.plan.headings, run.said.year, run.said.sheets)


def check_whole(path: Path, run: Run, sums: Sums) -> None:
    """Hold what a file says of each year in total against what the folder knows."""
    for year, tally in sorted(sums.tallies.items()):
        before, stored = run.known_totals.before(year), run.known_totals.stored(year, path)
        run.groups.extend(whole_file(tally, run.plan.catalogue, before, stored))
        run.missing_totals.add(year, tally, stored)
        run.known_totals.add(year, tally.totals)

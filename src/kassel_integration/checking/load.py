"""Loads a data folder: the catalogue, every measurement the rules accept, and all findings in one order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from kassel_integration.analysis.suppression import LEAST
from kassel_integration.checking.across_files import OnceEach
from kassel_integration.checking.file_check import FileCheck, Keep
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.known_totals import KnownTotals
from kassel_integration.checking.left_in_folder import left_in_folder
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.checking.loaded import CheckResult, Loaded
from kassel_integration.checking.missing_totals import MissingTotals
from kassel_integration.checking.plan import Plan, plan_of
from kassel_integration.checking.rejected import Rejections
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.checking.years import agree_on_year
from kassel_integration.diagnostics import Severity
from kassel_integration.diagnostics.codes import MEASUREMENT_RULES
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Measurement
from kassel_integration.rules import catalogue as catalogue_rules
from kassel_integration.rules.tally import Tallies, Tally
from kassel_integration.rules.whole_file import whole_file
from kassel_integration.source.files import reading
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.measurement_file import open_export, open_tables
from kassel_integration.source.official_file import OfficialSource, find_official, read_official
from kassel_integration.source.settings import read_settings
from kassel_integration.source.still_file import StillFile
from kassel_integration.source.table import MeasurementTable


def load(folder: DataFolder, environ: Mapping[str, str]) -> Loaded:
    """Load and check everything in the folder; raises CannotRunError for files that cannot be read at all."""
    measurements: list[Measurement] = []
    loaded = check(folder, None, environ, keep=lambda m, _: measurements.append(m))
    for error in loaded.report.unreadable:
        raise error
    return replace(loaded, measurements=tuple(measurements))


def check(
    folder: DataFolder,
    paths: Sequence[Path] | None,
    environ: Mapping[str, str],
    *,
    keep: Keep | None = None,
    ignore: Iterable[str] = (),
    year: int | None = None,
    sheets: Sequence[str] = (),
    hidden_rows: bool = False,
    source: str | None = None,
    office: str = "",
    opened: Callable[[MeasurementTable], None] | None = None,
    patience: int = 0,
) -> Loaded:
    """Check the catalogue and the given measurement files against it, each in a stream; `keep` gets what is accepted.

    `office`: the id of the one that sent them, for rows that name none. `opened` gets each table before its rows come.
    Without `paths` all of the folder is checked, and what in it is not read is named, too. A file that cannot be opened
    is noted in the report, and the others are checked all the same. `source`: the name of the source file that says how
    they are laid out. `hidden_rows`: a person said that rows which nobody sees are meant. `patience`: see Patience.
    """
    settings = read_settings(folder.root, LEAST)
    groups = FindingGroups((*settings.ignore, *ignore))
    catalogue, findings = load_catalogue(folder.catalogue, environ)
    for finding in findings:  # a catalogue that cannot be used is never fine
        groups.add(finding, always=finding.code.severity is Severity.ERROR)
    rejected = Rejections()
    if paths is None:
        groups.extend(left_in_folder(folder, rejected))
        paths = folder.measurement_files()
    rows, checked, unreadable = RowCounts(), [str(folder.catalogue)], []
    if catalogue is not None:
        plan = plan_of(catalogue, refuse_made_up=not folder.dataset.synthetic)
        run = Run(
            plan=plan,
            known_totals=KnownTotals(folder.measurement_files(), plan),
            groups=groups,
            rejected=rejected,
            once=OnceEach(paths, year, plan, groups=groups, rejected=rejected, keep=keep),
            missing_totals=MissingTotals(catalogue),
            year=year,
            sheets=sheets,
            hidden_rows=hidden_rows,
            source=_source(folder, source, catalogue, groups) if source else None,
            office=office,
            opened=opened,
            patience=patience,
        )
        for path in paths if run.source or not source else ():
            try:
                rows.add(_check_file(path, run))
                checked.append(str(path))
            except CannotRunError as error:
                unreadable.append(error)
        groups.extend(run.missing_totals.findings())
    rules = len(catalogue_rules.CATALOGUE_RULES) + len(MEASUREMENT_RULES)
    report = CheckResult(
        groups=groups.all(),
        counts=groups.counts,
        dropped=groups.dropped,
        files=len(checked),
        rows=rows,
        rules=rules,
        folder=folder,
        unreadable=tuple(unreadable),
        synthetic=folder.dataset.synthetic,
        checked=tuple(checked),
        muted=groups.muted,
        rejected=rejected.all(),
    )
    return Loaded(folder, catalogue, (), report, settings)


class Run(NamedTuple):
    """What the files of a run are checked against, where everything goes that they yield, and what the caller said."""

    plan: Plan
    known_totals: KnownTotals
    groups: FindingGroups
    rejected: Rejections
    once: OnceEach
    missing_totals: MissingTotals
    year: int | None
    sheets: Sequence[str]
    hidden_rows: bool
    source: OfficialSource | None
    office: str = ""
    opened: Callable[[MeasurementTable], None] | None = None
    patience: int = 0


def _source(folder: DataFolder, name: str, catalogue: Catalogue, groups: FindingGroups) -> OfficialSource | None:
    """How the export of a body is laid out; None when its source file cannot be used, which is said."""
    found, findings = read_official(find_official(folder.root, name), catalogue)
    groups.extend(findings, always=True)
    return found


def _tables(path: Path, run: Run) -> list[MeasurementTable]:
    if run.source:
        return open_export(path, run.source, run.plan.headings, run.year, run.sheets)
    return open_tables(path, run.plan.headings, run.year, run.sheets)


def _check_file(path: Path, run: Run) -> RowCounts:
    """Check one file row by row, table after table, then as a whole against what the folder knows."""
    path = path if isinstance(path, StillFile) else StillFile(path)
    tables = _tables(path, run)
    agree_on_year(tables[0], path, run.year)
    counts, tallies, given_up = RowCounts(), Tallies(run.plan.catalogue), False
    for table in tables:
        table.year = run.year or run.known_totals.year_stored(path) or table.year
        table.of_one_year = run.known_totals.stores(path)
        table.office = table.office or run.office
        table.hidden = frozenset() if run.hidden_rows else table.hidden
        if run.opened:
            run.opened(table)
        keep = run.once.sink(path, table, several=len(tables) > 1)
        check = FileCheck(
            table, run.plan, run.groups, keep, rejected=run.rejected, tallies=tallies, patience=run.patience
        )
        with reading(path):
            check.run()
        run.once.settle(check.counts)
        counts.add(check.counts)
        given_up = given_up or check.given_up
    with reading(path):
        path.compare()
    for year in () if given_up else sorted(tallies) or [tables[0].year or 0]:
        _as_a_whole(path, run, tallies[year], year)
    return counts


def _as_a_whole(path: Path, run: Run, tally: Tally, year: int) -> None:
    """Hold what a file says of a year in total against what the folder knows."""
    before, stored = run.known_totals.before(year), run.known_totals.stored(year, path)
    run.groups.extend(whole_file(tally, run.plan.catalogue, before, stored))
    run.missing_totals.add(year, tally, stored)
    run.known_totals.add(year, tally.totals)

"""Loads a data folder: the catalogue, every measurement the rules accept, and all findings in one order."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kassel_integration.analysis.suppression import LEAST
from kassel_integration.checking.apart import ReadApart, check_apart
from kassel_integration.checking.file_check import Keep
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.left_in_folder import left_in_folder
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.checking.loaded import CheckResult, Loaded
from kassel_integration.checking.one_file import check_file
from kassel_integration.checking.plan import plan_of
from kassel_integration.checking.rejected import Rejections
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.checking.run import Run, SaidOfFiles, start
from kassel_integration.diagnostics import Severity
from kassel_integration.diagnostics.codes import MEASUREMENT_RULES
from kassel_integration.errors import CannotRunError
from kassel_integration.model.measurement import Measurement
from kassel_integration.rules import catalogue as catalogue_rules
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.settings import read_settings
from kassel_integration.source.table import MeasurementTable

_NOTHING_SAID = SaidOfFiles()


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
    said: SaidOfFiles = _NOTHING_SAID,
    keep: Keep | None = None,
    ignore: Iterable[str] = (),
    opened: Callable[[MeasurementTable], None] | None = None,
    read: ReadApart | None = None,
) -> Loaded:
    """Check the catalogue and the given measurement files against it, each in a stream; `keep` gets what is accepted.

    `opened` gets each table before its rows come. Without `paths` all of the folder is checked, and what in it is not
    read is named, too. A file that cannot be opened is noted in the report, and the others are checked all the same.
    `read` reads several files at a time, where nobody needs what is accepted.
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
        run = start(folder, paths, plan, groups, rejected, said=said, keep=keep, opened=opened)
        for path, came in _each(folder, paths, run, None if keep else read) if run else ():
            if isinstance(came, CannotRunError):
                unreadable.append(came)
            else:
                rows.add(came)
                checked.append(str(path))
        if run:
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


def _each(
    folder: DataFolder, paths: Sequence[Path], run: Run, read: ReadApart | None
) -> Iterator[tuple[Path, RowCounts | CannotRunError]]:
    if read is not None and len(paths) > 1:
        yield from zip(paths, check_apart(folder, paths, run, read), strict=True)
        return
    for path in paths:
        try:
            yield path, check_file(path, run)
        except CannotRunError as error:
            yield path, error

"""A run of the checks: what its files are checked against, and where everything goes that they yield."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from kassel_integration.checking.across_files import OnceEach
from kassel_integration.checking.file_check import Keep
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.known_totals import KnownTotals
from kassel_integration.checking.missing_totals import MissingTotals
from kassel_integration.checking.plan import Plan
from kassel_integration.checking.rejected import Rejections
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.official_file import OfficialSource, find_official, read_official
from kassel_integration.source.table import MeasurementTable


class SaidOfFiles(NamedTuple):
    """What the caller said of all files of a run.

    `office`: the id of the one that sent them, for rows that name none. `source`: the name of the source file that says
    how they are laid out. `hidden_rows`: a person said that rows which nobody sees are meant. `patience`: see Patience.
    """

    year: int | None = None
    sheets: tuple[str, ...] = ()
    hidden_rows: bool = False
    source: str | None = None
    office: str = ""
    patience: int = 0


class Run(NamedTuple):
    """What the files of a run are checked against, where everything goes that they yield, and what the caller said."""

    plan: Plan
    known_totals: KnownTotals
    groups: FindingGroups
    rejected: Rejections
    once: OnceEach
    missing_totals: MissingTotals
    said: SaidOfFiles
    source: OfficialSource | None = None
    opened: Callable[[MeasurementTable], None] | None = None


def start(
    folder: DataFolder,
    paths: Sequence[Path],
    plan: Plan,
    groups: FindingGroups,
    rejected: Rejections,
    *,
    said: SaidOfFiles,
    keep: Keep | None = None,
    opened: Callable[[MeasurementTable], None] | None = None,
) -> Run | None:
    """A run before its first file; None where the source file that it needs cannot be used, which is said."""
    source = None
    if said.source:
        source, findings = read_official(find_official(folder.root, said.source), plan.catalogue)
        groups.extend(findings, always=True)
        if source is None:
            return None
    return Run(
        plan=plan,
        known_totals=KnownTotals(folder.measurement_files(), plan),
        groups=groups,
        rejected=rejected,
        once=OnceEach(paths, said.year, plan, groups=groups, rejected=rejected, keep=keep),
        missing_totals=MissingTotals(plan.catalogue),
        said=said,
        source=source,
        opened=opened,
    )

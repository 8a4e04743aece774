"""A data folder in memory, and what checking found in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.rejected import RejectedRows
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.diagnostics import Finding, Severity
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Measurement
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.settings import Settings


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What checking found: groups of findings in order, exact counts, how much was looked at, what could not be.

    `synthetic`: the data set is made up, which every form of the report says. `checked`: the files, also those
    nothing is said about. `muted`: errors that are ignored; their rows are not used all the same. `rejected`: the rows
    that are not used, whatever the reason.
    """

    groups: tuple[FindingGroup, ...]
    counts: Mapping[Severity, int]
    dropped: int
    files: int
    rows: RowCounts
    rules: int
    folder: DataFolder
    unreadable: tuple[CannotRunError, ...] = ()
    synthetic: bool = False
    checked: tuple[str, ...] = ()
    muted: int = 0
    rejected: tuple[RejectedRows, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The first finding of each group."""
        return tuple(group.finding for group in self.groups)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return self.counts[Severity.ERROR]

    @property
    def is_faultless(self) -> bool:
        """True where nothing is to be said, and nothing was left out."""
        return not (self.groups or self.muted or self.rejected or self.dropped)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A data folder in memory; `catalogue` is None when the file cannot be used."""

    folder: DataFolder
    catalogue: Catalogue | None
    measurements: tuple[Measurement, ...]
    report: CheckResult
    settings: Settings


def nothing_found(folder: DataFolder) -> CheckResult:
    """What is said of a folder of which nothing is to be said; its rows and rules are not counted."""
    return CheckResult(
        groups=(),
        counts=dict.fromkeys(Severity, 0),
        dropped=0,
        files=1,
        rows=RowCounts(),
        rules=0,
        folder=folder,
        synthetic=folder.dataset.synthetic,
    )

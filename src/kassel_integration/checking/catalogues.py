"""Checks catalogues by themselves, wherever they lie: each for itself, all findings in one order."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.errors import CannotRunError
from kassel_integration.rules.catalogue import CATALOGUE_RULES
from kassel_integration.source.folder import of_catalogue


def check_catalogues(paths: Sequence[Path], environ: Mapping[str, str]) -> CheckResult:
    """What there is to say about these catalogues; one that cannot be read is noted, and the others are checked."""
    groups, checked, unreadable = FindingGroups(), [], []
    folders = [of_catalogue(path) for path in dict.fromkeys(paths)]
    for folder in folders:
        try:
            _, findings = load_catalogue(folder.catalogue, environ)
        except CannotRunError as error:
            unreadable.append(error)
        else:
            groups.extend(findings)
            checked.append(str(folder.catalogue))
    return CheckResult(
        groups=groups.all(),
        counts=groups.counts,
        dropped=groups.dropped,
        files=len(checked),
        rows=RowCounts(),
        rules=len(CATALOGUE_RULES),
        folder=folders[0],
        unreadable=tuple(unreadable),
        checked=tuple(checked),
    )

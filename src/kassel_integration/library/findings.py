"""What a check found, as programs get it: code, place, and the sentences in the language of the plan."""

from collections.abc import Iterable
from dataclasses import dataclass

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.render.findings.sentences import hint, message
from kassel_integration.texts import Words


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check has to say, or the same one `count` times.

    `severity` is "error", "warning" or "note"; a row with an error is not used. `line` and `column` count from 1 and
    are None where there is none; in a workbook `cell` is a name such as "D7" of the sheet `sheet`. `lines` are the
    stretches of lines it is on, as (first, last). `replacement` is what to write instead, where that is known.
    Source: the same checks as `kassel validate`; `kassel explain CODE` says more about each code.
    """

    code: str
    name: str
    severity: str
    text: str
    hint: str
    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None
    count: int = 1
    lines: tuple[tuple[int, int], ...] = ()
    replacement: str | None = None


def findings_of(groups: Iterable[FindingGroup], words: Words) -> tuple[Finding, ...]:
    """Groups of findings in their order."""
    return tuple(_finding(group, words) for group in groups)


def _finding(group: FindingGroup, words: Words) -> Finding:
    found, place = group.finding, group.finding.place
    return Finding(
        code=found.code.id,
        name=found.code.name,
        severity=found.code.severity.value,
        text=message(found, words),
        hint=hint(found, words),
        file=place.file,
        line=place.line or None,
        column=place.column or None,
        sheet=place.sheet or None,
        cell=place.sheet_cell or None,
        count=group.count,
        lines=tuple(group.runs),
        replacement=found.replacement,
    )

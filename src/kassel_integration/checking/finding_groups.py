"""Collects findings: the same complaint about many lines becomes one group, and memory stays bounded."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kassel_integration.checking.rejected import add_line
from kassel_integration.diagnostics import Code, Finding, Place, Severity

MAX_GROUPS = 10_000  # different findings kept per run; what comes after is only counted
MAX_CELLS = 1_000  # sheet cells kept of a group, to be marked one by one


@dataclass(slots=True)
class FindingGroup:
    """One finding, or the same one many times: `runs` are the lines it is on, as (first, last); `cells` those after it.

    `cells` are names such as D7, no more than MAX_CELLS; the finding's own is not among them.
    """

    finding: Finding
    count: int = 1
    runs: list[tuple[int, int]] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)

    def add(self, place: Place) -> None:
        """The same again in another place."""
        self.count += 1
        add_line(self.runs, place.line)
        if len(self.cells) < MAX_CELLS:
            self.cells.append(place.sheet_cell)


class FindingGroups:
    """All findings of a run; counts are exact even where groups are no longer kept."""

    def __init__(self, ignored: Iterable[str] = ()) -> None:
        self.ignored = frozenset(ignored)
        self.counts = dict.fromkeys(Severity, 0)
        self.dropped = 0
        self.muted = 0  # errors among what is ignored: their rows are not used all the same
        self._groups: dict[object, FindingGroup] = {}

    def add(self, finding: Finding, always: bool = False) -> None:
        """Add a finding, `always` or unless it is ignored; it joins a group of the same table, code and values."""
        if finding.code.id in self.ignored and not always:
            self.muted += finding.code.severity is Severity.ERROR
            return
        self.counts[finding.code.severity] += 1
        place = finding.place
        key: object = (place.file, place.sheet, finding.code.id, place.path, tuple(finding.values.items()))
        known = self._groups.get(key) if place.sheet_cell else None
        if known:
            known.add(place)
        elif len(self._groups) < MAX_GROUPS:
            self._groups[key if place.sheet_cell else (key, place)] = FindingGroup(
                finding, 1, [(place.line, place.line)]
            )
        else:
            self.dropped += 1

    def take(self, group: FindingGroup) -> None:
        """Add a group that somebody else has collected and that none here can be like."""
        if group.finding.code.id in self.ignored or len(self._groups) >= MAX_GROUPS:
            self.drop(group.finding.code, group.count)
        else:
            self.counts[group.finding.code.severity] += group.count
            self._groups[group.finding.code.id, group.finding.place] = group

    def join(self, others: "FindingGroups") -> None:
        """Add what was found elsewhere, in its order and as if it had been found here."""
        self.muted += others.muted
        for severity, count in others.counts.items():
            self.counts[severity] += count
        self.dropped += others.dropped
        for key, group in others._groups.items():
            if len(self._groups) < MAX_GROUPS:
                self._groups[key] = group
            else:
                self.dropped += group.count

    def drop(self, code: Code, count: int) -> None:
        """Count findings that are not kept."""
        if code.id in self.ignored:
            self.muted += count * (code.severity is Severity.ERROR)
        else:
            self.counts[code.severity] += count
            self.dropped += count

    def extend(self, findings: Iterable[Finding], always: bool = False) -> None:
        """Add several."""
        for finding in findings:
            self.add(finding, always)

    def all(self) -> tuple[FindingGroup, ...]:
        """All groups in the order of their first places."""
        return tuple(sorted(self._groups.values(), key=lambda group: group.finding.order))

"""The first groups of a result, and what is said of those left out, for the machine formats."""

from dataclasses import dataclass

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.diagnostics import Severity
from kassel_integration.texts import Words


@dataclass(frozen=True, slots=True)
class Shortened:
    """The first groups; how many findings are hidden, a sentence about that ("" if none are), and the worst of them."""

    groups: tuple[FindingGroup, ...]
    hidden: int
    notice: str
    worst: Severity


def shortened(result: CheckResult, words: Words, most: int) -> Shortened:
    """The first `most` groups (0: all)."""
    groups = result.groups[:most] if most else result.groups
    everything = len(result.groups) + result.dropped
    hidden = everything - len(groups)
    notice = words("findings.hidden", count=hidden, all=everything) if hidden else ""
    return Shortened(groups, hidden, notice, _worst_hidden(result, groups))


def _worst_hidden(result: CheckResult, groups: tuple[FindingGroup, ...]) -> Severity:
    seen = dict.fromkeys(Severity, 0)
    for group in groups:
        seen[group.finding.code.severity] += group.count
    return next((severity for severity in Severity if result.counts[severity] > seen[severity]), Severity.NOTE)

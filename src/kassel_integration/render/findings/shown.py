"""What the machine formats have in common: which groups they show, what is hidden, what could not be read."""

from dataclasses import dataclass

from kassel_integration.checking.load import CheckResult
from kassel_integration.checking.log import FindingGroup
from kassel_integration.diagnostics import Severity
from kassel_integration.render.findings.words import hint, message, times
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """The groups shown; how many findings are hidden, a sentence about that ("" if none are), and the worst of them."""

    groups: tuple[FindingGroup, ...]
    hidden: int
    notice: str
    worst: Severity


def shown(report: CheckResult, words: Words, most: int) -> Shown:
    """The first `most` groups (0: all)."""
    groups = report.groups[:most] if most else report.groups
    everything = len(report.groups) + report.dropped
    hidden = everything - len(groups)
    notice = words("findings.hidden", count=hidden, all=everything) if hidden else ""
    return Shown(groups, hidden, notice, _worst_hidden(report, groups))


def _worst_hidden(report: CheckResult, groups: tuple[FindingGroup, ...]) -> Severity:
    seen = dict.fromkeys(Severity, 0)
    for group in groups:
        seen[group.finding.code.severity] += group.count
    return next((severity for severity in Severity if report.counts[severity] > seen[severity]), Severity.NOTE)


def problem(group: FindingGroup, words: Words) -> str:
    """What is wrong, and how often, on one line."""
    repeated = times(group, words)
    return visible(message(group.finding, words)) + (f" {repeated}" if repeated else "")


def remedy(group: FindingGroup, words: Words) -> str:
    """What to do next, on one line."""
    return visible(hint(group.finding, words))


def unreadable(report: CheckResult, words: Words) -> list[str]:
    """Why files could not be read, a sentence each."""
    return [visible(words(f"errors.{error.key}", **error.values)) for error in report.unreadable]

"""Findings as JSON: a public, versioned format; what was checked, and every group with place, values and words."""

from typing import Any

from kassel_integration.checking.load import CheckResult
from kassel_integration.checking.log import FindingGroup
from kassel_integration.diagnostics import Place
from kassel_integration.render.findings.words import hint, message
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words

VERSION = 1


def render(report: CheckResult, words: Words, most: int) -> str:
    """One object."""
    shown = report.groups[:most] if most else report.groups
    top = {
        "format": "kassel-integration/findings",
        "version": VERSION,
        "synthetic": report.synthetic,
        "checked": {"files": report.files, "rows": report.rows, "rules": report.rules},
        "counts": {severity.value: count for severity, count in report.counts.items()},
        "not_shown": len(report.groups) - len(shown) + report.dropped,
        "findings": [as_object(group, words) for group in shown],
    }
    return dumps(top, indent=2) + "\n"


def as_object(group: FindingGroup, words: Words) -> dict[str, Any]:
    """One group of equal findings."""
    finding = group.finding
    return {
        "code": finding.code.id,
        "name": finding.code.name,
        "severity": finding.code.severity.value,
        "message": message(finding, words),
        "hint": hint(finding, words),
        "place": as_place(finding.place),
        "count": group.count,
        "lines": [list(run) for run in group.runs],
        "related": [as_place(p) for p in finding.related],
        "replacement": finding.replacement,
    }


def as_place(p: Place) -> dict[str, Any]:
    """A place; absent parts are null."""
    return {
        "file": p.file,
        "line": p.line or None,
        "column": p.column or None,
        "path": list(p.path),
        "cell": p.sheet_cell or None,
    }

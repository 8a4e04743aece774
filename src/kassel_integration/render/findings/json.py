"""Findings as JSON: a public, versioned format; what was checked, and every group with place, values and words."""

from dataclasses import asdict
from typing import Any

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.diagnostics import Place
from kassel_integration.render.findings.sentences import hint, message
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words
from kassel_integration.views.rejected import rejected_rows

VERSION = 1


def render(result: CheckResult, words: Words, most: int) -> str:
    """One object."""
    shown = result.groups[:most] if most else result.groups
    top = {
        "format": "kassel-integration/findings",
        "version": VERSION,
        "synthetic": result.synthetic,
        "data": {"folder": str(result.folder.root), "origin": result.folder.origin},
        "checked": {"files": result.files, "rows": result.rows.rows, "rules": result.rules},
        "rows": asdict(result.rows),
        "counts": {severity.value: count for severity, count in result.counts.items()},
        "not_shown": len(result.groups) - len(shown) + result.dropped,
        "rejected": rejected_rows(result.rejected),
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
        "sheet": p.sheet or None,
        "cell": p.sheet_cell or None,
    }

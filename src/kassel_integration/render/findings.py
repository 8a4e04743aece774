"""Findings to text and JSON: place, severity, code, what is wrong, what to do."""

from collections.abc import Mapping
from typing import Any

from kassel_integration.checking.load import Report
from kassel_integration.diagnostics import Finding, Place, Severity
from kassel_integration.render.safe import visible
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words


def as_text(report: Report, words: Words) -> str:
    """`file:line:column: error[KI301] message`, the hint below, at the end what was checked."""
    lines = []
    for finding in report.findings:
        severity = words(f"labels.severity.{finding.code.severity}")
        lines.append(f"{place(finding.place)}: {severity}[{finding.code.id}] {message(finding, words)}")
        lines.append(f"    {hint(finding, words)}")
    counts = {s: sum(f.code.severity is s for f in report.findings) for s in Severity}
    lines.append(words("findings.checked", files=report.files, rows=report.rows, rules=report.rules))
    numbers = {"errors": counts[Severity.ERROR], "warnings": counts[Severity.WARNING], "notes": counts[Severity.NOTE]}
    lines.append(words("findings.result.some", **numbers) if report.findings else words("findings.result.none"))
    return "".join(f"{visible(line)}\n" for line in lines)


def as_json(report: Report, words: Words) -> str:
    """A versioned object: what was checked, and every finding with its place, values and words."""
    top = {
        "format": "kassel-integration/findings",
        "version": 1,
        "checked": {"files": report.files, "rows": report.rows, "rules": report.rules},
        "findings": [_finding(f, words) for f in report.findings],
    }
    return dumps(top, indent=2) + "\n"


def _finding(finding: Finding, words: Words) -> dict[str, Any]:
    return {
        "code": finding.code.id,
        "name": finding.code.name,
        "severity": finding.code.severity.value,
        "message": message(finding, words),
        "hint": hint(finding, words),
        "place": _place(finding.place),
        "related": [_place(p) for p in finding.related],
        "replacement": finding.replacement,
    }


def _place(p: Place) -> dict[str, Any]:
    return {"file": p.file, "line": p.line, "column": p.column, "path": list(p.path), "cell": p.cell or None}


def place(p: Place) -> str:
    """`file:line:column`, with the spreadsheet cell where there is one."""
    cell = f" ({p.cell})" if p.cell else ""
    return f"{p.file}:{p.line}:{p.column}{cell}" if p.line else p.file


def message(finding: Finding, words: Words) -> str:
    """What is wrong with which value."""
    return words(f"findings.{finding.code.id}", **_said(finding.values, words))


def hint(finding: Finding, words: Words) -> str:
    """What to do next; the nearest valid value first, where there is one."""
    values = _said(finding.values, words)
    step = words(f"findings.{finding.code.id}.hint", **values)
    close = values.get("nearest")
    return f"{words('findings.nearest', nearest=close)} {step}" if close else step


def _said(values: Mapping[str, object], words: Words) -> dict[str, str]:
    """Values as text; a value `type.x` is itself a word of the language."""
    said = {}
    for key, value in values.items():
        text = str(value)
        said[key] = words(f"findings.{text}") if key == "wanted" else text
    return said

"""The sentences of a finding: message and hint in the reader's language."""

from collections.abc import Mapping
from decimal import Decimal

from kassel_integration.checking.log import FindingGroup
from kassel_integration.diagnostics import Finding, Place
from kassel_integration.render.cells import day, number
from kassel_integration.texts import Words

# Both readings of 1.234 are shown without thousands signs, for that is what they differ in.
_UNGROUPED = ("thousands", "fraction", "reading")
# A value with such a beginning is itself a word of the domain or of the findings.
_TOPICS = {
    "type.": "findings",
    "repair.": "findings",
    "form.": "findings",
    "limit.": "findings",
    "column.": "labels",
    "implementation.": "labels",
    "kind.": "labels",
}


def message(finding: Finding, words: Words) -> str:
    """What is wrong with which value."""
    return words(f"findings.{finding.code.id}", **_said(finding.values, words))


def hint(finding: Finding, words: Words) -> str:
    """What to do next; the nearest valid value first, where there is one."""
    values = _said(finding.values, words)
    step = words(f"findings.{finding.code.id}.hint", **values)
    close = values.get("nearest")
    return f"{words('findings.nearest', nearest=close)} {step}" if close else step


def times(group: FindingGroup, words: Words) -> str:
    """How often and on which lines, for a finding that repeats; else ""."""
    if group.count == 1:
        return ""
    runs = [str(first) if first == last else f"{first}-{last}" for first, last in group.runs]
    lines = ", ".join(runs[:8]) + (", …" if len(runs) > 8 else "")
    return words("findings.times", count=number(group.count, words.lang), lines=lines)


def place(p: Place) -> str:
    """`file:line:column`, with the spreadsheet cell where there is one."""
    cell = f" ({p.sheet_cell})" if p.sheet_cell else ""
    return f"{p.file}:{p.line}:{p.column}{cell}" if p.line else p.file


def _said(values: Mapping[str, object], words: Words) -> dict[str, str]:
    return {key: _say(key, value, words) for key, value in values.items()}


def _say(key: str, value: object, words: Words) -> str:
    if isinstance(value, Decimal) and key in _UNGROUPED:
        return f"{value:f}".replace(".", "," if words.lang == "de" else ".").replace("-", "−")
    if isinstance(value, Decimal) or (isinstance(value, int) and key in ("limit", "count")):
        return number(value, words.lang)
    text = str(value)
    if key == "day":
        return day(text, words.lang)
    if key == "problem":
        return words(f"findings.yaml.{text}") if words.has(f"findings.yaml.{text}") else text
    topic = next((t for start, t in _TOPICS.items() if text.startswith(start)), "")
    known = topic and key not in ("value", "nearest") and words.has(f"{topic}.{text}")
    return words(f"{topic}.{text}") if known else text

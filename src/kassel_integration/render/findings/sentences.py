"""The sentences of a finding: message and hint in the reader's language, how often, where, and what was not read."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.diagnostics import Finding, Key, Place, Span
from kassel_integration.render.numbers import day, number
from kassel_integration.render.safe import visible
from kassel_integration.texts import LONGEST, Phrase, Words, bounded

# Both readings of 1.234 are shown without thousands signs, for that is what they differ in.
_UNGROUPED = ("thousands", "fraction", "reading")
_DAYS = ("day", "given")
_MOST_RUNS = 8  # of lines that are named


def message(finding: Finding, words: Words) -> str:
    """What is wrong with which value."""
    return words(finding.code.key("message"), **_said(finding.values, words))


def hint(finding: Finding, words: Words) -> str:
    """What to do next; the nearest valid value first, where there is one."""
    return _step(finding, words, "hint")


def advice(finding: Finding, words: Words) -> str:
    """What an office is to do next, which has neither the commands nor the catalogue."""
    return _step(finding, words, "office" if words(finding.code.key("office")) else "hint")


def _step(finding: Finding, words: Words, part: str) -> str:
    values = _said(finding.values, words)
    step = words(finding.code.key(part), **values)
    close = values.get("nearest")
    return f"{words('findings.nearest', nearest=close)} {step}" if close else step


def times(group: FindingGroup, words: Words) -> str:
    """How often and on which lines, for a finding that repeats; else ""."""
    if group.count == 1:
        return ""
    return words("findings.times", count=number(group.count, words.lang), lines=lines_of(group.runs, "-"))


def lines_of(runs: Sequence[tuple[int, int]], dash: str = "–") -> str:
    """Runs of lines, the first eight of them."""
    said = [str(first) if first == last else f"{first}{dash}{last}" for first, last in runs[:_MOST_RUNS]]
    return ", ".join(said) + (", …" if len(runs) > _MOST_RUNS else "")


def place(p: Place) -> str:
    """`file:line:column`, with sheet and sheet cell where there is one."""
    sheet = f"{p.sheet}!" if p.sheet else ""
    cell = f" ({sheet}{p.sheet_cell})" if p.sheet_cell else ""
    file = bounded(p.file, 2 * LONGEST)
    return f"{file}:{p.line}:{p.column}{cell}" if p.line else file


def problem(group: FindingGroup, words: Words) -> str:
    """What is wrong, and how often, on one line."""
    repeated = times(group, words)
    return visible(message(group.finding, words)) + (f" {repeated}" if repeated else "")


def remedy(group: FindingGroup, words: Words) -> str:
    """What to do next, on one line."""
    return visible(hint(group.finding, words))


def unreadable(result: CheckResult, words: Words) -> list[str]:
    """Why files could not be read, a sentence each."""
    return [visible(words(f"errors.{error.key}", **error.values)) for error in result.unreadable]


def _said(values: Mapping[str, object], words: Words) -> dict[str, str]:
    return {name: _say(name, value, words) for name, value in values.items()}


def _say(name: str, value: object, words: Words) -> str:
    if isinstance(value, Key):
        return words(value.text)
    if isinstance(value, tuple):
        return " / ".join(_say(name, each, words) for each in value)
    if isinstance(value, Phrase):
        return words.phrase(value)
    if isinstance(value, tuple):
        return ", ".join(_say(name, part, words) for part in value)
    if isinstance(value, Decimal) and name in _UNGROUPED:
        return f"{value:f}".replace(".", "," if words.lang == "de" else ".").replace("-", "−")
    if isinstance(value, Decimal) or (isinstance(value, int) and name in ("limit", "count", "rows")):
        return number(value, words.lang)
    text = str(value)
    if isinstance(value, Span):
        return _range(value, words)
    if name in _DAYS:
        return day(text, words.lang)
    return text


def _range(span: Span, words: Words) -> str:
    """What is possible, where at least one end is known."""
    ends = {name: number(end, words.lang) for name, end in (("low", span.low), ("high", span.high)) if end is not None}
    key = "between" if len(ends) > 1 else "from" if "low" in ends else "to"
    return words(f"phrases.limit.{key}", **ends)

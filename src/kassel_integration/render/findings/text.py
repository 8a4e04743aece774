"""Findings for people: place, severity, code, message; the source line with a caret; what to do; a count at the end."""

from collections.abc import Mapping
from dataclasses import asdict

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.diagnostics import Code, Severity
from kassel_integration.render.findings.sentences import place, problem, remedy
from kassel_integration.render.numbers import number
from kassel_integration.render.people import text as said
from kassel_integration.render.safe import visible
from kassel_integration.render.width import width
from kassel_integration.texts import Words
from kassel_integration.views.values import Counted

WINDOW = 96  # characters of a long source line that are shown around the place
_COLORS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}


def as_text(result: CheckResult, words: Words, most: int, carets: bool, color: bool) -> str:
    """`file:line:column (cell): error[KI301] message (214 times, lines 2-215)`, hint below, the count at the end."""
    shown = result.groups[:most] if most else result.groups
    lines: list[str] = []
    for group in shown:
        lines += _group(group, words, carets, color)
    lines += left_out(result, len(shown), words)
    lines += summary(result, words)
    return "".join(f"{line}\n" for line in lines)


def left_out(result: CheckResult, shown: int, words: Words) -> list[str]:
    """What is said where not all groups are shown, or not all were kept."""
    if shown < len(result.groups):
        everything = len(result.groups) + result.dropped
        return [words("findings.hidden", count=everything - shown, all=everything)]
    return [words("findings.not_kept", count=result.dropped)] if result.dropped else []


def _group(group: FindingGroup, words: Words, carets: bool, color: bool) -> list[str]:
    finding = group.finding
    mark = painted(finding.code, words, color)
    lines = [f"{visible(place(finding.place))}: {mark} {problem(group, words)}"]
    if carets and finding.excerpt:
        lines += caret(finding.excerpt, finding.place.column)
    lines.append(f"    {remedy(group, words)}")
    return lines


def painted(code: Code, words: Words, color: bool) -> str:
    """The severity and the id of a finding, in the colour of the severity."""
    mark = f"{words(f'labels.severity.{code.severity}')}[{code.id}]"
    return f"{_COLORS[code.severity]}{mark}\x1b[0m" if color else mark


def caret(excerpt: str, column: int, window: int = WINDOW, gutter: str = "  | ") -> list[str]:
    """The source line, cut to a window around the place, and a caret below it; nothing when the place is beyond it."""
    if column > len(excerpt) + 1:
        return []
    start = max(0, column - 1 - window // 2) if len(excerpt) > window else 0
    cut = excerpt[start : start + window]
    before = visible(cut[: column - 1 - start])
    lead = "…" if start else ""
    tail = "…" if start + window < len(excerpt) else ""
    return [f"{gutter}{lead}{visible(cut)}{tail}", f"{gutter}{' ' * (len(lead) + width(before))}^"]


def summary(result: CheckResult, words: Words) -> list[str]:
    """How much was checked, and what came of it."""
    counts = result.counts
    top = [*checked(result, words), *_rows_by_file(result, words)]
    if not any(counts.values()):
        fine = [] if result.unreadable else [words("findings.result.none")]
        return [*top, *fine, *beside(result, words)]
    numbers = {"errors": counts[Severity.ERROR], "warnings": counts[Severity.WARNING], "notes": counts[Severity.NOTE]}
    return [*top, words("findings.result.some", **counted(numbers, words)), *beside(result, words)]


def checked(result: CheckResult, words: Words) -> list[str]:
    """How much was checked, of which data, and what became of the rows unless all were accepted."""
    data = words(f"notes.origin.{result.folder.said}", root=visible(str(result.folder.root)))
    done = {"files": result.files, "rows": result.rows.rows, "rules": result.rules}
    top = f"{words('findings.checked', **counted(done, words))} {words('findings.data', data=data)}"
    if _all_accepted(result):
        return [top]
    rows = {key: number(count, words.lang) for key, count in asdict(result.rows).items()}
    return [top, words("findings.rows", **rows)]


def beside(result: CheckResult, words: Words) -> list[str]:
    """What else is to be known: files that were not read, and that the data are made up."""
    unread = {"files": len(result.unreadable)}
    said = [words("findings.result.unreadable", **counted(unread, words))] if result.unreadable else []
    return said + ([words("notes.synthetic")] if result.synthetic else [])


def _all_accepted(result: CheckResult) -> bool:
    counts = result.rows
    return counts.read == counts.accepted + counts.blank


def _rows_by_file(result: CheckResult, words: Words) -> list[str]:
    """Of several files what was not accepted of each."""
    refused = [each for each in result.rejected if each.count]
    if _all_accepted(result) or not refused or len(result.checked) <= 2:  # the catalogue is one of them
        return []
    files = "; ".join(f"{visible(each.file)}: {counted({'rows': each.count}, words)['rows']}" for each in refused)
    return [words("findings.rejected_by_file", files=files)]


def counted(numbers: Mapping[str, int], words: Words) -> dict[str, str]:
    """Each number with its noun, in the singular or the plural."""
    return {noun: said(Counted(count, noun), words) for noun, count in numbers.items()}

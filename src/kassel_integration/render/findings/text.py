"""Findings for people: place, severity, code, message; the source line with a caret; what to do; a count at the end."""

from collections.abc import Mapping
from dataclasses import asdict

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.load import CheckResult
from kassel_integration.diagnostics import Severity
from kassel_integration.render.findings.sentences import place, problem, remedy
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
    if len(shown) < len(result.groups):
        everything = len(result.groups) + result.dropped
        lines.append(words("findings.hidden", count=everything - len(shown), all=everything))
    elif result.dropped:
        lines.append(words("findings.not_kept", count=result.dropped))
    lines += summary(result, words)
    return "".join(f"{line}\n" for line in lines)


def _group(group: FindingGroup, words: Words, carets: bool, color: bool) -> list[str]:
    finding = group.finding
    severity = words(f"labels.severity.{finding.code.severity}")
    mark = f"{severity}[{finding.code.id}]"
    if color:
        mark = f"{_COLORS[finding.code.severity]}{mark}\x1b[0m"
    lines = [f"{visible(place(finding.place))}: {mark} {problem(group, words)}"]
    if carets and finding.excerpt:
        lines += caret(finding.excerpt, finding.place.column)
    lines.append(f"    {remedy(group, words)}")
    return lines


def caret(excerpt: str, column: int) -> list[str]:
    """The source line, cut to a window around the place, and a caret below it; nothing when the place is beyond it."""
    if column > len(excerpt) + 1:
        return []
    start = max(0, column - 1 - WINDOW // 2) if len(excerpt) > WINDOW else 0
    cut = excerpt[start : start + WINDOW]
    before = visible(cut[: column - 1 - start])
    lead = "…" if start else ""
    tail = "…" if start + WINDOW < len(excerpt) else ""
    return [f"  | {lead}{visible(cut)}{tail}", f"  | {' ' * (len(lead) + width(before))}^"]


def summary(result: CheckResult, words: Words) -> list[str]:
    """How much was checked, and what came of it."""
    counts = result.counts
    data = words(f"notes.origin.{result.folder.said}", root=visible(str(result.folder.root)))
    done = {"files": result.files, "rows": result.rows.rows, "rules": result.rules}
    checked = words("findings.checked", **_counted(done, words))
    top = [f"{checked} {words('findings.data', data=data)}", *_rows(result, words)]
    beside = [words("notes.synthetic")] if result.synthetic else []
    if result.unreadable:
        beside.insert(0, words("findings.result.unreadable", **_counted({"files": len(result.unreadable)}, words)))
    if not any(counts.values()):
        fine = [] if result.unreadable else [words("findings.result.none")]
        return [*top, *fine, *beside]
    numbers = {"errors": counts[Severity.ERROR], "warnings": counts[Severity.WARNING], "notes": counts[Severity.NOTE]}
    return [*top, words("findings.result.some", **_counted(numbers, words)), *beside]


def _rows(result: CheckResult, words: Words) -> list[str]:
    """What became of the rows, unless all were accepted and nothing else was read; of several files also of each."""
    counts = result.rows
    if counts.read == counts.accepted + counts.blank:
        return []
    lines = [words("findings.rows", **asdict(counts))]
    refused = [each for each in result.rejected if each.count]
    if refused and len(result.checked) > 2:  # the catalogue is one of them
        files = "; ".join(f"{visible(each.file)}: {_counted({'rows': each.count}, words)['rows']}" for each in refused)
        lines.append(words("findings.rejected_by_file", files=files))
    return lines


def _counted(numbers: Mapping[str, int], words: Words) -> dict[str, str]:
    """Each number with its noun, in the singular or the plural."""
    return {noun: said(Counted(count, noun), words) for noun, count in numbers.items()}

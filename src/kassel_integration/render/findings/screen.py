"""Findings for a person at a terminal: each file once, what is wrong, where, what to do next; the answer at the end."""

from dataclasses import dataclass
from itertools import groupby

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.checking.rejected import RejectedRows
from kassel_integration.diagnostics import Severity
from kassel_integration.render.findings.sentences import lines_of, message, remedy
from kassel_integration.render.findings.text import beside, caret, checked, counted, left_out, painted
from kassel_integration.render.numbers import number
from kassel_integration.render.protected import protect, unprotect
from kassel_integration.render.safe import visible
from kassel_integration.render.wrapping import lines
from kassel_integration.texts import Words

_BOLD, _DIM, _STEP = "\x1b[1m", "\x1b[2m", "\x1b[32m"
_GUTTER, _ARROW, _INDENT = "  │ ", "  → ", "  "
_LEAST = 30  # a window that is narrower is written past its edge


@dataclass(frozen=True, slots=True)
class Screen:
    """A terminal: its width, whether it has colours, and the language spoken at it."""

    width: int
    color: bool
    words: Words

    def paint(self, text: str, style: str) -> str:
        """A text in a style, where there are any."""
        return f"{style}{text}\x1b[0m" if self.color and text else text

    def wrapped(self, text: str, style: str = "", first: str = "") -> list[str]:
        """A text in lines that end between words, all below each other; `first` stands before the first."""
        rest = " " * len(first)
        made = lines(protect(text), max(self.width, _LEAST) - len(first))
        heads = [first, *[rest] * (len(made) - 1)]
        return [
            f"{head}{line}" if not style else self.paint(f"{head}{line}", style) for head, line in _pairs(heads, made)
        ]


def _pairs(heads: list[str], made: list[str]) -> list[tuple[str, str]]:
    return [(head, unprotect(line)) for head, line in zip(heads, made, strict=True)]


def as_screen(result: CheckResult, most: int, screen: Screen) -> str:
    """The first `most` groups (0: all) under the names of their files, blank lines between them, then what it means."""
    shown = result.groups[:most] if most else result.groups
    blocks = []
    for file, groups in groupby(shown, lambda group: group.finding.place.file):
        blocks += [[screen.paint(visible(file), _BOLD)], *(_group(group, screen) for group in groups)]
    cut = left_out(result, len(shown), screen.words)
    blocks += [[line for text in cut for line in screen.wrapped(text)]] if cut else []
    blocks.append(_summary(result, screen))
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def _group(group: FindingGroup, screen: Screen) -> list[str]:
    finding = group.finding
    mark = painted(finding.code, screen.words, screen.color)
    found = [f"{mark} {_where(group, screen)}".rstrip()]
    found += screen.wrapped(visible(message(finding, screen.words)), first=_INDENT)
    if finding.excerpt:
        window = max(screen.width, _LEAST) - len(_GUTTER) - 2
        *source, below = caret(finding.excerpt, finding.place.column, window, _GUTTER) or [""]
        found += source
        found += [screen.paint(below, _STEP)] if below else []
    return found + screen.wrapped(remedy(group, screen.words), _STEP, _ARROW)


def _where(group: FindingGroup, screen: Screen) -> str:
    """The line and the box of a sheet, or of a finding that repeats how often and on which lines."""
    place = group.finding.place
    if group.count > 1:
        count = number(group.count, screen.words.lang)
        return screen.words("findings.screen.times", count=count, lines=lines_of(group.runs))
    if not place.line:
        return ""
    sheet = f"{place.sheet}!" if place.sheet else ""
    box = f" ({visible(sheet)}{place.sheet_cell})" if place.sheet_cell else ""
    return screen.words("counts.lines_one", what=place.line) + box


def _summary(result: CheckResult, screen: Screen) -> list[str]:
    """What it means for the rows first, then how much was found, then beside it what was checked."""
    said = [line for text in _verdict(result, screen.words) for line in screen.wrapped(text, _BOLD)]
    if any(result.counts.values()):
        said.append(_numbers(result, screen))
    elif not result.unreadable:
        said += screen.wrapped(screen.words("findings.result.none"), _STEP)
    said += [line for text in checked(result, screen.words) for line in screen.wrapped(text, _DIM)]
    return said + [line for text in beside(result, screen.words) for line in screen.wrapped(text)]


def _numbers(result: CheckResult, screen: Screen) -> str:
    nouns = {"errors": Severity.ERROR, "warnings": Severity.WARNING, "notes": Severity.NOTE}
    texts = counted({noun: result.counts[severity] for noun, severity in nouns.items()}, screen.words)
    return screen.words("findings.result.some", **texts)


def _verdict(result: CheckResult, words: Words) -> list[str]:
    """How many of the rows cannot be taken as they are, in which lines; or that all can."""
    rows, refused = result.rows.rows, [each for each in result.rejected if each.count]
    whole = [each for each in result.rejected if each.whole and not each.count]
    about = "stored" if _stored(result) else "sent"
    said = [words(f"findings.screen.{about}.whole", file=visible(each.file)) for each in whole]
    if refused:
        numbers = {"rejected": number(result.rows.rejected, words.lang), **counted({"rows": rows}, words)}
        places = "; ".join(_lines(each, words, alone=len(refused) == 1) for each in refused)
        many = "one" if result.rows.rejected == 1 else "many"
        return [*said, words(f"findings.screen.{about}.some_{many}", **numbers, lines=places)]
    if whole or result.errors or result.unreadable or not rows:
        return said
    return [words(f"findings.screen.{about}.all_{'one' if rows == 1 else 'many'}", **counted({"rows": rows}, words))]


def _lines(refused: RejectedRows, words: Words, *, alone: bool) -> str:
    """The lines of one file, after its name where there are others."""
    noun = "one" if refused.count == 1 else "many"
    found = words(f"counts.lines_{noun}", what=lines_of(refused.runs))
    return found if alone else f"{visible(refused.file)}: {found}"


def _stored(result: CheckResult) -> bool:
    """True when what was checked are the data themselves and not files that somebody sent."""
    own = {str(path) for path in result.folder.files()}
    return all(file in own for file in result.checked)

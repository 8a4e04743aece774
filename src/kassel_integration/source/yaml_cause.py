"""Where the cause of a YAML text that cannot be read most likely is, which a parser only notices some lines later."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

_TAB = re.compile(r"(?:^|(?<=\n))[ -]*\t")
_BEGINS = re.compile(r"""(?:^|[:\-,\[{]\s*)(?P<quote>["'])""")
_ENDS = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_BEFORE = re.compile(r"\s*(?:[,}\]]|$)")  # what may come after the end of a quoted text in brackets

MOST_TRIES = 24  # a text is read again for each

Furthest = Callable[[str], int | None]


def tab_before(lines: list[str], fault: int) -> tuple[int, int] | None:
    """Line and column (from 1) of a tab that indents the line of the fault or the one before it."""
    for number in (fault, fault - 1):
        found = _TAB.match(lines[number - 1]) if 0 < number <= len(lines) else None
        if found:
            return number, found.end()
    return None


def open_quote_before(lines: list[str], fault: int, furthest: Furthest) -> tuple[int, int] | None:
    """Line and column of a quotation mark that has no end in its line, if one there lets the parser come further.

    `furthest` says in which line a text is faulty, None where it is right.
    """
    for number, column, mended in islice(_candidates(lines, fault), MOST_TRIES):
        reached = furthest("\n".join((*lines[: number - 1], mended, *lines[number:])))
        if reached is None or reached > fault:
            return number, column + 1
    return None


def _candidates(lines: list[str], fault: int) -> Iterator[tuple[int, int, str]]:
    """Each line with a quotation mark that has no end there, the last first, and ways to end it."""
    for number in range(min(fault, len(lines)), 0, -1):
        line = lines[number - 1]
        column = _open_quote(line)
        if column is not None:
            yield from ((number, column, mended) for mended in _mended(line, column))


def quote_inside(lines: list[str], fault: int, column: int) -> tuple[int, int] | None:
    """Line and column of a quotation mark after which a text goes on, where that is the fault at `column` (from 1)."""
    before = lines[fault - 1][: column - 1].rstrip() if fault <= len(lines) else ""
    return (fault, len(before)) if before.endswith(('"', "'")) else None


def _open_quote(line: str) -> int | None:
    """Where a quotation mark begins a text that does not end in this line."""
    at = 0
    while found := _BEGINS.search(line, at):
        begins = found.start("quote")
        ended = _ENDS[found["quote"]].match(line, begins)
        if ended is None or not (_BEFORE.match(line, ended.end()) or line[ended.end()] in ": #"):
            return begins
        at = ended.end()
    return None


def _mended(line: str, column: int) -> Iterator[str]:
    """The line with an end for its text: at the end of the line, before each comma or bracket after the text begins."""
    quote = line[column]
    bare = line.rstrip("\r“”„’‘»«")
    yield bare + quote
    for found in re.finditer(r"[,}\]]", line[column + 1 :]):
        at = column + 1 + found.start()
        yield line[:at] + quote + line[at:]

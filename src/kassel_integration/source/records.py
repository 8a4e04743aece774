"""Records of a delimited file in a stream, with exact physical lines, surviving quotes that are never closed.

csv.reader does the splitting, in strict mode. The physical lines of the record in hand are kept, so that a record
that cannot be right (an unclosed quote swallows what follows) is given up and reading goes on one line after it began.
"""

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kassel_integration.diagnostics import Code
from kassel_integration.source import codes

MAX_SPAN = 200  # physical lines one record may have; more is an unclosed quote
_LIKE_A_ROW = re.compile(r'\s*"?[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2}\.[a-z]')


class _SpanError(Exception):
    """A record has more lines than any honest one."""


@dataclass(slots=True)
class Records:
    """Iterate to get each record's cells; `line` is where it starts, `number` its row in a spreadsheet.

    `held` are its physical lines. A record that cannot be read comes as None with `problem` saying why.
    """

    source: Iterator[str]
    separator: str
    metric_index: int
    line: int = 0
    number: int = 0
    problem: Code | None = None
    held: list[str] = field(default_factory=list)
    _again: deque[str] = field(default_factory=deque)
    _next_line: int = 0

    def __post_init__(self) -> None:
        self._next_line = self.line + 1

    def __iter__(self) -> Iterator[list[str] | None]:
        while True:
            reader = csv.reader(self._feed(), delimiter=self.separator, strict=True)
            try:
                yield from self._good(reader)
                return
            except (csv.Error, _SpanError) as error:
                self.problem = self._why(error)
                if self.line != self._next_line:
                    self.line = self._next_line
                    self.number += 1
                yield None
                self._step_back()

    def _feed(self) -> Iterator[str]:
        """Physical lines: those to be read again first, then the source's."""
        held, again = self.held, self._again
        while again:
            line = again.popleft()
            held.append(line)
            yield line
        for line in self.source:
            held.append(line)
            if len(held) > MAX_SPAN:
                raise _SpanError
            yield line

    def _good(self, reader: Iterator[list[str]]) -> Iterator[list[str]]:
        held = self.held
        for record in reader:
            self.line = self._next_line
            self.number += 1
            if len(held) > 1 and self._swallowed():
                raise csv.Error
            yield record
            self._next_line += len(held)
            held.clear()

    def _swallowed(self) -> bool:
        """True when a later line of the record is a row of its own: then the quote before it was never closed."""
        at, separator = self.metric_index, self.separator
        for line in self.held[1:]:
            cells = line.split(separator)
            if len(cells) > max(at, 1) and _LIKE_A_ROW.match(cells[at]):
                return True
        return False

    def _why(self, error: Exception) -> Code:
        if isinstance(error, csv.Error) and "field larger" in str(error):
            return codes.CELL_TOO_LONG
        if isinstance(error, _SpanError) or len(self.held) > 1 or "unexpected end" in str(error):
            return codes.OPEN_QUOTE
        return codes.STRAY_QUOTE

    def _step_back(self) -> None:
        """Give up the first line of the record and read the others again as lines of their own."""
        self._again.extendleft(reversed(self.held[1:]))
        self._next_line += 1
        self.held.clear()
        self.problem = None

    def where(self, index: int) -> tuple[int, int, str]:
        """(line, column from 1, source line) of a cell of the record in hand."""
        below, column = cell_place(self.held, index, self.separator)
        excerpt = self.held[below] if below < len(self.held) else ""
        return self.line + below, column, excerpt.rstrip("\n")[:1000]


def cell_place(held: Iterable[str], index: int, separator: str) -> tuple[int, int]:
    """(lines below the record's first, column from 1) at which cell `index` starts."""
    cell, quoted, below, column, start = 0, False, 0, 0, (0, 1)
    for sign in "".join(held):
        if cell == index:
            return start
        column += 1
        if sign == '"':
            quoted = not quoted
        elif sign == "\n":
            below, column = below + 1, 0
        elif sign == separator and not quoted:
            cell += 1
            start = (below, column + 1)
    return start

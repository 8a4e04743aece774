"""Records of a delimited file in a stream, with exact physical lines, surviving quotes that are never closed.

csv.reader does the splitting, in strict mode, straight from the file; its `line_num` tells which lines a record came
from. A second cursor follows only where a line must be looked at, or read again: a record that cannot be right (an
unclosed quote swallows what follows) is given up, and reading goes on one line after it began.
"""

import csv
import re
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain
from operator import methodcaller
from typing import TextIO, cast

from kassel_integration.diagnostics import Code, codes
from kassel_integration.source.cursor import Cursor, Opened, text_place
from kassel_integration.source.dialect import Dialect
from kassel_integration.source.table import Reader

BLOCK = 1 << 16  # characters read at a time
MAX_SPAN = 200  # physical lines one record may have; more is an unclosed quote
_LIKE_A_ROW = re.compile(r'\s*"?[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2}\.[a-z]')


class Records:
    """A file with quotation marks.

    `readers()` gives a csv.reader, and another one each time a record had to be given up with `fail()`.

    After `take(last, now)` the attributes speak of the record made of the reader's lines last + 1 to now: `line` is
    its first physical line in the file, `number` its row in a spreadsheet, `held` its lines.
    """

    def __init__(self, opened: Opened, dialect: Dialect, metric_index: int) -> None:
        heading, hidden = dialect.heading, dialect.hidden
        self.separator, self.metric_index = dialect.separator, metric_index
        self.quoted = True
        self.base = heading  # physical lines before the first of the current reader
        self.line = heading
        self.number = heading - hidden
        self.problem: Code | None = None
        self._opened = opened
        self._open = ExitStack()
        self._cursor = self._open.enter_context(Cursor(opened, heading))
        self._less = hidden  # physical lines that are no rows of their own in a spreadsheet
        self._span = 0, 0
        self._again: deque[str] = deque()  # lines to be read once more
        self._more = True
        self._swallower = False

    def close(self) -> None:
        """Close the file, however far it was read."""
        self._open.close()

    def readers(self) -> Iterator[Reader]:
        """csv.readers, until one gets to the end of the file."""
        stream = self._open.enter_context(self._opened())
        while self._more:
            self._more = False
            lines = chain(self._once_more(), stream) if self._again else stream
            yield csv.reader(lines, delimiter=self.separator, strict=True)

    def _once_more(self) -> Iterator[str]:
        """Lines given back; what a reader leaves of them is there for the next one."""
        while self._again:
            yield self._again.popleft()

    def take(self, last: int, now: int) -> None:
        """Look at the record in hand."""
        self.line = self.base + last + 1
        self.number = self.line - self._less
        self._span = last, now

    @property
    def held(self) -> list[str]:
        """Its physical lines."""
        last, now = self._span
        return self._cursor.lines(self.base + last, self.base + now)

    def spans(self, last: int, now: int) -> None:
        """Count a record of several lines as one row; raises csv.Error when it has swallowed rows."""
        if now - last > MAX_SPAN or self._swallowed():
            self._swallower = True
            raise csv.Error
        self._less += max(0, now - last - 1)

    def _swallowed(self) -> bool:
        """True when a later line of the record is a row of its own: then the quote before it was never closed."""
        held = self.held
        own = next(csv.reader(held, delimiter=self.separator), [])[self.metric_index :][:1]
        names = [self._metric_in(line) for line in held]
        if names[0] not in own and names[-1] in own:
            names.pop()  # the metric comes after the text with the line breaks
        return any(_LIKE_A_ROW.match(name) for name in names[1:])

    def _metric_in(self, line: str) -> str:
        """The text of the metric column, for a line that may be a row; else ""."""
        texts = line.rstrip("\n").split(self.separator)
        return texts[self.metric_index].strip('"') if len(texts) > max(self.metric_index, 1) else ""

    def fail(self, error: csv.Error, last: int, now: int) -> None:
        """Give up the record in hand and read again from the line after its first."""
        if self._swallower:  # found out only after the record was counted as read
            last, now = self._span
            self._swallower = False
        self.take(last, now)
        self.problem = self._why(error, now - last)
        self._again.extendleft(reversed(self.held[1:]))
        self._more = True
        self.base += last + 1
        self._span = -1, now - last - 1  # the same lines, now seen from the next record

    def _why(self, error: csv.Error, span: int) -> Code:
        if span > 1 or "unexpected end" in str(error):
            return codes.OPEN_QUOTE
        return codes.CELL_TOO_LONG if "field larger" in str(error) else codes.STRAY_QUOTE

    def where(self, index: int) -> tuple[int, int, str]:
        """(line, column from 1, source line) of a column's text in the record in hand."""
        held = self.held
        below, column = text_place(held, index, self.separator)
        excerpt = held[below] if below < len(held) else ""
        return self.line + below, column, excerpt.rstrip("\n")[:1000]


class PlainRecords(Records):
    """A file without any quotation mark: every line is a record, and a column's text is what is between separators."""

    def __init__(self, opened: Opened, dialect: Dialect) -> None:
        super().__init__(opened, dialect, 0)
        self.quoted = False

    def readers(self) -> Iterator[Reader]:
        """The file itself, once."""
        lines = chain.from_iterable(_blocks(self._open.enter_context(self._opened())))
        yield cast(Reader, map(methodcaller("split", self.separator), lines))


def _blocks(stream: TextIO) -> Iterator[list[str]]:
    """Lines without their ends, a block of them at a time."""
    rest = ""
    while block := stream.read(BLOCK):
        *lines, rest = (rest + block).split("\n")
        yield lines
    if rest:
        yield [rest]

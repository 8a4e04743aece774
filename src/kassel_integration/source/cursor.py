"""A second look at a file that is being read: any lines not yet passed, and where in them a column's text begins."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TextIO

# Opens the file again, at the line after its heading.
Opened = Callable[[], TextIO]


class Cursor:
    """Goes through a file a second time, forward only, and gives any lines from the last one asked for on."""

    def __init__(self, opened: Opened, at: int) -> None:
        self._opened = opened
        self._file: TextIO | None = None
        self._first = at  # lines before the first kept
        self._kept: deque[str] = deque()

    def __enter__(self) -> "Cursor":
        return self

    def __exit__(self, *_: object) -> None:
        if self._file:
            self._file.close()

    @property
    def _stream(self) -> TextIO:
        """The file, opened when first needed."""
        if self._file is None:
            self._file = self._opened()
        return self._file

    def lines(self, start: int, end: int) -> list[str]:
        """Lines `start` + 1 to `end` of the file."""
        while self._kept and self._first < start:
            self._kept.popleft()
            self._first += 1
        if self._first < start:
            skip = start - self._first
            deque(islice(self._stream, skip), maxlen=0)
            self._first = start
        self._kept.extend(islice(self._stream, max(0, end - self._first - len(self._kept))))
        return list(islice(self._kept, end - start))


def text_place(held: Iterable[str], index: int, separator: str) -> tuple[int, int]:
    """(lines below the record's first, column from 1) at which the text with this index starts, else the last one."""
    return deque(islice(text_places(held, separator), index + 1), maxlen=1).pop()


def text_places(held: Iterable[str], separator: str) -> Iterator[tuple[int, int]]:
    """The same of each text of the record, at least one."""
    quoted, below, column = False, 0, 0
    yield below, 1
    for sign in chain.from_iterable(held):
        column += 1
        if sign == '"':
            quoted = not quoted
        elif sign == "\n":
            below, column = below + 1, 0
        elif sign == separator and not quoted:
            yield below, column + 1

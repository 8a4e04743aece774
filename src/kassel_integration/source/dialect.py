"""How a measurement file of text is laid out: separator, lines above the headings, the headings themselves.

The known headings are the sure rule: the separator and the line that fit most of them are right. Guessing
from statistics (csv.Sniffer) fails on clean files with long notes.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kassel_integration.source.cursor import text_places
from kassel_integration.source.find_layout import find_layout, rank
from kassel_integration.source.headings import Headings
from kassel_integration.source.layout import Layout

SEPARATORS = (";", ",", "\t", "|")
Find = Callable[[Sequence[Sequence[str]], Headings], Layout | None]
LOOK_AT = 60  # lines among which the heading must be
MOST_LINES = 8  # lines that one heading with line breaks in its texts may have


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is laid out; its headings end in line `heading`, from 1, and take so many `rows`.

    `headings`: the last row of them. `width`: columns with trailing empty ones; `hidden`: lines that are no rows of
    their own in a spreadsheet, a `sep=` line that comes first and the `wrapped` ones of a heading with line breaks;
    `skipped`: lines above the headings. `layout`: what the headings say. `starts`: where each of `headings` begins,
    (lines below the first of their row, column from 1).
    """

    separator: str
    heading: int
    headings: tuple[str, ...]
    width: int
    hidden: int = 0
    skipped: int = 0
    wrapped: int = 0
    rows: int = 1
    layout: Layout = field(default=Layout(0, 0, (), {}), compare=False)
    below: tuple[tuple[str, ...], ...] = field(default=(), compare=False)  # the first rows below the headings
    starts: tuple[tuple[int, int], ...] = field(default=(), compare=False)

    @property
    def first(self) -> int:
        """The line in which the last row of headings begins."""
        return self.heading - self.wrapped

    @property
    def decimal(self) -> str:
        """The decimal sign such a file most likely uses; "" when the separator does not tell."""
        return {";": ",", ",": "."}.get(self.separator, "")


def find_dialect(lines: Iterable[str], headings: Headings, find: Find = find_layout) -> Dialect | None:
    """Find the headings among the first lines; None when no line is one of them."""
    head = [line for _, line in zip(range(LOOK_AT), lines, strict=False)]
    declared = _declared(head[0]) if head else ""
    above = 1 if declared else 0
    quoted = any('"' in line for line in head)
    best: Dialect | None = None
    for separator in (declared,) if declared else SEPARATORS:
        if not any(separator in line for line in head):
            continue
        for begin in (_rows, _lines) if quoted else (_rows,):
            rows = list(begin(head, separator, above))
            layout = find([row.texts for row in rows], headings)
            if layout and (best is None or rank(layout) > rank(best.layout)):
                best = _dialect(separator, head, rows, layout, above)
            if layout:
                break
    return best


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of texts, the first of its `lines`, from 0, and how many these are."""

    texts: list[str]
    start: int
    lines: int


def _rows(head: Sequence[str], separator: str, start: int) -> Iterator[_Row]:
    """The first rows of a file."""
    while start < len(head):
        texts, count = _texts(head[start : start + MOST_LINES], separator)
        yield _Row(texts, start, count)
        start += count


def _lines(head: Sequence[str], separator: str, start: int) -> Iterator[_Row]:
    """A row from each line on: a quotation mark in a title may swallow the headings."""
    for line in range(start, len(head)):
        texts, count = _texts(head[line : line + MOST_LINES], separator)
        yield _Row(texts, line, count)


def _dialect(separator: str, head: Sequence[str], rows: Sequence[_Row], layout: Layout, above: int) -> Dialect:
    upper, last = rows[layout.first], rows[layout.heading]
    wrapped = sum(row.lines - 1 for row in rows[layout.first : layout.heading + 1])
    return Dialect(
        separator,
        heading=last.start + last.lines,
        headings=tuple(" ".join(text.split()) for text in last.texts),
        width=len(layout.names) if layout.values else len(last.texts),
        hidden=above + wrapped,
        skipped=upper.start - above,
        wrapped=last.lines - 1,
        rows=layout.heading - layout.first + 1,
        layout=layout,
        below=tuple(tuple(row.texts) for row in rows[layout.heading + 1 :]),
        starts=tuple(text_places(head[last.start : last.start + last.lines], separator)),
    )


def _declared(line: str) -> str:
    """The separator of a first line `sep=;` as Excel writes and reads it."""
    text = line.strip().strip('"')
    return text[4:] if text.lower().startswith("sep=") and len(text) == 5 else "\t" if text.lower() == "sep=" else ""


def _texts(lines: Sequence[str], separator: str) -> tuple[list[str], int]:
    """The texts of the first line, and how many lines they take: a text in quotation marks may go on in the next."""
    marks = 0
    for count, line in enumerate(lines, start=1):
        marks += line.count('"')
        if marks % 2 == 0:
            return _split(lines[:count], separator), count
    return _split(lines[:1], separator), 1


def _split(lines: Sequence[str], separator: str) -> list[str]:
    try:
        return next(csv.reader(lines, delimiter=separator), [])
    except (csv.Error, TypeError, ValueError):  # a text too long; a declared separator that can be none
        return []

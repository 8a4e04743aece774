"""How a measurement file is laid out: separator, lines above the heading, the heading itself.

The known headings are the sure rule: the separator and the line that fit most of them are right. Guessing
from statistics (csv.Sniffer) fails on clean files with long notes.
"""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kassel_integration.model.measurement import IGNORED_COLUMNS, REQUIRED_COLUMNS
from kassel_integration.source.headings import Headings

SEPARATORS = (";", ",", "\t", "|")
LOOK_AT = 60  # lines among which the heading must be
MOST_LINES = 8  # lines that one heading with line breaks in its texts may have


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is laid out; its heading ends in line `heading`, from 1.

    `width`: its columns with trailing empty ones; `hidden`: lines that are no rows of their own in a spreadsheet, a
    `sep=` line that comes first and the `wrapped` ones of a heading with line breaks; `skipped`: lines above it.
    """

    separator: str
    heading: int
    headings: tuple[str, ...]
    width: int
    hidden: int = 0
    skipped: int = 0
    wrapped: int = 0

    @property
    def first(self) -> int:
        """The line in which the heading begins."""
        return self.heading - self.wrapped

    @property
    def decimal(self) -> str:
        """The decimal sign such a file most likely uses; "" when the separator does not tell."""
        return {";": ",", ",": "."}.get(self.separator, "")


def find_dialect(lines: Iterable[str], headings: Headings) -> Dialect | None:
    """Find the heading among the first lines; None when no line has one that names metric or value."""
    head = [line for _, line in zip(range(LOOK_AT), lines, strict=False)]
    declared = _declared(head[0]) if head else ""
    above = 1 if declared else 0
    best: tuple[int, Dialect] | None = None
    for separator in (declared,) if declared else SEPARATORS:
        for start in range(above, len(head)):
            texts, count = _texts(head[start : start + MOST_LINES], separator)
            points = score(texts, headings)
            if points and (best is None or points > best[0]):
                best = points, _dialect(separator, start, texts, count - 1, above)
    return best[1] if best else None


def _dialect(separator: str, start: int, texts: list[str], wrapped: int, above: int) -> Dialect:
    return Dialect(
        separator,
        heading=start + 1 + wrapped,
        headings=tuple(" ".join(text.split()) for text in texts),
        width=len(texts),
        hidden=above + wrapped,
        skipped=start - above,
        wrapped=wrapped,
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


def score(texts: list[str], headings: Headings) -> int:
    """How many known columns a line names; 0 unless it names at least two, one of them metric or value."""
    found = {headings.meaning(text) for text in texts} - {""}
    if len(found.difference(IGNORED_COLUMNS)) < 2 or found.isdisjoint(REQUIRED_COLUMNS):
        return 0
    return len(found)

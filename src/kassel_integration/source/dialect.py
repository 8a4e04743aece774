"""How a measurement file is laid out: separator, lines above the heading, the heading itself.

The known headings are the sure rule: the separator and the line that fit most of them are right. Guessing
from statistics (csv.Sniffer) fails on clean files with long notes.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass

from kassel_integration.model.measurement import IGNORED_COLUMNS, REQUIRED_COLUMNS
from kassel_integration.source.headings import Headings

SEPARATORS = (";", ",", "\t", "|")
LOOK_AT = 60  # lines among which the heading must be


@dataclass(frozen=True, slots=True)
class Dialect:
    """`heading` is the line of the heading (from 1), `width` its columns with trailing empty ones, `hidden` 1 when a
    `sep=` line, which spreadsheets do not show, comes first; `skipped` counts the lines between it and the heading.
    """

    separator: str
    heading: int
    headings: tuple[str, ...]
    width: int
    hidden: int = 0
    skipped: int = 0

    @property
    def decimal(self) -> str:
        """The decimal sign such a file most likely uses; "" when the separator does not tell."""
        return {";": ",", ",": "."}.get(self.separator, "")


def find_dialect(lines: Iterable[str], headings: Headings) -> Dialect | None:
    """Find the heading among the first lines; None when no line has one that names metric or value."""
    head = [line for _, line in zip(range(LOOK_AT), lines, strict=False)]
    declared = _declared(head[0]) if head else ""
    hidden = 1 if declared else 0
    best: tuple[int, Dialect] | None = None
    for separator in (declared,) if declared else SEPARATORS:
        for number, line in enumerate(head[hidden:], start=hidden + 1):
            texts = _texts(line, separator)
            points = score(texts, headings)
            if points and (best is None or points > best[0]):
                names = tuple(text.strip() for text in texts)
                skipped = number - 1 - hidden
                best = points, Dialect(separator, number, names, len(texts), hidden=hidden, skipped=skipped)
    return best[1] if best else None


def _declared(line: str) -> str:
    """The separator of a first line `sep=;` as Excel writes and reads it."""
    text = line.strip().strip('"')
    return text[4:] if text.lower().startswith("sep=") and len(text) == 5 else "\t" if text.lower() == "sep=" else ""


def _texts(line: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except (csv.Error, TypeError, ValueError):  # a text too long; a declared separator that can be none
        return []


def score(texts: list[str], headings: Headings) -> int:
    """How many known columns a line names; 0 unless it names at least two, one of them metric or value."""
    found = {headings.meaning(text) for text in texts} - {""}
    if len(found.difference(IGNORED_COLUMNS)) < 2 or found.isdisjoint(REQUIRED_COLUMNS):
        return 0
    return len(found)

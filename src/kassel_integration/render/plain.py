"""Plain text: aligned columns without colour or lines, every text whole; for mail, screen readers and grep."""

import unicodedata

from kassel_integration.render.cells import for_people
from kassel_integration.render.document import Block, Document, Facts, Formula, Heading, Prose, Table
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words

MAX_PADDED = 48  # longer texts are not cut; they push what follows


def as_plain(document: Document, words: Words) -> str:
    """The document's parts, separated by blank lines."""
    return "\n".join(plain_part(part, words) for part in document.parts)


def plain_part(part: Block, words: Words) -> str:
    """One part as lines."""
    if isinstance(part, Heading):
        text = visible(part.text)
        return f"{text}\n{'=' * len(text)}\n" if part.level == 1 else f"{text}\n"
    if isinstance(part, Facts):
        wide = max((len(label) for label, _ in part.pairs), default=0)
        return "".join(f"{label + ':':<{wide + 1}} {visible(text)}\n" for label, text in part.pairs)
    if isinstance(part, Prose):
        return "".join(f"{visible(text)}\n" for text in part.paragraphs)
    if isinstance(part, Formula):
        return "".join(f"{visible(line)}\n" for line in part.lines)
    return _table(part.for_people(), words)


def _table(table: Table, words: Words) -> str:
    texts = [[column.heading for column in table.columns]]
    for row in table.rows:
        texts.append([for_people(value, column, words) for value, column in zip(row, table.columns, strict=True)])
    widths = [min(MAX_PADDED, max(cells(row[i]) for row in texts)) for i in range(len(table.columns))]
    right = [column.kind == "number" for column in table.columns]
    return "".join(
        "  ".join(_pad(text, w, r) for text, w, r in zip(row, widths, right, strict=True)).rstrip() + "\n"
        for row in texts
    )


def _pad(text: str, width: int, right: bool) -> str:
    gap = " " * max(0, width - cells(text))
    return gap + text if right else text + gap


def cells(text: str) -> int:
    """How many terminal cells a text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

"""Plain text: aligned columns without colour or lines, every text whole; for mail, screen readers and grep."""

from kassel_integration.render.people import cell_text, text
from kassel_integration.render.protected import unprotect
from kassel_integration.render.width import width
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Document, Facts, Formula, Heading, Listing, Plot, Prose, Table

MAX_PADDED = 48  # longer texts are not cut; they push what follows


def as_plain(document: Document, words: Words) -> str:
    """The document's parts, separated by blank lines."""
    return unprotect("\n".join(plain_part(part, words) for part in document.parts if not isinstance(part, Plot)))


def plain_part(part: Block, words: Words) -> str:
    """One part as lines."""
    if isinstance(part, Heading):
        head = text(part.text, words)
        return f"{head}\n{'=' * len(head)}\n" if part.level == 1 else f"{head}\n"
    if isinstance(part, Facts):
        pairs = [(text(label, words), text(said, words)) for label, said in part.pairs]
        wide = max((len(label) for label, _ in pairs), default=0)
        return "".join(f"{label + ':':<{wide + 1}} {said}\n" for label, said in pairs)
    if isinstance(part, Listing):
        return "".join(f"{'  ' * deep}{text(said, words)}\n" for deep, said in part.lines)
    if isinstance(part, Prose):
        return "".join(f"{text(said, words)}\n" for said in part.paragraphs)
    if isinstance(part, Formula):
        return "".join(f"{text(line, words)}\n" for line in part.lines)
    return "" if isinstance(part, Plot) else _table(part.for_people(), words)


def _table(table: Table, words: Words) -> str:
    texts = [[text(column.heading, words) for column in table.columns]]
    for row in table.rows:
        texts.append([cell_text(value, column, words) for value, column in zip(row, table.columns, strict=True)])
    widths = [min(MAX_PADDED, max(width(row[i]) for row in texts)) for i in range(len(table.columns))]
    right = [column.kind == "number" for column in table.columns]
    return "".join(
        "  ".join(_pad(box, w, r) for box, w, r in zip(row, widths, right, strict=True)).rstrip() + "\n"
        for row in texts
    )


def _pad(text: str, wanted: int, right: bool) -> str:
    gap = " " * max(0, wanted - width(text))
    return gap + text if right else text + gap

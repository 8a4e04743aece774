"""Markdown: headings, tables and paragraphs; nothing in the data can become markup."""

import re

from kassel_integration.render.people import cell_text, text
from kassel_integration.render.protected import unprotect
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Document, Facts, Formula, Heading, Prose, Table

_INLINE = re.compile(r"[\\`*\[<|&~]|(?<![^\W_])_|_(?![^\W_])")
_BLOCK = re.compile(r"^(\s*)([#>+=-]|[0-9]+(?=[.)]))")


def as_markdown(document: Document, words: Words) -> str:
    """The document's parts, separated by blank lines."""
    return "\n".join(_part(part, words) for part in document.parts)


def _part(part: Block, words: Words) -> str:
    if isinstance(part, Heading):
        head = re.sub(r"(?<!\S)#(?=#*$)", r"\\#", escape(text(part.text, words)))
        return f"{'#' * part.level} {head}\n"
    if isinstance(part, Facts):
        return "".join(f"- {escape(text(label, words))}: {escape(text(said, words))}\n" for label, said in part.pairs)
    if isinstance(part, Prose):
        return "\n".join(f"{_paragraph(text(said, words))}\n" for said in part.paragraphs)
    if isinstance(part, Formula):
        return "".join(f"    {unprotect(text(line, words))}\n" for line in part.lines)  # may be copied into a file
    return _table(part.for_people(), words)


def _table(table: Table, words: Words) -> str:
    heads = [escape(text(column.heading, words)) or " " for column in table.columns]
    rules = ["---:" if column.kind == "number" else "---" for column in table.columns]
    lines = [heads, rules]
    for row in table.rows:
        boxes = zip(row, table.columns, strict=True)
        lines.append([escape(cell_text(value, column, words)) for value, column in boxes])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def escape(text: str) -> str:
    """Text that stays text in Markdown."""
    return _INLINE.sub(lambda m: f"\\{m[0]}", visible(text))


def _paragraph(text: str) -> str:
    return _BLOCK.sub(lambda m: f"{m[1]}\\{m[2]}" if not m[2].isdigit() else f"{m[1]}{m[2]}\\", escape(text))

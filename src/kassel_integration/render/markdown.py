"""Markdown: headings, tables and paragraphs; nothing in the data can become markup."""

import re
from urllib.parse import quote

from kassel_integration.render.people import cell_text, text
from kassel_integration.render.protected import unprotect
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words
from kassel_integration.views.document import (
    Block,
    Column,
    Document,
    Facts,
    Formula,
    Heading,
    Listing,
    Plot,
    Prose,
    Table,
)
from kassel_integration.views.values import Joined, Link, Value

_INLINE = re.compile(r"[\\`*\[<|&~]|(?<![^\W_])_|_(?![^\W_])")
_BLOCK = re.compile(r"^(\s*)([#>+=-]|[0-9]+(?=[.)]))")


def as_markdown(document: Document, words: Words) -> str:
    """The document's parts, separated by blank lines."""
    return "\n".join(_part(part, words) for part in document.parts if not isinstance(part, Plot))


def _part(part: Block, words: Words) -> str:
    if isinstance(part, Heading):
        return _heading(part, words)
    if isinstance(part, Facts):
        return "".join(f"- {_inline(label, words)}: {_inline(said, words)}\n" for label, said in part.pairs)
    if isinstance(part, Listing):
        return "".join(f"{'  ' * deep}- {_paragraph(_inline(said, words))}\n" for deep, said in part.lines)
    if isinstance(part, Prose):
        return "\n".join(f"{_paragraph(_inline(said, words))}\n" for said in part.paragraphs)
    if isinstance(part, Formula):
        return "".join(f"    {unprotect(text(line, words))}\n" for line in part.lines)  # may be copied into a file
    return "" if isinstance(part, Plot) else _table(part.for_people(), words)


def _heading(heading: Heading, words: Words) -> str:
    """A heading; what leads to it is a name of ours, for each forge makes another one of a heading's words.

    It is a `name` because GitLab takes an `id` away, and in the line of the heading so that it is no paragraph.
    """
    head = re.sub(r"(?<!\S)#(?=#*$)", r"\\#", escape(text(heading.text, words)))
    name = f'<a name="{_name(heading.name)}"></a>' if heading.name else ""
    return f"{'#' * heading.level} {name}{head}\n"


def _table(table: Table, words: Words) -> str:
    heads = [escape(text(column.heading, words)) or " " for column in table.columns]
    rules = ["---:" if column.kind == "number" else "---" for column in table.columns]
    lines = [heads, rules]
    for row in table.rows:
        lines.append([_box(value, column, words) for value, column in zip(row, table.columns, strict=True)])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _box(value: Value, column: Column, words: Words) -> str:
    return _inline(value, words) if _has_link(value) else escape(cell_text(value, column, words))


def _inline(value: Value, words: Words) -> str:
    """A value in words, its links as links."""
    if isinstance(value, Link):
        said = _inline(value.text, words).replace("]", "\\]")
        return f"[{said}](#{quote(_name(value.to))})"
    if isinstance(value, Joined) and _has_link(value):
        return escape(value.by).join(_inline(part, words) for part in value.parts)
    return escape(text(value, words))


def _has_link(value: Value) -> bool:
    return isinstance(value, Link) or (isinstance(value, Joined) and any(map(_has_link, value.parts)))


def _name(name: str) -> str:
    """A name as it may stand in an attribute; ids are letters, digits, . and - alone, unless somebody lets more in."""
    return re.sub(r"[^\w.@-]", "-", name)


def escape(text: str) -> str:
    """Text that stays text in Markdown."""
    return _INLINE.sub(lambda m: f"\\{m[0]}", visible(text))


def _paragraph(escaped: str) -> str:
    return _BLOCK.sub(lambda m: f"{m[1]}\\{m[2]}" if not m[2].isdigit() else f"{m[1]}{m[2]}\\", escaped)

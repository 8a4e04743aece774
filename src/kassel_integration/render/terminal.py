"""For a person at a terminal: tables with colour and wrapping by rich; data is never markup."""

import io
import re
from itertools import accumulate
from typing import Literal

from rich.box import Box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from kassel_integration.render.layout import GAP, Layout, fit
from kassel_integration.render.people import text as said
from kassel_integration.render.plot import HEIGHT, plotted
from kassel_integration.render.protected import PROTECTED, unprotect
from kassel_integration.render.width import width
from kassel_integration.render.wrapping import lines
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
from kassel_integration.views.signs import NOTHING

_STYLES = {"✓": "bold green", "►": "green", "◑": "yellow", "◔": "bright_red", "◄": "magenta", "✗": "bold red"}
# A line below the headings, and one above a total.
_LINES = Box("    \n    \n ── \n    \n ── \n    \n    \n    \n")
_VERDICT = re.compile(r"[^,;(\n]*")  # the sign and its word, before what is said of it
_STYLES |= {"?": "cyan", "·": "dim"}


def as_terminal(document: Document, words: Words, width: int, color: bool) -> str:
    """Render for a terminal of `width` cells; what does not fit is announced, never silently lost."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=max(width, 20),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    for index, part in enumerate(document.parts):
        if index and not isinstance(part, Plot):
            console.print()
        _print(console, part, words)
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().split("\n")).rstrip("\n") + "\n"


def _lines(text: str, room: int, style: str = "") -> Text:
    """A text in lines that fit, so that nothing is left to break; then protected spaces have done their work."""
    made = Text(unprotect("\n".join(lines(text, room))), style=style)
    if not style and text[1:2] in (" ", PROTECTED) and text[:1] in _STYLES:
        made.stylize(_STYLES[text[:1]], 0, _VERDICT.match(made.plain).end())  # type: ignore[union-attr]
    return made


def _print(console: Console, part: Block, words: Words) -> None:
    if isinstance(part, Heading):
        console.print(_lines(said(part.text, words), console.width, "bold" if part.level < 3 else "underline"))
    elif isinstance(part, Facts):
        _facts(console, [(said(label, words), said(text, words)) for label, text in part.pairs])
    elif isinstance(part, Listing):
        for deep, text in part.lines:
            console.print(Padding(_lines(said(text, words), console.width - 2 * deep), (0, 0, 0, 2 * deep)))
    elif isinstance(part, Prose):
        for text in part.paragraphs:
            console.print(_lines(said(text, words), console.width))
    elif isinstance(part, Formula):
        for line in part.lines:
            console.print(Padding(_lines(said(line, words), console.width - 2, "bold"), (0, 0, 0, 2)))
    elif isinstance(part, Plot):
        _plot(console, part, words)
    else:
        _table(console, part.for_people(), words)


def _plot(console: Console, plot: Plot, words: Words) -> None:
    """The chart below what was said, in one colour; nothing at all where there is nothing to draw."""
    drawn = plotted(plot, words, console.width - 2)
    for at, line in enumerate(("", *drawn) if drawn else ()):
        console.print(Padding(Text(line, style="cyan" if at <= HEIGHT else ""), (0, 0, 0, 2)))


def _facts(console: Console, pairs: list[tuple[str, str]]) -> None:
    """Label and text side by side; below each other where the labels would leave the texts no room."""
    wide = max((width(label) for label, _ in pairs), default=0)
    if console.width < wide + 34:
        for label, text in pairs:
            console.print(_lines(f"{label}:", console.width, "dim"))
            console.print(Padding(_lines(text, console.width - 2), (0, 0, 0, 2)))
        return
    grid = RichTable.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for label, text in pairs:
        grid.add_row(Text(unprotect(label)), _lines(text, console.width - wide - GAP))
    console.print(grid)


def _table(console: Console, table: Table, words: Words) -> None:
    layout = fit(table, words, console.width)
    if layout.stacked:
        _stacked(console, layout)
        console.print(_lines(words("notes.stacked"), console.width, "dim"))
        return
    console.print(_rich_table(layout))
    if layout.dropped:
        console.print(_lines(words("notes.hidden", columns=", ".join(layout.dropped)), console.width, "dim"))


def _rich_table(layout: Layout) -> RichTable:
    table = RichTable(box=_LINES, show_edge=False, pad_edge=False, padding=(0, GAP - 1, 0, 0))
    for column, heading, room in zip(layout.columns, layout.headings, layout.widths, strict=True):
        justify: Literal["left", "right"] = "right" if column.kind == "number" else "left"
        style = f"bold {_STYLES.get(heading, '')}".strip()
        table.add_column(_lines(heading, room, style), width=room, justify=justify)
    for at, row in enumerate(layout.rows):
        if layout.total and at == len(layout.rows) - 1:
            table.add_section()
        boxes = zip(row, layout.columns, layout.widths, strict=True)
        table.add_row(*(_box(text, column, room) for text, column, room in boxes))
    return table


def _box(text: str, column: Column, room: int) -> Text:
    """A text in its box; one that may be cut ends in its first line, and that is seen."""
    style = _style(text, column.kind)
    if column.kind == "bar":
        return Text.assemble(*((sign, _STYLES.get(sign, "")) for sign in text))
    return Text(unprotect(_cut(text, room)), style=style) if column.cut else _lines(text, room, style)


def _cut(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    ends = (end for end, taken in enumerate(accumulate(map(width, text)), start=1) if taken >= room)
    return f"{text[: next(ends) - 1].rstrip()}…" if room else ""


def _style(text: str, kind: str) -> str:
    if text == NOTHING:
        return "dim"
    return _STYLES.get(text[:1], "") if kind == "progress" else ""


def _stacked(console: Console, layout: Layout) -> None:
    for row in layout.rows:
        _facts(console, [(heading, text) for heading, text in zip(layout.headings, row, strict=True) if text])
        console.print()

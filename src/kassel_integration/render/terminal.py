"""For a person at a terminal: tables with colour and wrapping by rich; data is never markup."""

import io
from typing import Literal

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from kassel_integration.render.layout import GAP, Layout, fit
from kassel_integration.render.people import text as said
from kassel_integration.render.protected import unprotect
from kassel_integration.render.width import width
from kassel_integration.render.wrapping import lines
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Document, Facts, Formula, Heading, Prose, Table

_STYLES = {"✓": "bold green", "►": "green", "◑": "yellow", "◔": "bright_red", "◄": "magenta", "✗": "bold red"}
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
        if index:
            console.print()
        _print(console, part, words)
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().split("\n")).rstrip("\n") + "\n"


def _lines(text: str, room: int, style: str = "") -> Text:
    """A text in lines that fit, so that nothing is left to break; then protected spaces have done their work."""
    return Text(unprotect("\n".join(lines(text, room))), style=style)


def _print(console: Console, part: Block, words: Words) -> None:
    if isinstance(part, Heading):
        console.print(_lines(said(part.text, words), console.width, "bold" if part.level < 3 else "underline"))
    elif isinstance(part, Facts):
        _facts(console, [(said(label, words), said(text, words)) for label, text in part.pairs])
    elif isinstance(part, Prose):
        for text in part.paragraphs:
            console.print(_lines(said(text, words), console.width))
    elif isinstance(part, Formula):
        for line in part.lines:
            console.print(Padding(_lines(said(line, words), console.width - 2, "bold"), (0, 0, 0, 2)))
    else:
        _table(console, part.for_people(), words)


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
    table = RichTable(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, GAP - 1, 0, 0))
    for column, heading, room in zip(layout.columns, layout.headings, layout.widths, strict=True):
        justify: Literal["left", "right"] = "right" if column.kind == "number" else "left"
        table.add_column(_lines(heading, room, "bold"), width=room, justify=justify)
    for row in layout.rows:
        boxes = zip(row, layout.columns, layout.widths, strict=True)
        table.add_row(*(_lines(text, room, _style(text, column.kind)) for text, column, room in boxes))
    return table


def _style(text: str, kind: str) -> str:
    return _STYLES.get(text[:1], "") if kind == "progress" else ""


def _stacked(console: Console, layout: Layout) -> None:
    for row in layout.rows:
        _facts(console, [(heading, text) for heading, text in zip(layout.headings, row, strict=True) if text])
        console.print()

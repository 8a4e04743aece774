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


def _print(console: Console, part: Block, words: Words) -> None:
    if isinstance(part, Heading):
        console.print(Text(said(part.text, words), style="bold" if part.level < 3 else "underline"))
    elif isinstance(part, Facts):
        _facts(console, [(said(label, words), said(text, words)) for label, text in part.pairs])
    elif isinstance(part, Prose):
        for text in part.paragraphs:
            console.print(Text(said(text, words)))
    elif isinstance(part, Formula):
        for line in part.lines:
            console.print(Padding(Text(said(line, words), style="bold"), (0, 0, 0, 2)))
    else:
        _table(console, part.for_people(), words)


def _facts(console: Console, pairs: list[tuple[str, str]]) -> None:
    """Label and text side by side; below each other where the labels would leave the texts no room."""
    wide = max((len(label) for label, _ in pairs), default=0)
    if console.width < wide + 34:
        for label, text in pairs:
            console.print(Text(f"{label}:", style="dim"))
            console.print(Padding(Text(text), (0, 0, 0, 2)))
        return
    grid = RichTable.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, text in pairs:
        grid.add_row(Text(label), Text(text))
    console.print(grid)


def _table(console: Console, table: Table, words: Words) -> None:
    layout = fit(table, words, console.width)
    if layout.stacked:
        _stacked(console, layout)
        console.print(Text(words("notes.stacked"), style="dim"))
        return
    console.print(_rich_table(layout))
    if layout.dropped:
        console.print(Text(words("notes.hidden", columns=", ".join(layout.dropped)), style="dim"))


def _rich_table(layout: Layout) -> RichTable:
    table = RichTable(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, GAP - 1, 0, 0))
    for column, heading, width in zip(layout.columns, layout.headings, layout.widths, strict=True):
        justify: Literal["left", "right"] = "right" if column.kind == "number" else "left"
        table.add_column(Text(heading, style="bold"), width=width, justify=justify, overflow="fold")
    for row in layout.rows:
        table.add_row(*(_box(text, column.kind) for text, column in zip(row, layout.columns, strict=True)))
    return table


def _box(text: str, kind: str) -> Text:
    return Text(text, style=_STYLES.get(text[:1], "") if kind == "progress" else "")


def _stacked(console: Console, layout: Layout) -> None:
    for row in layout.rows:
        _facts(console, [(heading, text) for heading, text in zip(layout.headings, row, strict=True) if text])
        console.print()

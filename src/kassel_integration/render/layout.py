"""Fits a table into a width: which columns stay, how wide each is, or that rows must be stacked as blocks."""

from dataclasses import dataclass

from kassel_integration.render.people import cell_text, short_text, text
from kassel_integration.render.width import width as wide
from kassel_integration.texts import Words
from kassel_integration.views.document import Column, Table

GAP = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """A table made to fit: headings, texts and widths of the columns that stay; `dropped` are the headings left out."""

    columns: tuple[Column, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    dropped: tuple[str, ...]
    stacked: bool = False


def fit(table: Table, words: Words, width: int) -> Layout:
    """Choose columns and widths: first as they are, then with short texts, then without the droppable, else stacked."""
    for short in (False, True):
        layout = _try(table, words, width, short, ())
        if layout:
            return layout
    dropped: list[Column] = []
    for column in sorted((c for c in table.columns if c.drop), key=lambda c: c.drop):
        dropped.append(column)
        if len(dropped) == len(table.columns):
            break
        layout = _try(table, words, width, True, tuple(dropped))
        if layout:
            return layout
    heads = tuple(text(column.heading, words) for column in table.columns)
    return Layout(table.columns, heads, _texts(table, words, False), (), (), stacked=True)


def _texts(table: Table, words: Words, short: bool) -> tuple[tuple[str, ...], ...]:
    say = short_text if short else cell_text
    return tuple(tuple(say(v, c, words) for v, c in zip(row, table.columns, strict=True)) for row in table.rows)


def _try(table: Table, words: Words, width: int, short: bool, dropped: tuple[Column, ...]) -> Layout | None:
    keep = [i for i, column in enumerate(table.columns) if column not in dropped]
    columns = tuple(table.columns[i] for i in keep)
    rows = tuple(tuple(row[i] for i in keep) for row in _texts(table, words, short))
    heads = tuple(text(c.short if short and c.short else c.heading, words) for c in columns)
    texts = [heads, *rows]
    natural = [max(wide(row[i]) for row in texts) for i in range(len(columns))]
    least = [
        min(n, _least(c, [row[i] for row in texts])) for i, (c, n) in enumerate(zip(columns, natural, strict=True))
    ]
    room = width - GAP * (len(columns) - 1)
    if sum(least) > room:
        return None
    longest = [max(wide(word) for box in column for word in box.split() or [""]) for column in zip(*texts, strict=True)]
    whole = [max(low, min(long, n)) for low, long, n in zip(least, longest, natural, strict=True)]
    widths = _share(_share(least, whole, room), natural, room)  # first so that no word is broken, then all they want
    hidden = tuple(text(c.heading, words) for c in table.columns if c in dropped)
    return Layout(columns, heads, rows, tuple(widths), hidden)


def _least(column: Column, texts: list[str]) -> int:
    """The narrowest a column may be: `texts` are heading and values; values of numbers and sparklines never break."""
    heading = max((wide(word) for word in texts[0].split()), default=0)
    if column.kind in {"number", "course"}:
        return max(heading, *(wide(text) for text in texts[1:]), 1)
    longest = max((wide(word) for text in texts for word in text.split()), default=1)
    if column.wrap:
        return max(min(longest, column.wrap), heading)
    return longest + (2 if column.kind == "progress" else 0)


def _share(least: list[int], wanted: list[int], room: int) -> list[int]:
    """Give the spare room to the columns that could use it, the one furthest from the width it wants first."""
    widths = list(least)
    spare = room - sum(widths)
    while spare > 0:
        want = [n - w for n, w in zip(wanted, widths, strict=True)]
        most = max(want)
        if most <= 0:
            break
        widths[want.index(most)] += 1
        spare -= 1
    return widths

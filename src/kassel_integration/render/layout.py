"""Fits a table into a width: which columns stay, how wide each is, or that rows must be stacked as blocks."""

from dataclasses import dataclass, replace

from kassel_integration.render.cells import for_people
from kassel_integration.render.document import Column, Labelled, Table
from kassel_integration.render.plain import cells
from kassel_integration.texts import Words

GAP = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """A table made to fit: texts and widths of the columns that stay; `dropped` are the headings left out."""

    columns: tuple[Column, ...]
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
    rows = _texts(table, words, False)
    return Layout(table.columns, rows, (), (), stacked=True)


def _texts(table: Table, words: Words, short: bool) -> tuple[tuple[str, ...], ...]:
    def text(value: object, column: Column) -> str:
        if short and isinstance(value, Labelled) and value.short:
            value = value.short
        return for_people(value, column, words)

    return tuple(tuple(text(v, c) for v, c in zip(row, table.columns, strict=True)) for row in table.rows)


def _try(table: Table, words: Words, width: int, short: bool, dropped: tuple[Column, ...]) -> Layout | None:
    keep = [i for i, column in enumerate(table.columns) if column not in dropped]
    columns = tuple(table.columns[i] for i in keep)
    rows = tuple(tuple(row[i] for i in keep) for row in _texts(table, words, short))
    heads = [c.short if short and c.short else c.heading for c in columns]
    texts = [heads, *rows]
    natural = [max(cells(row[i]) for row in texts) for i in range(len(columns))]
    least = [
        min(n, _least(c, [row[i] for row in texts])) for i, (c, n) in enumerate(zip(columns, natural, strict=True))
    ]
    room = width - GAP * (len(columns) - 1)
    if sum(least) > room:
        return None
    shown = tuple(replace(c, heading=head) for c, head in zip(columns, heads, strict=True))
    longest = [
        max(cells(word) for text in column for word in text.split() or [""]) for column in zip(*texts, strict=True)
    ]
    whole = [max(low, min(long, n)) for low, long, n in zip(least, longest, natural, strict=True)]
    widths = _share(_share(least, whole, room), natural, room)  # first so that no word is broken, then all they want
    hidden = tuple(c.heading for c in table.columns if c in dropped)
    return Layout(shown, rows, tuple(widths), hidden)


def _least(column: Column, texts: list[str]) -> int:
    """The narrowest a column may be: `texts` are heading and values; values of numbers and sparklines never break."""
    heading = max((cells(word) for word in texts[0].split()), default=0)
    if column.kind == "number" or column.key == "spark":
        return max(heading, *(cells(text) for text in texts[1:]), 1)
    longest = max((cells(word) for text in texts for word in text.split()), default=1)
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

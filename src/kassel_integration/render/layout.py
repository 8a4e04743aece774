"""Fits a table into a width: which columns stay, how wide each is, or that rows must be stacked as blocks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kassel_integration.render.people import cell_text, short_text, text
from kassel_integration.render.width import width as wide
from kassel_integration.render.wrapping import widest_part
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
    total: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One column in words: its heading, then the texts below it; how wide they are, must be, and would be unbroken."""

    column: Column
    name: str  # the whole heading, also where a short one is shown
    texts: tuple[str, ...]
    natural: int
    least: int
    unbroken: int


def fit(table: Table, words: Words, width: int) -> Layout:
    """Choose columns and widths: first as they are, then with short texts, then without the droppable, else stacked."""
    whole = [_say(table, index, words, short=False) for index in range(len(table.columns))]
    layout = _try(whole, (), width)
    if layout:
        return replace(layout, total=table.total)
    short = [_say(table, index, words, short=True) for index in range(len(table.columns))]
    order = sorted((index for index, said in enumerate(short) if said.column.drop), key=lambda i: short[i].column.drop)
    for count in range(min(len(order), len(short) - 1) + 1):
        layout = _try(short, order[:count], width)
        if layout:
            return replace(layout, total=table.total)
    rows = tuple(zip(*(said.texts[1:] for said in whole), strict=True))
    return Layout(table.columns, tuple(said.name for said in whole), rows, (), (), stacked=True)


def _say(table: Table, index: int, words: Words, *, short: bool) -> Said:
    column = table.columns[index]
    say = short_text if short else cell_text
    name = text(column.heading, words)
    heading = text(column.short, words) if short and column.short else name
    texts = (heading, *(say(row[index], column, words) for row in table.rows))
    natural = max(map(wide, texts))
    least = min(natural, _least(column, texts))
    whole = [word for box in texts[1:] for word in box.split(" ")]
    longest = max(map(wide, (*heading.split(" "), *whole)), default=0)
    unbroken = least if column.cut else max(least, longest)
    return Said(column, name, texts, natural=natural, least=least, unbroken=unbroken)


def _try(said: Sequence[Said], dropped: Sequence[int], width: int) -> Layout | None:
    """The layout without the dropped columns (by index), if it fits."""
    kept = [each for index, each in enumerate(said) if index not in dropped]
    room = width - GAP * (len(kept) - 1)
    least = [each.least for each in kept]
    if sum(least) > room:
        return None
    unbroken = _share(least, [each.unbroken for each in kept], room)
    heads, *rows = zip(*(each.texts for each in kept), strict=True)
    return Layout(
        columns=tuple(each.column for each in kept),
        headings=heads,
        rows=tuple(rows),
        widths=tuple(_share(unbroken, [each.natural for each in kept], room)),
        dropped=tuple(each.name for index, each in enumerate(said) if index in dropped),
    )


def _least(column: Column, texts: Sequence[str]) -> int:
    """The narrowest a column may be: `texts` are heading and values; values of numbers and sparklines never break."""
    heading = max((wide(word) for word in texts[0].split(" ")), default=0)
    if column.kind in {"number", "course", "word", "bar"}:
        return max(heading, *(wide(text) for text in texts[1:]), 1)
    if column.cut:
        return max(column.wrap, heading, 1)
    if column.kind == "progress":
        return max(wide(word) for text in texts for word in text.split(" "))  # a sign never without its word
    longest = max((wide(word) for text in texts for word in text.split()), default=1)
    return max(min(longest, max(column.wrap, *map(widest_part, texts))), heading) if column.wrap else longest


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

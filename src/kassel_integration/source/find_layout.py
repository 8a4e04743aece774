"""Finds the headings among the first rows of a table: the row, or the rows one above the other, understood best.

A row of headings names columns (Kennzahl, Ortsbezirk), or says what the values below are of (2014, männlich). The known
words are the sure rule; nothing is guessed from the figures.
"""

from collections.abc import Sequence
from dataclasses import replace

from kassel_integration.model.measurement import IGNORED_COLUMNS, REQUIRED_COLUMNS
from kassel_integration.source.heading_rows import HeadingRows
from kassel_integration.source.headings import Headings
from kassel_integration.source.layout import Layout, Problem, ValueColumn
from kassel_integration.source.layout_axes import assign
from kassel_integration.source.layout_problems import not_of_one_kind, problems_of, two_readings, value_beside

MOST_ROWS = 3  # rows of headings, one above the other
MOST_COLUMNS = 200  # of a table with several values per row
Texts = Sequence[str]


def find_layout(rows: Sequence[Texts], headings: Headings) -> Layout | None:
    """The layout that explains most of the texts; of several the first. None when no row is one of headings."""
    best: Layout | None = None
    top = [headings.meaning(text) for text in rows[0]] if rows else []
    if is_plain(rows[0] if rows else (), top):  # most files, and there is nothing to choose from
        return _one_value(rows[0], top, 0)
    meant = [[headings.meaning(text) for text in row] for row in rows]
    for last in range(len(rows)):
        for first in range(last, max(-1, last - MOST_ROWS), -1):
            if any(any(row) for row in meant[first : last + 1]):
                found = _layout(rows, meant, first, last, headings)
                if found and (best is None or rank(found) > rank(best)):
                    best = found
    return best


def is_plain(row: Texts, meant: Sequence[str]) -> bool:
    """True for a row that is nothing but the headings of a table with one value per row, each of them once."""
    return all(meant) and len(set(meant)) == len(row) and set(meant) >= set(REQUIRED_COLUMNS)


def rank(layout: Layout) -> tuple[bool, int]:
    """What can be read comes first, then what explains most."""
    return layout.refused is None, layout.points


def _layout(
    rows: Sequence[Texts], meant: Sequence[Sequence[str]], first: int, last: int, headings: Headings
) -> Layout | None:
    """What the rows from `first` to `last` say as headings; None when they are none."""
    long = _one_value(rows[first], meant[first], first) if first == last else None
    wide = _several(rows, first, last, headings)
    return wide if wide and (long is None or wide.points > long.points) else long


def _one_value(row: Texts, meant: Sequence[str], at: int) -> Layout | None:
    """A row that names at least two columns, one of them metric or value."""
    columns: dict[str, int] = {}
    for index, column in enumerate(meant):
        if column:
            columns.setdefault(column, index)
    if len(columns.keys() - set(IGNORED_COLUMNS)) < 2 or columns.keys().isdisjoint(REQUIRED_COLUMNS):
        return None
    names = tuple(" ".join(text.split()) for text in row)
    unknown = tuple(index for index, name in enumerate(names) if name and not meant[index])
    return Layout(at, at, names, columns, unknown=unknown, points=len(columns))


def _several(rows: Sequence[Texts], first: int, last: int, headings: Headings) -> Layout | None:
    """Headings of columns of values that say what these are of."""
    if max(map(len, rows[first : last + 1])) > MOST_COLUMNS:
        return None
    stack = HeadingRows(rows[first : last + 1], headings)
    keyed = {index: each for index, each in stack.readings.items() if any(each)}
    named = stack.once_per_row.keys() - set(IGNORED_COLUMNS)
    if not keyed or not named or not stack.is_one_heading:
        return None
    if "metric" not in named and len(keyed) < 2:
        return None
    found = Layout(first, last, stack.names, stack.once_per_row, unknown=stack.unknown, points=stack.points)
    return _with_keys(found, stack, headings)


def _with_keys(found: Layout, stack: HeadingRows, headings: Headings) -> Layout | None:
    """The layout with what each column of values is of, or with the reason why nobody can say."""
    plain = [index for index, each in stack.readings.items() if not any(each)]
    keyed = {index: each for index, each in stack.readings.items() if any(each)}
    ways = [way for way in assign(keyed, tuple(headings.dimensions)) if stack.named <= way.axes]
    problem: Problem | None = None
    if plain:
        problem = value_beside(found.names, plain[0], keyed)
    elif len(ways) > 1:
        problem = two_readings(found.names, ways, headings)
    elif not ways:
        problem = not_of_one_kind(found.names, keyed)
    if problem:
        return replace(found, problems=(problem,)) if "metric" in found.columns or ways else None
    values = tuple(ValueColumn(index, keys) for index, keys in sorted(ways[0].keys.items()))
    order = ["year", *headings.dimensions, "metric"]
    axes = tuple(sorted(ways[0].axes, key=lambda axis: order.index(axis) if axis in order else len(order)))
    found = replace(found, values=values, axes=axes)
    return replace(found, problems=tuple(problems_of(found, stack.meanings, headings)))

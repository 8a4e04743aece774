"""What the headings of several columns of values say together: each of them of the same things, and no two the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from kassel_integration.source.heading_keys import TOTAL, HeadingKeys, Keys

Axes = frozenset[str]
MOST_READINGS = 64  # of one column; a heading with more is not understood


@dataclass(frozen=True, slots=True)
class Assigned:
    """`keys`: what each column is of, by its index; `axes`: what all of them say something of."""

    axes: Axes
    keys: Mapping[int, Keys]


def readings_of(texts: Sequence[str], words: HeadingKeys) -> tuple[Keys, ...]:
    """All that the headings above one column may say together, from top to bottom; () when one is not understood."""
    each = [words.of(text) for text in texts if text]
    found: dict[Keys, None] = {}
    for parts in product(*each):
        joined = tuple(sorted({key for keys in parts for key in keys if key[0] != TOTAL}))
        totals = tuple(key for keys in parts for key in keys if key[0] == TOTAL)
        if len({name for name, _ in joined}) == len(joined):
            found[(*joined, *totals)] = None
    return tuple(found) if len(found) <= MOST_READINGS else ()


def assign(columns: Mapping[int, tuple[Keys, ...]], dimensions: Sequence[str]) -> list[Assigned]:
    """Every way in which all columns say something of the same things; more than one is for a person to decide."""
    candidates = {frozenset(name for name, _ in keys if name != TOTAL) for each in columns.values() for keys in each}
    return [found for axes in sorted(candidates, key=sorted) if (found := _by(axes, columns, dimensions))]


def _by(axes: Axes, columns: Mapping[int, tuple[Keys, ...]], dimensions: Sequence[str]) -> Assigned | None:
    taken: dict[int, Keys] = {}
    for index, readings in columns.items():
        fitting = {keys for each in readings if (keys := _completed(each, axes, dimensions)) is not None}
        if len(fitting) != 1:
            return None
        taken[index] = fitting.pop()
    return Assigned(axes, taken)


def _completed(keys: Keys, axes: Axes, dimensions: Sequence[str]) -> Keys | None:
    """The keys with "" for each dimension that a word for the whole is of; None when they are not of these things."""
    said = {name: text for name, text in keys if name != TOTAL}
    missing = axes - said.keys()
    if said.keys() - axes or (missing and (len(said) == len(keys) or missing - set(dimensions))):
        return None
    if said and not missing and len(said) < len(keys):  # the whole of what the column already says a part of
        return None
    return tuple(sorted({**said, **dict.fromkeys(missing, "")}.items()))

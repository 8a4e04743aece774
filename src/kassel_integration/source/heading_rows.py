"""Rows of headings one above the other, seen by column: an empty one continues the text to its left."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from kassel_integration.source.heading_keys import Keys
from kassel_integration.source.headings import Headings
from kassel_integration.source.layout_axes import readings_of

VALUE = "value"


class HeadingRows:
    """`own`: the texts of each column, from top to bottom; `width`: how many columns there are."""

    def __init__(self, rows: Sequence[Sequence[str]], headings: Headings) -> None:
        self.headings = headings
        self.width = max(map(len, rows))
        padded = [[*(" ".join(text.split()) for text in row), *[""] * (self.width - len(row))] for row in rows]
        self.own = list(zip(*padded, strict=True))

    @property
    def names(self) -> tuple[str, ...]:
        """What to call each column: its headings, without those it shares with its neighbour."""
        return tuple(" ".join(dict.fromkeys(text for text in own if text)) for own in self.own)

    @cached_property
    def meanings(self) -> list[str]:
        """The column name that a column's only heading means, "" for any other."""
        only = [set(own) - {""} for own in self.own]
        return [self.headings.meaning(next(iter(texts))) if len(texts) == 1 else "" for texts in only]

    @cached_property
    def once_per_row(self) -> dict[str, int]:
        """The column names of which a row says something once, with the first index of each."""
        found: dict[str, int] = {}
        for index, column in enumerate(self.meanings):
            if column and column != VALUE:
                found.setdefault(column, index)
        return found

    @cached_property
    def texts(self) -> Mapping[int, tuple[str, ...]]:
        """The headings above each column of values, those included that stand further left and go on here."""
        found: dict[int, tuple[str, ...]] = {}
        left: tuple[str, ...] = ()
        for index, own in enumerate(self.own):
            if not any(own) or self.meanings[index] not in ("", VALUE):
                left = left if not any(own) else ()
                continue
            begins = next(row for row, text in enumerate(own) if text)
            left = tuple(left[row] if left and row < begins else text for row, text in enumerate(own))
            found[index] = left
        return found

    @cached_property
    def readings(self) -> dict[int, tuple[Keys, ...]]:
        """All that the headings of each column of values may say; a column that is not understood is left out."""
        said = {index: readings_of(self._keyed(texts), self.headings.keys) for index, texts in self.texts.items()}
        return {index: readings for index, readings in said.items() if readings}

    @cached_property
    def unknown(self) -> tuple[int, ...]:
        """The columns that are named and not understood."""
        return tuple(index for index in self.texts if index not in self.readings)

    @property
    def named(self) -> frozenset[str]:
        """What headings above others call these: Jahr above 2014, Geschlecht above männlich."""
        names = {self._names_axis(text) for index in self.readings for text in self.texts[index]}
        return frozenset(names - {"", VALUE})

    def _names_axis(self, text: str) -> str:
        return "" if self.headings.keys.of(text) else self.headings.meaning(text)

    def _keyed(self, texts: Sequence[str]) -> list[str]:
        return [text for text in texts if text and not self._names_axis(text)]

    @property
    def is_one_heading(self) -> bool:
        """True when each row adds something understood, and nothing beside a heading is a mere title."""
        rows = range(len(self.own[0]))
        understood = [i for i in range(self.width) if self.meanings[i] or i in self.readings]
        adds = all(any(self.own[index][row] for index in understood) for row in rows)
        return adds and all(sum(map(bool, self.own[index])) == 1 for index in self.unknown)

    @property
    def points(self) -> int:
        """How many texts are understood."""
        named = len(set(self.meanings) - {""})
        return named + sum(bool(text) for index in self.readings for text in self.own[index]) - (VALUE in self.meanings)

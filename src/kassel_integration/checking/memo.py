"""What is known of rows checked before: memos over the small sets that metrics, cells and dates come from."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter

from kassel_integration.model.catalogue import Metric
from kassel_integration.model.cell import Cell
from kassel_integration.model.choices import Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation

MAX_ENTRIES = 20_000  # entries a memo may hold before it starts over; hostile files must not fill the memory

# Values that need no further look: whole numbers, shares from 1 to below 100, decimals whose mark has only one reading.
WHOLE = re.compile(r"[0-9]{1,15}").fullmatch
_SHARE = re.compile(r"0|[1-9][0-9]?(?:[.,][0-9]{1,2})?").fullmatch
_DECIMAL = re.compile(r"[0-9]{1,15}(?:[.,][0-9]{1,2})?").fullmatch
IMPLEMENTATION_VALUES = frozenset(step.value for step in Implementation)

SmallTexts = tuple[str, Flag, str, int]  # as-of day, flag, office, year
Fits = Callable[[str], object]
# number, its byte and bit in what was seen of a cell, look-up of cells, memo, whether any row of digits is a good
# value, and what a good value looks like
KnownMetric = tuple[int, int, int, Callable[[object], "KnownCell | None"], "MakeMemo", bool, Fits]


@dataclass(slots=True)
class KnownCell:
    """A cell, a bit for each metric of which there was a row with it, and whether values are needed."""

    cell: Cell
    seen: bytearray
    needed: bool

    def add(self, number: int) -> bool:
        """True for the first row with the metric of this number."""
        at, bit = number >> 3, 1 << (number & 7)
        new = not self.seen[at] & bit
        self.seen[at] |= bit
        return new


class MakeMemo:
    """What is known of the other columns of metrics of one make: those with the same dimensions, day and offices."""

    def __init__(self) -> None:
        self.cells: dict[object, KnownCell] = {}
        self.small: dict[object, SmallTexts] = {}
        self.raw: object = None  # the small columns of the row before, as written ...
        self.now: SmallTexts = ("", Flag.NORMAL, "", 0)  # ... and as read

    def switch(self, raw: object) -> bool:
        """Take other small columns, if they are known to be good."""
        if raw not in self.small:
            return False
        self.raw, self.now = raw, self.small[raw]
        return True


def known_metric(number: int, memo: MakeMemo, fits: Fits) -> KnownMetric:
    """What the fast path has at hand of a metric."""
    return number, number >> 3, 1 << (number & 7), memo.cells.get, memo, fits is WHOLE, fits


def _never(_: str) -> bool:
    return False


def picker(indexes: list[int]) -> Callable[[list[str]], object]:
    """A quick function from a record to the texts at `indexes`, usable as a key."""
    return itemgetter(*indexes) if indexes else lambda _: ""


def pattern(metric: Metric) -> Fits:
    """Which texts are fine values of a metric at first sight; limits of its own need a look each time."""
    if metric.kind is Kind.MILESTONE:
        return IMPLEMENTATION_VALUES.__contains__
    if metric.range or metric.plausible or metric.baseline:
        return _never
    return {Kind.COUNT: WHOLE, Kind.SHARE: _SHARE}.get(metric.kind, _DECIMAL)

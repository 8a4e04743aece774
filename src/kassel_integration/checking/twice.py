"""Rows that repeat a figure of the same table: told when all rows are read, each with both values and both places."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from kassel_integration.checking.finding_groups import MAX_GROUPS, FindingGroup, FindingGroups
from kassel_integration.checking.seen import Cells
from kassel_integration.diagnostics import Code, Finding, Place
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.cell import Cell
from kassel_integration.model.measurement import Measurement
from kassel_integration.rules.duplicates import FigureKey, figure_key, repeated
from kassel_integration.rules.readings import SHOWN
from kassel_integration.source.table import MeasurementTable, RecordStream

# Reads a table again, as before, and gives the accepted rows with one of the cells.
ReadAgain = Callable[[MeasurementTable, Cells, Callable[[Measurement, dict[str, str]], None]], None]


class First(NamedTuple):
    """What stands in a row that another one repeats, and where."""

    text: str
    place: Place


class _AllFoundError(Exception):
    """There is nothing more to look for."""


class Twice:
    """Keeps the repeats of a table, as many as are told one by one, until their first rows can be looked up."""

    def __init__(self, table: MeasurementTable, catalogue: Catalogue) -> None:
        self._table, self._catalogue = table, catalogue
        self._column = "value" if table.wide else "metric"
        self._found: dict[tuple[FigureKey, str], FindingGroup] = {}
        self._cells: set[tuple[int, Cell]] = set()
        self._more: Counter[Code] = Counter()  # that are only counted

    def add(self, m: Measurement, text: str) -> None:
        """The record in hand, whose value reads `text`, repeats an earlier one."""
        key = figure_key(m, self._catalogue), shown(text)
        known = self._found.get(key)
        if known:
            known.add(self._table.place_of_row(self._column))
            return
        code, values = repeated(m, self._catalogue)
        if len(self._found) < MAX_GROUPS:
            place, excerpt = self._table.place(self._column)
            finding = Finding(code, place, {**values, "second": key[1]}, excerpt=excerpt)
            self._found[key] = FindingGroup(finding, 1, [(place.line, place.line)])
            self._cells.add((m.year, m.cell))
        else:
            self._more[code] += 1

    def tell(self, groups: FindingGroups, read_again: ReadAgain) -> None:
        """Say all of them."""
        firsts = self._firsts(read_again) if self._found else {}
        for (key, _), group in self._found.items():
            text, place = firsts[key]
            where = f"{place.line} ({place.sheet_cell})" if self._table.wide or self._table.sheet else place.line
            values = {**group.finding.values, "line": where, "first": text}
            groups.take(replace(group, finding=replace(group.finding, values=values, related=(place,))))
        for code, count in self._more.items():
            groups.drop(code, count)

    def _firsts(self, read_again: ReadAgain) -> dict[FigureKey, First]:
        """The first row of each figure that has several, on a second reading, which ends with the last of them."""
        wanted, found = {key for key, _ in self._found}, dict[FigureKey, First]()
        assert self._table.reopen is not None  # what has rows can be read again
        table = _as_read(self._table, self._table.reopen(False))

        def keep(m: Measurement, texts: dict[str, str]) -> None:
            key = figure_key(m, self._catalogue)
            if key in wanted:
                found[key] = First(shown(texts["value"]), table.place(self._column)[0])
                if len(found) == len(wanted):
                    raise _AllFoundError

        with suppress(_AllFoundError):
            read_again(table, frozenset(self._cells), keep)
        return found


def _as_read(table: MeasurementTable, records: RecordStream) -> MeasurementTable:
    """The same table, its records those of a second reading."""
    return replace(table, records=records, wide=table.wide and table.wide.again(records))


def shown(text: str) -> str:
    """A value as a message shows it; an empty one is a dash."""
    return text.strip()[:SHOWN] or "–"

"""Rows that repeat a figure of the same table: told when all rows are read, each with both values and both places."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import NamedTuple

from kassel_integration.checking.finding_groups import MAX_GROUPS, FindingGroups
from kassel_integration.diagnostics import Code, Finding, Place
from kassel_integration.rules.readings import SHOWN
from kassel_integration.source.table import MeasurementTable, NoRecords, RecordStream, numbered_records

UNKNOWN = "…"  # the first of two values, where nobody looks for it any more


class First(NamedTuple):
    """What stands in a row that another one repeats, and where."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Repeat:
    """A row that repeats the one of the number `first`: what is to be said of it, and where."""

    first: int
    code: Code
    values: dict[str, object]
    place: Place
    excerpt: str


class Twice:
    """Keeps the repeats of a table until its first rows can be looked up, as many as are told one by one."""

    def __init__(self, table: MeasurementTable) -> None:
        self._table = table
        self._column = "value" if table.wide else "metric"
        self._found: list[Repeat] = []

    def add(self, first: int, code: Code, values: dict[str, object], text: str) -> None:
        """The record in hand, whose value reads `text`, repeats an earlier one."""
        place, excerpt = self._table.place(self._column)
        self._found.append(Repeat(first, code, {**values, "second": shown(text)}, place, excerpt))

    def tell(self, groups: FindingGroups) -> None:
        """Say all of them."""
        firsts = dict(self._firsts({each.first for each in self._found[:MAX_GROUPS]})) if self._found else {}
        for each in self._found:
            known = firsts.get(each.first)
            line = self._table.line_of(each.first)
            where = f"{line} ({known.place.sheet_cell})" if known and (self._table.wide or self._table.sheet) else line
            told = {**each.values, "line": where, "first": known.text if known else UNKNOWN}
            related = (known.place,) if known else ()
            groups.add(Finding(each.code, each.place, told, related=related, excerpt=each.excerpt))

    def _firsts(self, wanted: set[int]) -> Iterator[tuple[int, First]]:
        """The records with these numbers, on a second reading."""
        again = self._table.reopen
        with closing(again(False) if again else NoRecords()) as records:
            table = _as_read(self._table, records)
            for number, span, record in numbered_records(records):
                if number in wanted:
                    records.take(*span)
                    yield number, First(shown(record[self._table.columns["value"]]), table.place(self._column)[0])


def _as_read(table: MeasurementTable, records: RecordStream) -> MeasurementTable:
    """The same table, its records those of a second reading."""
    return replace(table, records=records, wide=table.wide and table.wide.again(records))


def shown(text: str) -> str:
    """A value as a message shows it; an empty one is a dash."""
    return text.strip()[:SHOWN] or "–"

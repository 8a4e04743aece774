"""Checks one measurement file in a stream: what repeats is judged once, and only odd rows take the slow way.

Metric, breakdown cell and the small columns (as-of day, flag, office, year) come from small sets, so each is judged
once behind a memo; values go through one ASCII pattern. A row any of whose parts is new or odd is judged in full by
rules.judge, and only then are its places worked out. A key seen is one int: the line of the first.
"""

import re
from array import array
from collections.abc import Callable
from decimal import Decimal

from kassel_integration.checking.decimal_sign import decimal_sign
from kassel_integration.checking.log import Log
from kassel_integration.checking.tail import Tail
from kassel_integration.diagnostics import Code, Finding, Place
from kassel_integration.model.catalogue import Catalogue, Kind, Metric
from kassel_integration.model.measurement import DIMENSION_COLUMNS, Implementation, Measurement
from kassel_integration.rules import codes
from kassel_integration.rules.judge import Context, judge
from kassel_integration.rules.names import Names
from kassel_integration.rules.tally import Tally
from kassel_integration.source import codes as source_codes
from kassel_integration.source.table import Table, letters

MEMO = 20_000  # entries a memo may hold before it starts anew; hostile files must not fill the memory
SMALL = ("as_of", "flag", "office", "year")
PARTS = ("numerator", "denominator")

# Values that need no judging: whole numbers, shares below 100, decimals whose mark has only one reading.
_WHOLE = re.compile(r"[0-9]{1,15}").fullmatch
_SHARE = re.compile(r"[0-9]{1,2}(?:[.,][0-9]{1,2})?").fullmatch
_DECIMAL = re.compile(r"[0-9]{1,15}(?:[.,][0-9]{1,2})?").fullmatch
_STEPS = frozenset(step.value for step in Implementation)

Keep = Callable[[Measurement, dict[str, str]], None]
Small = tuple[str, str, str, int]  # as-of day, flag, office, year
Fits = Callable[[str], object]
Cell = tuple[str, str, str]
MANY = 2  # a cell that breaks down by so many dimensions at once is not summed up


class Same:
    """What metrics have in common for judging a row's other columns; rows of such metrics share one memo."""

    def __init__(self) -> None:
        self.cells: dict[tuple[str, ...], tuple[int, Cell, int]] = {}
        self.small: dict[tuple[str, ...], Small] = {}


class Measure:
    """The check of one file. `keep`, if given, gets each accepted measurement with its cells as they stood."""

    def __init__(self, table: Table, catalogue: Catalogue, names: Names, log: Log, keep: Keep | None = None) -> None:
        self.table, self.log, self.keep, self.names = table, log, keep, names
        self.rows = self.accepted = 0
        self.tail = Tail(self)
        self.tally = Tally(catalogue)
        self._catalogue = catalogue
        self._sign: str | None = None
        self._context = Context(catalogue, names, table.year, self._decimal)
        self._ids = sorted(names.metric_ids)
        self._numbers = {metric: number for number, metric in enumerate(self._ids)}
        self._metrics: dict[str, tuple[int, Fits, Same]] = {}
        self._same: dict[object, Same] = {}
        self._cell_numbers: dict[Cell, int] = {}
        self._first: dict[int, array[int]] = {}
        self._beyond = max(table.columns.values(), default=0) + 1

    def run(self) -> None:
        """Read and judge every record to the end."""
        self.log.extend(self.table.findings)
        if not {"metric", "value"} <= self.table.columns.keys():
            return
        fast = self._fast()
        for record in self.table.records:
            if record is None:
                self.rows += 1
                self.tail.broken(self.table.records.problem or source_codes.STRAY_QUOTE)
            elif not fast(record):
                self._slow(record)
        self.tail.end()

    def _fast(self) -> Callable[[list[str]], bool]:
        """The quick way, with everything it touches bound to local names: True when the row is fine and counted."""
        columns, width, records = self.table.columns, self.table.width, self.table.records
        at_metric, at_value = columns["metric"], columns["value"]
        cell_at = [columns[name] for name in DIMENSION_COLUMNS if name in columns]
        small_at = [columns[name] for name in SMALL if name in columns]
        empty_at = [columns[name] for name in PARTS if name in columns] + list(range(self._beyond, width))
        metrics, count, keep, after = self._metrics, self._count, self.keep, self._after

        def fast(record: list[str]) -> bool:
            known = metrics.get(record[at_metric]) if len(record) == width else None
            if known is None or self.tail.waiting:
                return False
            number, fits, same = known
            cell = same.cells.get(tuple([record[i] for i in cell_at]))
            small = same.small.get(tuple([record[i] for i in small_at]))
            if cell is None or small is None or not fits(record[at_value]) or any(record[i] for i in empty_at):
                return False
            if not count(number, cell[0], records.line):
                return False
            self.rows += 1
            if keep or cell[2] < MANY:
                after(number, cell[1], small, record)
            return True

        return fast

    def _after(self, number: int, cell: Cell, small: Small, record: list[str]) -> None:
        """What a row accepted quickly is needed for: sums over breakdowns, and whoever keeps measurements."""
        columns = self.table.columns
        text = record[columns["value"]]
        value = Implementation(text) if text in _STEPS else Decimal(text.replace(",", "."))
        source, note = (record[columns[name]].strip() if name in columns else "" for name in ("source", "note"))
        as_of, flag, office, year = small
        where = (self.table.file, self.table.records.line)
        m = Measurement(self._ids[number], year, value, cell, as_of, flag, None, None, office, source, note, *where)
        self.tally.add(m, self._place_of_row())
        if self.keep:
            self.keep(m, {name: record[index] for name, index in columns.items()})

    def _place_of_row(self) -> Place:
        """The value cell of the record in hand, without working out its column in the line."""
        at = self.table.columns["value"]
        return Place(self.table.file, self.table.records.line, 1, (), f"{letters(at)}{self.table.records.number}")

    def _slow(self, record: list[str]) -> None:
        if not any(cell and not cell.isspace() for cell in record):
            return
        if len(record) != self.table.width or any(cell.strip() for cell in record[self._beyond :]):
            self.rows += 1
            self.tail.wrong_width(record)
            return
        if self.tail.is_footnote(record):
            return
        self.tail.flush()
        self.rows += 1
        cells = {name: record[index] for name, index in self.table.columns.items()}
        measurement, complaints = judge(cells, self._context, self.table.file, self.table.records.line)
        for code, column, values in complaints:
            self.say(code, column, values)
        if measurement is not None:
            self._accept(measurement, cells, not complaints)

    def _accept(self, m: Measurement, cells: dict[str, str], clean: bool) -> None:
        number = self._numbers[m.metric]
        cell = self._cell_numbers.setdefault(m.cell, len(self._cell_numbers))
        if not self._count(number, cell, m.line):
            self.say(codes.DUPLICATE, "metric", {"value": m.metric, "line": self._first[cell][number]})
            return
        self.tally.add(m, self._place_of_row())
        if clean:
            self._remember(m, cells, number, cell)
        if self.keep:
            self.keep(m, cells)

    def _count(self, number: int, cell: int, line: int) -> bool:
        """Count an accepted measurement; False when the same key was there before."""
        lines = self._first.get(cell)
        if lines is None:
            lines = self._first[cell] = array("I", bytes(4 * len(self._ids)))
        if lines[number]:
            return False
        lines[number] = line
        self.accepted += 1
        return True

    def _remember(self, m: Measurement, cells: dict[str, str], number: int, cell: int) -> None:
        """Nothing was to be said about this row, so its parts need no judging again for metrics of the same make."""
        metric = self._catalogue.metric_by_id.get(m.metric)
        fits = _pattern(metric)
        if not fits(cells["value"]) or m.numerator is not None or m.denominator is not None:
            return
        make = (metric.dimensions, metric.period.day, metric.goal.offices) if metric else ()
        same = self._same.setdefault(make, Same())
        if len(self._metrics) > MEMO or len(same.cells) > MEMO or len(same.small) > MEMO:
            self._metrics.clear()
            self._same.clear()
            return
        self._metrics[cells["metric"]] = (number, fits, same)
        same.cells[tuple([cells[name] for name in DIMENSION_COLUMNS if name in cells])] = (
            cell,
            m.cell,
            sum(map(bool, m.cell)),
        )
        same.small[tuple([cells[name] for name in SMALL if name in cells])] = (m.as_of, m.flag, m.office, m.year)

    def _decimal(self) -> str:
        if self._sign is None:
            self._sign = decimal_sign(self.table)
        return self._sign

    def say(self, code: Code, column: str, values: dict[str, object], index: int | None = None) -> None:
        """A finding about a cell of the record in hand."""
        place, excerpt = self.table.place(column, index)
        self.log.add(Finding(code, place, values, excerpt=excerpt))


def _pattern(metric: Metric | None) -> Fits:
    """Which texts are fine values of a metric without further judging; limits of its own need judging each time."""
    if metric is None or metric.kind is Kind.MILESTONE:
        return _STEPS.__contains__
    if metric.range or metric.plausible:
        return lambda _: False
    return {Kind.COUNT: _WHOLE, Kind.SHARE: _SHARE}.get(metric.kind, _DECIMAL)

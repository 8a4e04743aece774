"""The fast path through a file: what the rows before have taught, so that a row like them needs no check of its own."""

from collections.abc import Callable
from decimal import Decimal
from sys import intern

from kassel_integration.checking.lessons import Lessons
from kassel_integration.checking.memo import (
    MAX_ENTRIES,
    KnownCell,
    KnownMetric,
    MakeMemo,
    SmallTexts,
    known_metric,
    pattern,
    picker,
)
from kassel_integration.diagnostics import Place
from kassel_integration.model.catalogue import Metric
from kassel_integration.model.cell import Cell
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.rules.described import DESCRIBING
from kassel_integration.source.table import MeasurementTable

# Columns with few different texts; the reader learns which of their combinations are right.
SMALL_COLUMNS = ("as_of", "flag", "break", "office", "year", "numerator", "denominator")


Taken = tuple[int, KnownCell, SmallTexts]  # number of its metric, what is kept of its cell, its small columns


class FastPath:
    """What is known of one file's metrics, cells and small columns; `number_of` numbers the metrics a row may name.

    `lessons`: what files like it have taught before.
    """

    def __init__(
        self,
        table: MeasurementTable,
        dimensions: tuple[str, ...],
        number_of: dict[str, int],
        lessons: Lessons | None = None,
    ) -> None:
        self._lessons = lessons
        self.metrics: dict[str, KnownMetric] = {}
        # A file may be of several years, and what was said of one is not said of another.
        self.pick_cell = picker([table.columns[name] for name in (*dimensions, "year") if name in table.columns])
        names = (*SMALL_COLUMNS, table.beside_value)
        small = [table.columns[name] for name in names if name in table.columns]
        self.pick_small = picker([*small, *table.unnamed])
        self._at_metric, self._at_value = table.columns.get("metric", 0), table.columns.get("value", 0)
        self._described = any(name in table.columns for name in DESCRIBING)  # each row speaks for itself
        self._memos: dict[object, MakeMemo] = {}
        self._number_of = number_of

    def learn(self, row: Measurement, metric: Metric, record: list[str], cell: KnownCell) -> None:
        """Nothing was to be said about a row: its parts are right for every metric of the same make.

        `cell` is what is kept of the row's.
        """
        fits = pattern(metric)
        if (
            self._described
            or not fits(record[self._at_value])
            or row.numerator is not None
            or row.denominator is not None
        ):
            return
        make = (metric.dimensions, metric.period.day, metric.goal.offices, metric.goal.terms)
        memo = self._memos.setdefault(make, MakeMemo())
        if max(len(self.metrics), len(memo.cells), len(memo.small)) > MAX_ENTRIES:
            self.metrics.clear()
            self._memos.clear()
            return
        self.metrics[record[self._at_metric]] = known_metric(self._number_of[row.metric], memo, fits)
        memo.cells[_interned(self.pick_cell(record))] = cell
        memo.small[self.pick_small(record)] = (row.as_of, row.flag, row.office, row.year)
        if self._lessons and not self._lessons.is_full:
            self._lessons.metrics[record[self._at_metric]] = (self._number_of[row.metric], make, fits)
            self._lessons.cells[make, self.pick_cell(record)] = row.cell
            self._lessons.small[make, self.pick_small(record)] = memo.small[self.pick_small(record)]

    def recall(self, record: list[str], cell_of: Callable[[int, Cell], KnownCell]) -> Taken | None:
        """Take a row in, the first of its figure, if it is like one of another file; None for one that needs a look."""
        known = self._lessons and self._lessons.metrics.get(record[self._at_metric])
        if not known or not self._lessons:
            return None
        metric, make, fits = known
        raw_cell, raw_small = self.pick_cell(record), self.pick_small(record)
        cell, small = self._lessons.cells.get((make, raw_cell)), self._lessons.small.get((make, raw_small))
        if cell is None or small is None or not fits(record[self._at_value]):
            return None
        kept = cell_of(small[3], cell)
        if not kept.add(metric):
            return None
        memo = self._memos.setdefault(make, MakeMemo())
        memo.cells[_interned(raw_cell)], memo.small[raw_small] = kept, small
        self.metrics[record[self._at_metric]] = known_metric(metric, memo, fits)
        return metric, kept, small


def row_like_others(
    metric: str, value: Decimal | Implementation, cell: Cell, small: SmallTexts, *, texts: dict[str, str], at: Place
) -> Measurement:
    """The measurement of a row whose parts are known to be right."""
    as_of, flag, office, year = small
    return Measurement(
        metric=metric,
        year=year,
        value=value,
        cell=cell,
        as_of=as_of,
        flag=flag,
        office=office,
        source=texts.get("source", "").strip(),
        stands_for=texts.get("stands_for", "").strip(),
        note=texts.get("note", "").strip(),
        file=at.file,
        line=at.line,
    )


def _interned(raw: object) -> object:
    """The same texts, each once however many cells have it."""
    return tuple(map(intern, raw)) if isinstance(raw, tuple) else intern(raw) if isinstance(raw, str) else raw

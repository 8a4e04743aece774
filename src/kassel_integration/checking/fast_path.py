"""The fast path through a file: what the rows before have taught, so that a row like them needs no check of its own."""

from decimal import Decimal

from kassel_integration.checking.memo import (
    MAX_ENTRIES,
    WHOLE,
    CellLines,
    KnownMetric,
    MakeMemo,
    SmallTexts,
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


class FastPath:
    """What is known of one file's metrics, cells and small columns; `number_of` numbers the metrics a row may name."""

    def __init__(self, table: MeasurementTable, dimensions: tuple[str, ...], number_of: dict[str, int]) -> None:
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

    def learn(self, row: Measurement, metric: Metric, record: list[str], lines: CellLines) -> None:
        """Nothing was to be said about a row: its parts are right for every metric of the same make.

        `lines` is what is kept of the row's cell.
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
        self.metrics[record[self._at_metric]] = (self._number_of[row.metric], memo.cells.get, memo, fits is WHOLE, fits)
        memo.cells[self.pick_cell(record)] = lines
        memo.small[self.pick_small(record)] = (row.as_of, row.flag, row.office, row.year)


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

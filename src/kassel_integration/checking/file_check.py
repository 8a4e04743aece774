"""Checks one measurement file in a stream: what repeats is checked once, and only odd rows take the slow way.

Metric, cell and the small columns (as-of day, flag, office, year) come from small sets, so each is checked
once behind a memo; values go through one ASCII pattern. A row any of whose parts is new or odd is checked in full by
rules.check_row, and only then are its places worked out. A key seen is one int: the line of the first.
"""

import csv
from array import array
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal
from functools import cache, partial

from kassel_integration.checking.decimal_sign import decimal_sign
from kassel_integration.checking.fast_path import FastPath
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.memo import IMPLEMENTATION_VALUES, CellLines, KnownMetric, SmallTexts
from kassel_integration.checking.non_row_lines import NonRowLines
from kassel_integration.checking.plan import Plan
from kassel_integration.checking.rejected import Rejections
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.checking.sheet_rows import of_sheet
from kassel_integration.diagnostics import Code, Finding, Place, Severity, codes
from kassel_integration.model.cell import Cell
from kassel_integration.model.measurement import REQUIRED_COLUMNS, Implementation, Measurement
from kassel_integration.rules.check_row import RowContext, check_row
from kassel_integration.rules.duplicates import Declarations, repeated
from kassel_integration.rules.tally import Tally
from kassel_integration.source.table import MeasurementTable, Reader, letters, nameless

Keep = Callable[[Measurement, dict[str, str]], None]
MANY = 2  # a cell that breaks down by so many dimensions at once is not summed up


class FileCheck:
    """The check of one file. `keep`, if given, gets each accepted measurement with its columns' texts as they were.

    `rejected`, if given, counts the rows that are not accepted.
    """

    def __init__(
        self,
        table: MeasurementTable,
        plan: Plan,
        groups: FindingGroups,
        keep: Keep | None = None,
        rejected: Rejections | None = None,
    ) -> None:
        catalogue, names = plan.catalogue, plan.names
        self.table, self.groups, self.keep = table, groups, keep
        self.rejected = rejected or Rejections()
        self.counts = RowCounts()
        self.non_rows = NonRowLines(table, names, groups, self.counts)
        self.tally = Tally(catalogue)
        self._catalogue, self._names = catalogue, names
        decimal = cache(partial(decimal_sign, table))
        self._context = RowContext(catalogue, names, table.year, decimal, table.beside_value, office=table.office)
        self._ids = sorted(names.metric_ids)
        self._number_of = {metric: number for number, metric in enumerate(self._ids)}
        self._fast = FastPath(table, catalogue.dimension_ids, self._number_of)
        self._cells: dict[Cell, CellLines] = {}
        self._declarations = Declarations(catalogue)
        told = {finding.place.sheet_cell.rstrip("0123456789") for finding in table.findings}  # at the heading already
        self._nameless = [index for index in table.unnamed if letters(index) not in told]
        self.year: int | None = table.year

    def run(self) -> None:
        """Read and check every record to the end."""
        self.groups.extend(self.table.findings)
        if not self.table.columns.keys() >= set(REQUIRED_COLUMNS):
            self.rejected.whole(self.table.file)
            return
        with closing(self.table.records) as records:
            for reader in records.readers():
                self._read(reader)
            self.non_rows.end()

    def _read(self, reader: Reader) -> None:
        """Read until the end or until a record must be given up. Hot: everything it touches is a local name."""
        records, width, slow, after = self.table.records, self.table.width, self._slow, self._after
        at_metric, at_value = self.table.columns["metric"], self.table.columns["value"]
        pick_cell, pick_small, known = self._fast.pick_cell, self._fast.pick_small, self._known
        # In a file without quotation marks every line is a record, and lines need not be watched.
        base, watched, formulas = records.base, records.quoted, bool(self.table.formulas)
        extra = quick = count = blank = 0
        try:
            for count, record in enumerate(reader, 1):
                if len(record) == width and (not watched or reader.line_num == count + extra):
                    metric = known(record[at_metric])
                    if metric is not None:
                        number, lines_of, memo, whole, good = metric
                        lines = lines_of(pick_cell(record))
                        raw = pick_small(record)
                        if lines is not None and (raw == memo.raw or memo.switch(raw)):
                            first, value = lines.first, record[at_value]
                            fine = value.isdigit() and value.isascii() and len(value) < 16 if whole else good(value)
                            if fine and not first[number]:
                                first[number] = base + count + extra
                                quick += 1
                                if lines.needed:
                                    records.take(count + extra - 1, count + extra)
                                    after(number, lines.cell, memo.now, record)
                                continue
                now = reader.line_num if watched else count
                if now == count + extra and not any(record) and not formulas:
                    blank += 1
                    continue
                slow(record, count + extra - 1, now)
                extra += max(0, now - count - extra)
                known = self._known
        except csv.Error as error:
            records.fail(error, count + extra, reader.line_num)
            self.non_rows.broken(records.problem or codes.STRAY_QUOTE)
            self._reject()
        self.counts.accepted += quick
        self.counts.blank += blank

    @property
    def _known(self) -> Callable[[str], "KnownMetric | None"]:
        """Look-up of metrics; none is known while lines wait that a row would turn from footnotes into stray lines.

        Nor in a sheet with hidden rows or formulas without a result, each of which is looked at.
        """
        if self.non_rows.waiting or self.table.hidden or self.table.formulas:
            return lambda _: None
        return self._fast.metrics.get

    def _after(self, number: int, cell: Cell, small: SmallTexts, record: list[str]) -> None:
        """What a row accepted quickly is needed for: sums over breakdowns, and whoever keeps measurements."""
        text = record[self.table.columns["value"]]
        value = Implementation(text) if text in IMPLEMENTATION_VALUES else Decimal(text.replace(",", "."))
        metric = self._ids[number]
        at_note = self.table.columns.get("note")
        note = "" if at_note is None else record[at_note].strip()
        self.tally.add(metric, value, cell, year=small[3], place=self._place_of_row, note=note)
        if self.keep:
            as_of, flag, office, year = small
            texts = {name: record[index] for name, index in self.table.columns.items()}
            measurement = Measurement(
                metric=metric,
                year=year,
                value=value,
                cell=cell,
                as_of=as_of,
                flag=flag,
                office=office,
                source=texts.get("source", "").strip(),
                stands_for=texts.get("stands_for", "").strip(),
                note=note,
                file=self.table.file,
                line=self.table.records.line,
            )
            self.keep(measurement, texts)

    def _place_of_row(self) -> Place:
        """The value of the record in hand, without working out its column in the line."""
        return self.table.place_of_row("value")

    def _slow(self, record: list[str], last: int, now: int) -> None:
        records = self.table.records
        records.take(last, now)
        if now - last > 1:
            records.spans(last, now)
        if not any(text and not text.isspace() for text in record) and records.line not in self.table.formulas:
            self.counts.blank += 1
            return
        if records.line in self.table.hidden:
            self.say(codes.HIDDEN_ROW, "metric", {}, 0)
        if len(record) != self.table.width:
            if self.non_rows.wrong_width(record):
                self._reject()
            return
        if self.non_rows.is_footnote(record):
            return
        self.non_rows.flush()
        if self._check(record):
            self.counts.accepted += 1

    def _check(self, record: list[str]) -> bool:
        """Check a row in full; True when it is accepted, any other is counted here."""
        records = self.table.records
        texts = {name: record[index] for name, index in self.table.columns.items()}
        measurement, found = check_row(texts, self._context, self.table.file, records.line)
        found = of_sheet(found, self.table)
        for code, column, values in found:
            self.say(code, column, values)
        beside = next((index for index in self._nameless if record[index].strip()), None)
        if beside is not None:  # which column its texts belong to is not sure
            self.say(codes.UNKNOWN_COLUMN, "metric", nameless(beside), beside)
            self._reject(texts)
            return False
        if measurement is None and not any(code.severity is Severity.ERROR for code, _, _ in found):
            self.counts.without_value += 1  # nothing was reported in it
            return False
        fine = (
            measurement is not None
            and records.line not in self.table.hidden
            and records.line not in self.table.formulas
            and self._of_one_year(measurement.year, texts)
            and self._accept(measurement, texts, record, not found)
        )
        if not fine:
            self._reject(texts)
        return fine

    def _reject(self, texts: dict[str, str] | None = None) -> None:
        """The record in hand is not taken; of a total it is remembered that there is one."""
        if texts and self._names.is_whole(texts):
            self.tally.refused.add(self._names.metric(texts["metric"]).id)
        self.counts.rejected += 1
        self.rejected.add(self.table.file, self.table.records.line)

    def _of_one_year(self, year: int, texts: dict[str, str]) -> bool:
        """A file is about one year; where its name does not say which, the first row does."""
        self.year = self.year or year
        if year == self.year:
            return True
        self.say(codes.WRONG_YEAR, "year", {"value": texts["year"], "year": self.year})
        return False

    def _accept(self, m: Measurement, texts: dict[str, str], record: list[str], clean: bool) -> bool:
        """Take a row in, unless another one said the same before."""
        own = m.declares or m.contribution
        first = self._declarations.first_line(m) if own else self._first_line(m)
        if first != m.line:
            code, values = repeated(m, first, self._catalogue)
            self.say(code, "metric", values)
            return False
        name = self._declarations.name(m) if own else m.metric
        self.tally.add(name, m.value, m.cell, year=m.year, place=self._place_of_row, note=m.note)
        if clean and not own:
            self._fast.learn(m, self._catalogue.metric_by_id[m.metric], record, self._cells[m.cell])
        if self.keep:
            self.keep(m, texts)
        return True

    def _first_line(self, m: Measurement) -> int:
        """The line of the first row with the same metric and cell; its own if this is it."""
        number, lines = self._number_of[m.metric], self._cells.get(m.cell)
        if lines is None:
            needed = m.cell.depth < MANY or self.keep is not None
            lines = self._cells[m.cell] = CellLines(m.cell, array("I", bytes(4 * len(self._ids))), needed)
        lines.first[number] = lines.first[number] or m.line
        return lines.first[number]

    def say(self, code: Code, column: str, values: dict[str, object], index: int | None = None) -> None:
        """A finding about a column's text in the record in hand."""
        place, excerpt = self.table.place(column, index)
        self.groups.add(Finding(code, place, values, excerpt=excerpt))

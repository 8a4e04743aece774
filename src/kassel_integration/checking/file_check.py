"""Checks one measurement file in a stream: what repeats is checked once, and only odd rows take the slow way.

Metric, cell and the small columns (as-of day, flag, office, year) come from small sets, so each is checked
once behind a memo; values go through one ASCII pattern. A row any of whose parts is new or odd is checked in full by
rules.check_row, and only then are its places worked out. A key seen is one bit: where the first was is looked up on
a second reading when another one follows.
"""

import csv
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal
from functools import cache, partial

from kassel_integration.checking.beside import Beside
from kassel_integration.checking.comments import comments_of_row
from kassel_integration.checking.decimal_sign import decimal_sign
from kassel_integration.checking.fast_path import FastPath, row_like_others
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.lessons import lessons_of
from kassel_integration.checking.memo import IMPLEMENTATION_VALUES, KnownMetric, SmallTexts
from kassel_integration.checking.non_row_lines import NonRowLines
from kassel_integration.checking.patience import GivenUpError, Patience, given_up
from kassel_integration.checking.plan import Plan
from kassel_integration.checking.rejected import Rejections
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.checking.seen import Cells, Seen
from kassel_integration.checking.sheet_rows import of_sheet
from kassel_integration.checking.twice import Twice
from kassel_integration.checking.wide_rows import SaidOfRows, of_wide_row
from kassel_integration.checking.years import several_years
from kassel_integration.diagnostics import Place, Severity, codes
from kassel_integration.model.cell import Cell
from kassel_integration.model.measurement import REQUIRED_COLUMNS, Implementation, Measurement
from kassel_integration.rules.check_row import RowContext, check_row
from kassel_integration.rules.dates import read_year
from kassel_integration.rules.duplicates import name_of
from kassel_integration.rules.tally import Tallies
from kassel_integration.source.table import MeasurementTable, Reader

Keep = Callable[[Measurement, dict[str, str]], bool | None]  # False: not kept, for another table has it already


class FileCheck:
    """The check of one file. `keep`, if given, gets each accepted measurement with its columns' texts as they were.

    `rejected`, if given, counts the rows that are not accepted. `tallies`, if given, are the sums of the same delivery
    so far, by year: the sheets of a workbook belong together. `patience`: see Patience; what it ends is `given_up`.
    `cells`, if given, are those whose rows `keep` gets, at the least.
    """

    def __init__(
        self,
        table: MeasurementTable,
        plan: Plan,
        groups: FindingGroups,
        keep: Keep | None = None,
        rejected: Rejections | None = None,
        tallies: Tallies | None = None,
        patience: int = 0,
        cells: Cells | None = None,
    ) -> None:
        catalogue, names = self._catalogue, self._names = plan.catalogue, plan.names
        self.table, self.groups, self.keep, self._plan = table, groups, keep, plan
        self.rejected = Rejections() if rejected is None else rejected
        self.given_up, self._patience = False, Patience(patience)
        self.counts = RowCounts()
        self.non_rows = NonRowLines(table, names, groups, self.counts)
        self.tallies = Tallies(catalogue) if tallies is None else tallies
        decimal = cache(partial(decimal_sign, table))
        self._context = RowContext(
            catalogue, names, table.year, decimal, beside=table.beside_value, signs=table.signs, office=table.office
        )
        self._ids = sorted(names.metric_ids)
        numbers = {metric: number for number, metric in enumerate(self._ids)}
        self._fast = FastPath(table, catalogue.dimension_ids, numbers, lessons_of(table, catalogue))
        self._seen = Seen(catalogue, numbers, keep is not None, cells)
        self._place_of_value = partial(table.place_of_row, "value")
        self._beside = Beside(table, plan.headings)
        self._first_year = table.year
        self._twice = Twice(table, catalogue)
        self.say = SaidOfRows(table, groups).say

    def run(self) -> None:
        """Read and check every record to the end."""
        self.groups.extend(self.table.findings)
        if not self.table.columns.keys() >= set(REQUIRED_COLUMNS):
            self.rejected.whole(self.table.file)
            return
        with closing(self.table.records) as records:
            try:
                for reader in records.readers():
                    self._read(reader)
                self.non_rows.end()
            except GivenUpError:
                self.given_up = True
                self.groups.add(given_up(self.table, self.counts))
        self._twice.tell(self.groups, self._again)
        self.groups.extend((*several_years(self.table, self._seen.years), *self.table.after()))

    def _again(self, table: MeasurementTable, cells: Cells, keep: Keep) -> None:
        """The same table read once more, without a word."""
        FileCheck(table, self._plan, FindingGroups(codes.all_codes()), keep, cells=cells).run()

    def _read(self, reader: Reader) -> None:
        """Read until the end or until a record must be given up. Hot: everything it touches is a local name."""
        records, width, slow, after = self.table.records, self.table.width, self._slow, self._after
        at_metric, at_value = self.table.columns["metric"], self.table.columns["value"]
        pick_cell, pick_small, known = self._fast.pick_cell, self._fast.pick_small, self._known
        # In a file without quotation marks every line is a record, and lines need not be watched.
        watched, formulas = records.quoted, bool(self.table.formulas)
        extra = quick = count = blank = 0
        try:
            for count, record in enumerate(reader, 1):
                if len(record) == width and (not watched or reader.line_num == count + extra):
                    metric = known(record[at_metric])
                    if metric is not None:
                        number, at, bit, known_cell, memo, whole, good = metric
                        cell = known_cell(pick_cell(record))
                        raw = pick_small(record)
                        if cell is not None and (raw == memo.raw or memo.switch(raw)):
                            seen, value = cell.seen, record[at_value]
                            fine = value.isdigit() and value.isascii() and len(value) < 16 if whole else good(value)
                            if fine and not seen[at] & bit:
                                seen[at] |= bit
                                quick += 1
                                if cell.needed:
                                    records.take(count + extra - 1, count + extra)
                                    after(number, cell.cell, memo.now, record)
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
        finally:
            self.counts.accepted += quick
            self.counts.blank += blank

    @property
    def _known(self) -> Callable[[str], "KnownMetric | None"]:
        """Look-up of metrics; none is known while lines wait that a row would turn from footnotes into stray lines.

        Nor in a sheet with hidden rows or formulas without a result, each of which is looked at.
        """
        return (lambda _: None) if self.non_rows.waiting or self.table.is_odd else self._fast.metrics.get

    def _after(self, number: int, cell: Cell, small: SmallTexts, record: list[str]) -> None:
        """What a row accepted quickly is needed for: sums over breakdowns, and whoever keeps measurements."""
        text = record[self.table.columns["value"]]
        value = Implementation(text) if text in IMPLEMENTATION_VALUES else Decimal(text.replace(",", "."))
        metric = self._ids[number]
        at_note = self.table.columns.get("note")
        note = "" if at_note is None else record[at_note].strip()
        year = small[3]
        if self.keep:
            texts = {name: record[index] for name, index in self.table.columns.items()}
            at = Place(self.table.file, self.table.records.line)
            if self.keep(row_like_others(metric, value, cell, small, texts=texts, at=at), texts) is False:
                return
        self.tallies[year].add(metric, value, cell, year=year, place=self._place_of_value, note=note)

    def _slow(self, record: list[str], last: int, now: int) -> None:
        records = self.table.records
        self._patience.number = records.base + last + 1
        records.take(last, now)
        if now - last > 1:
            records.spans(last, now)
        line = self.table.source(record)
        if not any(text and not text.isspace() for text in line) and records.line not in self.table.formulas:
            self.counts.blank += 1
            return
        if records.line in self.table.hidden:
            self.say(codes.HIDDEN_ROW, "metric", {}, 0)
        if len(record) != self.table.width:
            if self.non_rows.wrong_width(line):
                self._reject()
            return
        if self.non_rows.is_footnote(line):
            return
        self.non_rows.flush()
        taken = None if self.table.is_odd else self._fast.recall(record, self._seen.cell)
        if taken and taken[1].needed:
            self._after(taken[0], taken[1].cell, taken[2], record)
        if taken or self._check(record):
            self.counts.accepted += 1

    def _check(self, record: list[str]) -> bool:
        """Check a row in full; True when it is accepted, any other is counted here."""
        records = self.table.records
        texts = {name: record[index] for name, index in self.table.columns.items()}
        measurement, found = check_row(texts, self._context, self.table.file, records.line)
        found = of_wide_row(of_sheet(found, self.table), texts, self.table)
        for code, column, values in found:
            self.say(code, column, values)
        for column, value in comments_of_row(self.table, texts, self._names) if self.table.comments else ():
            self.say(codes.CELL_COMMENT, column, {"value": value})
        beside = self._beside.misplaced(record)
        if beside:  # which column its texts belong to is not sure
            self.say(codes.UNKNOWN_COLUMN, "metric", beside[1], beside[0])
            self._reject(texts)
            return False
        if measurement is None and not any(code.severity is Severity.ERROR for code, _, _ in found):
            self.counts.without_value += 1  # nothing was reported in it
            return False
        fine = (
            measurement is not None
            and records.line not in self.table.hidden
            and records.line not in self.table.formulas
            and self._of_its_year(measurement.year, texts)
            and self._accept(measurement, texts, record, not found)
        )
        if not fine:
            self._reject(texts)
        return fine

    def _reject(self, texts: dict[str, str] | None = None) -> None:
        """The record in hand is not taken; of a total it is remembered that there is one."""
        if texts and self._names.is_whole(texts):
            year = self.table.year or read_year(texts.get("year", "")) or 0
            self.tallies[year].refused.add(self._names.metric(texts["metric"]).id)
        self.counts.rejected += 1
        self.rejected.add(self.table.file, self.table.records.line)
        self._patience.rejected(self.counts.rejected)

    def _of_its_year(self, year: int, texts: dict[str, str]) -> bool:
        """A file that is stored is about one year; where its name does not say which, the first row does."""
        self._first_year = self._first_year or year
        if not self.table.of_one_year or year == self._first_year:
            return True
        self.say(codes.WRONG_YEAR, "year", {"value": texts["year"], "year": self._first_year})
        return False

    def _accept(self, m: Measurement, texts: dict[str, str], record: list[str], clean: bool) -> bool:
        """Take a row in, unless another one said the same before."""
        if not self._seen.add(m):
            self._twice.add(m, texts["value"])
            return False
        if clean and not (m.declares or m.contribution):
            self._fast.learn(m, self._catalogue.metric_by_id[m.metric], record, self._seen.cell(m.year, m.cell))
        if self.keep is None or self.keep(m, texts) is not False:
            name, place = name_of(m, self._catalogue), self._place_of_value
            self.tallies[m.year].add(name, m.value, m.cell, year=m.year, place=place, note=m.note)
        return True

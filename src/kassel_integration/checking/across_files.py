"""The same figure in two files of one year, or on two sheets, is found; the first stays."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from kassel_integration.checking.file_check import Keep
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.plan import Plan
from kassel_integration.checking.rejected import Rejections
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.checking.twice import First, shown
from kassel_integration.diagnostics import Finding
from kassel_integration.model.measurement import Measurement
from kassel_integration.rules.duplicates import figure_key, repeated
from kassel_integration.source.table import MeasurementTable
from kassel_integration.source.year_of_name import year_of


class OnceEach:
    """Of the same figure in several tables only the first is kept; the others are said and counted as rejected.

    Only files that may be of one year, and those of several sheets, are looked at figure by figure.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        year: int | None,
        plan: Plan,
        *,
        groups: FindingGroups,
        rejected: Rejections,
        keep: Keep | None,
    ) -> None:
        years = Counter(year or year_of(path) for path in paths)
        self._year, self._plan, self._groups, self._rejected, self._keep = year, plan, groups, rejected, keep
        self._several = len(paths) > 1
        self._shared = {y for y, times in years.items() if times > 1 or None in years}
        self._first: dict[object, First] = {}
        self._refused = 0

    def sink(self, path: Path, table: MeasurementTable, *, several: bool = False) -> Keep | None:
        """What gets the accepted rows of a table, which is one of `several` of its file."""
        shared = self._several and (self._year or year_of(path)) in self._shared
        return partial(self._take, table) if shared or several else self._keep

    @property
    def firsts(self) -> Mapping[object, First]:
        """Where each figure is of which others may follow."""
        return self._first

    def join(self, firsts: Mapping[object, First]) -> bool:
        """Take those of a file that was read apart; False when one of them is known, then nothing is taken."""
        if not self._first.keys().isdisjoint(firsts):
            return False
        self._first.update(firsts)
        return True

    def _take(self, table: MeasurementTable, m: Measurement, texts: dict[str, str]) -> bool:
        """Keep a row; False when another table said the same before."""
        key = figure_key(m, self._plan.catalogue)
        first = self._first.get(key)
        if first is None or (first.place.file, first.place.sheet) == (table.file, table.sheet):
            self._first[key] = first or First(shown(texts["value"]), table.place_of_row("metric"))
            if self._keep:
                self._keep(m, texts)
            return True
        self._refused += 1
        self._rejected.add(m.file, m.line)
        self._groups.add(_duplicate(m, first, shown(texts["value"]), table, self._plan))
        return False

    def settle(self, counts: RowCounts) -> None:
        """Count what was refused of the file just read."""
        counts.accepted -= self._refused
        counts.rejected += self._refused
        self._refused = 0


def _duplicate(m: Measurement, first: First, second: str, table: MeasurementTable, plan: Plan) -> Finding:
    at = first.place
    where = f"{at.sheet}!{at.sheet_cell}" if at.sheet else ""
    line = f"{at.line} ({', '.join(filter(None, (at.file if at.file != m.file else '', where)))})"
    code, values = repeated(m, plan.catalogue)
    told = {**values, "second": second, "line": line, "first": first.text}
    place, excerpt = table.place("metric")
    return Finding(code, place, told, related=(at,), excerpt=excerpt)

"""The same figure in two files of one year is found, and the first one stays: no file name decides which is right."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from kassel_integration.checking.file_check import Keep
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.plan import Plan
from kassel_integration.checking.rejected import Rejections
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.diagnostics import Finding, Place
from kassel_integration.model.measurement import Measurement
from kassel_integration.rules.duplicates import declarer, repeated
from kassel_integration.source.table import MeasurementTable
from kassel_integration.source.year_of_name import year_of


class OnceEach:
    """Of the same figure in several files only the first is kept; the others are said and counted as rejected.

    Only files that may be of one year are looked at figure by figure.
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
        self._first: dict[object, Place] = {}
        self._refused = 0

    def sink(self, path: Path, table: MeasurementTable) -> Keep | None:
        """What gets the accepted rows of a file."""
        if not self._several or (self._year or year_of(path)) not in self._shared:
            return self._keep

        def take(m: Measurement, texts: dict[str, str]) -> None:
            key = (m.year, m.metric, m.cell, declarer(m, self._plan.catalogue) if m.declares or m.contribution else "")
            first = self._first.get(key)
            if first is None or first.file == m.file:
                self._first[key] = first or table.place_of_row("metric")
                if self._keep:
                    self._keep(m, texts)
            else:
                self._refused += 1
                self._rejected.add(m.file, m.line)
                self._groups.add(_duplicate(m, first, table, self._plan))

        return take

    def settle(self, counts: RowCounts) -> None:
        """Count what was refused of the file just read."""
        counts.accepted -= self._refused
        counts.rejected += self._refused
        self._refused = 0


def _duplicate(m: Measurement, first: Place, table: MeasurementTable, plan: Plan) -> Finding:
    where = f"{first.sheet}!{first.sheet_cell}" if first.sheet else ""
    code, values = repeated(m, f"{first.line} ({', '.join(filter(None, (first.file, where)))})", plan.catalogue)
    place, excerpt = table.place("metric")
    return Finding(code, place, values, related=(first,), excerpt=excerpt)

"""What the data folder holds already: totals of other years, to compare a file with the year before and with itself."""

from collections.abc import Iterable
from pathlib import Path

from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.plan import Plan
from kassel_integration.errors import CannotRunError
from kassel_integration.rules.tally import Total
from kassel_integration.source.files import reading
from kassel_integration.source.measurement_file import open_measurements
from kassel_integration.source.there import real
from kassel_integration.source.year_of_name import year_of


class KnownTotals:
    """Totals by year; a year not seen in this run is read from the folder's own file, silently."""

    def __init__(self, stored: Iterable[Path], plan: Plan) -> None:
        files = tuple(stored)
        self._stored = {year: path for path in files if (year := year_of(path))}
        self._own = {real(path) for path in files}
        self._plan = plan
        self._seen: dict[int, dict[str, Total]] = {}

    def add(self, year: int, totals: dict[str, Total]) -> None:
        """Totals of a file checked in this run."""
        self._seen.setdefault(year, {}).update(totals)

    def before(self, year: int) -> dict[str, Total]:
        """The totals of the year before."""
        return self._seen[year - 1] if year - 1 in self._seen else self._read(year - 1)

    def stored(self, year: int, file: Path) -> dict[str, Total]:
        """The totals stored for the same year, when `file` is none of the stored ones."""
        return {} if year not in self._stored or self.stores(file) else self._read(year)

    def year_stored(self, file: Path) -> int | None:
        """The one year that a stored file is of, whatever its table says; None for a file that is not stored."""
        return year_of(file) if self.stores(file) else None

    def stores(self, file: Path) -> bool:
        """True for a file of the folder, which is of one year."""
        return real(file) in self._own

    def _read(self, year: int) -> dict[str, Total]:
        path = self._stored.get(year)
        if path is None:
            return {}
        try:
            table = open_measurements(path, self._plan.headings)
            table.year = year
            check = FileCheck(table, self._plan, FindingGroups())
            with reading(path):
                check.run()
        except CannotRunError:
            return {}
        return check.tallies[year].totals

"""Rows with several values: what is wrong with all of them is said once, and an empty value of no meaning is no gap."""

from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.diagnostics import Code, Finding, codes
from kassel_integration.rules.check_row import RowFinding
from kassel_integration.source.table import MeasurementTable


class SaidOfRows:
    """Adds to `groups` what is said about the rows of one table."""

    def __init__(self, table: MeasurementTable, groups: FindingGroups) -> None:
        self._table, self._groups = table, groups
        self._line, self._said = 0, set[object]()  # what was said of the row with several values in hand

    def say(self, code: Code, column: str, values: dict[str, object], index: int | None = None) -> None:
        """A finding about a column's text in the record in hand, once in its row."""
        place, excerpt = self._table.place(column, index)
        if self._table.wide:
            if place.line != self._line:
                self._line, self._said = place.line, set()
            key = code, place, tuple(values.items())
            if key in self._said:
                return
            self._said.add(key)
        self._groups.add(Finding(code, place, values, excerpt=excerpt))


def of_wide_row(found: list[RowFinding], texts: dict[str, str], table: MeasurementTable) -> list[RowFinding]:
    """Nothing is said of an empty value where the metric has no such part: Kennzahl;männlich;weiblich;insgesamt."""
    if not table.wide or texts["value"].strip() or all(code is not codes.UNDECLARED_DIMENSION for code, _, _ in found):
        return found
    return [each for each in found if each[0] not in (codes.UNDECLARED_DIMENSION, codes.NOT_REPORTED)]

"""Texts of a row in columns that are not read: below no heading at all, or below one that means nothing."""

from kassel_integration.diagnostics import codes
from kassel_integration.source.heading_line import names_part
from kassel_integration.source.headings import Headings
from kassel_integration.source.table import MeasurementTable, letters, nameless


class Beside:
    """Of one table: a heading of which something is said already is not spoken of once more in each row."""

    def __init__(self, table: MeasurementTable, headings: Headings) -> None:
        self._headings = headings
        said = {f.place.sheet_cell.rstrip("0123456789"): f for f in table.findings}
        unnamed = {index: said.get(letters(table.column_of(index))) for index in table.unnamed}
        self._nameless = [index for index, finding in unnamed.items() if finding is None]
        self._left = {
            index: finding.values for index, finding in unnamed.items() if finding and finding.code is codes.COLUMN_LEFT
        }

    def misplaced(self, record: list[str]) -> tuple[int, dict[str, object]] | None:
        """The column of a text that may belong to the row, and what to call it; None without any.

        A column was left alone for what its first rows say; a part of the whole further down is needed all the same.
        """
        for index in self._nameless:
            if record[index].strip():
                return index, nameless(index)
        for index, values in self._left.items():
            if not record[index].isdigit() and names_part(record[index], self._headings):
                return index, {"value": values["value"], "nearest": ""}
        return None

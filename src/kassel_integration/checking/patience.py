"""How long a file is read most of whose rows are wrong: whoever mends it begins at its beginning."""

from dataclasses import dataclass

from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.source.table import MeasurementTable

MOST_REJECTED = 1_000  # rows; for those who ask for all rows of a file there is no end


class GivenUpError(Exception):
    """So much of a file is not accepted that nobody needs the rest."""


@dataclass(slots=True)
class Patience:
    """Ends after `most` rows that are not accepted, 0 for never, if most are such; `number`: of the record in hand."""

    most: int
    number: int = 0

    def rejected(self, count: int) -> None:
        """So many rows are not accepted; raises GivenUpError."""
        if 0 < self.most <= count and count * 2 > self.number:
            raise GivenUpError


def given_up(table: MeasurementTable, counts: RowCounts) -> Finding:
    """Says of a file as a whole, before all that is said of its rows, how far it was read."""
    told = {"line": table.records.line, "count": counts.rejected, "rows": counts.rows}
    return Finding(codes.GIVEN_UP, Place(table.file, sheet=table.sheet), told)

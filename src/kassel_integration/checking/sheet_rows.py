"""Empty texts in a row of a workbook that are not empty there: formulas never calculated, merged cells."""

from kassel_integration.diagnostics import codes
from kassel_integration.rules.check_row import RowFinding
from kassel_integration.source.table import MeasurementTable


def of_sheet(found: list[RowFinding], table: MeasurementTable) -> list[RowFinding]:
    """What is said about the row in hand, its empty texts called what they are."""
    line, columns = table.records.line, table.columns
    merged = table.merged(line, table.column_of(columns["metric"]))
    if merged:
        named: RowFinding = (codes.MERGED_METRIC, "metric", {"range": merged})
        found = [named if each[0] is codes.EMPTY_METRIC else each for each in found]
    formulas = table.formulas.get(line)
    if not formulas:
        return found
    own = {name: at for name, at in columns.items() if not (table.wide and table.wide.is_of_heading(at))}
    open_ones = [name for name, at in own.items() if table.column_of(at) in formulas]
    said: list[RowFinding] = [(codes.FORMULA, name, {}) for name in open_ones]
    return said + [each for each in found if each[1] not in open_ones]

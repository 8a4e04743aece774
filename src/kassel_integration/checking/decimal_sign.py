"""The decimal sign of a file, found out only when a text such as 1.234 needs it."""

from contextlib import closing

from kassel_integration.rules.numbers import DecimalSign, read_number
from kassel_integration.source.table import MeasurementTable, NoRecords, all_records

COLUMNS = ("value", "numerator", "denominator")


def decimal_sign(table: MeasurementTable) -> DecimalSign:
    """ "," or "." when the layout and all other texts allow only that one; "" when they contradict each other."""
    proofs = _proofs(table)
    signs = proofs | {table.decimal} - {""}
    return DecimalSign(signs.pop(), proven=bool(proofs)) if len(signs) == 1 else DecimalSign()


def _proofs(table: MeasurementTable) -> set[str]:
    """Decimal signs that some text proves alone: 12,5 a comma, 1,234.5 a point."""
    found: set[str] = set()
    indexes = [table.columns[name] for name in COLUMNS if name in table.columns]
    with closing(table.reopen() if table.reopen else NoRecords()) as records:
        for record in all_records(records):
            for index in indexes:
                if index < len(record):
                    found.add(read_number(record[index].strip().rstrip("prs)").lstrip("(")).evidence)
            if {",", "."} <= found:
                break
    return found - {""}

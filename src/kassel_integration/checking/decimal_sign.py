"""The decimal sign of a file, found out only when a text such as 1.234 needs it."""

from contextlib import closing

from kassel_integration.rules.number_forms import evidence
from kassel_integration.rules.numbers import DecimalSign
from kassel_integration.source.table import MeasurementTable, NoRecords, all_records

BOTH = {",", "."}
COLUMNS = ("value", "numerator", "denominator")


def decimal_sign(table: MeasurementTable) -> DecimalSign:
    """What the layout suggests and the other texts prove; nothing when these contradict each other."""
    proofs = _proofs(table)
    return DecimalSign(table.decimal, next(iter(proofs), "")) if len(proofs) < len(BOTH) else DecimalSign()


def _proofs(table: MeasurementTable) -> set[str]:
    """Decimal signs that some text proves alone: 12,5 a comma, 1,234.5 a point."""
    found: set[str] = set()
    indexes = [table.columns[name] for name in COLUMNS if name in table.columns]
    with closing(table.reopen(True) if table.reopen else NoRecords()) as records:
        for record in all_records(records):
            for index in indexes:
                if index < len(record):
                    found.add(evidence(record[index]))
            if found >= BOTH:
                break
    return found - {""}

"""The canonical form of measurements: comma, decimal point, LF, sorted by key; the same bytes for the same figures."""

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.source.headings import COLUMNS


def canonical_cells(m: Measurement) -> dict[str, str]:
    """One measurement as the cells of its canonical row."""
    district, sex, migration = m.cell
    return {
        "metric": m.metric,
        "value": plain(m.value),
        "district": district,
        "sex": sex,
        "migration": migration,
        "as_of": m.as_of,
        "flag": "" if m.flag == "A" else m.flag,
        "numerator": plain(m.numerator),
        "denominator": plain(m.denominator),
        "office": m.office,
        "source": m.source,
        "note": m.note,
    }


def plain(value: Decimal | Implementation | None) -> str:
    """A value as written: a plain decimal with the digits it came with, an implementation word, or nothing."""
    if value is None:
        return ""
    if isinstance(value, Implementation):
        return value.value
    return f"{value:f}" if value else f"{abs(value):f}"


def canonical_text(measurements: Iterable[Measurement]) -> str:
    """The whole file as text."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for m in sorted(measurements, key=lambda m: (m.metric, m.cell)):
        writer.writerow(canonical_cells(m).values())
    return stream.getvalue()

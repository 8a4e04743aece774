"""The canonical form of measurements: comma, decimal point, LF, sorted by key; the same bytes for the same figures."""

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement, written_columns


def canonical_row(m: Measurement, dimensions: tuple[str, ...]) -> dict[str, str]:
    """One measurement as the texts of its canonical row, by column; `dimensions` are ids in the catalogue's order."""
    texts = {
        "metric": m.metric,
        "value": plain(m.value),
        **dict(zip(dimensions, m.cell.row(len(dimensions)), strict=True)),
        "as_of": m.as_of,
        "flag": "" if m.flag is Flag.NORMAL else m.flag.value,
        "numerator": plain(m.numerator),
        "denominator": plain(m.denominator),
        "office": m.office,
        "source": m.source,
        "stands_for": m.stands_for,
        "note": m.note,
    }
    return {column: texts[column] for column in written_columns(dimensions)}


def plain(value: Decimal | Implementation | None) -> str:
    """A value as written: a plain decimal without zeros at its end, an implementation word, or nothing."""
    if value is None:
        return ""
    if isinstance(value, Implementation):
        return value.value
    digits = f"{value:f}" if value else "0"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def canonical_text(measurements: Iterable[Measurement], dimensions: tuple[str, ...]) -> str:
    """The whole file as text; `dimensions` are ids in the catalogue's order."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(written_columns(dimensions))
    for m in sorted(measurements, key=lambda m: (m.metric, m.cell, m.office)):
        writer.writerow(canonical_row(m, dimensions).values())
    return stream.getvalue()

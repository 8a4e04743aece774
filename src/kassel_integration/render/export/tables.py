"""An export as CSV files, one a table, with a page that says what they are."""

import csv
import io
from decimal import Decimal

from kassel_integration.render.delimited import harmless
from kassel_integration.render.export.about import PAGE, page_about
from kassel_integration.source.canonical import plain
from kassel_integration.texts import Words
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.table import ExportTable


def files(view: ExportView, words: Words) -> dict[str, str]:
    """One file a table, and the page."""
    return {PAGE: page_about(view, words), **{f"{each.name}.csv": as_csv(each) for each in view.tables}}


def as_csv(found: ExportTable) -> str:
    """Comma, decimal point, LF; a text that a spreadsheet would run is made harmless, unless it is read again."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(field.name for field in found.fields)
    raw = [field.raw for field in found.fields]
    for row in found.rows:
        texts = map(written, row)
        writer.writerow(text if as_is else harmless(text) for text, as_is in zip(texts, raw, strict=True))
    return stream.getvalue()


def written(value: object) -> str:
    """A value as it is written: numbers exact and plain, nothing for what is not there."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return plain(value) if isinstance(value, Decimal) else str(value)

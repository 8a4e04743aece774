"""An answer as a CSV file that a spreadsheet opens by a double click, in the words and numbers of its language."""

import csv
import io
from decimal import Decimal

from kassel_integration.render.delimited import harmless
from kassel_integration.render.protected import unprotect
from kassel_integration.render.workbook import bare, heading, kept
from kassel_integration.texts import Words
from kassel_integration.views.document import Document

_BOM = "\ufeff"


def as_excel_csv(document: Document, words: Words) -> str:
    """Semicolons and decimal commas in German, commas and points in English; UTF-8 with a mark, lines end with CRLF."""
    table, german = kept(document.table), words.lang == "de"
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";" if german else ",", lineterminator="\r\n")
    made_up = [unprotect(words("notes.synthetic"))] if document.meta.get("synthetic") else []
    writer.writerow([*(harmless(heading(column, words)) for column in table.columns), *made_up])
    for row in table.rows:
        values = (bare(value, column, words) for value, column in zip(row, table.columns, strict=True))
        writer.writerow([*(_said(value, german=german) for value in values), *("x" for _ in made_up)])
    return _BOM + stream.getvalue()


def _said(value: str | int | Decimal, *, german: bool) -> str:
    if isinstance(value, str):
        return harmless(value)
    said = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return said.replace(".", ",") if german else said

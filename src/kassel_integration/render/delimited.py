"""TSV for pipes and CSV for spreadsheets: one row each, fixed headings and words, complete and uncut."""

import csv
import io
import re

from kassel_integration.render.programs import plain_text
from kassel_integration.render.safe import visible
from kassel_integration.views.document import Document

_NUMBER = re.compile(r"[+-]?[0-9]+([.][0-9]+)?")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_tsv(document: Document) -> str:
    """Tab-separated; a tab or line break inside a value becomes a visible sign, so that a row stays a line."""
    table = document.table.for_programs()
    lines = ["\t".join(column.key for column in table.columns)]
    lines += ["\t".join(visible(plain_text(value)) for value in row) for row in table.rows]
    return "\n".join(lines) + "\n"


def as_csv(document: Document) -> str:
    """Comma-separated with LF; texts that a spreadsheet would run as a formula get a leading apostrophe."""
    table = document.table.for_programs()
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([column.key for column in table.columns])
    writer.writerows([harmless(plain_text(value)) for value in row] for row in table.rows)
    return stream.getvalue()


def harmless(text: str) -> str:
    """A text no spreadsheet takes for a formula."""
    if text.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text):
        text = f"'{text}"
    return "\n".join(visible(line) for line in text.split("\n"))

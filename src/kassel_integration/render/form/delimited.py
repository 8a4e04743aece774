"""Writes a form as one CSV that a German Excel opens rightly: semicolons, CRLF, UTF-8 with a mark at its beginning.

It has the rows of all metrics and of all goals, and an empty column for each dimension: for a part of the whole the
office adds a row of its own.
"""

import csv
import io

from kassel_integration.render.delimited import harmless
from kassel_integration.render.form.layout import say
from kassel_integration.texts import Words
from kassel_integration.views.form.sheet import Box, Form, Sheet
from kassel_integration.views.values import Value

_MARK = "\ufeff"
# Columns of the sheet of goals that have another name among the metrics.
_ALSO = {"declared": "previous", "implementation": "value", "statement": "note"}


def as_csv(form: Form, words: Words) -> bytes:
    """The bytes of the file."""
    rowwise = [sheet for sheet in form.sheets if sheet.has_a_row_each]
    heads: dict[str, Value] = {}
    for head in (head for sheet in rowwise for head in sheet.heads):
        heads.setdefault(_ALSO.get(head.key, head.key), head.heading)
    columns = list(heads.items())
    before = list(heads).index("value")
    columns[before:before] = [(f"dimension {label}", label) for label in form.dimensions]
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(say(heading, words) for _, heading in columns)
    for sheet in rowwise:
        for row in sheet.rows:
            boxes = _by_key(sheet, row)
            writer.writerow(_text(boxes.get(key), words) for key, _ in columns)
    return (_MARK + stream.getvalue()).encode()


def _by_key(sheet: Sheet, row: tuple[Box, ...]) -> dict[str, Box]:
    return {_ALSO.get(head.key, head.key): box for head, box in zip(sheet.heads, row, strict=True)}


def _text(box: Box | None, words: Words) -> str:
    """What a box shows, in one line."""
    return harmless(" ".join(say(box.value, words).split("\n"))) if box else ""

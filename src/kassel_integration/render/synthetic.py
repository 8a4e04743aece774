"""Marks the answer of a made-up data set on its face, in every format, so that no figure travels without it."""

from dataclasses import replace

from kassel_integration.render.formats import FOR_PEOPLE
from kassel_integration.views.document import Column, Document, Prose, Table
from kassel_integration.views.values import Sentence, Value

KEY = "synthetic"  # in the meta of a document; true when the data set is made up


def marked(document: Document, fmt: str) -> Document:
    """A line above and below for people, a last column for programs; in JSON the meta says it already."""
    if not document.meta.get(KEY) or fmt == "json":
        return document
    if fmt in FOR_PEOPLE:
        line = Prose((Sentence("notes.synthetic"),))
        return replace(document, parts=(line, *document.parts, line))
    true: Value = True if fmt == "jsonl" else "true"
    columns, rows = document.table.columns, document.table.rows
    table = Table((*columns, Column(KEY, KEY, human=False)), tuple((*row, true) for row in rows))
    return replace(document, table=table)

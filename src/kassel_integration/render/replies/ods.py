"""Marks an office's own .ods: coloured cells with comments, a first sheet with all of it; the rest stays as it is.

Only `content.xml` is changed, and in the settings which sheet is seen first.
"""

import io
import re
import zipfile
from xml.dom.minidom import Document, Element, parseString

from kassel_integration.render.form.markup import element, paragraphs
from kassel_integration.render.replies.feedback import Feedback
from kassel_integration.render.replies.ods_cells import cell_at, column_style, position, sheets
from kassel_integration.render.replies.ods_paint import Painter
from kassel_integration.render.replies.ods_sheet import SPACES, first_sheet, first_styles
from kassel_integration.render.replies.said import Mark
from kassel_integration.render.replies.xml_tree import child, children, made, parent_of, text_of

_ACTIVE = re.compile(r'(<config:config-item config:name="ActiveTable"[^>]*>)[^<]*')
_COMMENT, _MAKER = "office:annotation", "dc:creator"


def marked_ods(feedback: Feedback, raw: bytes) -> bytes:
    """The copy; raises ValueError or what the parser does where the file is not written as others are."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "content.xml":
                data = _content(data, feedback)
            elif part.filename == "settings.xml":
                data = _ACTIVE.sub(rf"\g<1>{feedback.name}", data.decode("utf-8")).encode("utf-8")
            new.writestr(part, data, compress_type=part.compress_type)
    return stream.getvalue()


def _content(data: bytes, feedback: Feedback) -> bytes:
    document = parseString(data)
    root = document.documentElement
    assert root is not None
    for name, space in SPACES.items():
        if (root.getAttribute(name) or space) != space:
            raise ValueError(name)
        root.setAttribute(name, space)
    painter, looks = Painter(document), ""
    _without_earlier(document, feedback)
    names = sheets(document).keys()
    free = (feedback.name, *(f"{feedback.name} {number}" for number in range(2, len(names) + 3)))
    feedback = feedback._replace(name=next(name for name in free if name not in names))
    for (title, name), mark in feedback.marks.items():
        table = sheets(document).get(title)
        row, column = position(name)
        cell = cell_at(table, row, column) if table else None
        if table and cell:
            painter.paint(cell, mark.must, column_style(table, column))
            _note(document, cell, mark, feedback.author)
            looks = looks or table.getAttribute("table:style-name")
    tables = document.getElementsByTagName("table:table")
    for style in first_styles():
        painter.add(made(document, style, SPACES))
    parent_of(tables[0]).insertBefore(made(document, first_sheet(feedback, looks), SPACES), tables[0])
    return document.toxml("utf-8")


def _without_earlier(document: Document, feedback: Feedback) -> None:
    """Take out what an earlier copy brought, where an office sends that one back; its colours stay."""
    tables = list(sheets(document).values())
    if len(tables) > 1 and feedback.is_on(map(text_of, tables[0].getElementsByTagName("text:p"))):
        parent_of(tables[0]).removeChild(tables[0])
    for note in list(document.getElementsByTagName(_COMMENT)):
        maker = child(note, _MAKER)
        if maker and text_of(maker) == feedback.author:
            parent_of(note).removeChild(note)


def _note(document: Document, cell: Element, mark: Mark, author: str) -> None:
    """Put the comment into the cell; what is commented there already follows it."""
    old = child(cell, _COMMENT)
    lines = sum(1 + len(line) // 52 for line in mark.text.split("\n"))
    size = {"office:display": "false", "svg:width": "10cm", "svg:height": f"{0.6 + 0.45 * lines:.2f}cm"}
    note = made(document, element(_COMMENT, size, element(_MAKER, None, author), paragraphs(mark.text)), SPACES)
    if old is not None:
        for each in [each for each in children(old) if each.tagName == "text:p"]:
            note.appendChild(each)
        cell.removeChild(old)
    cell.insertBefore(note, cell.firstChild)

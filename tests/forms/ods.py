"""Makes .ods workbooks from the XML of their rows, as small as may be, to be read by tests."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(f'xmlns:{name}="{_OASIS}{name}:1.0"' for name in ("office", "table", "text", "style", "draw"))
_STYLES = "".join(
    f'<style:style style:name="{name}" style:family="table"><style:table-properties table:display="{shown}"/>'
    "</style:style>"
    for name, shown in (("shown", "true"), ("hidden", "false"))
)
HEAD = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES} xmlns:dc="dc" xmlns:calcext="calcext">'
    f"<office:automatic-styles>{_STYLES}</office:automatic-styles><office:body><office:spreadsheet>"
)
_FOOT = "</office:spreadsheet></office:body></office:document-content>"


def cell(value: object = None, more: str = "") -> str:
    """A cell with a text or a number; `more` are further attributes."""
    if value is None:
        return f"<table:table-cell {more}/>"
    if isinstance(value, str):
        return typed("string", "", value, more)
    return typed("float", f'office:value="{value}"', str(value).replace(".", ","), more)


def typed(kind: str, value: str, shown: str = "", more: str = "") -> str:
    """A cell of a type with its value attribute and what is shown."""
    said = f'office:value-type="{kind}" {value} {more}'
    return f"<table:table-cell {said}><text:p>{escape(shown)}</text:p></table:table-cell>"


def row(*cells: object, more: str = "") -> str:
    """A row of cells: XML as it is, texts and numbers as cells."""
    parts = [c if isinstance(c, str) and c.startswith("<") else cell(c) for c in cells]
    return f"<table:table-row {more}>{''.join(parts)}</table:table-row>"


def sheet(title: str, *rows: str, style: str = "shown", before: str = "") -> str:
    """A sheet; `before`: its columns."""
    return (
        f'<table:table table:name={quoteattr(title)} table:style-name="{style}">{before}{"".join(rows)}</table:table>'
    )


def ods(*sheets: str, parts: Sequence[tuple[str, str]] = (), head: str = HEAD) -> bytes:
    """The bytes of a workbook; `parts`: further files in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
        packed.writestr("content.xml", head + "".join(sheets) + _FOOT)
        for name, text in parts:
            packed.writestr(name, text)
    return stream.getvalue()

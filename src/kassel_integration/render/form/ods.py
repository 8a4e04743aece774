"""Writes a form as .ods (OpenDocument 1.3), the administration's own format; equal to the .xlsx in everything.

No library does it: those that are kept have no words for validations, protection and conditional looks, so that one
writes the XML oneself all the same (docs/decisions).
"""

import io
import zipfile

from kassel_integration.render.form.book import Book, Page
from kassel_integration.render.form.markup import HEAD, Markup, element, together
from kassel_integration.render.form.ods_styles import Styles, common_styles
from kassel_integration.render.form.ods_table import table, validations

_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest an archive can name
_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    **{f"xmlns:{name}": f"{_OASIS}:{name}:1.0" for name in ("office", "style", "text", "table", "meta", "config")},
    "xmlns:number": f"{_OASIS}:datastyle:1.0",
    "xmlns:fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "xmlns:svg": f"{_OASIS}:svg-compatible:1.0",
    "xmlns:of": f"{_OASIS}:of:1.2",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "office:version": "1.3",
}


def as_ods(book: Book) -> bytes:
    """The bytes of the document; the same book gives the same bytes."""
    parts = {
        "META-INF/manifest.xml": _manifest(),
        "content.xml": _content(book),
        "styles.xml": _document("office:document-styles", *common_styles(book)),
        "settings.xml": _document("office:document-settings", _settings(book)),
        "meta.xml": _document("office:document-meta", _meta(book)),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr(zipfile.ZipInfo("mimetype", _MOMENT), _TYPE)  # first and not packed, as the standard asks
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _MOMENT)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            packed.writestr(info, HEAD + text)
    return stream.getvalue()


def _document(name: str, *inner: Markup) -> Markup:
    return element(name, _SPACES, *inner)


def _content(book: Book) -> Markup:
    styles = Styles()
    tables = [table(page, number, styles) for number, page in enumerate(book.pages)]
    checks = together(validations(page, number, book.warning) for number, page in enumerate(book.pages))
    sheet = element("office:spreadsheet", None, element("table:content-validations", None, checks), *tables)
    return _document("office:document-content", styles.written(), element("office:body", None, sheet))


def _meta(book: Book) -> Markup:
    told = (
        element("meta:generator", None, "kassel-integration"),
        element("dc:title", None, book.title),
        element("dc:language", None, {"de": "de-DE", "en": "en-GB"}[book.lang]),
    )
    return element("office:meta", None, *told)


def _manifest() -> Markup:
    space = f"{_OASIS}:manifest:1.0"
    files = [("/", _TYPE), *((f"{name}.xml", "text/xml") for name in ("content", "styles", "settings", "meta"))]
    entries = (
        element("manifest:file-entry", {"manifest:full-path": path, "manifest:media-type": kind})
        for path, kind in files
    )
    return element("manifest:manifest", {"xmlns:manifest": space, "manifest:version": "1.3"}, *entries)


def _settings(book: Book) -> Markup:
    """What stays in sight when one moves through a sheet."""
    pages = (_view(page) for page in book.pages if page.frozen)
    tables = element("config:config-item-map-named", {"config:name": "Tables"}, *pages)
    view = element("config:config-item-map-entry", None, _item("ViewId", "string", "view1"), tables)
    views = element("config:config-item-map-indexed", {"config:name": "Views"}, view)
    settings = element("config:config-item-set", {"config:name": "ooo:view-settings"}, views)
    return element("office:settings", None, settings)


def _view(page: Page) -> Markup:
    assert page.frozen is not None
    row, column = page.frozen
    numbers = {
        "HorizontalSplitMode": 2, "VerticalSplitMode": 2, "HorizontalSplitPosition": column,
        "VerticalSplitPosition": row, "PositionRight": column, "PositionBottom": row, "ActiveSplitRange": 3,
        "CursorPositionX": column, "CursorPositionY": row,
    }  # fmt: skip
    items = (_item(name, "short" if name.endswith(("Mode", "Range")) else "int", str(n)) for name, n in numbers.items())
    return element("config:config-item-map-entry", {"config:name": page.name}, *items)


def _item(name: str, kind: str, value: str) -> Markup:
    return element("config:config-item", {"config:name": name, "config:type": kind}, value)

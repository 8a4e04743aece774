"""The styles of an .ods: of cells, each once for all that look alike, of columns, rows and printed pages."""

from collections.abc import Mapping
from typing import NamedTuple

from kassel_integration.render.form.book import Book, Look, Role
from kassel_integration.render.form.formulas import for_odf
from kassel_integration.render.form.markup import Markup, element, together
from kassel_integration.render.form.paint import FONT, MARK_FILL, MARK_TEXT, PAINTS, SIZE, Paint

PORTRAIT, LANDSCAPE = "upright", "across"
_MARKED = "Marked"
_PIXELS = 7  # of a character in a column's width, and a few around it, as Excel reckons


class Marking(NamedTuple):
    """What marks a cell: a formula, told of the cell with this address."""

    formula: str
    base: str


class Styles:
    """Collects the styles that cells, columns and rows ask for, and names them."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], tuple[str, Markup]] = {}

    def cell(self, look: Look, mark: Marking | None) -> str:
        """The style of a cell."""
        key = ("ce", look, mark)
        if key not in self._made:
            self._made[key] = name, _ = f"ce{len(self._made)}", Markup()
            self._made[key] = name, _cell(name, look, mark, self._number(look))
        return self._made[key][0]

    def column(self, width: int) -> str:
        """The style of a column so many characters wide."""
        size = {"style:column-width": f"{(width * _PIXELS + 5) / 96:.4f}in"}
        return self._sized("co", "table-column", size)

    def row(self, points: float) -> str:
        """The style of a row; it grows as one types."""
        size = {"style:row-height": f"{points}pt", "style:use-optimal-row-height": "true"}
        return self._sized("ro", "table-row", size)

    def page(self, master: str) -> str:
        """The style of a sheet that is printed like a master page."""
        key = ("ta", master)
        if key not in self._made:
            name = f"ta{len(self._made)}"
            told = {"style:name": name, "style:family": "table", "style:master-page-name": master}
            shown = element("style:table-properties", {"table:display": "true"})
            self._made[key] = name, element("style:style", told, shown)
        return self._made[key][0]

    def _sized(self, prefix: str, family: str, size: Mapping[str, object]) -> str:
        key = (prefix, *size.values())
        if key not in self._made:
            name = f"{prefix}{len(self._made)}"
            told = {"style:name": name, "style:family": family}
            self._made[key] = name, element("style:style", told, element(f"style:{family}-properties", size))
        return self._made[key][0]

    def _number(self, look: Look) -> str | None:
        """The style of numbers in a cell, None for the usual one."""
        if look.form == "general":
            return None
        key = ("nu", look.form, look.places)
        if key not in self._made:
            name = f"nu{len(self._made)}"
            self._made[key] = name, _number(name, look)
        return self._made[key][0]

    def written(self) -> Markup:
        """All of them; those of numbers first, for others name them."""
        ordered = sorted(self._made.items(), key=lambda each: each[0][0] != "nu")
        return element("office:automatic-styles", None, *(style for _, (_, style) in ordered))


def _cell(name: str, look: Look, mark: Marking | None, number: str | None) -> Markup:
    told = {
        "style:name": name,
        "style:family": "table-cell",
        "style:parent-style-name": "Default",
        "style:data-style-name": number,
    }
    when = Markup()
    if mark is not None:
        asks = {
            "style:condition": f"is-true-formula({for_odf(mark.formula)})",
            "style:apply-style-name": _MARKED,
            "style:base-cell-address": mark.base,
        }
        when = element("style:map", asks)
    return element("style:style", told, *_properties(PAINTS[look.role], look.role), when)


def _properties(paint: Paint, role: Role) -> tuple[Markup, ...]:
    box = {
        "style:cell-protect": "none" if paint.open else "protected",
        "fo:background-color": f"#{paint.fill}" if paint.fill else None,
        "fo:border": f"0.5pt solid #{paint.border}" if paint.border else None,
        "fo:wrap-option": "wrap" if paint.wrap and not paint.upright else "no-wrap",
        "style:vertical-align": "bottom" if paint.upright or paint.low else "top",
        "style:rotation-angle": "90" if paint.upright else None,
        "style:text-align-source": "fix" if role is Role.ID else None,
    }
    letters = {
        "fo:color": f"#{paint.color}",
        "fo:font-size": f"{paint.size}pt",
        "fo:font-weight": "bold" if paint.bold else None,
    }
    start = (element("style:paragraph-properties", {"fo:text-align": "start"}),) if role is Role.ID else ()
    return (
        element("style:table-cell-properties", box),
        *start,
        element("style:text-properties", letters),
    )


def _number(name: str, look: Look) -> Markup:
    told: dict[str, object] = {"style:name": name}
    if look.form == "text":
        return element("number:text-style", told, element("number:text-content"))
    if look.form == "day":
        point = element("number:text", None, ".")
        long = {"number:style": "long"}
        parts = (element("number:day", long), point, element("number:month", long), point)
        return element("number:date-style", told, *parts, element("number:year", long))
    digits = {
        "number:decimal-places": look.places,
        "number:min-decimal-places": look.places,
        "number:min-integer-digits": 1,
    }
    return element("number:number-style", told, element("number:number", digits))


def common_styles(book: Book) -> tuple[Markup, ...]:
    """The language and letters of the whole document, what marked cells look like, the printed pages."""
    lang, country = {"de": ("de", "DE"), "en": ("en", "GB")}[book.lang]
    letters = {
        "style:font-name": FONT,
        "fo:font-family": FONT,
        "fo:font-size": f"{SIZE}pt",
        "fo:language": lang,
        "fo:country": country,
    }
    family = {"style:family": "table-cell"}
    usual = element("style:default-style", family, element("style:text-properties", letters))
    default = element("style:style", {"style:name": "Default", **family})
    red = (
        element("style:table-cell-properties", {"fo:background-color": f"#{MARK_FILL}"}),
        element("style:text-properties", {"fo:color": f"#{MARK_TEXT}", "fo:font-weight": "bold"}),
    )
    marked = element("style:style", {"style:name": _MARKED, **family, "style:parent-style-name": "Default"}, *red)
    fonts = element("style:font-face", {"style:name": FONT, "svg:font-family": FONT})
    layouts = together((_layout(PORTRAIT, 21.0, 29.7), _layout(LANDSCAPE, 29.7, 21.0)))
    return (
        element("office:font-face-decls", None, fonts),
        element("office:styles", None, usual, default, marked),
        element("office:automatic-styles", None, layouts),
        element("office:master-styles", None, *(_master(name, book) for name in (PORTRAIT, LANDSCAPE))),
    )


def _layout(name: str, width: float, height: float) -> Markup:
    """A4, fitted to the width of the page."""
    paper = {
        "fo:page-width": f"{width}cm",
        "fo:page-height": f"{height}cm",
        "style:print-orientation": "portrait" if width < height else "landscape",
        "fo:margin-left": "0.76cm",
        "fo:margin-right": "0.76cm",
        "fo:margin-top": "1.0cm",
        "fo:margin-bottom": "0.8cm",
        "style:scale-to-X": "1",
        "style:scale-to-Y": "0",
    }
    foot = element("style:header-footer-properties", {"fo:min-height": "0.5cm", "fo:margin-top": "0.2cm"})
    return element(
        "style:page-layout",
        {"style:name": f"{name}-paper"},
        element("style:page-layout-properties", paper),
        element("style:footer-style", None, foot),
    )


def _master(name: str, book: Book) -> Markup:
    first, of = book.foot
    number, count = element("text:page-number", None, "1"), element("text:page-count", None, "1")
    left = element("text:p", None, f"{book.title} · ", element("text:sheet-name", None, "–"))
    right = element("text:p", None, *(f"{first} ", number, f" {of} ", count))
    foot = element(
        "style:footer",
        None,
        element("style:region-left", None, left),
        element("style:region-right", None, right),
    )
    return element(
        "style:master-page",
        {"style:name": name, "style:page-layout-name": f"{name}-paper"},
        element("style:header", {"style:display": "false"}, element("text:p")),
        foot,
    )

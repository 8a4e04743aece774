"""The first sheet of a marked .ods, with styles of its own."""

from collections.abc import Iterator

from kassel_integration.render.form.markup import Markup, element, paragraphs
from kassel_integration.render.form.paint import FONT
from kassel_integration.render.replies.feedback import WIDTHS, Feedback, Row
from kassel_integration.render.replies.shades import INK, PAPER

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = {
    **{f"xmlns:{name}": f"{_OASIS}:{name}:1.0" for name in ("office", "style", "text", "table")},
    "xmlns:fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "xmlns:svg": f"{_OASIS}:svg-compatible:1.0",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
}
_PREFIX = "feedback-"
_FILLS = {"head": "DCE6EF", "text": "", "must": PAPER[True], "look": PAPER[False]}


def first_styles() -> Iterator[Markup]:
    """The styles that it uses."""
    for index, width in enumerate(WIDTHS):
        size = element("style:table-column-properties", {"style:column-width": f"{width * 0.19:.2f}cm"})
        yield element("style:style", {"style:name": f"{_PREFIX}co{index}", "style:family": "table-column"}, size)
    rows = element("style:table-row-properties", {"style:use-optimal-row-height": "true"})
    yield element("style:style", {"style:name": f"{_PREFIX}row", "style:family": "table-row"}, rows)
    yield _cell("title", {}, 14, bold=True)
    yield _cell("line", {}, 10, bold=False)
    for name, fill in _FILLS.items():
        box = {"fo:border": "0.5pt solid #7B8794", "fo:wrap-option": "wrap", "style:vertical-align": "top"}
        yield _cell(name, box | ({"fo:background-color": f"#{fill}"} if fill else {}), 10, bold=name == "head")


def _cell(name: str, box: dict[str, str], size: int, *, bold: bool) -> Markup:
    text = {"fo:color": f"#{INK}", "style:font-name": FONT, "fo:font-family": FONT, "fo:font-size": f"{size}pt"}
    told = {"style:name": f"{_PREFIX}{name}", "style:family": "table-cell", "style:parent-style-name": "Default"}
    weight = {"fo:font-weight": "bold"} if bold else {}
    inner = element("style:table-cell-properties", box), element("style:text-properties", text | weight)
    return element("style:style", told, *inner)


def first_sheet(feedback: Feedback, style: str) -> Markup:
    """The sheet; `style` is the one of a sheet that is printed as this one is to be."""
    columns = (
        element("table:table-column", {"table:style-name": f"{_PREFIX}co{index}"}) for index in range(len(WIDTHS))
    )
    lines = (_row([_box("line", line)]) for line in feedback.lines)
    heads = element("table:table-header-rows", None, _row([_box("head", head) for head in feedback.heads]))
    rows = (_row(list(_boxes(row))) for row in feedback.rows)
    title = _row([_box("title", feedback.title)])
    told = {"table:name": feedback.name, "table:style-name": style or None}
    above = (title, *lines, _row([]), heads)
    return element("table:table", told, *columns, *above, *rows)


def _boxes(row: Row) -> Iterator[Markup]:
    for index, text in enumerate(row.texts):
        style = ("must" if row.must else "look") if index == 1 else "text"
        yield _box(style, text, _target(row) if index == 2 and row.cell else "")


def _target(row: Row) -> str:
    title = row.sheet.replace("'", "''")
    return f"#'{title}'.{row.cell}"


def _box(style: str, text: str, target: str = "") -> Markup:
    told = {"table:style-name": f"{_PREFIX}{style}", "office:value-type": "string"}
    if not target:
        return element("table:table-cell", told, paragraphs(text))
    link = element("text:a", {"xlink:href": target, "xlink:type": "simple"}, text)
    return element("table:table-cell", told, element("text:p", None, link))


def _row(boxes: list[Markup]) -> Markup:
    return element("table:table-row", {"table:style-name": f"{_PREFIX}row"}, *(boxes or [element("table:table-cell")]))

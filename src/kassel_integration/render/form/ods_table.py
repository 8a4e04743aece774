"""One sheet of an .ods: its columns, rows and cells, what may be typed into them, and when they are marked."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from kassel_integration.render.form.book import Area, Cell, Check, Page, Ref
from kassel_integration.render.form.formulas import for_odf
from kassel_integration.render.form.markup import Markup, element, paragraphs, together
from kassel_integration.render.form.ods_styles import LANDSCAPE, PORTRAIT, Marking, Styles

T = TypeVar("T")


def table(page: Page, number: int, styles: Styles) -> Markup:
    """The sheet, protected without a password; what is open can be reached and typed into."""
    whole = {
        "table:name": page.name,
        "table:style-name": styles.page(PORTRAIT if page.heading is None else LANDSCAPE),
        "table:protected": "true" if page.locked else "false",
    }
    columns = together(element("table:table-column", {"table:style-name": styles.column(w)}) for w in page.widths)
    return element("table:table", whole, columns, *_rows(page, number, styles))


def _rows(page: Page, number: int, styles: Styles) -> Iterator[Markup]:
    """The rows; the heading is told apart, for it is printed on every page."""
    marks = _by_cell((mark.areas, Marking(mark.formula, _address(page, mark.areas[0].first))) for mark in page.marks)
    names = _by_cell((check.areas, _name(number, index)) for index, check in enumerate(page.checks))
    merged = {area.first: area for area in page.merged}
    for row, cells in enumerate(page.rows):
        inner = []
        for column, cell in enumerate(cells):
            ref = Ref(row, column)
            style = styles.cell(cell.look, marks.get(ref)) if cell else None
            inner.append(
                _cell(
                    cell, {"table:style-name": style, "table:content-validation-name": names.get(ref)}, merged.get(ref)
                )
            )
        found = element(
            "table:table-row",
            {"table:style-name": styles.row(page.heights[row])},
            *(inner or [element("table:table-cell")]),
        )
        yield element("table:table-header-rows", None, found) if row == page.heading else found


def _cell(cell: Cell | None, told: dict[str, object], merged: Area | None) -> Markup:
    if cell is None:
        return element("table:table-cell")
    note = _comment(cell.comment) if cell.comment else Markup()
    if cell.formula:
        told |= {"table:formula": f"of:={for_odf(cell.formula)}"}
    if cell.text != "":
        number = not isinstance(cell.text, str)
        told |= {"office:value-type": "float", "office:value": cell.text} if number else {"office:value-type": "string"}
    if merged is None:
        return element("table:table-cell", told, note, paragraphs(str(cell.text)))
    width = merged.last.column - merged.first.column + 1
    told |= {"table:number-columns-spanned": width, "table:number-rows-spanned": 1}
    covered = element("table:covered-table-cell", {"table:number-columns-repeated": width - 1})
    return together((element("table:table-cell", told, paragraphs(str(cell.text))), covered))


def _comment(text: str) -> Markup:
    """A comment wide and high enough for its text, shown when one points at its cell."""
    lines = sum(1 + len(line) // 52 for line in text.split("\n"))
    size = {"office:display": "false", "svg:width": "10cm", "svg:height": f"{0.6 + 0.45 * lines:.2f}cm"}
    return element("office:annotation", size, paragraphs(text))


def _by_cell(found: Iterable[tuple[tuple[Area, ...], T]]) -> dict[Ref, T]:
    return {
        Ref(row, column): what
        for areas, what in found
        for area in areas
        for row in range(area.first.row, area.last.row + 1)
        for column in range(area.first.column, area.last.column + 1)
    }


def _address(page: Page, ref: Ref) -> str:
    return f"'{page.name}'.{ref.name}"


def _name(page: int, check: int) -> str:
    return f"check{page}-{check}"


def validations(page: Page, number: int, title: str) -> Markup:
    """What may be typed into the cells of a page."""
    return together(
        _validation(each.check, _name(number, index), _address(page, each.areas[0].first), title)
        for index, each in enumerate(page.checks)
    )


def _validation(check: Check, name: str, base: str, title: str) -> Markup:
    told = {
        "table:name": name,
        "table:condition": f"of:{_condition(check)}",
        "table:allow-empty-cell": "true",
        "table:display-list": "unsorted" if check.words else None,
        "table:base-cell-address": base,
    }
    kind = {
        "table:title": title,
        "table:message-type": "stop" if check.strict else "warning",
        "table:display": "true",
    }
    message = element("table:error-message", kind, paragraphs(check.message))
    return element("table:content-validation", told, message)


def _condition(check: Check) -> str:
    if check.kind == "list":
        words = ";".join(f'"{word}"' for word in check.words)
        return f"cell-content-is-in-list({words})"
    if check.kind == "day":
        return "cell-content-is-date() and cell-content()>1"
    return f"is-true-formula({for_odf(check.formula)})"

"""Finds the cells of an .ods as a spreadsheet names them; what is written once for many is parted for one."""

import re
from collections.abc import Iterator
from xml.dom.minidom import Document, Element

from kassel_integration.render.replies.xml_tree import children, copy_of, parent_of

_NAME = re.compile("([A-Z]+)([0-9]+)")
_ROWS, _COLUMNS = "table:number-rows-repeated", "table:number-columns-repeated"
_SPAN = ("table:number-rows-spanned", "table:number-columns-spanned")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_GROUPS = ("table:table-header-rows", "table:table-rows", "table:table-row-group")


def position(name: str) -> tuple[int, int]:
    """Row and column of D7, both from 0."""
    found = _NAME.fullmatch(name)
    assert found is not None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def sheets(document: Document) -> dict[str, Element]:
    """The sheets by their names."""
    tables = document.getElementsByTagName("table:table")
    return {table.getAttribute("table:name"): table for table in tables}


def cell_at(table: Element, row: int, column: int) -> Element | None:
    """The cell, by itself; of merged cells the first, in which their text is. None for one that is not in the file."""
    found = _at(table, row, column)
    for above in range(row, -1, -1) if found is not None and found.tagName == _CELLS[1] else ():
        for left in range(column, -1, -1):
            cell = _at(table, above, left)
            if cell is not None and cell.tagName == _CELLS[0]:
                high, wide = (int(cell.getAttribute(span) or 1) for span in _SPAN)
                if above + high > row and left + wide > column:
                    return cell
                if left == column:
                    break
    return found


def column_style(table: Element, column: int) -> str:
    """The style of cells that a column has for those without one."""
    after = 0
    for each in table.getElementsByTagName("table:table-column"):
        after += int(each.getAttribute(_COLUMNS) or 1)
        if column < after:
            return each.getAttribute("table:default-cell-style-name")
    return ""


def _at(table: Element, row: int, column: int) -> Element | None:
    cells = (each for each in children(_nth(_rows(table), row, _ROWS)) if each.tagName in _CELLS)
    return _nth(cells, column, _COLUMNS)


def _rows(parent: Element) -> Iterator[Element]:
    """The rows in order, those in groups too."""
    for child in children(parent):
        if child.tagName == "table:table-row":
            yield child
        elif child.tagName in _GROUPS:
            yield from _rows(child)


def _nth(elements: Iterator[Element], wanted: int, repeated: str) -> Element | None:
    """The element at a position, parted from those it stands for as well."""
    after = 0
    for each in elements:
        count = int(each.getAttribute(repeated) or 1)
        if wanted < after + count:
            return _parted(each, wanted - after, count, repeated)
        after += count
    return None


def _parted(element: Element, before: int, count: int, repeated: str) -> Element:
    """The one after `before` others, of `count` that are written as one element."""
    if count == 1:
        return element
    for number, beside in ((before, element), (count - before - 1, element.nextSibling)):
        if number:
            other = copy_of(element)
            _repeat(other, number, repeated)
            parent_of(element).insertBefore(other, beside)  # type: ignore[arg-type]
    _repeat(element, 1, repeated)
    return element


def _repeat(element: Element, count: int, repeated: str) -> None:
    if count > 1:
        element.setAttribute(repeated, str(count))
    elif element.hasAttribute(repeated):
        element.removeAttribute(repeated)

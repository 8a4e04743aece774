"""Marks an office's own .xlsx: coloured cells with comments, a first sheet with all of it; the rest stays as it is.

Charts, pictures and what else the library does not know are not in the copy.
"""

import io
import warnings
from copy import copy

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kassel_integration.render.form.paint import FONT
from kassel_integration.render.replies.feedback import WIDTHS, Feedback, Row
from kassel_integration.render.replies.results import with_results
from kassel_integration.render.replies.said import Mark
from kassel_integration.render.replies.shades import EDGE, INK, PAPER
from kassel_integration.render.saved import saved

_HEAD = "DCE6EF"
_LOOK_AT = 20  # rows among which the headings of an earlier first sheet are
_TITLE_MOST = 31  # characters Excel allows


def marked_xlsx(feedback: Feedback, raw: bytes) -> bytes:
    """The copy; raises whatever the library does of a workbook that it cannot take."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is not in the copy is said by its first sheet
        book = load_workbook(io.BytesIO(raw))
        _without_earlier(book, feedback)
        for sheet in book.worksheets:
            for (title, cell), mark in feedback.marks.items():
                if title == sheet.title:
                    _mark(sheet, cell, mark, feedback.author)
        _first_sheet(book, feedback)
        copy = saved(book)
    return with_results(copy, raw, [sheet.title for sheet in book.worksheets])


def _without_earlier(book: Workbook, feedback: Feedback) -> None:
    """Take out what an earlier copy brought, where an office sends that one back."""
    first = book.worksheets[0]
    if len(book.sheetnames) > 1 and feedback.is_on(
        str(c.value) for row in first.iter_rows(max_row=_LOOK_AT) for c in row
    ):
        del book[first.title]
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, Cell) and cell.comment and cell.comment.author == feedback.author:
                    cell.comment = None
                    if cell.fill.fgColor.rgb in {f"00{paper}" for paper in PAPER.values()}:
                        cell.fill, cell.border = PatternFill(), Border()


def _mark(sheet: Worksheet, name: str, mark: Mark, author: str) -> None:
    cell = sheet[name]
    if isinstance(cell, MergedCell):
        ranges = sheet.merged_cells.ranges
        over = next(found for found in ranges if name in found)
        cell = sheet.cell(over.min_row, over.min_col)
    side = Side("medium" if mark.must else "mediumDashed", color=EDGE[mark.must])
    cell.fill, cell.border = PatternFill("solid", fgColor=PAPER[mark.must]), Border(side, side, side, side)
    font = copy(cell.font)
    font.color = INK
    cell.font = font
    before = f"\n\n{cell.comment.text}" if cell.comment else ""
    cell.comment = _comment(mark.text + before, author)


def _comment(text: str, author: str) -> Comment:
    """A comment wide and high enough for its text."""
    lines = sum(1 + len(line) // 52 for line in text.split("\n"))
    return Comment(text, author, height=20 + 17 * lines, width=380)


def _first_sheet(book: Workbook, feedback: Feedback) -> None:
    sheet = book.create_sheet(feedback.name[:_TITLE_MOST], 0)
    sheet.append([feedback.title])
    for line in feedback.lines:
        sheet.append([line])
    sheet.append([])
    sheet.append(feedback.heads)
    heading = sheet.max_row
    for row in feedback.rows:
        sheet.append(row.texts)
        _link(sheet, row)
    _looks(sheet, heading, feedback)
    book.active = 0
    for each in book.worksheets:  # of several selected sheets all would take what is typed into one
        each.sheet_view.tabSelected = each is sheet


def _link(sheet: Worksheet, row: Row) -> None:
    for cell in sheet[sheet.max_row]:
        cell.data_type = "s"  # a text is never a formula
    if row.cell:
        title = row.sheet.replace("'", "''")
        cell = sheet.cell(sheet.max_row, 3)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{title}'!{row.cell}")


def _lines(text: object, width: int) -> int:
    """How many lines a text takes, for no spreadsheet works out the height of a row it did not write."""
    return -(-len(str(text)) // width)


def _looks(sheet: Worksheet, heading: int, feedback: Feedback) -> None:
    for index, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet["A1"].font = Font(FONT, size=14, bold=True)
    for row in range(2, heading):
        sheet.cell(row, 1).font = Font(FONT, size=10)
    line = Side("thin", color="7B8794")
    for row in range(heading, sheet.max_row + 1):
        for cell in sheet[row]:
            cell.font = Font(FONT, size=10, bold=row == heading, underline="single" if cell.hyperlink else None)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            cell.border = Border(line, line, line, line)
        must = feedback.rows[row - heading - 1].must if row > heading else None
        for column in range(1, len(WIDTHS) + 1) if must is None else (2,):
            sheet.cell(row, column).fill = PatternFill("solid", fgColor=_HEAD if must is None else PAPER[must])
        sheet.row_dimensions[row].height = 6 + 13 * max(map(_lines, (cell.value for cell in sheet[row]), WIDTHS))
    sheet.freeze_panes = sheet.cell(heading + 1, 1).coordinate
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{heading}:{heading}"

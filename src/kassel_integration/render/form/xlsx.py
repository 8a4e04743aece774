"""Writes a form as .xlsx with openpyxl; the same form gives the same bytes, for no clock is in the file."""

import io
import re
import zipfile
from datetime import datetime
from functools import cache

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.child import INVALID_TITLE_REGEX
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kassel_integration.render.form.book import Area, Book, Cell, Check, Look, Page, Role
from kassel_integration.render.form.formulas import NOTHING, for_excel
from kassel_integration.render.form.paint import FONT, MARK_FILL, MARK_TEXT, PAINTS, SIZE
from kassel_integration.render.safe import in_xml
from kassel_integration.render.saved import MOMENT, saved

_MADE = datetime(*MOMENT)
_NAME = "kassel-integration"
_NEXT = {"day": "dd.mm.yyyy", "text": "@", "general": "General"}
_TITLE_MOST = 31  # characters Excel allows
_STAMP = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_PROGRAM = re.compile(rb"(<Application>)[^<]*")
_RESULT = re.compile(rb'<c r="([A-Z]+[0-9]+)"((?: [a-z]+="[^"]*")*)><f>([^<]*)</f><v ?/?>(?:</v>)?</c>')


def as_xlsx(book: Book) -> bytes:
    """The bytes of the workbook."""
    made = Workbook()
    made.remove(made.worksheets[0])
    usual: NamedStyle = made._named_styles["Normal"]  # type: ignore[attr-defined]
    usual.font = Font(FONT, size=SIZE)  # by which the widths of columns are reckoned
    made.calculation.fullCalcOnLoad = False  # every formula has its result
    properties = made.properties
    properties.title, properties.creator, properties.language = in_xml(book.title), _NAME, _LANGUAGES[book.lang]
    properties.created = properties.modified = _MADE
    for page in book.pages:
        _sheet(made.create_sheet(title_of(page.name)), page, book)
    return _without_clock(saved(made))


_LANGUAGES = {"de": "de-DE", "en": "en-GB"}


def title_of(name: str) -> str:
    """A sheet's name as workbooks allow it."""
    return in_xml(INVALID_TITLE_REGEX.sub(" ", name))[:_TITLE_MOST]


def _sheet(sheet: Worksheet, page: Page, book: Book) -> None:
    for row, cells in enumerate(page.rows, 1):
        for column, cell in enumerate(cells, 1):
            if cell is not None:
                _fill(sheet, row, column, cell)
    for index, width in enumerate(page.widths, 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    for row, height in enumerate(page.heights, 1):
        sheet.row_dimensions[row].height = height
    for area in page.merged:
        sheet.merge_cells(area.name)
    if page.frozen:
        sheet.freeze_panes = page.frozen.name
    if page.locked:
        _guarded(sheet)
    _checked(sheet, page, book)
    _printed(sheet, page, book)


def _fill(sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
    target = sheet.cell(row, column)
    if cell.formula:
        target.value = f"={for_excel(cell.formula)}"
    elif cell.text != "":
        target.value = in_xml(cell.text) if isinstance(cell.text, str) else cell.text
        if isinstance(cell.text, str):
            target.data_type = "s"  # a text is never a formula
    font, fill, border, alignment, protection = _style(cell.look.role)
    target.font, target.fill, target.border = font, fill, border
    target.alignment, target.protection = alignment, protection
    target.number_format = _format(cell.look)
    if cell.comment:
        target.comment = _comment(in_xml(cell.comment))


def _comment(text: str) -> Comment:
    """A comment wide and high enough for its text."""
    lines = sum(1 + len(line) // 52 for line in text.split("\n"))
    return Comment(text, _NAME, height=20 + 17 * lines, width=380)


def _format(look: Look) -> str:
    if look.form == "fixed":
        return f"0.{'0' * look.places}" if look.places else "0"
    return _NEXT[look.form]


@cache
def _style(role: Role) -> tuple[Font, PatternFill, Border, Alignment, Protection]:
    paint = PAINTS[role]
    side = Side("thin", color=paint.border) if paint.border else Side()
    return (
        Font(FONT, size=paint.size, bold=paint.bold, color=paint.color),
        PatternFill("solid", fgColor=paint.fill) if paint.fill else PatternFill(),
        Border(side, side, side, side),
        Alignment(
            horizontal="left" if role is Role.ID else None,
            vertical="bottom" if paint.upright or paint.low else "top",
            wrap_text=paint.wrap and not paint.upright,
            textRotation=90 if paint.upright else 0,
        ),
        Protection(locked=not paint.open),
    )


def _guarded(sheet: Worksheet) -> None:
    """Everything but open cells is locked, without a password; widths, heights and filters stay free."""
    guard = sheet.protection
    guard.sheet = True
    guard.formatColumns = guard.formatRows = guard.formatCells = False


def _checked(sheet: Worksheet, page: Page, book: Book) -> None:
    for found in page.checks:
        check = _validation(found.check, book.warning)
        for area in found.areas:
            check.add(area.name)
        sheet.add_data_validation(check)
    for mark in page.marks:
        rule = FormulaRule(  # type: ignore[no-untyped-call]
            formula=[for_excel(mark.formula)],
            font=Font(bold=True, color=MARK_TEXT),
            fill=PatternFill("solid", bgColor=MARK_FILL),
        )
        sheet.conditional_formatting.add(_together(mark.areas), rule)


def _together(found: tuple[Area, ...]) -> str:
    return " ".join(area.name for area in found)


def _validation(check: Check, title: str) -> DataValidation:
    listed = in_xml(",".join(check.words))
    if check.kind == "list":
        found = DataValidation(type="list", formula1=f'"{listed}"')
    elif check.kind == "day":
        found = DataValidation(type="date", operator="greaterThan", formula1="1")
    else:
        found = DataValidation(type="custom", formula1=for_excel(check.formula))
    found.error, found.errorTitle = in_xml(check.message), title
    found.errorStyle = "stop" if check.strict else "warning"
    found.showErrorMessage = found.allow_blank = True
    return found


def _printed(sheet: Worksheet, page: Page, book: Book) -> None:
    """A4, fitted to the width of the page; a table across it, with its heading on every page."""
    setup = sheet.page_setup
    setup.paperSize, setup.fitToWidth, setup.fitToHeight = sheet.PAPERSIZE_A4, 1, 0
    setup.orientation = "landscape" if page.heading is not None else "portrait"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = 0.3
    margins.top, margins.bottom, margins.footer = 0.4, 0.6, 0.25
    if page.heading is not None:
        sheet.print_title_rows = f"{page.heading + 1}:{page.heading + 1}"
    first, of = book.foot
    title = in_xml(book.title).replace("&", "&&")
    foot = sheet.oddFooter
    assert foot is not None
    foot.left.text, foot.right.text = f"{title} · {in_xml(page.name)}", f"{first} &P {of} &N"
    foot.left.size = foot.right.size = 8


def _with_result(found: re.Match[bytes]) -> bytes:
    cell, rest, formula = found.groups()
    return b'<c r="%b"%b t="str"><f>%b</f><v>%b</v></c>' % (cell, rest, formula, NOTHING.encode())


def _without_clock(raw: bytes) -> bytes:
    """The archive without the moment of writing, its formulas with the result they have before anything is typed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "docProps/core.xml":
                data = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            elif part.filename == "docProps/app.xml":
                data = _PROGRAM.sub(rb"\g<1>" + _NAME.encode(), data)
            elif part.filename.startswith("xl/worksheets/sheet"):
                data = _RESULT.sub(_with_result, data).replace(b' customHeight="1"', b"")  # a row grows as one types
            info = zipfile.ZipInfo(part.filename, MOMENT)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(info, data)
    return stream.getvalue()

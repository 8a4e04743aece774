"""The same rows as an .xlsx workbook: numbers as numbers, shares formatted as percent, days as days."""

import io
from datetime import date
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell

from forms.cells import COLUMNS, FIGURES, SHARES
from forms.dialect import GERMAN, TITLES, Row


def as_workbook(rows: list[Row], *, percent: bool = False, titles: bool = False, typed: bool = True) -> bytes:
    """The bytes of a workbook with an empty first sheet and the table in the second; `typed`: not all as text."""
    book = Workbook()
    sheet = book.create_sheet("Meldung")
    for title in TITLES if titles else ():
        sheet.append(title)  # an empty one leaves an empty row
    sheet.append([GERMAN[column] for column in COLUMNS])
    for number, row in enumerate(rows, start=sheet.max_row + 1):
        for index, column in enumerate(COLUMNS, start=1):
            cell = sheet.cell(number, index)
            assert isinstance(cell, Cell)
            _fill(cell, row, column, percent, typed)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(cell: Cell, row: Row, column: str, percent: bool, typed: bool) -> None:
    text = row[column]
    if not text:
        return
    if not typed:
        _write(cell, text)
    elif column in FIGURES and text[0].isdigit():
        share = percent and column == "value" and any(word in row["metric"] for word in SHARES)
        cell.value = float(Decimal(text) / 100) if share else float(text)
        cell.number_format = "0.00%" if share else "#,##0.00"
    elif column == "as_of":
        cell.value = date.fromisoformat(text)
        cell.number_format = "DD.MM.YYYY"
    else:
        _write(cell, text)


def _write(cell: Cell, text: str) -> None:
    """A text, even where it looks like a formula."""
    cell.value, cell.data_type = text, "s"

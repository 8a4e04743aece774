"""The workbook that goes through LibreOffice: forty rows on three sheets, with all that a clerk may put around them."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from forms.cells import COLUMNS, FIGURES, SHARES
from forms.dialect import GERMAN

FORTY = Path(__file__).resolve().parent.parent / "forms" / "forty.csv"
SHEETS = ("Kita", "Schule & Beruf", "Übriges")
ROWS = 14  # on a sheet


def save(path: Path) -> None:
    """Write the workbook; its figures are those of forty.csv."""
    with FORTY.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    book = Workbook()
    guide = book.worksheets[0]
    guide.title = "Anleitung"
    guide["A1"] = "Bitte die folgenden Blätter ausfüllen."
    for number, title in enumerate(SHEETS):
        fill(book.create_sheet(title), rows[number * ROWS : (number + 1) * ROWS])
    old = book.create_sheet("Vorjahr")
    fill(old, rows[:3])
    old.sheet_state = "hidden"
    book.save(path)


def fill(sheet: Worksheet, rows: list[dict[str, str]]) -> None:
    """A merged title, the heading, the rows with numbers as numbers, and a footnote."""
    sheet["A1"] = f"Meldung: {sheet.title}"
    sheet.merge_cells("A1:D1")
    sheet.append([])
    sheet.append([GERMAN[column] for column in COLUMNS])
    for number, row in enumerate(rows, start=4):
        for index, column in enumerate(COLUMNS, start=1):
            cell = sheet.cell(number, index)
            assert isinstance(cell, Cell)
            put(cell, row, column)
    sheet["A4"].comment = Comment("99", "Amt")
    sheet.append([])
    sheet.append(["Quelle: eigene Erhebung"])


def put(cell: Cell, row: dict[str, str], column: str) -> None:
    """A figure as a number, a share as a percentage, every other whole number as a formula, a day as a day."""
    text = row[column]
    if column in FIGURES and text[:1].isdigit():
        share = column == "value" and any(word in row["metric"] for word in SHARES)
        cell.value = float(Decimal(text) / 100) if share else float(text)
        cell.number_format = "0.00%" if share else "#,##0.00" if "." in text else "#,##0"
        if text.isdigit() and cell.row % 2:
            cell.value = f"={int(text)}-5+5"
    elif column == "as_of" and text:
        cell.value = date.fromisoformat(text)
        cell.number_format = "DD.MM.YYYY"
    elif text:
        cell.value, cell.data_type = text, "s"

"""A workbook with a cell of every kind, saved by LibreOffice: `python -m office.kinds_of_cells ROOM FOLDER`.

The files of tests/source/workbooks/cells.* were made in this way.
"""

import shutil
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment

from office.__main__ import convert

# By what each is: the value and its number format.
KINDS: dict[str, tuple[object, str]] = {
    "text": ("umgesetzt", "General"),
    "text of two lines": ("eins\nzwei", "General"),
    "number as text": ("1.340", "@"),
    "whole number": (1340, "#,##0"),
    "decimal": (31.5, "0.0"),
    "three decimals": (31.234, "General"),
    "dust": (0.1 + 0.2 + 30, "General"),
    "below zero": (-5, "General"),
    "percentage": (0.125, "0.0%"),
    "percentage below zero": (-0.5, "0%"),
    "percent as a word": (12.5, '0.0" %"'),
    "amount": (1234.5, '#,##0.00" €"'),
    "day": (date(2014, 3, 1), "DD.MM.YYYY"),
    "first of March 1900": (61, "DD.MM.YYYY"),
    "day with a time": (datetime(2014, 3, 1, 12, 30), "DD.MM.YYYY HH:MM"),
    "time": (time(12, 30, 5), "HH:MM:SS"),
    "elapsed": (timedelta(hours=30, minutes=15), "[HH]:MM:SS"),
    "true": (True, "General"),
    "false": (False, "General"),
    "a division by zero": ("=1/0", "General"),
    "formula": ("=1+2", "General"),
    "formula of a text": ('="a"&"b"', "General"),
    "formula of nothing": ('=""', "General"),
    "formula of a yes": ("=1=1", "General"),
    "zero": (0, "General"),
}


def main() -> None:
    """Save the workbook in every format."""
    room, folder = Path(sys.argv[1]), Path(sys.argv[2])
    room.mkdir(parents=True, exist_ok=True)
    made = room / "cells.xlsx"
    save(made)
    for ending in ("ods", "xls", "xlsx"):
        shutil.copy(convert(room, made, ending, f"cells.{ending}"), folder)


def save(path: Path) -> None:
    """Each kind in a row of its own; a hidden row and column, merged cells, a comment, a sheet that is hidden."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Zellen"
    for number, (name, (value, form)) in enumerate(KINDS.items(), start=1):
        sheet.cell(number, 1, name)
        cell = sheet.cell(number, 2)
        assert isinstance(cell, Cell)
        cell.value, cell.number_format = value, form  # type: ignore[assignment]
    last = len(KINDS)
    sheet["B1"].comment = Comment("bitte prüfen", "Amt")
    sheet.merge_cells(start_row=last + 2, end_row=last + 3, start_column=1, end_column=2)
    sheet.cell(last + 2, 1, "merged")
    sheet.row_dimensions[2].hidden = True
    sheet["D3"] = "in a hidden column"
    sheet.column_dimensions["D"].hidden = True
    second = book.create_sheet("Verborgen")
    second["A1"] = "x"
    second.sheet_state = "hidden"
    book.create_sheet("Leer")
    book.save(path)


if __name__ == "__main__":
    main()

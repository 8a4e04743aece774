"""Fills in a figure and a word in a form as an office would: release/fill.py FORM.xlsx|FORM.csv. Needs openpyxl."""

import csv
import sys
from pathlib import Path

from openpyxl import load_workbook

FIGURE, WORD = 214, "in Umsetzung"


def fill_table(file: Path) -> None:
    """In a CSV form both stand in the column "Wert", told apart by the line's id."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = csv.reader(stream, delimiter=";")
    for row in rows:
        row[head.index("Wert")] = WORD if row[0].endswith(".umsetzungsstand") else str(FIGURE)
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([head, *rows])


def fill_workbook(file: Path) -> None:
    """In a workbook each has a sheet of its own, with its heading in the fourth row."""
    book = load_workbook(file)
    for sheet, heading, value in (("Kennzahlen", "Wert", FIGURE), ("Umsetzungsstand", "Umsetzungsstand", WORD)):
        column = next(cell.column for cell in book[sheet][4] if cell.value == heading)
        book[sheet].cell(5, column).value = value
    book.save(file)


if __name__ == "__main__":
    path = Path(sys.argv[1])
    (fill_workbook if path.suffix == ".xlsx" else fill_table)(path)

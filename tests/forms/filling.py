"""Fills in a form as a person would: words for flags, numbers as numbers, days as days, signs where no column is."""

from datetime import date
from pathlib import Path

import yaml
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

CATALOGUE = Path(__file__).resolve().parent.parent.parent / "data" / "handlungsfelder.yaml"
HEADING = 4  # the row of the heading
SIDE_BY_SIDE = "nach "  # how the names of sheets begin on which the values of a dimension stand side by side
DIMENSIONS = ("district", "sex", "migration")
FLAGS = {
    "E": "geschätzt",
    "P": "vorläufig",
    "U": "Aussagewert eingeschränkt",
    "O": "fällt später an",
    "Q": "unbekannt oder geheim zu halten",
    "M": "Aussage nicht sinnvoll",
}
STEPS = {
    "not_started": "nicht begonnen",
    "planned": "geplant",
    "in_progress": "in Umsetzung",
    "ongoing": "laufend",
    "done": "umgesetzt",
    "postponed": "zurückgestellt",
    "dropped": "aufgegeben",
}
MISSING = {"O": "...", "Q": ".", "M": "x", "U": "/"}  # in place of a value, where there is no column for flags
BEHIND = {"E": "{} s", "P": "{} p", "U": "({})", "B": "{} b"}
ONCE = ("Stichtag", "Quelle", "Misst stattdessen", "Bemerkung")  # said of all values of a line
OF_GOALS = {"Wert": "Umsetzungsstand", "Bemerkung": "Stellungnahme"}
Row = dict[str, str]
Key = tuple[str, ...]
Typed = str | float | date


def labels() -> dict[str, dict[str, str]]:
    """The ids of the values of each dimension by label, the dimension by its label."""
    with CATALOGUE.open(encoding="utf-8") as stream:
        found = yaml.safe_load(stream)["dimensions"]
    return {d["label"]: {v["label"]: v["id"] for v in d["values"]} for d in found}


LABELS = labels()


def key_of(row: Row) -> Key:
    """What a row is of."""
    return (row["metric"], row["office"], *(row[name] for name in DIMENSIONS))


def fill(file: Path, rows: dict[Key, Row]) -> set[Key]:
    """Fill in a workbook what the rows say of its lines; returns what the lines there are of."""
    book = load_workbook(file)
    found: set[Key] = set()
    for sheet in book.worksheets[1:]:
        columns = {str(cell.value): cell.column for cell in sheet[HEADING] if cell.value}
        for line in range(HEADING + 1, sheet.max_row + 1):
            found |= fill_line(sheet, line, columns, rows)
    book.save(file)
    return found


def fill_line(sheet: Worksheet, line: int, columns: dict[str, int], rows: dict[Key, Row]) -> set[Key]:
    """Fill in one line."""

    def text(heading: str) -> str:
        return str(sheet.cell(line, columns[heading]).value or "") if heading in columns else ""

    metric, office = text("Kennung"), text("Amt")
    if sheet.title.startswith(SIDE_BY_SIDE):
        return fill_side_by_side(sheet, line, columns, rows, (metric, office))
    key = (metric, office, *(LABELS[name].get(text(name), "") for name in LABELS))
    for heading, value in typed(rows[key]).items() if key in rows else ():
        sheet.cell(line, columns.get(heading) or columns[OF_GOALS[heading]]).value = value
    return {key}


def fill_side_by_side(sheet: Worksheet, line: int, columns: dict[str, int], rows: dict[Key, Row], of: Key) -> set[Key]:
    """Fill in a line that has a column for each value of a dimension."""
    dimension, keys = sheet.title.removeprefix(SIDE_BY_SIDE), set()
    for label, name in LABELS[dimension].items():
        key = (*of, *(name if each == dimension else "" for each in LABELS))
        keys.add(key)
        if key in rows:
            sheet.cell(line, columns[label]).value = with_sign(rows[key])
            for heading, value in typed(rows[key]).items():
                if heading in ONCE:
                    sheet.cell(line, columns[heading]).value = value
    return keys


def with_sign(row: Row) -> str | float:
    """A value as it is typed where there is no column for its flag."""
    if not row["value"]:
        return MISSING[row["flag"]]
    form = BEHIND.get(row["flag"])
    return form.format(row["value"].replace(".", ",")) if form else float(row["value"])


def typed(row: Row) -> dict[str, Typed]:
    """What a person types, by the heading it goes under."""
    found: dict[str, Typed | None] = {
        "Wert": STEPS.get(row["value"]) or (float(row["value"]) if row["value"] else None),
        "Zähler": float(row["numerator"]) if row["numerator"] else None,
        "Nenner": float(row["denominator"]) if row["denominator"] else None,
        "Kennzeichen": FLAGS.get(row["flag"]),
        "Bruch": "ja" if row["flag"] == "B" else None,
        "Stichtag": date.fromisoformat(row["as_of"]) if row["as_of"] else None,
        "Quelle": row["source"],
        "Misst stattdessen": row["stands_for"],
        "Bemerkung": row["note"],
    }
    return {heading: value for heading, value in found.items() if value is not None and value != ""}

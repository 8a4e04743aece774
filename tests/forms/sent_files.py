"""What thirteen offices send for a year, each as it happens to work: forms, workbooks, and text in seven dialects."""

import io
from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook

from forms.cells import COLUMNS, Style, written
from forms.dialect import GERMAN, Dialect, Row, as_bytes
from forms.filling import fill, key_of
from forms.ods import ods, row, sheet
from forms.workbook import as_workbook

HEADINGS = tuple((GERMAN | {"flag": "Kennzeichen", "note": "Bemerkung"}).items())
EXCEL = Style(decimal=",", group=".", signs=True, dates="german", names=True, german_steps=True)
PLAIN = Style(decimal=",", dates="german")
DIALECTS = {
    "zukunftsbuero": Dialect(";", "cp1252", ("\r\n",), EXCEL, HEADINGS, titles=True, feet=True, empty_columns=2),
    "sportamt": Dialect("\t", "utf-16", ("\r\n",), PLAIN, HEADINGS),
    "sozialamt": Dialect(";", "cp850", ("\r\n",), PLAIN, HEADINGS, empty_rows=3),
    "gesundheitsamt": Dialect("\t", "utf-8-sig", ("\n",), EXCEL, HEADINGS),
    "jobcenter": Dialect(",", "utf-8"),
    "umwelt_gartenamt": Dialect(";", "utf-8-sig", ("\r\n",), PLAIN, HEADINGS, sep_line=True, quote_all=True),
    "bauverwaltungsamt": Dialect("|", "utf-8", ("\n",), PLAIN, HEADINGS, backwards=True),
    "frauenbuero": Dialect(";", "cp1252", ("\r\n",), EXCEL, HEADINGS),
}
FORMS = ("jugendamt", "stadtplanung")  # these fill in what they were sent


def send(rows: list[Row], forms: Path, to: Path, year: int) -> dict[str, Path]:
    """Write each office's file of these rows into `to`; the forms that were sent to them are in `forms`."""
    to.mkdir()
    found = {}
    for office in sorted({each["office"] for each in rows}):
        own = [each for each in rows if each["office"] == office]
        name = f"{office}_{year}"
        if office in FORMS:
            path = to / f"Meldebogen_{year}_{office}.xlsx"
            path.write_bytes((forms / path.name).read_bytes())
            fill(path, {key_of(each): each for each in own})
        elif office in DIALECTS:
            path = to / f"{name}.{'txt' if DIALECTS[office].separator == chr(9) else 'csv'}"
            path.write_bytes(as_bytes(own, DIALECTS[office]))
        else:
            path = to / f"{name}.{WORKBOOKS[office][0]}"
            path.write_bytes(WORKBOOKS[office][1](own))
        found[office] = path
    return found


def as_ods(rows: list[Row]) -> bytes:
    """A workbook of LibreOffice: a sheet of one's own above the table, all values as they are shown."""
    head = row(*(dict(HEADINGS)[column] for column in COLUMNS))
    lines = [row(*(written(each, column, PLAIN) for column in COLUMNS)) for each in rows]
    return ods(sheet("Anschreiben", row("Sehr geehrte Damen und Herren,")), sheet("Werte", head, *lines))


def as_copy(rows: list[Row]) -> bytes:
    """A workbook with more in it than was asked for: notes, and the sheet of the year before, hidden."""
    book = load_workbook(io.BytesIO(as_workbook(rows, percent=True, titles=True)))
    book.create_sheet("Notizen").append(["Bitte noch mit der Leitung abstimmen"])
    old = book.copy_worksheet(book["Meldung"])
    old.title, old.sheet_state = "Vorjahr", "hidden"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


WORKBOOKS: dict[str, tuple[str, Callable[[list[Row]], bytes]]] = {
    "kulturamt": ("ods", as_ods),
    "personalamt": ("xlsx", as_copy),
    "volkshochschule": ("xlsx", as_workbook),
}

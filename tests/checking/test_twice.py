"""A figure that a file has twice is told with both values and both places, in any layout and format."""

from collections.abc import Callable

import pytest

from forms.books import as_ods, as_xlsx
from forms.reading import Reader, Reading

A, B = "1.1.8.teilnahmen", "1.3.4.kinder_deutschsommer"
Told = tuple[object, ...]
Made = Callable[[Reader], Reading]


def told(reading: Reading) -> list[Told]:
    """Line, first and second value as the message has them, the cell it is told in and the cell of the first."""
    found = [f for f in reading.findings if f.code.id == "KI302"]
    return [
        (*(f.values[key] for key in ("line", "first", "second")), f.place.sheet_cell, [p.sheet_cell for p in f.related])
        for f in found
    ]


def text(*lines: str, name: str = "2014.csv") -> Made:
    return lambda reader: reader.text("\n".join((*lines, "")), name)


SHEET = [["Kennzahl", "Ortsbezirk", "2014", "2015"], [A, "01", "500", "600"], [], [A, "Mitte", "500", "800"]]
FILES: dict[str, tuple[Made, list[Told]]] = {
    "one value per row": (
        text("metric,value,note", f"{A},5,", f"{B},7,", f"{A},6,x"), [(2, "5", "6", "A4", ["A2"])],
    ),
    "the same value": (text("metric,value", f"{A},5", f"{A},5"), [(2, "5", "5", "A3", ["A2"])]),
    "a sign, and three of them": (
        text("metric,value", f"{A},…", f"{A},5 p", f"{A},(6)"),
        [(2, "…", "5 p", "A3", ["A2"]), (2, "…", "(6)", "A4", ["A2"])],
    ),
    "below a note of several lines": (
        text("metric,value,note", f'{B},7,"eins\nzwei"', f"{A},5,", f"{A},6,"), [(4, "5", "6", "A4", ["A3"])],
    ),
    "below a quotation mark that is never closed": (
        text("metric,value,note", f'{B},7,"eins', f"{A},5,", f"{A},6,"), [(3, "5", "6", "A4", ["A3"])],
    ),
    "a declaration": (
        text("metric,value,office", "1.1.1.umsetzungsstand,done,jugendamt", "1.1.1.umsetzungsstand,planned,Jugendamt"),
        [(2, "done", "planned", "A3", ["A2"])],
    ),
    "years as columns": (
        text("Kennzahl;Ortsbezirk;2014;2015", f"{A};01;5;6", f"{A};Mitte;5;8", name="Meldung.csv"),
        [("2 (C2)", "5", "5", "C3", ["C2"]), ("2 (D2)", "6", "8", "D3", ["D2"])],
    ),
    "an .xlsx": (
        lambda reader: reader.bytes(as_xlsx({"Zahlen": SHEET}), "Meldung.xlsx"),
        [("2 (C2)", "500", "500", "C4", ["C2"]), ("2 (D2)", "600", "800", "D4", ["D2"])],
    ),
    "an .ods": (
        lambda reader: reader.bytes(as_ods({"Zahlen": SHEET}), "Meldung.ods"),
        [("2 (C2)", "500", "500", "C4", ["C2"]), ("2 (D2)", "600", "800", "D4", ["D2"])],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("made", "wanted"), FILES.values(), ids=FILES.keys())
def test_both_values_and_both_places_are_told(reader: Reader, made: Made, wanted: list[Told]) -> None:
    assert told(made(reader)) == wanted

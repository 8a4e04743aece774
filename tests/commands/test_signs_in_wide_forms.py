"""What offices put into the boxes of a form's sheet with the values of a dimension side by side: breaks and signs."""

import csv
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from conftest import TOP, Kassel

BOXES = {
    "1.2.3.lesepaten": ("12 b", "20b", ".", "–"),
    "1.1.8.teilnahmen": ("x", "/", 5, None),
    "1.2.4.rueckstellungen": ("3 p", "(7)", "...", "-"),
}
WHOLE = {"1.2.3.lesepaten": "40 b", "1.1.8.teilnahmen": 9, "1.2.4.rueckstellungen": "30 p"}
# Value and flag by part: m, w, d, o, as stored; None for what is not there.
STORED = {
    "1.2.3.lesepaten": {"": ("40", "B"), "m": ("12", "B"), "w": ("20", "B"), "d": ("", "Q"), "o": ("0", "")},
    "1.1.8.teilnahmen": {"": ("9", ""), "m": ("", "M"), "w": ("", "U"), "d": ("5", "")},
    "1.2.4.rueckstellungen": {"": ("30", "P"), "m": ("3", "P"), "w": ("7", "U"), "d": ("", "O"), "o": ("0", "")},
}


@pytest.fixture
def filled(kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A form of the youth office for 2017, filled in."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(TOP / "data", "data")
    form = tmp_path / "Bogen 2017.xlsx"
    assert kassel("form", "--office", "jugendamt", "--year", "2017", "-o", form, "--lang", "de").code == 0
    book = load_workbook(form)
    for sheet, column, boxes in (("nach Geschlecht", 5, BOXES), ("Kennzahlen", 9, WHOLE)):
        rows = {book[sheet].cell(row, 1).value: row for row in range(5, book[sheet].max_row + 1)}
        for metric, told in boxes.items():
            for index, text in enumerate(told if isinstance(told, tuple) else (told,)):
                book[sheet].cell(rows[metric], column + index).value = text
    book.save(form)
    return form


def test_breaks_and_signs_beside_values_of_a_dimension_are_taken_in_as_flags(kassel: Kassel, filled: Path) -> None:
    assert kassel("import", filled, "--yes", "--lang", "de").code == 0
    with Path("data/measurements/2017.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["metric"] in STORED]
    found: dict[str, dict[str, tuple[str, str]]] = {metric: {} for metric in STORED}
    for row in rows:
        found[row["metric"]][row["sex"]] = (row["value"], row["flag"])
    assert found == STORED

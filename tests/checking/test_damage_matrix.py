"""The same forty figures in every layout and format: the same bytes; harmed in any way, never taken wrongly."""

import re
from collections.abc import Callable, Mapping, Set
from importlib.util import find_spec
from pathlib import Path

import pytest

from conftest import Kassel
from forms.books import BOOKS, Sheets
from forms.layouts import LABELS, LAYOUTS, METRICS, SAID_ONCE, YEARS, figures
from forms.normalising import expected, normalised
from forms.reading import Reader, Reading

FIGURES = figures()
Cells = list[str]


def _three_sheets() -> dict[str, list[Cells]]:
    """The figures on three sheets of two layouts."""
    of_city = {k: v for k, v in FIGURES.items() if not k[2]}
    first, second = ({k: v for k, v in of_city.items() if k[0] == metric} for metric in METRICS)
    wide = [[METRICS[1], year, *(second[METRICS[1], year, "", s] for s in LABELS), *SAID_ONCE] for year in YEARS]
    return {
        "Mitte": LAYOUTS["long"]({k: v for k, v in FIGURES.items() if k[2]}),
        "Stadt": LAYOUTS["long"](first),
        "Rest": [["Kennzahl", "Jahr", *LABELS.values(), "Quelle", "Bemerkung"], *wide],
    }


# Of each layout its sheets, how many rows of each are headings or above them, and which of their cells are merged.
TABLES: Mapping[str, tuple[Sheets, int, tuple[str, ...]]] = {
    "long": ({"Zahlen": LAYOUTS["long"](FIGURES)}, 1, ()),
    "years as columns": ({"Zahlen": LAYOUTS["years as columns"](FIGURES)}, 1, ()),
    "sexes as columns": ({"Zahlen": LAYOUTS["sexes as columns"](FIGURES)}, 1, ()),
    "both in one heading": ({"Zahlen": LAYOUTS["both in one heading"](FIGURES)}, 1, ()),
    "two rows of headings": (
        {"Zahlen": LAYOUTS["two rows of headings"](FIGURES)},
        4,
        ("A3:A4", "B3:B4", "C3:G3", "H3:L3"),
    ),
    "names in the lower row": ({"Zahlen": LAYOUTS["names in the lower row"](FIGURES)}, 2, ()),
    "three rows of headings": ({"Zahlen": LAYOUTS["three rows of headings"](FIGURES)}, 3, ("C1:L1",)),
    "metrics as columns": ({"Zahlen": LAYOUTS["metrics as columns"](FIGURES)}, 1, ()),
    "metrics above sexes": ({"Zahlen": LAYOUTS["metrics above sexes"](FIGURES)}, 2, ("C1:G1", "H1:L1")),
    "three sheets": (_three_sheets(), 1, ()),
}
FORMATS = ("csv", *BOOKS)
MATRIX = [(table, kind) for table in TABLES for kind in FORMATS if kind != "csv" or len(TABLES[table][0]) == 1]
# Each layout as text, and one of the others in each format; the rest is more of the same.
QUICK = {"csv": set(TABLES), "xlsx": {"three sheets"}, "ods": {"two rows of headings"}, "xls": {"years as columns"}}
HARMED = [
    pytest.param(table, kind, marks=() if table in QUICK.get(kind, ()) else pytest.mark.slow) for table, kind in MATRIX
]
ABSENT = find_spec("xlrd") is None


def _bytes(kind: str, sheets: Sheets, merged: tuple[str, ...]) -> bytes:
    if kind == "xls" and ABSENT:
        pytest.skip("xlrd is not installed")
    if kind == "csv":
        return "".join(";".join(line) + "\n" for (lines,) in [sheets.values()] for line in lines).encode("utf-8")
    return BOOKS[kind](sheets, merged)


def _padded(lines: list[Cells]) -> list[Cells]:
    width = max(map(len, lines))
    return [[*line, *[""] * (width - len(line))] for line in lines]


@pytest.mark.parametrize(("table", "kind"), MATRIX)
def test_the_same_figures_are_the_same_bytes(
    kassel: Kassel, data_root: Path, tmp_path: Path, table: str, kind: str
) -> None:
    sheets, _, merged = TABLES[table]
    sent = tmp_path / f"Meldung.{kind}"
    sent.write_bytes(_bytes(kind, {title: _padded(lines) for title, lines in sheets.items()}, merged))
    assert normalised(kassel, sent, data_root) == expected()


Harm = Callable[[Cells, int], Cells | None]


def missing_separator(cells: Cells, at: int) -> Cells | None:
    """The cell runs into the next one."""
    return [*cells[:at], "".join(cells[at : at + 2]), *cells[at + 2 :]] if at + 1 < len(cells) else None


def extra_separator(cells: Cells, at: int) -> Cells:
    """An empty cell too many."""
    return [*cells[:at], "", *cells[at:]]


def removed_cell(cells: Cells, at: int) -> Cells:
    """The cell is gone, and all behind it are one further left."""
    return cells[:at] + cells[at + 1 :]


def opened_quote(cells: Cells, at: int) -> Cells:
    """A quotation mark that is never closed."""
    return [*cells[:at], '"' + cells[at], *cells[at + 1 :]]


def other_separator(cells: Cells, at: int) -> Cells | None:
    """A separator of another kind between two cells."""
    return [*cells[:at], "|".join(cells[at : at + 2]), *cells[at + 2 :]] if at + 1 < len(cells) else None


def broken_number(cells: Cells, at: int) -> Cells | None:
    """A letter O within a figure."""
    figure = cells[at].isdigit() and len(cells[at]) > 2
    return [*cells[:at], f"{cells[at][0]}O{cells[at][1:]}", *cells[at + 1 :]] if figure else None


def swapped_pair(cells: Cells, at: int) -> Cells | None:
    """The cell and its neighbour have changed places; two values, or two free texts, are such again."""
    pair = set(cells[at : at + 2])
    alike = len(pair) < 2 or "" in pair or pair <= set(FIGURES.values()) or pair <= set(SAID_ONCE)
    return None if alike else [*cells[:at], cells[at + 1], cells[at], *cells[at + 2 :]]


HARMS: tuple[Harm, ...] = (
    missing_separator,
    extra_separator,
    removed_cell,
    opened_quote,
    other_separator,
    broken_number,
    swapped_pair,
)  # fmt: skip


Kept = tuple[object, ...]


def _kept(reading: Reading) -> set[Kept]:
    return {(m.key, m.value, m.flag, m.source, m.note) for m in reading.kept}


def _values(kept: Set[Kept]) -> Set[object]:
    """Without source and note: any text is right there, so what was swapped with one is told of the value alone."""
    return {each[:3] for each in kept}


def _errors(reading: Reading) -> set[tuple[str, int]]:
    """Sheet and line of each error."""
    of = [g for g in reading.groups if g.finding.code.severity == "error"]
    return {(g.finding.place.sheet, n) for g in of for first, last in g.runs for n in range(first, last + 1)}


class Case:
    """One table in one format, read clean and harmed."""

    def __init__(self, reader: Reader, table: str, kind: str) -> None:
        sheets, self.headings, self.merged = TABLES[table]
        self.reader, self.kind, self.sheets = reader, kind, {t: _padded(lines) for t, lines in sheets.items()}
        self.clean = _kept(self.read(self.sheets))
        assert len(self.clean) == len(FIGURES)

    def read(self, sheets: Sheets) -> Reading:
        return self.reader.bytes(_bytes(self.kind, sheets, self.merged), f"Meldung.{self.kind}")

    def same(self, reading: Reading) -> bool:
        """The same figures; in a workbook a cell of free text may say anything, and has no marks that part it."""
        found = _kept(reading)
        return found == self.clean or (self.kind != "csv" and _values(found) == _values(self.clean))

    def harmed(self, title: str, number: int, cells: Cells) -> Reading:
        lines = self.sheets[title]
        return self.read({**self.sheets, title: [*lines[:number], cells, *lines[number + 1 :]]})

    def where(self, title: str, number: int) -> tuple[str, int]:
        return ("" if self.kind == "csv" else title, number + 1)


@pytest.mark.parametrize(("table", "kind"), HARMED)
@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_a_harmed_row_is_refused_in_its_place_or_means_the_same(
    reader: Reader, table: str, kind: str, harm: Harm
) -> None:
    case, wrong = Case(reader, table, kind), []
    for title, lines in case.sheets.items():
        number = len(lines) - 2
        for at in range(len(lines[number])):
            cells = harm(lines[number], at)
            if cells is None:
                continue
            reading = case.harmed(title, number, cells)
            errors = _errors(reading)
            refused = errors == {case.where(title, number)} and (
                kind != "csv" or _values(_kept(reading)) <= _values(case.clean)
            )
            same = case.same(reading)
            if not refused and (errors or not same):
                wrong.append((title, at, cells, errors, sorted(map(str, _kept(reading) - case.clean))[:2]))
    assert wrong == []


@pytest.mark.parametrize(("table", "kind"), HARMED)
@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_a_harmed_heading_is_refused_or_means_the_same(reader: Reader, table: str, kind: str, harm: Harm) -> None:
    case, wrong = Case(reader, table, kind), []
    for title, lines in case.sheets.items():
        for number in range(case.headings):
            for at in range(len(lines[number])):
                cells = harm(lines[number], at)
                if cells is None or harm is swapped_pair:  # two headings that have changed places are headings again
                    continue
                reading = case.harmed(title, number, cells)
                errors = _errors(reading)
                elsewhere = {sheet for sheet, _ in errors} - {case.where(title, number)[0], ""}
                if elsewhere or (not errors and not case.same(reading)):
                    wrong.append((title, number, at, cells, errors))
    assert wrong == []


@pytest.mark.parametrize(("table", "kind"), HARMED)
def test_a_broken_number_is_told_in_its_own_cell(reader: Reader, table: str, kind: str) -> None:
    case = Case(reader, table, kind)
    for title, lines in case.sheets.items():
        number = len(lines) - 2
        for at in range(len(lines[number])):
            cells = broken_number(lines[number], at)
            if cells is None or not re.fullmatch("[0-9]{3,}", lines[number][at]) or lines[number][at] in YEARS:
                continue
            reading = case.harmed(title, number, cells)
            found = [f.place for f in reading.findings if f.code.severity == "error"]
            # A long text has no cells of its own, its place is the column.
            cell = f"{chr(65 + at)}{number + 1}"
            column = sum(len(text) + 1 for text in cells[:at]) + 1
            sheet, line = case.where(title, number)
            assert [(p.sheet, p.line) for p in found] == [(sheet, line)]
            assert cell in {p.sheet_cell for p in found} or {p.column for p in found} == {column}

"""The same forty figures in every layout come out as the same bytes, and damage is found in its place."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from conftest import Kassel
from forms.layouts import LABELS, LAYOUTS, METRICS, SAID_ONCE, YEARS, figures, long, text_of
from forms.reading import Reader

FIGURES = figures()


def normalised(kassel: Kassel, sent: Path, data: Path) -> dict[str, str]:
    """The files that a sent one becomes, by name."""
    out = sent.parent / "out"
    out.mkdir()
    answer = kassel("validate", sent, "--data", data, "--normalised", out / "neu.csv", "--lang", "en")
    assert answer.code == 0, answer.out
    return {path.name: path.read_text("utf-8") for path in sorted(out.iterdir())}


def expected() -> dict[str, str]:
    """The canonical files of both years, written without the program."""
    flags, plain = {"…": ("", "O"), "-": ("0", "")}, "metric,value,district,sex,migration,as_of,flag,numerator,"
    files = {}
    for year in YEARS:
        rows = []
        for (metric, of, district, sex), text in FIGURES.items():
            value, flag = flags.get(text, (text.removesuffix(" p"), "P" if text.endswith("p") else ""))
            if of == year:
                rows.append(
                    (
                        (metric, district, sex),
                        f"{metric},{value},{district},{sex},,,{flag},,,,Zählung,,wie im Vorjahr\n",
                    )
                )
        files[f"neu_{year}.csv"] = f"{plain}denominator,office,source,stands_for,note\n" + "".join(
            row for _, row in sorted(rows)
        )
    return files


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_figures_in_every_layout(kassel: Kassel, data_root: Path, tmp_path: Path, layout: str) -> None:
    sent = tmp_path / "Meldung.csv"
    sent.write_text(text_of(LAYOUTS[layout](FIGURES)), encoding="cp1252")
    assert normalised(kassel, sent, data_root) == expected()


def test_a_file_of_one_year_is_named_as_asked_for(kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    sent = tmp_path / "Meldung.csv"
    sent.write_text(text_of(long({key: text for key, text in FIGURES.items() if key[1] == "2015"})), encoding="utf-8")
    assert normalised(kassel, sent, data_root) == {"neu.csv": expected()["neu_2015.csv"]}


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "long"])
@pytest.mark.parametrize("text", ["1O1", "1.2.3", "viele", "12 %"])
def test_a_wrong_value_is_told_in_its_own_cell(reader: Reader, layout: str, text: str) -> None:
    lines = LAYOUTS[layout](FIGURES)
    at = next(row for row, line in enumerate(lines) if FIGURES[METRICS[0], "2014", "01", "w"] in line)
    column = lines[at].index(FIGURES[METRICS[0], "2014", "01", "w"])
    lines[at][column] = text
    reading = reader.text(text_of(lines), "Meldung.csv")
    places = [f.place for f in reading.findings if f.code.severity == "error"]
    assert [(p.line, p.sheet_cell) for p in places] == [(at + 1, f"{'ABCDEFGHIJKLMN'[column]}{at + 1}")]
    assert len(reading.kept) == len(FIGURES) - 1


def _damages(cells: list[str], at: int) -> dict[str, str]:
    """A row after each kind of damage at a column."""
    last = len(cells) - 1
    damaged = {
        "an extra separator": [*cells[:at], "", *cells[at:]],
        "a removed cell": cells[:at] + cells[at + 1 :],
        "a quotation mark": [*cells[:at], '"' + cells[at], *cells[at + 1 :]],
    }
    if at < last:
        damaged["a missing separator"] = [*cells[:at], "".join(cells[at : at + 2]), *cells[at + 2 :]]
        damaged["another separator"] = [*cells[:at], "|".join(cells[at : at + 2]), *cells[at + 2 :]]
    if cells[at].isdigit() and len(cells[at]) > 2:
        damaged["a broken number"] = [*cells[:at], f"{cells[at][0]}O{cells[at][1:]}", *cells[at + 1 :]]
    # Two values, or two texts that may be any, that have changed places are such again.
    pair = set(cells[at : at + 2])
    if at < last and "" not in pair and not pair <= set(FIGURES.values()) and not pair <= set(SAID_ONCE):
        damaged["a swapped pair"] = [*cells[:at], cells[at + 1], cells[at], *cells[at + 2 :]]
    return {name: ";".join(row) for name, row in damaged.items()}


@pytest.mark.parametrize("layout", ["years as columns", "sexes as columns", "metrics above sexes"])
def test_a_damaged_row_is_refused_in_its_line_or_means_the_same(reader: Reader, layout: str) -> None:
    lines = text_of(LAYOUTS[layout](FIGURES)).splitlines()
    clean = {(m.key, m.value, m.note) for m in reader.text("\n".join(lines), "Meldung.csv").kept}
    assert len(clean) == len(FIGURES)
    wrong = []
    number = len(lines) - 2
    cells = lines[number].split(";")
    for at in range(len(cells)):
        for name, row in _damages(cells, at).items():
            reading = reader.text("\n".join([*lines[:number], row, *lines[number + 1 :]]) + "\n", "Meldung.csv")
            kept = {(m.key, m.value, m.note) for m in reading.kept}
            in_line = {line for _, line in reading.errors} == {number + 1} and kept <= clean
            if not in_line and (reading.errors or kept != clean):
                wrong.append((name, at, row, reading.errors))
    assert wrong == []


@pytest.mark.parametrize("layout", ["years as columns", "metrics above sexes"])
def test_a_damaged_heading_is_refused_or_means_the_same(reader: Reader, layout: str) -> None:
    lines = text_of(LAYOUTS[layout](FIGURES)).splitlines()
    clean = {(m.key, m.value, m.note) for m in reader.text("\n".join(lines), "Meldung.csv").kept}
    wrong = []
    for number in range(1 + (layout == "metrics above sexes")):
        cells = lines[number].split(";")
        for at in range(len(cells)):
            for name, row in _damages(cells, at).items():
                reading = reader.text("\n".join([*lines[:number], row, *lines[number + 1 :]]) + "\n", "Meldung.csv")
                other = {(m.key, m.value, m.note) for m in reading.kept} != clean
                if other and not reading.errors and name != "a swapped pair":
                    wrong.append((name, at, row))
    assert wrong == []


def _as_book(sheets: dict[str, list[list[str]]], folder: Path, ranges: tuple[str, ...] = ()) -> Path:
    """The lines as sheets of a workbook, plain numbers as numbers; `ranges` are merged."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, lines in sheets.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append([float(text) if text.isdigit() and len(text) > 2 else text or None for text in line])
        for merged in ranges:
            sheet.merge_cells(merged)
    book.save(folder / "Meldung.xlsx")
    return folder / "Meldung.xlsx"


@pytest.mark.parametrize(
    "layout", ["years as columns", "both in one heading", "two rows of headings", "metrics as columns"]
)
def test_the_same_figures_in_a_sheet(kassel: Kassel, data_root: Path, tmp_path: Path, layout: str) -> None:
    merged = ("A3:A4", "B3:B4", "C3:G3", "H3:L3") if layout == "two rows of headings" else ()
    sent = _as_book({"Zahlen": LAYOUTS[layout](FIGURES)}, tmp_path, merged)
    assert normalised(kassel, sent, data_root) == expected()


def test_the_same_figures_on_three_sheets_of_three_layouts(kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    parts = [{k: v for k, v in FIGURES.items() if k[2] == "01"}, {k: v for k, v in FIGURES.items() if not k[2]}]
    of_metric = [{k: v for k, v in parts[1].items() if k[0] == metric} for metric in METRICS]
    sheets = {
        "Mitte": LAYOUTS["long"](parts[0]),
        "Stadt": LAYOUTS["long"](of_metric[0]),
        "Rest": [
            ["Kennzahl", "Jahr", *LABELS.values(), "Quelle", "Bemerkung"],
            *(
                [METRICS[1], year, *(of_metric[1][METRICS[1], year, "", s] for s in LABELS), *SAID_ONCE]
                for year in YEARS
            ),
        ],
    }
    assert normalised(kassel, _as_book(sheets, tmp_path), data_root) == expected()


def test_a_wrong_value_of_a_sheet_is_told_in_its_own_cell(reader: Reader, tmp_path: Path) -> None:
    lines = LAYOUTS["two rows of headings"](FIGURES)
    lines[5][4] = "viele"
    reading = reader.file(_as_book({"Zahlen": lines}, tmp_path, ("C3:G3", "H3:L3")))
    errors = [f.place for f in reading.findings if f.code.severity == "error"]
    assert [(p.sheet, p.line, p.sheet_cell) for p in errors] == [("Zahlen", 6, "E6")]

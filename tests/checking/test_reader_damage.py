"""Each kind of damage in each row and column of a clean file: never accepted wrongly, and said of the right line."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from forms.cells import COLUMNS
from forms.dialect import GERMAN, Dialect, Row, as_bytes
from forms.reading import Reader

CANONICAL = (Path(__file__).parent.parent / "forms" / "forty.csv").read_text(encoding="utf-8")
FORTY: list[Row] = list(csv.DictReader(CANONICAL.splitlines(keepends=True)))
# A line for each row; and no cell would be right in its neighbour's place, as 12 in a district's, an office as source.
UNLIKE = {"12": "112", "7": "107", "Jobcenter": "Statistik", "VHS": "Kurse"}
ROWS = [
    row | {c: UNLIKE.get(row[c], row[c]) for c in ("value", "source")} | {"note": " ".join(row["note"].split())}
    for row in FORTY[::2]
]
CLEAN = {sign: as_bytes(ROWS, Dialect(sign, headings=tuple(GERMAN.items()))).decode() for sign in ";,"}
WIDTH = len(COLUMNS)
FREE = {"source", "stands_for", "note"}  # any text is right here, so nothing can tell one from the other

Line = list[str]
Damage = Callable[[Line, int, str], str]
Outcome = tuple[str | None, set[int]]  # canonical text, None when refused; lines of the errors


def _joined(cells: Line, sign: str) -> str:
    return sign.join('"' + cell.replace('"', '""') + '"' if sign in cell or '"' in cell else cell for cell in cells)


def missing_separator(cells: Line, at: int, sign: str) -> str:
    """The cell runs into the next one."""
    return _joined([*cells[:at], "".join(cells[at : at + 2]), *cells[at + 2 :]], sign)


def extra_separator(cells: Line, at: int, sign: str) -> str:
    """An empty cell too many."""
    return _joined([*cells[:at], "", *cells[at:]], sign)


def removed_cell(cells: Line, at: int, sign: str) -> str:
    """The cell and its separator are gone."""
    return _joined(cells[:at] + cells[at + 1 :], sign)


def opened_quote(cells: Line, at: int, sign: str) -> str:
    """A quotation mark before a cell, never closed."""
    parts = [_joined([cell], sign) for cell in cells]
    return sign.join([*parts[:at], '"' + parts[at].strip('"'), *parts[at + 1 :]])


def other_separator(cells: Line, at: int, sign: str) -> str:
    """A separator of another kind behind the cell."""
    other = ";" if sign == "," else "|"
    parts = [_joined([cell], sign) for cell in cells]
    return sign.join([*parts[:at], other.join(parts[at : at + 2]), *parts[at + 2 :]])


def broken_number(cells: Line, at: int, sign: str) -> str:
    """A letter O within the figure."""
    return _joined([*cells[:at], f"{cells[at][:1]}O{cells[at][1:]}", *cells[at + 1 :]], sign)


def swapped_pair(cells: Line, at: int, sign: str) -> str:
    """The cell and its right neighbour have changed places."""
    return _joined([*cells[:at], cells[at + 1], cells[at], *cells[at + 2 :]], sign)


def _applies(damage: Damage, row: Row, at: int) -> bool:
    here, beside = COLUMNS[at], COLUMNS[min(at + 1, WIDTH - 1)]
    if damage is broken_number:
        return here in ("value", "numerator", "denominator") and row[here] != ""
    if damage in (swapped_pair, other_separator) and {here, beside} <= FREE:
        return False
    if damage is swapped_pair:
        return row[here] != row[beside] and not (beside in FREE and row[beside] == "")
    return at < WIDTH - 1 or damage in (extra_separator, opened_quote, removed_cell)


@pytest.fixture(scope="module")
def read(reader: Reader) -> Callable[[str], Outcome]:
    """Read a text as the file for 2014."""

    def outcome(text: str) -> Outcome:
        reading = reader.text(text)
        return reading.canonical, {line for _, line in reading.errors}

    return outcome


@pytest.mark.parametrize("sign", CLEAN)
@pytest.mark.parametrize(
    "damage",
    [missing_separator, extra_separator, removed_cell, opened_quote, other_separator, broken_number, swapped_pair],
    ids=lambda damage: damage.__name__,
)
def test_damaged_row_is_refused_in_its_line_or_means_the_same(
    damage: Damage, sign: str, read: Callable[[str], Outcome]
) -> None:
    clean, lines = read(CLEAN[sign])[0], CLEAN[sign].split("\n")
    wrong = []
    for number, row in enumerate(ROWS, start=1):
        cells = [row[column] for column in COLUMNS]
        for at in range(WIDTH):
            if not _applies(damage, row, at):
                continue
            harmed = [*lines[:number], damage(cells, at, sign), *lines[number + 1 :]]
            outcome = read("\n".join(harmed))
            if outcome not in ((clean, set()), (None, {number + 1})):
                wrong.append((number + 1, COLUMNS[at], outcome[1], harmed[number]))
    assert wrong == []


@pytest.mark.parametrize("sign", CLEAN)
@pytest.mark.parametrize("damage", [missing_separator, extra_separator, removed_cell, other_separator, swapped_pair])
def test_a_damaged_heading_is_refused_or_means_the_same(
    damage: Damage, sign: str, read: Callable[[str], Outcome]
) -> None:
    clean, lines = read(CLEAN[sign])[0], CLEAN[sign].split("\n")
    heading = list(GERMAN.values())
    harmed = [damage(heading, at, sign) for at in range(WIDTH - (len(FREE) if damage is swapped_pair else 1))]
    accepted = [text for line in harmed if (text := read("\n".join([line, *lines[1:]]))[0]) is not None]
    assert [text for text in accepted if text != clean] == []


def test_a_heading_without_its_name_is_refused_when_cells_stand_below(read: Callable[[str], Outcome]) -> None:
    assert read("metric,value,,note\n1.1.3.plaetze_u3,12,01,x\n1.1.3.plaetze_u3,13,,x\n") == (None, {2})

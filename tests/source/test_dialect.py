"""A line is the heading when it names two columns of figures, one of them metric or value."""

import pytest

from kassel_integration.model.catalogue import Catalogue
from kassel_integration.source.dialect import LOOK_AT, Dialect, find_dialect
from kassel_integration.source.find_layout import find_layout
from kassel_integration.source.headings import headings_of

LINES = {
    "metric and value": ("Kennzahl;Wert", 2),
    "decoration beside them": ("Bezeichnung;Kennzahl;Einheit;Wert;Vorjahr", 5),
    "a value and decoration only": ("Bezeichnung;Einheit;Wert;Vorjahr", 0),
    "a metric and decoration only": ("Kennzahl;Bezeichnung", 0),
    "a value and another column": ("Wert;Bemerkung", 2),
    "neither metric nor value": ("Amt;Bemerkung;Stichtag", 0),
    "the same column twice": ("Wert;Messwert", 0),
    "unknown words": ("Kennzahl;Farbe;Form", 0),
}


@pytest.mark.parametrize(("line", "points"), LINES.values(), ids=LINES.keys())
def test_columns_that_a_line_names(catalogue: Catalogue, line: str, points: int) -> None:
    found = find_layout([line.split(";")], headings_of(catalogue.dimensions))
    assert (found.points if found else 0) == points


FILES: dict[str, tuple[list[str], Dialect | None]] = {
    "a heading": (["metric,value"], Dialect(",", 1, ("metric", "value"), 2)),
    "the line that names most": (
        ["Wert;Hinweis", "Kennzahl;Wert;Hinweis"], Dialect(";", 2, ("Kennzahl", "Wert", "Hinweis"), 3, skipped=1),
    ),
    "the first of two that name as much": (
        ["Kennzahl;Wert", "Wert;Kennzahl"], Dialect(";", 1, ("Kennzahl", "Wert"), 2),
    ),
    "a separator that is declared": (["sep=|", "Kennzahl|Wert;x"], None),
    "a declared one that fits": (
        ["sep=|", "Titel", "Kennzahl|Wert|"], Dialect("|", 3, ("Kennzahl", "Wert", ""), 3, hidden=1, skipped=1),
    ),
    "a tab that is declared, as Excel writes it": (
        ["SEP=", "Kennzahl\tWert\tx;y"], Dialect("\t", 2, ("Kennzahl", "Wert", "x;y"), 3, hidden=1),
    ),
    "a tab that is declared in quotation marks": (
        ['"sep="', "Kennzahl\tWert"], Dialect("\t", 2, ("Kennzahl", "Wert"), 2, hidden=1),
    ),
    "in the last line that is looked at": (
        [""] * (LOOK_AT - 1) + ["Kennzahl;Wert"],
        Dialect(";", LOOK_AT, ("Kennzahl", "Wert"), 2, skipped=LOOK_AT - 1),
    ),
    "below it": ([""] * LOOK_AT + ["Kennzahl;Wert"], None),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), FILES.values(), ids=FILES.keys())
def test_the_heading_of_a_file(catalogue: Catalogue, lines: list[str], found: Dialect | None) -> None:
    assert find_dialect((f"{line}\n" for line in lines), headings_of(catalogue.dimensions)) == found

"""Headings are known in German and English, in any case and order; a wrong one names the nearest, in its cell."""

import pytest

from forms.cells import COLUMNS
from forms.reading import Reader
from kassel_integration.diagnostics import Key
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.source.headings import headings_of
from kassel_integration.texts import LANGUAGES, Words

ROW = "1.1.3.plaetze_u3"
WRONG: dict[str, tuple[str, list[tuple[str, int, str, str]]]] = {
    "an unknown one": ("metric;value;Qxyz", [("KI256", 14, "C1", "")]),
    "a misspelt one": ("metric;value;Ortsbezrik", [("KI203", 14, "C1", "Ortsbezirk")]),
    "the same twice": ("metric;value;Wert", [("KI205", 14, "C1", "")]),
    "a missing one": ("metric;district;note", [("KI204", 1, "A1", "")]),
    "one after another in quotation marks": ('"metric";"value";"Ortsbezrik"', [("KI203", 18, "C1", "Ortsbezirk")]),
    "a missing one that is misspelt": ("metric;Wrt;note", [("KI204", 1, "A1", "Wrt"), ("KI203", 8, "B1", "Wert")]),
}


def said(value: object, lang: str) -> str:
    """A suggestion as its reader sees it."""
    return Words(lang)(value.text) if isinstance(value, Key) else str(value)


@pytest.mark.parametrize(("heading", "wanted"), WRONG.values(), ids=WRONG.keys())
def test_wrong_heading(reader: Reader, heading: str, wanted: list[tuple[str, int, str, str]]) -> None:
    reading = reader.text(f"{heading}\n{ROW};5;\n")
    assert [
        (f.code.id, f.place.column, f.place.sheet_cell, said(f.values.get("nearest", ""), "de"))
        for f in reading.findings if f.code.id != "KI011"
    ] == wanted  # fmt: skip


def test_a_heading_below_a_line_break_is_on_its_own_line(reader: Reader) -> None:
    reading = reader.text(f'metric;value;"Ein\nlanger Hinweis";Ortsbezrik\n{ROW};5;;\n')
    found = [(f.code.id, f.place.line, f.place.column) for f in reading.findings]
    assert ("KI203", 2, 17) in found


def test_a_column_that_only_upper_headings_have_is_placed_inside_the_line(reader: Reader) -> None:
    reading = reader.text(f"Kennzahl;Stand;2013;2014;Qxyz\n;Amt\n{ROW};a;5;6;7\n")
    assert all(f.place.column <= len(";Amt") + 1 for f in reading.findings if f.place.line == 2)
    assert any(f.place.line == 2 for f in reading.findings)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Kennzahl", "metric"), ("KENNZAHL-ID", "metric"), ("  messwert ", "value"), ("Wert:", "value"),
        ("Orts-Bezirk", "district"), ("Stand vom", "as_of"), ("OBS_STATUS", "flag"), ("Zähler", "numerator"),
        ("ZAEHLER", "numerator"), ("\ufeffmetric", "metric"), ("Berichtsjahr", "year"), ("Werte", ""), ("", ""),
        ("Vorjahr", "previous"), ("Vorjahr 2013", "previous"), ("Bezirk 2013", ""),
    ],
)  # fmt: skip
def test_meaning(catalogue: Catalogue, text: str, column: str) -> None:
    assert headings_of(catalogue.dimensions).meaning(text) == column


def test_every_column_is_known_by_its_own_name(catalogue: Catalogue) -> None:
    headings = headings_of(catalogue.dimensions)
    assert [headings.meaning(column) for column in COLUMNS] == list(COLUMNS)
    assert [headings.nearest(f"{column}x") for column in COLUMNS] == list(COLUMNS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_suggested_heading_is_read_as_the_column_it_is_suggested_for(catalogue: Catalogue, lang: str) -> None:
    headings = headings_of(catalogue.dimensions)
    columns = sorted(set(headings.known.values()))
    suggested = {column: said(headings.heading(column), lang) for column in columns}
    assert [headings.meaning(heading) for heading in suggested.values()] == columns
    assert set(COLUMNS) < set(columns)


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ("nur Text", "KI206"), ("a;b;c", "KI206"), ("sep=;\nmetric,value", "KI206"), ("sep=a\nx", "KI206"),
        ('sep="\nx', "KI206"), ("\n\n\n", "KI206"), ("1.1.3.plaetze_u3;5", "KI206"),
    ],
)  # fmt: skip
def test_without_a_heading_nothing_is_guessed(reader: Reader, first: str, code: str) -> None:
    assert [f.code.id for f in reader.text(f"{first}\n1.1.3.plaetze_u3;5\n").findings] == [code]


def test_a_heading_below_line_60_is_not_looked_for(reader: Reader) -> None:
    assert reader.text("Titel\n" * 59 + f"metric;value\n{ROW};5\n").errors == []
    assert reader.text("Titel\n" * 60 + f"metric;value\n{ROW};5\n").errors == [("KI206", 1)]


def test_text_below_an_unknown_heading_is_said_once_and_below_none_in_each_row(reader: Reader) -> None:
    rows = "1.1.3.plaetze_u3;5;rot;\n5.1.4.spielstaetten;6;blau;\n5.1.4.sportstaetten;7;;x\n"
    reading = reader.text(f"metric;value;Farbe;\n{rows}")
    assert ([m.metric for m in reading.kept], reading.said) == (
        ["1.1.3.plaetze_u3", "5.1.4.spielstaetten"],
        [("KI256", 1), ("KI203", 4)],
    )


NEEDED = {
    "a breakdown that the catalogue does not have": "metric;value;Altersgruppe\n{};5;6 bis 9\n",
    "districts": "metric;value;Lage\n{};5;Mitte\n",
    "years": "metric;value;Von\n{};5;2013\n",
    "a district further down than one looks": "metric;value;Lage\n" + "{};;links\n" * 70 + "{};5;Südstadt\n",
    "flags": "metric;value;Güte\n{};5;p\n",
}


@pytest.mark.parametrize("text", NEEDED.values(), ids=NEEDED.keys())
def test_an_unknown_column_that_values_need_is_an_error(reader: Reader, text: str) -> None:
    assert {code for code, _ in reader.text(text.replace("{}", ROW)).errors} == {"KI203"}


def test_an_unknown_column_that_nobody_needs_is_left_alone(reader: Reader) -> None:
    reading = reader.text(f"metric;value;Telefon;Plan\n{ROW};5;4711;7\n5.1.4.spielstaetten;6;4712;8\n")
    assert ([str(m.value) for m in reading.kept], reading.said) == (["5", "6"], [("KI256", 1), ("KI256", 1)])


BESIDE_YEARS = {
    "Trend": ("KI256", None),
    "Differenz zum Vorjahr in %": ("KI256", None),
    "Prüfvermerk": ("KI203", ""),
    "Gesclecht": ("KI203", "Geschlecht"),
    "Hinweiß": ("KI203", Key("labels.column.note")),
}


@pytest.mark.parametrize("heading", BESIDE_YEARS)
def test_an_unknown_heading_beside_years_is_an_error_unless_nothing_can_be_lost(reader: Reader, heading: str) -> None:
    reading = reader.text(f"Kennzahl;2013;2014;{heading}\n1.1.3.plaetze_u3;5;6;x\n", "Meldung.csv")
    (found,) = [f for f in reading.findings if f.code.id in ("KI203", "KI256")]
    assert (found.code.id, found.values.get("nearest")) == BESIDE_YEARS[heading]

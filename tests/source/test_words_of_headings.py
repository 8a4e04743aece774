"""Each word that an office may write above a column, or in the settings' complaints, is tried by itself."""

from pathlib import Path

import pytest

from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.source.heading_keys import heading_keys, total_words
from kassel_integration.source.heading_years import year_in
from kassel_integration.source.headings import headings_of
from kassel_integration.source.settings_text import with_line

COLUMNS = {
    "metric": "metric, metric id, Metrik, Kennzahl, Kennzahl-ID, Kennung, Kennzahl-Nr., Kennzahlnummer, ID, Schlüssel",
    "value": "value, Wert, Messwert, Zahl, Ergebnis, Istwert, OBS_VALUE, Umsetzungsstand, implementation",
    "as_of": "as_of, Stichtag, Stand, Datum, date, Stand vom, per Stichtag",
    "flag": "flag, Merkmal, Zeichen, Kennzeichen, OBS_STATUS, Status, Status-Kennzeichen",
    "numerator": "numerator, Zähler, Zaehler",
    "denominator": "denominator, Nenner",
    "office": "office, Amt, Stelle, Dienststelle, zuständig, Zuständigkeit, verantwortlich, Fachamt",
    "source": "source, Quelle, Datenquelle, Herkunft",
    "stands_for": "stands_for, misst statt dessen, Ersatzkennzahl, measures instead",
    "note": "note, Hinweis, Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Kommentar, Notiz, Erläuterung, Fußnote, "
    "Stellungnahme, statement",
    "year": "year, Jahr, Berichtsjahr, Schuljahr, Haushaltsjahr",
    "label": "label, Bezeichnung, Name, Kennzahlname, Kennzahlbezeichnung",
    "unit": "unit, Einheit, Maßeinheit",
    "break": "break, Bruch, Bruch in der Zeitreihe, Bruch zum Vorjahr, break in series",
    "goal": "goal, Ziel",
    "definition": "Definition",
    "period": "period, Zeitbezug",
    "target": "target, Zielvorgabe",
    "whole": "whole, insgesamt laut Blatt Kennzahlen, total as sheet metrics says",
    "declared": "declared, zuletzt gemeldet, last declared",
    "synthetic": "synthetic, erfunden, made up",
    "row_number": "row number, No., Nr., lfd. Nr., laufende Nummer, Nummer, Kennziffer, Pos., Position",
    "previous": "previous, Vorjahr, Vorjahreswert, Wert Vorjahr, Wert im Vorjahr, last year, Vorjahr 2013, "
    "Wert Vorjahr 2013",
}
EACH = [(column, word) for column, words in COLUMNS.items() for word in words.split(", ")]


@pytest.mark.parametrize(("column", "word"), EACH)
def test_a_heading_means_its_column(catalogue: Catalogue, column: str, word: str) -> None:
    headings = headings_of(catalogue.dimensions)
    assert [headings.meaning(text) for text in (word, word.upper(), f" {word} ", f"{word}¹", f"{word}:")] == [
        column
    ] * 5


YEARS = "Jahr Jahre Berichtsjahr Kalenderjahr Haushaltsjahr Schuljahr Ausbildungsjahr SJ year im in am zum per Stand"


@pytest.mark.parametrize("word", [*YEARS.split(), "Stichtag"])
def test_a_word_that_only_says_that_a_year_follows(word: str) -> None:
    assert year_in(f"{word} 2016".casefold()) == ((("year", "2016"),), "")
    assert year_in(f"frauen ({word} 2016)".casefold()) == ((("year", "2016"),), "frauen")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("31.12.2016", ((("as_of", "2016-12-31"), ("year", "2016")), "")),
        ("1. 3. 2016", ((("as_of", "2016-03-01"), ("year", "2016")), "")),
        ("2016-3-1 00:00:00", ((("as_of", "2016-03-01"), ("year", "2016")), "")),
        ("2015/16", ((("year", "2015/16"),), "")),
        ("2015 – 2016", ((("year", "2015/16"),), "")),
        ("1999/2000", ((("year", "1999/00"),), "")),
        ("2015/17", None),
        ("2016.0", ((("year", "2016"),), "")),
        ("2016,5", None),
        ("2015 2016", None),
        ("12/2016", None),
        ("im jahr 2016 [kinder]", ((("year", "2016"),), "kinder")),
        ("seit 2016", ((("year", "2016"),), "seit")),
    ],
)
def test_the_year_of_a_heading(text: str, said: object) -> None:
    assert year_in(text) == said


FIGURES = "wert werte messwert messwerte istwert zahl zahlen anzahl ergebnis value values number OBS_VALUE"


@pytest.mark.parametrize("word", FIGURES.split())
def test_a_word_that_only_says_that_figures_follow(catalogue: Catalogue, word: str) -> None:
    assert heading_keys(catalogue).of(word) == ((),)


def test_each_word_for_the_whole() -> None:
    words = "insgesamt gesamt zusammen total summe alle stadt gesamtstadt all sum overall"
    assert total_words("Stadt  Kassel") == {*words.split(), "stadt kassel", "kassel"}


@pytest.mark.parametrize(
    ("error", "key"),
    [
        ("settings_year", "reporting_year"), ("settings_suppress", "suppress_below"), ("settings_frozen", "frozen"),
        ("settings_code", "ignore"), ("settings_date", "date"), ("settings_licence", "licence"),
        ("settings_due_yearly", "yearly"), ("settings_contributor", "contributor"),
        ("settings_musterdatensatz", "musterdatensatz"),
    ],
)  # fmt: skip
def test_a_complaint_about_a_setting_knows_its_line(error: str, key: str) -> None:
    told = CannotRunError(error, file="kassel.toml", value="x", code="x", choices="x", least=3)
    assert with_line(Path("kassel.toml"), f"[a]\n\n{key} = 1\n", told) == "kassel.toml:3"
    assert with_line(Path("kassel.toml"), f"[a]\nx{key} = 1\n", told) == "kassel.toml"

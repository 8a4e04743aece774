"""The headings of measurement files as people write them, German or English, and which column each one means."""

import re

from kassel_integration.diagnostics import nearest

COLUMNS = (
    "metric",
    "value",
    "district",
    "sex",
    "migration",
    "as_of",
    "flag",
    "numerator",
    "denominator",
    "office",
    "source",
    "note",
)
REQUIRED = ("metric", "value")
# Columns a form carries for its reader; their content is not read.
DECORATION = ("label", "unit", "previous")

_VARIANTS = {
    "metric": "metric metricid metrik kennzahl kennzahlid kennung kennzahlnr kennzahlnummer id schlüssel",
    "value": "value wert messwert zahl ergebnis istwert obsvalue",
    "district": "district ortsbezirk ortsbezirke stadtteil bezirk ortsbezirknr ortsteil",
    "sex": "sex geschlecht gender",
    "migration": "migration migrationshintergrund mh migrationbackground migrationsstatus",
    "as_of": "asof stichtag stand datum date standvom perstichtag",
    "flag": "flag merkmal zeichen kennzeichen obsstatus status statuskennzeichen",
    "numerator": "numerator zähler zaehler",
    "denominator": "denominator nenner",
    "office": "office amt stelle dienststelle zuständig zuständigkeit verantwortlich fachamt",
    "source": "source quelle datenquelle herkunft",
    "note": "note hinweis bemerkung bemerkungen anmerkung anmerkungen kommentar notiz erläuterung fußnote",
    "year": "year jahr berichtsjahr schuljahr haushaltsjahr",
    "label": "label bezeichnung name kennzahlname kennzahlbezeichnung",
    "unit": "unit einheit maßeinheit",
    "previous": "previous vorjahr vorjahreswert wertvorjahr wertimvorjahr lastyear",
}
_MEANING = {variant: column for column, variants in _VARIANTS.items() for variant in variants.split()}
_NOISE = re.compile(r"[\W_]+")


def meaning(text: str) -> str:
    """The column a heading means, "" when none; case, blanks, hyphens and the like do not matter."""
    return _MEANING.get(simple(text), "")


def simple(text: str) -> str:
    """A heading without case and punctuation."""
    return _NOISE.sub("", text.lower())


def nearest_heading(text: str) -> str:
    """The known heading most like an unknown one."""
    close = nearest(simple(text), tuple(_MEANING))
    return _MEANING.get(close, "")

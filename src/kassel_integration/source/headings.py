"""The headings of measurement files as people write them, German or English, and which column each one means."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kassel_integration.diagnostics import Key
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.model.catalogue import Dimension
from kassel_integration.model.measurement import FIXED_COLUMNS
from kassel_integration.source.heading_keys import NO_KEYS, HeadingKeys, asked_once, fold, without_mark
from kassel_integration.source.heading_years import year_in

_VARIANTS = {
    "metric": "metric metricid metrik kennzahl kennzahlid kennung kennzahlnr kennzahlnummer id schlüssel",
    "value": "value wert messwert zahl ergebnis istwert obsvalue umsetzungsstand implementation",
    "as_of": "asof stichtag stand datum date standvom perstichtag",
    "flag": "flag merkmal zeichen kennzeichen obsstatus status statuskennzeichen",
    "numerator": "numerator zähler zaehler",
    "denominator": "denominator nenner",
    "office": "office amt stelle dienststelle zuständig zuständigkeit verantwortlich fachamt",
    "source": "source quelle datenquelle herkunft",
    "stands_for": "standsfor misststattdessen ersatzkennzahl measuresinstead",
    "note": "note hinweis bemerkung bemerkungen anmerkung anmerkungen kommentar notiz erläuterung fußnote "
    "stellungnahme statement",
    "year": "year jahr berichtsjahr schuljahr haushaltsjahr",
    "label": "label bezeichnung name kennzahlname kennzahlbezeichnung",
    "unit": "unit einheit maßeinheit",
    "break": "break bruch bruchinderzeitreihe bruchzumvorjahr breakinseries",
    "goal": "goal ziel",
    "definition": "definition",
    "period": "period zeitbezug",
    "target": "target zielvorgabe",
    "whole": "whole insgesamtlautblattkennzahlen totalassheetmetricssays",
    "declared": "declared zuletztgemeldet lastdeclared",
    "synthetic": "synthetic erfunden madeup",
    "row_number": "rownumber no nr lfdnr laufendenummer nummer kennziffer pos position",
    "previous": "previous vorjahr vorjahreswert wertvorjahr wertimvorjahr lastyear",
}
_NOISE = re.compile(r"[\W_⁰¹²³⁴-⁹]+")
PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class Headings:
    """`known`: the column that each heading means, the heading without case and punctuation.

    `dimensions`: a heading of each dimension, as the catalogue has it. `keys`: what headings above columns of values
    say of these. `refuse_made_up`: tables of made-up figures are not taken. `asked`: what was asked before.
    """

    known: Mapping[str, str]
    dimensions: Mapping[str, str]
    keys: HeadingKeys = NO_KEYS
    refuse_made_up: bool = False
    asked: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def meaning(self, text: str) -> str:
        """The column a heading means, "" when none; case, blanks, hyphens, marks of footnotes do not matter."""
        return asked_once(self.asked, text, self._read)

    def _read(self, text: str) -> str:
        found = self.known.get(simple(text), "")
        if found or not text:
            return found
        bare = without_mark(text)
        found = self.known.get(simple(bare), "") if bare != text else ""
        return found or (self._of_last_year(bare) if bare[-4:].isdigit() else "")

    def _of_last_year(self, text: str) -> str:
        """Vorjahr 2013 is a column of last year's figures, whichever year that was."""
        said = year_in(fold(text))
        return PREVIOUS if said and self.known.get(simple(said[1])) == PREVIOUS else ""

    def nearest(self, text: str, year: int | None = None) -> str:
        """The column whose heading is most like an unknown one, which may end in the `year` of the file."""
        return self.known.get(nearest(simple(text).removesuffix(str(year)), tuple(self.known)), "")

    def heading(self, column: str) -> Key | str:
        """What to write above a column: the catalogue's word or one in the reader's language; "" for no column."""
        return self.dimensions.get(column) or (Key(f"labels.column.{column}") if column else "")


def headings_of(dimensions: Iterable[Dimension], keys: HeadingKeys = NO_KEYS) -> Headings:
    """All headings: of the fixed columns, and of each dimension its id, its label and its other names.

    A heading has one meaning. Ids come first, for files are written with them; then the names of the fixed columns.
    """
    declared = tuple(dimensions)
    fixed = [(variant, column) for column, variants in _VARIANTS.items() for variant in variants.split()]
    ids = [(column, column) for column in (*FIXED_COLUMNS, *(d.id for d in declared))]
    names = [(name, d.id) for d in declared for name in (d.label, *d.headings)]
    known: dict[str, str] = {}
    for heading, column in (*ids, *fixed, *names):
        known.setdefault(simple(heading), column)
    known.pop("", None)  # a heading of punctuation only names nothing
    labels = {d.id: d.label if known.get(simple(d.label)) == d.id else d.id for d in declared}
    return Headings(known, labels, keys)


def simple(text: str) -> str:
    """A heading without case, punctuation and marks of footnotes."""
    return _NOISE.sub("", text.casefold())  # MASSEINHEIT is Maßeinheit

"""A value stored for the same year and another one now: only a note that was not there before says why."""

from decimal import Decimal

import pytest

from kassel_integration.diagnostics import Place
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.cell import TOTAL
from kassel_integration.rules.tally import Tally, Total
from kassel_integration.rules.whole_file import whole_file

METRIC = "1.1.3.plaetze_u3"
NOTES = {
    "no note before or now": ("", "", ["KI404"]),
    "the note there was": ("counted in May", "counted in May", ["KI404"]),
    "a note that is gone": ("counted in May", "", ["KI404"]),
    "a new note": ("", "one house was left out", []),
    "another note": ("counted in May", "one house was left out", []),
}


@pytest.mark.parametrize(("before", "now", "said"), NOTES.values(), ids=NOTES.keys())
def test_a_revision_is_explained_by(catalogue: Catalogue, before: str, now: str, said: list[str]) -> None:
    tally, stored = Tally(catalogue), Total(Decimal(100), 2014, Place("stored", 2, 1), before)
    tally.add(METRIC, Decimal(101), TOTAL, year=2014, place=lambda: Place("sent", 2, 1), note=now)
    found = list(whole_file(tally, catalogue, {}, {METRIC: stored}))
    assert [(f.code.id, f.place.file, [p.file for p in f.related]) for f in found] == [
        (code, "sent", ["stored"]) for code in said
    ]

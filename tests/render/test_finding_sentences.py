"""The values of a finding are said as people say them: steps by their names, numbers, days and limits in words."""

from decimal import Decimal

import pytest

from kassel_integration.diagnostics import Finding, Key, Place, Span, codes
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Implementation
from kassel_integration.render.findings.sentences import hint, message
from kassel_integration.rules.tally import Tally, Total
from kassel_integration.rules.whole_file import whole_file
from kassel_integration.source.schema_types import FORMS
from kassel_integration.texts import Words

SAID: dict[str, tuple[Finding, str]] = {
    "a limit that is not there": (
        Finding(codes.OUT_OF_RANGE, Place(""), {"value": Decimal(-5), "range": Span(Decimal(0))}),
        "−5 liegt außerhalb des Möglichen (möglich: ab 0).",
    ),
    "two readings differ in more than the sign they are written with": (
        Finding(
            codes.TWO_READINGS,
            Place(""),
            {"value": "1.234", "thousands": Decimal(1234), "fraction": Decimal("1.234")},
        ),
        "„1.234“ hat zwei Lesarten: 1234 oder 1,234.",
    ),
    "a day": (
        Finding(codes.OTHER_DAY, Place(""), {"given": "2014-04-01", "day": "2014-03-01"}),
        "Der Stichtag 01.04.2014 ist nicht der vereinbarte (01.03.2014).",
    ),
    "a large limit": (
        Finding(codes.LINE_TOO_LONG, Place(""), {"limit": 1 << 20}),
        "Diese Zeile ist länger als 1.048.576 Zeichen.",
    ),
    "what a person wrote is never taken for one of our words": (
        Finding(codes.NOT_A_NUMBER, Place(""), {"value": "limit.none"}),
        "„limit.none“ ist keine Zahl.",
    ),
}


@pytest.mark.parametrize(("finding", "said"), SAID.values(), ids=SAID.keys())
def test_is_said_in_words(finding: Finding, said: str) -> None:
    assert message(finding, Words("de")) == said


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (Implementation.PLANNED, Implementation.DONE, "Bisher gespeichert: geplant. In der Datei: umgesetzt."),
        (None, Decimal(1340), "Bisher gespeichert: kein Wert. In der Datei: 1.340."),
    ],
    ids=["a step", "a number where none was"],
)
def test_a_revision_names_both_values(
    catalogue: Catalogue, before: Implementation | None, now: Implementation | Decimal, said: str
) -> None:
    metric, tally = catalogue.metrics[0].id, Tally(catalogue)
    tally.totals[metric] = Total(now, 2014, Place("new"))
    (found,) = whole_file(tally, catalogue, {}, {metric: Total(before, 2014, Place("old"))})
    assert message(found, Words("de")) == f"{metric}: {said}"


PERMITTED = {
    "an empty text": ({"limit": "filled", "bound": ""}, "Erlaubt: alles außer einem leeren Eintrag."),
    "a year too early": ({"limit": "ge", "bound": "1900"}, "Erlaubt: mindestens 1900."),
    "a year too late": ({"limit": "le", "bound": "2200"}, "Erlaubt: höchstens 2200."),
}  # fmt: skip


@pytest.mark.parametrize(("values", "said"), PERMITTED.values(), ids=PERMITTED.keys())
def test_a_hint_says_what_is_permitted(values: dict[str, str], said: str) -> None:
    limit = Key(f"phrases.limit.{values['limit']}")
    found = Finding(codes.BAD_VALUE, Place(""), {"key": "by", "value": "", **values, "limit": limit})
    assert hint(found, Words("de")) == said


def test_every_form_of_the_catalogue_is_said_in_words() -> None:
    assert [name for name in FORMS if not Words("de").has(f"phrases.form.{name}")] == []

"""What is said of a set of goals in sentences: over the judged, with the denominator, and what they rest on."""

from typing import Any

import pytest

from kassel_integration.analysis.headline import Headline
from kassel_integration.model.evidence import Mark
from kassel_integration.model.status import Coverage, Progress
from kassel_integration.render.people import text
from kassel_integration.texts import Words
from kassel_integration.views.headline import data_sentence, made_up_of, overall_sentence

PLAIN = {"metrics": 10, "with_values": 10}
COUNTS = (Progress.ACHIEVED, Progress.BEHIND, Progress.MISSED, Progress.NOT_ASSESSABLE)


def headline(*counts: int, marked: dict[tuple[Progress, Mark], int] | None = None, **more: int | bool) -> Headline:
    """Counts of achieved, behind, missed and not assessable goals."""
    counted = dict.fromkeys(Progress, 0) | dict(zip(COUNTS, counts, strict=False))
    covered = dict.fromkeys(Coverage, 0)
    given: dict[str, Any] = {"expected": 0, "delivered": 0, **PLAIN, **more}
    return Headline(size=sum(counts), counts=counted, coverage=covered, marked=marked or {}, **given)


@pytest.mark.parametrize(
    ("found", "german"),
    [
        (
            headline(6, 1, 2, 1),
            "Mehr als die Hälfte der 9 bewerteten Ziele (von 10) ist erreicht oder auf Kurs.",
        ),
        (headline(3, 0, 0, 1), "Alle 3 bewerteten Ziele (von 4) sind erreicht oder auf Kurs."),
        (headline(1), "Das eine bewertete Ziel (von 1) ist erreicht oder auf Kurs."),
        (
            headline(0, 0, 1, 1),
            "Das eine bewertete Ziel (von 2) ist verzögert, weit zurück, gegenläufig oder verfehlt.",
        ),
        (
            headline(0, 1, 1),
            "Alle 2 bewerteten Ziele (von 2) sind verzögert, weit zurück, gegenläufig oder verfehlt.",
        ),
        (
            headline(1, 1, 2),
            "Mehr als die Hälfte der 4 bewerteten Ziele (von 4) ist verzögert, weit zurück, gegenläufig oder verfehlt.",
        ),
        (
            headline(2, 0, 2, 4),
            "Das Bild der 4 bewerteten Ziele (von 8) ist gemischt: Genau die Hälfte ist erreicht oder auf Kurs.",
        ),
        (
            headline(4, 0, 0, 5),
            "Eine Aussage über das Ganze ist nicht möglich: Bewertet sind nur 4 von 9 Zielen. Das ist kein "
            "schlechtes Ergebnis, sondern eine offene Frage.",
        ),
        (
            headline(4, lacking=3),
            "Eine Aussage über das Ganze ist nicht möglich: Für 3 von 10 Kennzahlen fehlen Daten. Das ist kein "
            "schlechtes Ergebnis, sondern eine offene Frage.",
        ),
    ],
)
def test_the_whole_is_told_over_the_judged_and_with_its_denominator(found: Headline, german: str) -> None:
    assert text(overall_sentence(found), Words("de")) == german


def test_what_the_judged_are_made_up_of_names_the_assumed_among_each_and_every_reservation() -> None:
    marked = {
        (Progress.ACHIEVED, Mark.ASSUMED): 3,
        (Progress.MISSED, Mark.ASSUMED): 2,
        (Progress.ACHIEVED, Mark.OPEN): 1,
    }
    found = headline(6, 0, 4, 2, marked=marked | {(Progress.MISSED, Mark.STAND_IN): 1})
    assert [text(said, Words("de")) for said in made_up_of(found)] == [
        "10 von 12 Zielen bewertet: 6 erreicht (davon 3 allein an angenommenen Zielvorgaben), 4 verfehlt (davon 2 "
        "allein an angenommenen Zielvorgaben).",
        "Davon mit Vorbehalt bewertet – allein an Ersatzkennzahlen: 1; allein an angenommenen Zielvorgaben: 5; noch "
        "nicht abschließend: 1.",
    ]


def test_where_nothing_is_judged_nothing_is_made_up() -> None:
    assert [text(said, Words("de")) for said in made_up_of(headline(0, 0, 0, 3))] == ["0 von 3 Zielen bewertet."]


def test_that_only_two_answers_were_possible_is_said() -> None:
    assert text(made_up_of(headline(2, 0, 1, two_answers=True))[-1], Words("de")) == (
        "Alle Bewertungen sind abschließend: Das Zieljahr ist erreicht, oder kein späterer Wert kann sie noch ändern. "
        "Möglich sind dann nur „erreicht“ und „verfehlt“."
    )


def test_metrics_without_a_value_are_told_apart_by_whether_a_reason_was_given() -> None:
    some = headline(1, with_values=7, only_reasons=2, without_any=1)
    assert text(data_sentence(some), Words("de")) == (
        "Kennzahlen mit Werten: 7 von 10; nur Fehlgründe: 2; ohne jede Angabe: 1."
    )
    assert text(data_sentence(headline(1)), Words("de")) == "Kennzahlen mit Werten: alle 10."

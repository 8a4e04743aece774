"""The words of the concept stand in the catalogue as printed, mistakes included; nobody corrects them unseen."""

from collections.abc import Iterator
from hashlib import sha256

import pytest

from kassel_integration.model.catalogue import Catalogue, Goal, Indicator

# Compared word for word with the printed concept when this was written. It changes only if the source was misread.
WORDS_OF_THE_SOURCE = "f96eb230d2ea55f88800f8b5ae1f3696f7a0e6024233b767a8860590e5fd41bf"

PRINTED = {
    "1.4.3 says Übergangsmagements": ("1.4.3", "des „Übergangsmagements Schule-Beruf“"),
    "1.4.4 says Übergangsmangement": ("1.4.4", "des „Übergangsmangement Schule-Beruf“"),
    "1.6.1 ends without worden": ("1.6.1", "Integrations- und Sprachkursen ermöglicht."),
    "3.2.5 keeps the footnote sign in the sentence": ("3.2.5", "„GRIPS – kompetent im Alter“ ² haben sich"),
    "3.3.5 says Pflege und without its hyphen": ("3.3.5-1", "Gesundheits-, Pflege und Beratungs-Wegweiser"),
    "1.6.2 keeps the semicolon after a bullet": ("1.6.2-1", "findet regelmäßig statt;"),
    "2.1.6 keeps the indicator printed beside it": ("2.1.6-1", "in der Stadtöffentlichkeit"),
    "2.1.7 keeps the indicator printed beside it": ("2.1.7-1", "Stadtgeschichte in den Ausstellungen"),
}


def test_the_source_words_are_unchanged(catalogue: Catalogue) -> None:
    assert sha256("\n".join(_words(catalogue)).encode("utf-8")).hexdigest() == WORDS_OF_THE_SOURCE


def _words(c: Catalogue) -> Iterator[str]:
    yield from (c.concept.title, c.concept.part, *c.guidelines, *(note.text for note in c.footnotes))
    yield from (office.name for office in c.offices)
    for field in c.fields:
        yield from (field.id, field.title, *field.main_goals)
    for area in c.areas:
        yield from (area.id, area.title, area.note or "")
    for goal in c.goals:
        yield from (goal.id, goal.text)
    for indicator in c.indicators:
        yield from (indicator.id, indicator.text)


@pytest.mark.parametrize(("place", "words"), PRINTED.values(), ids=PRINTED.keys())
def test_what_looks_like_a_mistake_of_the_source_stays(catalogue: Catalogue, place: str, words: str) -> None:
    parts: list[Goal | Indicator] = [*catalogue.goals, *catalogue.indicators]
    texts = {part.id: part.text for part in parts}
    assert words in texts[place]


def test_no_source_word_carries_a_trace_of_its_typesetting(catalogue: Catalogue) -> None:
    traces = ("<", "•", "|", "\n", "\t", "  ", "\u00a0", "\u00ad", "\ufeff", "\ufffd")
    assert [word for word in _words(catalogue) if any(trace in word for trace in traces)] == []

"""A plan that does not call itself a concept is called a plan, in every text that a reader of it meets."""

import re
from string import Formatter

import pytest

from kassel_integration.texts import LANGUAGES, Words

CONCEPT = re.compile(r"\b(Konzept(s|e)?|[Cc]oncept)\b")
TOPICS = ("diff", "form", "guide", "intake", "labels", "mail", "missing", "notes", "reasons", "reply", "report", "show")


def of(words: Words) -> dict[str, str]:
    return {f"{topic}.{key}": text for topic in TOPICS for key, text in words.topic(topic).items()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_calls_another_plan_a_concept(lang: str) -> None:
    ours, theirs = Words(lang), Words(lang)
    theirs.speak_of("Klimakonsens Ravensburg")
    assert sum(bool(CONCEPT.search(text)) for text in of(ours).values()) > 10
    assert [key for key, text in of(theirs).items() if CONCEPT.search(text)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_stands_in_for_a_text_and_takes_its_values(lang: str) -> None:
    ours, theirs = of(Words(lang)), Words(lang).topic("other_plan")
    assert set(theirs) <= set(ours)
    for key, text in theirs.items():
        names = [{name for _, name, _, _ in Formatter().parse(each)} for each in (text, ours[key])]
        assert names[0] == names[1]


@pytest.mark.parametrize("title", ["Integrationskonzept der Stadt Kassel", "KONZEPT", "Climate Concept"])
def test_a_concept_stays_one(title: str) -> None:
    words = Words("de")
    words.speak_of(title)
    assert words("labels.basis.concept") == "steht im Konzept"


def test_what_was_asked_before_the_plan_was_known_is_forgotten() -> None:
    words = Words("en")
    assert words("labels.basis.concept") == "stated in the concept"
    words.speak_of("Gut leben am See")
    assert words("labels.basis.concept") == "stated in the plan"

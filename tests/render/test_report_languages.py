"""In the English report of the German plan each word is under the language it is in."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

import pytest

from kassel_integration.render.html.languages import in_languages
from kassel_integration.texts import Words
from kassel_integration.views.values import Joined, Sentence, sentence
from report_pages import every, name

GERMAN = re.compile(r"\b(und|der|die|das|nicht|mit|für|von|Prozent|Kinder|Jugendamt|Migrationshintergrund|erfunden)\b")
ENGLISH = re.compile(r"\b(the|and|of|judged|value|values|reached|missed|target|assumption|concept|goals)\b")
# What holds no elements: a description of a drawing and the title of the page name a unit and the plan.
ONE_LANGUAGE = ("desc", "title")


@pytest.fixture(scope="module")
def pages(example_root: Callable[[str], Element]) -> dict[str, Element]:
    """The report of the example data in both languages."""
    return {lang: example_root(lang) for lang in ("de", "en")}


def spoken(element: Element, lang: str) -> Iterator[tuple[str, str]]:
    """Every text of a page with the language it is under."""
    lang = element.attrib.get("lang", lang)
    if not isinstance(element.tag, str) or name(element) in ("style", *ONE_LANGUAGE):
        return
    yield lang, element.text or ""
    for child in element:
        yield from spoken(child, lang)
        yield lang, child.tail or ""


def test_each_word_is_under_its_language(pages: dict[str, Element]) -> None:
    texts = [(lang, text.strip()) for lang, text in spoken(pages["en"], "") if text.strip()]
    assert [text for lang, text in texts if lang == "en" and GERMAN.search(text)] == []
    assert [text for lang, text in texts if lang == "de" and ENGLISH.search(text)] == []
    assert sum(lang == "de" for lang, _ in texts) > 2000


def test_a_page_in_the_language_of_the_plan_names_it_once(pages: dict[str, Element]) -> None:
    assert [name(e) for e in every(pages["de"]) if "lang" in e.attrib] == ["html"]


def test_a_sentence_keeps_its_words_and_marks_those_of_the_plan() -> None:
    said = sentence("show.declared_said", word=Sentence("labels.implementation.done"), statement="<b> & „ja“ \ue000x")
    told = in_languages(Joined((said, "12", 2016), "; "), Words("en"), "de")
    assert told == "done – “<i lang=de>&lt;b&gt; &amp; „ja“ x</i>”; 12; 2016"
    assert in_languages(said, Words("en"), "") == "done – “&lt;b&gt; &amp; „ja“ \ue000x”"


def test_a_text_that_is_all_of_the_plan_is_left_to_its_element() -> None:
    assert in_languages("Straße", Words("en"), "de") == "Straße"

"""Every code has its page in both languages, and the messages on it are readable without knowing the program."""

from string import Formatter

import pytest

from kassel_integration.diagnostics import Family
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.texts import LANGUAGES, Words
from kassel_integration.views.pages import page, readable

CODES = all_codes()
WIDEST_FIRST_SENTENCE = 180


def pages(lang: str) -> list[str]:
    """The keys of all pages of a language, each with its topic."""
    words = Words(lang)
    topics = [f"findings/{family}" for family in Family]
    return [f"{name}.{key}" for name in topics for key in words.topic(name) if key.endswith((".checks", ".why"))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_has_a_page_in_the_topic_of_its_family_and_no_page_is_without_a_code(lang: str) -> None:
    assert len(CODES) > 60
    assert pages(lang) == [code.key(part) for code in CODES.values() for part in ("checks", "why")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_says_in_one_to_three_sentences_what_and_why(lang: str) -> None:
    words = Words(lang)
    texts = {key: words(key) for key in pages(lang)}
    ends = {key: text.count(". ") + text.count("; ") + 1 for key, text in texts.items()}
    assert [key for key, text in texts.items() if not text.endswith(".") or not text.lstrip('„"')[0].isupper()] == []
    assert {key: count for key, count in ends.items() if count > 3} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_sentence_is_short_enough_for_the_list(lang: str) -> None:
    first = {code: page(CODES[code], Words(lang)).first_sentence for code in CODES}
    assert {code: text for code, text in first.items() if not 20 <= len(text) <= WIDEST_FIRST_SENTENCE} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_value_of_a_message_has_a_readable_name_and_no_name_is_left_over(lang: str) -> None:
    words = Words(lang)
    topics = ("findings", *(f"findings/{family}" for family in Family), "errors")
    said = [text for name in topics for text in words.topic(name).values()]
    used = {name for text in said for _, name, _, _ in Formatter().parse(text) if name}
    named = {key.removeprefix("placeholder.") for key in words.topic("explain") if key.startswith("placeholder.")}
    assert named == used


def test_a_message_is_shown_with_the_names_of_its_values() -> None:
    template = "{metric}: {{2014}} liegt bei {value}."
    assert readable(template, Words("de")) == "‹Kennzahl›: {2014} liegt bei ‹Wert›."
    assert readable(template, Words("en")) == "‹metric›: {2014} liegt bei ‹value›."

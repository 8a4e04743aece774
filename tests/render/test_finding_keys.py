"""Only a Key is said in the reader's language: a value that is called like one of our texts stays what it is."""

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kassel_integration.diagnostics import Code, Family, Finding, Key, Place
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.render.findings.sentences import hint, message
from kassel_integration.texts import LANGUAGES, Words

TOPICS = ("labels", "phrases", "findings", *(f"findings/{family}" for family in Family))
OURS = sorted({said for topic in TOPICS for key in Words("en").topic(topic) for said in (key, f"{topic}.{key}")})
# Names of values that are never what a file says, but made by the program: a day, and what a library found wrong.
MADE = {"day", "problem"}
hostile = st.sampled_from(OURS) | st.text() | st.sampled_from(["{value}", "{0}", "{{", "}", "%s"])


def names(code: Code) -> set[str]:
    """The values the texts of a code take."""
    said = (Words("en")(code.key(part)) for part in ("message", "hint"))
    return {name for text in said for _, name, _, _ in Formatter().parse(text) if name}


@given(st.sampled_from(list(all_codes().values())), st.sampled_from(LANGUAGES), st.data())
def test_a_value_from_a_file_is_said_as_it_is_whatever_it_is_called(code: Code, lang: str, data: st.DataObject) -> None:
    values = {name: data.draw(hostile) for name in sorted(names(code) - MADE)}
    fixed = dict.fromkeys(MADE, "x")
    finding, words = Finding(code, Place(""), values | fixed), Words(lang)
    assert message(finding, words) == words(code.key("message")).format(**values, **fixed)
    assert hint(finding, words) == words(code.key("hint")).format(**values, **fixed)


@given(st.sampled_from(OURS), st.sampled_from(LANGUAGES))
def test_a_suggestion_is_said_as_it_is_whatever_it_is_called(text: str, lang: str) -> None:
    code, words = all_codes()["KI301"], Words(lang)
    said = hint(Finding(code, Place(""), {"value": "x", "nearest": text, "data": ""}), words)
    assert said == f"{words('findings.nearest', nearest=text)} {words(code.key('hint'), data='')}"


@pytest.mark.parametrize(("lang", "said"), [("de", "Kennzahl"), ("en", "Metric")])
def test_a_key_is_said_in_the_language_of_the_reader(lang: str, said: str) -> None:
    code, words = all_codes()["KI204"], Words(lang)
    finding = Finding(code, Place(""), {"value": Key("labels.column.metric")})
    assert message(finding, words) == words(code.key("message"), value=said)


def test_a_key_and_a_text_of_the_same_letters_are_not_the_same() -> None:
    assert len({Key("phrases.limit.none"), "phrases.limit.none"}) == 2

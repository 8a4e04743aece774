"""Each method has the words it needs, in its own topic, and no others."""

import inspect
import re
from string import Formatter

import pytest

from kassel_integration.analysis import methods
from kassel_integration.analysis.method import Method
from kassel_integration.analysis.methods import METHODS
from kassel_integration.render.people import text
from kassel_integration.render.protected import unprotect
from kassel_integration.texts import LANGUAGES, Words
from kassel_integration.views.method_words import how_it_works


def source(method: Method) -> str:
    """The code of a method's file."""
    return inspect.getsource(getattr(methods, method.topic.removeprefix("method_")))


def needed(method: Method) -> set[str]:
    """The keys a method's data ask for; one in braces for those with a word at the end."""
    asked = {"short", "long", "how", *(f"number.{scale.name}" for scale in method.scales)}
    asked |= {key for each in method.formulas.values() for key in (*each.lines, each.verdict, each.said) if key}
    return asked | ({"reason.aside", f"{method.beside}.{{{method.beside}}}"} if method.beside else set())


def pattern(key: str) -> str:
    """The beginning and a word for a key with braces, else the key itself."""
    return "".join(re.escape(part) + (r"\w+" if name else "") for part, name, _, _ in Formatter().parse(key))


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_a_method_has_all_its_words_and_no_others(method: Method) -> None:
    keys = set(Words("en").topic(method.topic))
    spoken = {key for key in keys if any(re.fullmatch(pattern(each), key) for each in needed(method))}
    own = {key for key in keys if key.startswith("reason.")}
    reasons = {key for key in own if f'"{key.removeprefix("reason.")}"' in source(method)}
    assert keys - spoken - reasons == set()
    assert [each for each in needed(method) if not any(re.fullmatch(pattern(each), key) for key in keys)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("method", METHODS)
def test_the_paragraph_on_a_method_is_filled_from_its_thresholds(method: str, lang: str) -> None:
    told = text(how_it_works(method), Words(lang))
    assert re.search(r"\d", told) is not None
    assert "{" not in told
    assert re.search(r"\d", Words(lang).topic(METHODS[method].topic)["how"]) is None


PARAGRAPHS = {
    "path": "from 0.95 on track, from 0.60 behind, from 0 far behind, below that moving away.",
    "open-sdg": "Without a target the rate itself counts, with the limits 1.5 %, 0.5 % and 0 %.",
    "destatis": "less than 5 % is sun, up to 20 % slightly cloudy,",
}


@pytest.mark.parametrize("method", PARAGRAPHS)
def test_the_thresholds_are_named_in_their_places(method: str) -> None:
    assert PARAGRAPHS[method] in unprotect(text(how_it_works(method), Words("en")))

"""Writes linked data as JSON-LD: every value in words, in the language of the page it stands beside."""

from kassel_integration.render.people import text
from kassel_integration.render.protected import unprotect
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words
from kassel_integration.views.values import Joined, Sentence


def as_jsonld(data: dict[str, object], words: Words) -> str:
    """One JSON object; a neutral value is a text."""
    told = {key: _said(value, words) if isinstance(value, Joined | Sentence) else value for key, value in data.items()}
    return dumps({**told, "inLanguage": words.lang}, indent=2) + "\n"


def _said(value: Joined | Sentence, words: Words) -> str:
    return unprotect(text(value, words))

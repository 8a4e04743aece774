"""Marks the plan's words within a sentence of the program, where the two are in different languages."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from kassel_integration.render.people import text
from kassel_integration.texts import Words
from kassel_integration.views import values as v

_OPEN, _CLOSE = "\ue000", "\ue001"  # for private use, so that no text brings them along


def in_languages(value: v.Value, words: Words, foreign: str) -> Markup:
    """A value in words, each part of it that is a text of the plan under the plan's language; "" for the page's own.

    A value that is nothing but such a text is left to the element it stands in.
    """
    if not foreign or isinstance(value, str):
        return escape(text(value, words))
    told = str(escape(text(_marked(value), words)))
    return Markup(told.replace(_OPEN, f"<i lang={foreign}>").replace(_CLOSE, "</i>"))


def of_plan(value: v.Value, words: Words, foreign: str) -> v.Value | Markup:
    """A text of the plan that becomes a part of a sentence of the program."""
    return Markup("<i lang={}>{}</i>").format(foreign, text(value, words)) if foreign else value


def within(told: object, value: v.Value, words: Words, foreign: str) -> object:
    """A value in an element of the page's language: a text of the plan, `told`, in its own if it has another."""
    if not isinstance(value, str):
        return in_languages(value, words, foreign)
    return Markup("<i lang={}>{}</i>").format(foreign, told) if foreign else told


def filled(key: str, words: Words, values: Mapping[str, object]) -> str:
    """A text of the program with its places filled; parts that are marked already stay so."""
    if any(isinstance(value, Markup) for value in values.values()):
        return escape(words(key)).format(**values)
    return words(key, **values)


def _marked(value: v.Value) -> v.Value:
    """The value with signs around every text of the plan in it; numbers and signs are in no language."""
    if isinstance(value, str):
        plain = value.replace(_OPEN, "").replace(_CLOSE, "")
        return f"{_OPEN}{plain}{_CLOSE}" if any(c.isalpha() for c in plain) else plain
    if isinstance(value, v.Sentence):
        return value._replace(values={name: _marked(part) for name, part in value.values.items()})
    if isinstance(value, v.Joined):
        return value._replace(parts=tuple(map(_marked, value.parts)))
    if isinstance(value, v.Labelled):
        return _marked(value.text)
    if isinstance(value, v.Quantity):
        return value._replace(unit=str(_marked(value.unit)), one=str(_marked(value.one)))
    if isinstance(value, v.Counted):
        return value._replace(what=None if value.what is None else _marked(value.what))
    return value

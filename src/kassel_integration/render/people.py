"""A neutral value as people read it: in their language and number form, safe to look at."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from kassel_integration.model.measurement import Implementation
from kassel_integration.render.drawing import bar, sparkline
from kassel_integration.render.numbers import day, number, rounded, runs, stretches, styled
from kassel_integration.render.protected import PROTECTED, protect
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words
from kassel_integration.views import values as v
from kassel_integration.views.document import Column


def text(value: v.Value, words: Words) -> str:
    """A value in words, safe to look at, what belongs together protected; an absent one is empty."""
    return protect(visible(_said(value, words)))


def cell_text(value: v.Value, column: Column, words: Words) -> str:
    """A value in a table, where whole numbers are grouped; years are texts."""
    if column.kind == "number" and isinstance(value, int) and not isinstance(value, bool):
        return number(value, words.lang)
    return text(value, words)


def short_text(value: v.Value, column: Column, words: Words) -> str:
    """The same where room is scarce."""
    short = value.short if isinstance(value, v.Labelled) else ""
    return cell_text(short or value, column, words)


def name(word: v.Word, words: Words) -> str:
    """A word without its sign, with the one told beside it."""
    beside = f", {name(word.beside, words)}" if word.beside else ""
    return words(word.key) + beside


def _said(value: v.Value, words: Words) -> str:
    if value is None:
        return ""
    speak = _SPEAK.get(type(value))
    return speak(value, words) if speak else str(value)


def _sentence(value: v.Sentence, words: Words) -> str:
    key = value.key if not value.otherwise or words.has(value.key) else value.otherwise
    return words(key, **{place: _said(filled, words) for place, filled in value.values.items()})


def _word(value: v.Word, words: Words) -> str:
    if not value.sign:
        return name(value, words)
    whole = f"{value.sign} {words(value.key)}".strip().replace(" ", PROTECTED)  # a sign never stands alone in a line
    return f"{whole}, {name(value.beside, words)}" if value.beside else whole


def _figure(value: v.Figure, words: Words) -> str:
    if isinstance(value.value, Implementation):
        return words(f"labels.implementation.{value.value}")
    if value.value is None:
        return value.sign
    places = value.places
    said = number(value.value, words.lang) if places is None else rounded(value.value, places, words.lang)
    return f"{said} {value.sign}".strip()


def _quantity(value: v.Quantity, words: Words) -> str:
    said, unit = number(value.value, words.lang), (value.value == 1 and value.one) or value.unit
    return f"{unit}{PROTECTED}{said}" if value.leads else f"{said}{PROTECTED}{unit}"


def _counted(value: v.Counted, words: Words) -> str:
    said = number(value.number, words.lang) if value.what is None else _said(value.what, words)
    return words(f"counts.{value.noun}_{'one' if value.number == 1 else 'many'}", what=said)


_SPEAK: Mapping[type, Callable[[Any, Words], str]] = {
    int: lambda value, _: str(value).replace("-", "−"),
    Decimal: lambda value, words: number(value, words.lang),
    v.Sentence: _sentence,
    v.Joined: lambda value, words: value.by.join(_said(part, words) for part in value.parts),
    v.Labelled: lambda value, words: _said(value.text, words),
    v.Word: _word,
    v.Figure: _figure,
    v.Number: lambda value, words: styled(value.value, value.style, value.edges, words.lang),
    v.Quantity: _quantity,
    v.Day: lambda value, words: day(value.text, words.lang),
    v.Years: lambda value, _: runs(value.years),
    v.Runs: lambda value, _: stretches(value.runs) + (", …" if value.more else ""),
    v.Counted: _counted,
    v.Parts: lambda value, _: f"{value.part}/{value.whole}",
    v.Course: lambda value, _: sparkline(value.numbers, value.years),
    v.Link: lambda value, words: _said(value.text, words),
    v.Bar: lambda value, _: bar([(word.sign, n) for word, n in value.counts]),
}

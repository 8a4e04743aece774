"""The words of the methods, filled with their thresholds: one list for help, labels and explanation for the report."""

from decimal import Decimal
from enum import StrEnum

from kassel_integration.analysis.method import Method
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.scale import Band, Bound, Scale, Style
from kassel_integration.render.cells import number
from kassel_integration.texts import Words


def listed(words: Words) -> str:
    """All methods by name with a short description each, as one enumeration: a (...), b (...) or c (...)."""
    *some, last = [f"{method.name} ({words(f'{method.topic}.short')})" for method in METHODS.values()]
    return words("labels.or", some=", ".join(some), last=last) if some else last


def long_name(method: str, words: Words) -> str:
    """The name of a method with its description, for a report."""
    return words(f"{METHODS[method].topic}.long")


def how_it_works(method: str, words: Words) -> str:
    """One paragraph on what a method compares and where its thresholds are."""
    return words(f"{METHODS[method].topic}.how", **_limits(METHODS[method], words))


def number_heading(method: str, words: Words) -> str:
    """What the number of a method is called, above a column of it."""
    found = METHODS[method]
    return words(f"{found.topic}.number.{found.scales[0].name}")


def band(found: Band, shown: str, style: Style, words: Words) -> str:
    """A number between the bounds of its band, as one chain of comparisons."""
    low, high = found.low, found.high
    if low is None:
        return f"{shown} {_less(high)} {_limit(high.value, style, words)}" if high else shown
    if high is None:
        return f"{shown} {'≥' if low.included else '>'} {_limit(low.value, style, words)}"
    low_text, high_text = (_limit(each.value, style, words) for each in (low, high))
    return f"{low_text} {_less(low)} {shown} {_less(high)} {high_text}"


def _less(bound: Bound | None) -> str:
    return "≤" if bound and bound.included else "<"


def _limits(method: Method, words: Words) -> dict[str, str]:
    """Every threshold as `scale_word`, and the method's other counts."""
    numbers = {f"{scale.name}_{word}": text for scale in method.scales for word, text in _texts(scale, words)}
    return numbers | {name: number(count, words.lang) for name, count in method.counts.items()}


def _texts(scale: Scale[StrEnum], words: Words) -> list[tuple[str, str]]:
    return [(word, _limit(value, scale.style, words)) for word, value in scale.limits.items()]


def _limit(value: Decimal, style: Style, words: Words) -> str:
    """A threshold as it is written: with the places it is declared with, in percent with as many as it needs."""
    return f"{number((value * 100).normalize(), words.lang)} %" if style.percent else number(value, words.lang)

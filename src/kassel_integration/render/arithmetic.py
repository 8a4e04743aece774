"""Writes an assessment out: its status, the sentence that says why, and the formula with its numbers put in."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.method import Formula, Method
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.scale import Style
from kassel_integration.model.catalogue import Rule
from kassel_integration.model.measurement import Implementation
from kassel_integration.render.cells import SIGNS, number, rounded
from kassel_integration.render.method_words import band
from kassel_integration.texts import Words

_ASKED = {Rule.AT_LEAST: "≥", Rule.AT_MOST: "≤"}
_PLAIN = Style()
_MOST_PLACES = 12


def status_words(assessment: Assessment, words: Words) -> str:
    """Sign and word of the status, and what the method tells beside it, if anything."""
    said = f"{SIGNS[assessment.status]} {words(f'labels.progress.{assessment.status}')}"
    aside = beside(assessment, words)
    return f"{said}, {aside}" if aside else said


def beside(assessment: Assessment, words: Words) -> str:
    """The word that the method tells beside the status, such as the weather; empty without one."""
    method = METHODS[assessment.method]
    word = assessment.values.get(method.beside) if method.beside else None
    return words(f"{method.topic}.{method.beside}.{word}") if word else ""


def measure(assessment: Assessment, words: Words) -> str:
    """The number that was put to the thresholds: r, R, a growth rate or a miss; empty without one."""
    scale = _formula(assessment).scale
    if assessment.ratio is None or scale is None:
        return ""
    return _number(assessment.ratio, scale.style, METHODS[assessment.method], words)


def measure_name(assessment: Assessment, words: Words) -> str:
    """What the number put to the thresholds is called; empty without one."""
    scale = _formula(assessment).scale
    return words(f"{METHODS[assessment.method].topic}.number.{scale.name}") if scale else ""


def explain(assessment: Assessment, words: Words) -> list[str]:
    """Sentences: the reason, then the remarks and the flags of the values used."""
    lines = [reason(assessment, words)]
    if not assessment.formula and beside(assessment, words):
        lines.append(_sentence(assessment, "aside", assessment.values, words))
    lines += [_sentence(assessment, key, values, words) for key, values in assessment.remarks]
    for year, flag in assessment.flags:
        lines.append(words("reasons.flagged", year=year, flag=words(f"labels.flag.{flag}")))
    return lines


def reason(assessment: Assessment, words: Words) -> str:
    """The one sentence that says why."""
    return _sentence(assessment, assessment.reason, assessment.values, words)


def has_formula(assessment: Assessment) -> bool:
    """True when there is arithmetic to write out."""
    return bool(assessment.formula)


def formula(assessment: Assessment, words: Words) -> list[str]:
    """The arithmetic line by line, for assessments that were computed; else nothing."""
    if not has_formula(assessment):
        return []
    method, found = METHODS[assessment.method], _formula(assessment)
    shown = _spoken(assessment, assessment.values, words)
    lines = [words(f"{method.topic}.{key}", **shown) for key in found.lines]
    shown |= {"status": words(f"labels.progress.{assessment.status}"), "band": _band(assessment, words)}
    verdict = found.verdict.format_map(assessment.values)
    return [*lines, words(f"{method.topic}.{verdict}", **shown)]


def _formula(assessment: Assessment) -> Formula:
    return METHODS[assessment.method].formulas[assessment.formula] if assessment.formula else Formula(())


def _band(assessment: Assessment, words: Words) -> str:
    """The number between the thresholds it lies between; empty where none is put to thresholds."""
    scale = _formula(assessment).scale
    if scale is None:
        return ""
    word = next(word for word in scale.words if word in (assessment.status, *_words_of(assessment)))
    return band(scale.band(word), measure(assessment, words), scale.style, words)


def _words_of(assessment: Assessment) -> Iterator[StrEnum]:
    return (value for value in assessment.values.values() if isinstance(value, StrEnum))


def _sentence(assessment: Assessment, key: str, values: Mapping[str, object], words: Words) -> str:
    """A sentence of the method's own words, else of those that all methods share."""
    own = f"{METHODS[assessment.method].topic}.reason.{key}"
    text = own if words.has(own) else f"reasons.{key}"
    spoken = _spoken(assessment, values, words)
    return words(text, **spoken) if spoken else words(text)


def _spoken(assessment: Assessment, values: Mapping[str, object], words: Words) -> dict[str, str]:
    """Every value as people read it: years plain, numbers in the language's form, lists of years joined."""
    method = METHODS[assessment.method]
    return {key: _say(key, value, method, words) for key, value in values.items()}


def _say(key: str, value: object, method: Method, words: Words) -> str:
    if isinstance(value, Rule):
        return _ASKED[value]
    if isinstance(value, StrEnum):
        topic = "labels.implementation" if isinstance(value, Implementation) else f"{method.topic}.{key}"
        return words(f"{topic}.{value}")
    if isinstance(value, list):
        return ", ".join(str(year) for year in value) or words("reasons.nothing")
    if isinstance(value, Decimal):
        return _number(value, method.styles.get(key, _PLAIN), method, words)
    return str(value).replace("-", "−") if isinstance(value, int) else str(value)


def _number(value: Decimal, style: Style, method: Method, words: Words) -> str:
    """A number in its style, never rounded to where it is not."""
    if style.places is not None:
        places = style.places + (2 if style.percent else 0)
        places = _places(value, places, method) if style.careful else places
        if style.percent:
            return f"{rounded(value * 100, places - 2, words.lang)} %"
        if not style.trimmed:
            return rounded(value, places, words.lang)
        value = round(value, places).normalize()
    return f"{'+' if style.plus and value > 0 else ''}{number(value, words.lang)}"


def _places(value: Decimal, places: int, method: Method) -> int:
    """As many places as keep the rounded value off zero and off a threshold that the value itself is not at."""
    edges = {Decimal(0), *(limit for scale in method.scales for limit in scale.limits.values())}
    while places < _MOST_PLACES and any(0 < abs(value - edge) * 2 <= Decimal(1).scaleb(-places) for edge in edges):
        places += 1
    return places

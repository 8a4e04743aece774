"""An assessment said: its status, the sentence that says why, and the formula with its raw numbers put in."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.due import OUTSTANDING
from kassel_integration.analysis.method import Formula, Method
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.scale import Style
from kassel_integration.model.choices import Rule
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.status import Progress
from kassel_integration.views.method_words import band
from kassel_integration.views.signs import alone, signed, word
from kassel_integration.views.values import Joined, Labelled, Number, Sentence, Value, Word, sentence

_ASKED = {Rule.AT_LEAST: "≥", Rule.AT_MOST: "≤"}
_PLAIN = Style()
_MOST_DIGITS = 20  # more than any figure has: a share computed from its parts
_COMPLETE = {  # the reason where no year lacks a value
    "years_failed": "years_failed_complete",
    "years_held": "years_held_complete",
    "rise_failed": "rise_failed_complete",
    "rise_held": "rise_held_complete",
}
_QUOTIENT = Style(4, careful=True, trimmed=True)
_SHARED_STYLES = {"change": Style(2, plus=True, careful=True, trimmed=True)}  # of values no method has a say in


def status(assessment: Assessment) -> Word:
    """The status with its sign, and the word that the method tells beside it, such as the weather."""
    found = signed("progress", assessment.status)
    return Word(found.topic, found.word, found.sign, beside(assessment))


def beside(assessment: Assessment) -> Word | None:
    """The word that the method tells beside the status, if any."""
    method = METHODS[assessment.method]
    told = assessment.values.get(method.beside) if method.beside else None
    return Word(f"{method.topic}.{method.beside}", str(told)) if told else None


def measure(assessment: Assessment) -> Number | Labelled | None:
    """The number that was put to the thresholds, as it is told: r, R, a growth rate with its own sign, or a miss.

    People are told in words where there is no miss, for the target would be exceeded.
    """
    found = _formula(assessment)
    if found.said:
        return Labelled(assessment.ratio, Sentence(f"{METHODS[assessment.method].topic}.{found.said}"))
    if assessment.ratio is None or found.scale is None:
        return None
    number = assessment.values.get(found.shown, assessment.ratio)
    assert isinstance(number, Decimal)
    return _number(number, found.scale.style, METHODS[assessment.method])


def named_measure(assessment: Assessment) -> Value:
    """The same with what it is called before it."""
    scale, number = _formula(assessment).scale, measure(assessment)
    if scale is None or number is None:
        return number or ""
    return Joined((Sentence(f"{METHODS[assessment.method].topic}.number.{scale.name}"), number))


def explain(assessment: Assessment) -> tuple[Value, ...]:
    """Sentences: the reason, then the remarks and the flags of the values used."""
    told = [reason(assessment)]
    if not assessment.formula and beside(assessment):
        told.append(_sentence(assessment, "aside", assessment.values))
    told += [_sentence(assessment, key, values) for key, values in assessment.remarks]
    told += [sentence("reasons.flagged", year=year, flag=word("flag", flag)) for year, flag in assessment.flags]
    return tuple(told)


def reason(assessment: Assessment) -> Sentence:
    """The one sentence that says why; of what is outstanding it also says how it stood last, where it did."""
    key = assessment.reason
    if key == OUTSTANDING and "last" not in assessment.values:
        key = "outstanding_alone"
    elif not assessment.values.get("missing"):
        key = _COMPLETE.get(key, key)
    return _sentence(assessment, key, assessment.values)


def formula(assessment: Assessment) -> tuple[Value, ...]:
    """The arithmetic line by line, for assessments that were computed; else nothing."""
    if not assessment.formula:
        return ()
    method, found = METHODS[assessment.method], _formula(assessment)
    values = _values(assessment, assessment.values)
    lines = [Sentence(f"{method.topic}.{key}", values) for key in found.lines]
    ends = {"status": word("progress", assessment.status), "band": _band(assessment)}
    verdict = found.verdict.format_map(assessment.values)
    return (*lines, Sentence(f"{method.topic}.{verdict}", values | ends))


def _formula(assessment: Assessment) -> Formula:
    return METHODS[assessment.method].formulas[assessment.formula] if assessment.formula else Formula(())


def _band(assessment: Assessment) -> Value:
    """The number between its two thresholds; empty where no number is compared with thresholds."""
    scale = _formula(assessment).scale
    if scale is None:
        return ""
    found = next(each for each in scale.words if each in (assessment.status, *_words_of(assessment)))
    number = assessment.ratio
    told = None if number is None else _number(number, scale.style, METHODS[assessment.method])
    return band(scale.band(found), told, scale.style)


def _words_of(assessment: Assessment) -> Iterator[StrEnum]:
    return (value for value in assessment.values.values() if isinstance(value, StrEnum))


def _sentence(assessment: Assessment, key: str, values: Mapping[str, object]) -> Sentence:
    """A sentence of the method's own words, else of those that all methods share."""
    own = f"{METHODS[assessment.method].topic}.reason.{key}"
    return Sentence(own, _values(assessment, values), otherwise=f"reasons.{key}")


def _values(assessment: Assessment, values: Mapping[str, object]) -> dict[str, Value]:
    method = METHODS[assessment.method]
    return {key: _value(key, value, method) for key, value in values.items()}


def _value(key: str, value: object, method: Method) -> Value:
    if isinstance(value, Rule):
        return _ASKED[value]
    if isinstance(value, Implementation):
        return word("implementation", value)
    if isinstance(value, Progress):
        return word("progress", value)
    if isinstance(value, Flag):  # of a value that is not there
        return alone(value)
    if isinstance(value, StrEnum):
        return Word(f"{method.topic}.{key}", value.value)
    if isinstance(value, list):
        return Joined(tuple(value), ", ") if value else Sentence("reasons.nothing")
    if isinstance(value, Decimal):
        quotient = len(value.as_tuple().digits) > _MOST_DIGITS
        return _number(
            value, method.styles.get(key) or _SHARED_STYLES.get(key, _QUOTIENT if quotient else _PLAIN), method
        )
    return value if isinstance(value, int) else str(value)


def _number(value: Decimal, style: Style, method: Method) -> Number:
    edges = {Decimal(0), *(limit for scale in method.scales for limit in scale.limits.values())}
    return Number(value, style, tuple(sorted(edges)))

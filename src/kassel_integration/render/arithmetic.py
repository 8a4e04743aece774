"""Writes an assessment out: the sentence that says why, and the formula with its numbers put in."""

from collections.abc import Mapping
from decimal import Decimal

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.model.measurement import Implementation
from kassel_integration.render.cells import number, rounded
from kassel_integration.texts import Words


def explain(assessment: Assessment, words: Words) -> list[str]:
    """Sentences: the reason, then the remarks and the flags of the values used."""
    lines = [_sentence(assessment.reason, assessment.values, words)]
    lines += [_sentence(key, values, words) for key, values in assessment.remarks]
    for year, flag in assessment.flags:
        lines.append(words("reasons.flagged", year=year, flag=words(f"labels.flag.{flag}")))
    return lines


def formula(assessment: Assessment, words: Words) -> list[str]:
    """The arithmetic line by line, for assessments that have a ratio; else nothing."""
    if assessment.ratio is None:
        return []
    v, shown = assessment.values, _spoken(assessment.values, words)
    r = rounded(assessment.ratio, 4, words.lang)
    verdict = words(f"reasons.verdict.{assessment.status}", r=r)
    if v["interim"]:
        expected = shown["expected"]
        return [
            words("reasons.formula_interim"),
            words("reasons.filled_interim", **{**shown, "r": r, "expected": expected}),
            verdict,
        ]
    way, time = _quotient(v["way"], v["needed"]), _quotient(_span(v, "t"), _span(v, "tau"))
    parts = {"way": rounded(way, 4, words.lang), "time": rounded(time, 4, words.lang), "r": r}
    return [words("reasons.formula"), words("reasons.filled", **shown), words("reasons.result", **parts), verdict]


def _span(values: Mapping[str, object], end: str) -> Decimal:
    return Decimal(str(values[end])) - Decimal(str(values["b"]))


def _quotient(above: object, below: object) -> Decimal:
    assert isinstance(above, Decimal)
    assert isinstance(below, Decimal)
    return above / below


def _sentence(key: str, values: Mapping[str, object], words: Words) -> str:
    spoken = _spoken(values, words)
    return words(f"reasons.{key}", **spoken) if spoken else words(f"reasons.{key}")


def _spoken(values: Mapping[str, object], words: Words) -> dict[str, str]:
    """Every value as people read it: years plain, numbers in the language's form, lists of years joined."""
    return {key: _say(key, value, words) for key, value in values.items()}


def _say(key: str, value: object, words: Words) -> str:
    if isinstance(value, Implementation):
        return words(f"labels.implementation.{value}")
    if isinstance(value, list):
        return ", ".join(str(year) for year in value) or words("reasons.nothing")
    if isinstance(value, Decimal):
        value = abs(value) if key == "gap" else value
        return rounded(value, 2, words.lang) if key == "expected" else number(value, words.lang)
    return str(value)

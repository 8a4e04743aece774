"""Writes an assessment out: its status, the sentence that says why, and the formula with its numbers put in."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.status import Weather
from kassel_integration.render.cells import SIGNS, number, rounded
from kassel_integration.texts import Words

_PERCENT = {"cagr": 3, "cagr_req": 3, "miss": 2}
_CHANGES = ("mean", "last")
_SPOKEN_WITH_WEATHER = ("projection", "changes")
# Where a number lies near a threshold it is shown with more places, so that what is shown is never on the wrong side.
_EDGES = tuple(Decimal(edge) for edge in ("0", "0.005", "0.015", "0.05", "0.20", "0.60", "0.95"))
_MOST_PLACES = 12


def status_words(assessment: Assessment, words: Words) -> str:
    """Sign and word of the status, and the weather beside it where the method tells it."""
    said = f"{SIGNS[assessment.status]} {words(f'labels.progress.{assessment.status}')}"
    weather = assessment.values.get("weather")
    return f"{said}, {words(f'labels.weather.{weather}')}" if weather else said


def measure(assessment: Assessment, words: Words) -> str:
    """The number that was put to the thresholds: r, R, a growth rate or a miss; empty without one."""
    if assessment.ratio is None:
        return ""
    if assessment.reason == "growth":
        return _percent(assessment.ratio, 2, words)
    return _percent(assessment.ratio, 2, words) if assessment.reason == "projection" else _ratio(assessment, words)


def explain(assessment: Assessment, words: Words) -> list[str]:
    """Sentences: the reason, then the remarks and the flags of the values used."""
    lines = [reason(assessment, words)]
    if "weather" in assessment.values and assessment.reason not in _SPOKEN_WITH_WEATHER:
        lines.append(_sentence("weather_aside", assessment.values, words))
    lines += [_sentence(key, values, words) for key, values in assessment.remarks]
    for year, flag in assessment.flags:
        lines.append(words("reasons.flagged", year=year, flag=words(f"labels.flag.{flag}")))
    return lines


def reason(assessment: Assessment, words: Words) -> str:
    """The one sentence that says why."""
    return _sentence(assessment.reason, assessment.values, words)


def has_formula(assessment: Assessment) -> bool:
    """True when there is arithmetic to write out."""
    return assessment.reason in _FORMULAS


def formula(assessment: Assessment, words: Words) -> list[str]:
    """The arithmetic line by line, for assessments that were computed; else nothing."""
    return _FORMULAS[assessment.reason](assessment, words) if has_formula(assessment) else []


def _path(assessment: Assessment, words: Words) -> list[str]:
    v, shown = assessment.values, _spoken(assessment.values, words)
    r = _ratio(assessment, words)
    verdict = words(f"reasons.verdict.{assessment.status}", r=r)
    if v["interim"]:
        filled = words("reasons.filled_interim", **{**shown, "r": r})
        return [words("reasons.formula_interim"), filled, verdict]
    way, time = _quotient(v["way"], v["needed"]), _quotient(_span(v, "t"), _span(v, "tau"))
    parts = {"way": rounded(way, 4, words.lang), "time": rounded(time, 4, words.lang), "r": r}
    return [words("reasons.formula"), words("reasons.filled", **shown), words("reasons.result", **parts), verdict]


def _growth(assessment: Assessment, words: Words) -> list[str]:
    shown = _spoken(assessment.values, words)
    lines = [words("reasons.formula_growth"), words("reasons.filled_growth", **shown)]
    if assessment.reason == "growth":
        rate = measure(assessment, words)
        signed = words("reasons.signed_growth", d=shown["d"], cagr=shown["cagr"], rate=rate)
        return [*lines, signed, words(f"reasons.verdict.growth.{assessment.status}", rate=rate)]
    r = _ratio(assessment, words)
    lines += [words("reasons.formula_needed"), words("reasons.filled_needed", **shown)]
    lines += [words("reasons.formula_R"), words("reasons.filled_R", **{**shown, "R": r})]
    return [*lines, words(f"reasons.verdict.{assessment.status}", r=r)]


def _projection(assessment: Assessment, words: Words) -> list[str]:
    shown = _spoken(assessment.values, words) | {"miss": measure(assessment, words)}
    keys = ("formula_mean", "filled_mean", "formula_projection", "filled_projection", "formula_miss", "filled_miss")
    lines = [words(f"reasons.{key}", **shown) for key in keys]
    return [*lines, words(f"reasons.verdict.miss.{assessment.values['weather']}", miss=shown["miss"])]


def _changes(assessment: Assessment, words: Words) -> list[str]:
    shown = _spoken(assessment.values, words)
    lines = [words(f"reasons.{key}", **shown) for key in ("formula_mean", "filled_mean", "filled_last")]
    return [*lines, words(f"reasons.verdict.changes.{assessment.values['weather']}")]


_FORMULAS: dict[str, Callable[[Assessment, Words], list[str]]] = {
    "ratio": _path,
    "growth": _growth,
    "growth_target": _growth,
    "projection": _projection,
    "changes": _changes,
}


def _span(values: Mapping[str, object], end: str) -> Decimal:
    return Decimal(str(values[end])) - Decimal(str(values["b"]))


def _quotient(above: object, below: object) -> Decimal:
    assert isinstance(above, Decimal)
    assert isinstance(below, Decimal)
    return above / below


def _ratio(assessment: Assessment, words: Words) -> str:
    assert assessment.ratio is not None
    return rounded(assessment.ratio, _places(assessment.ratio, 4), words.lang)


def _percent(value: Decimal, places: int, words: Words) -> str:
    return f"{rounded(value * 100, _places(value, places + 2) - 2, words.lang)} %"


def _places(value: Decimal, places: int) -> int:
    """As many places as keep the rounded value off a threshold that the value itself is not at."""
    while places < _MOST_PLACES and any(0 < abs(value - edge) * 2 <= Decimal(1).scaleb(-places) for edge in _EDGES):
        places += 1
    return places


def _sentence(key: str, values: Mapping[str, object], words: Words) -> str:
    spoken = _spoken(values, words)
    return words(f"reasons.{key}", **spoken) if spoken else words(f"reasons.{key}")


def _spoken(values: Mapping[str, object], words: Words) -> dict[str, str]:
    """Every value as people read it: years plain, numbers in the language's form, lists of years joined."""
    return {key: _say(key, value, words) for key, value in values.items()}


def _say(key: str, value: object, words: Words) -> str:
    if isinstance(value, StrEnum):
        topic = {Implementation: "implementation", Weather: "weather"}[type(value)]
        return words(f"labels.{topic}.{value}")
    if isinstance(value, list):
        return ", ".join(str(year) for year in value) or words("reasons.nothing")
    if isinstance(value, Decimal):
        return _say_number(key, abs(value) if key == "gap" else value, words)
    return str(value).replace("-", "−") if isinstance(value, int) else str(value)


def _say_number(key: str, value: Decimal, words: Words) -> str:
    if key in _PERCENT:
        return _percent(value, _PERCENT[key], words)
    if key == "expected":
        return rounded(value, 2, words.lang)
    if key in ("mean", "projection"):
        value = round(value, 4).normalize()  # without the zeros at the end
    plus = "+" if key in _CHANGES and value > 0 else ""
    return plus + number(value, words.lang)

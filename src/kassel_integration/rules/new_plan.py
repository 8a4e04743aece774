"""The questions about a new plan in their order, and what must hold of each answer."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import NamedTuple

from kassel_integration.rules.names import fold

# What has been answered so far, by the name of the question; offices come one by one.
Answers = Mapping[str, str]
OFFICE = "office"
_KEY = re.compile(r"[0-9]{2}|[0-9]{3}|[0-9]{5}|[0-9]{8}|[0-9]{9}|[0-9]{12}")
_YEAR = re.compile(r"[0-9]{4}")
_YEARS = range(1901, 2201)  # of the catalogue, but that there is one before it
_LONGEST_PLAN = 100
_FIVE_YEARS = 4  # from the first to the last, both included
_INVISIBLE = frozenset({"Cc", "Cs", "Zl", "Zp"})


class Wrong(NamedTuple):
    """Why an answer cannot be taken: the text new_plan.wrong.KEY, and what fills it."""

    key: str
    values: Mapping[str, object] = {}


Judge = Callable[[str, Answers], Wrong | None]


class Question(NamedTuple):
    """One thing to be known, under the name of its option; one that is not `needed` may be left out.

    `default`: what is taken then, "" where it just stays open or where texts have a word for it.
    """

    name: str
    judge: Judge
    needed: bool = False
    default: Callable[[Answers], str] = lambda _: ""


def judged(question: Question, answer: str, before: Answers) -> Wrong | None:
    """What is wrong with an answer, None when nothing is; blanks around it are no part of it."""
    if any(unicodedata.category(sign) in _INVISIBLE for sign in answer):
        return Wrong("invisible")
    if not answer.strip():
        return Wrong("empty") if question.needed else None
    return question.judge(answer, before)


def twice(office: str, offices: list[str]) -> Wrong | None:
    """An office is named once, whatever the case and the blanks."""
    return Wrong("twice", {"value": office}) if fold(office) in map(fold, offices) else None


def _any(_answer: str, _before: Answers) -> Wrong | None:
    return None


def _key(answer: str, _before: Answers) -> Wrong | None:
    return None if _KEY.fullmatch(answer) else Wrong("key", {"value": answer})


def _year(answer: str, _before: Answers) -> Wrong | None:
    known = _YEAR.fullmatch(answer) and int(answer) in _YEARS
    return None if known else Wrong("year", {"value": answer, "low": _YEARS[0], "high": _YEARS[-1]})


def _last_year(answer: str, before: Answers) -> Wrong | None:
    wrong = _year(answer, before)
    if wrong is not None or _year(before.get("from", ""), before) is not None:
        return wrong
    first = int(before["from"])
    if not first <= int(answer) < first + _LONGEST_PLAN:
        return Wrong("until", {"value": answer, "first": first, "last": first + _LONGEST_PLAN - 1})
    return None


def _five_years(before: Answers) -> str:
    return str(min(int(before["from"]) + _FIVE_YEARS, _YEARS[-1]))


QUESTIONS: tuple[Question, ...] = (
    Question("name", _any, needed=True),
    Question("key", _key),
    Question("title", _any, needed=True),
    Question("from", _year, needed=True),
    Question("until", _last_year, default=_five_years),
    Question("field", _any),
    Question("goal", _any),
    Question("metric", _any),
    Question("unit", _any),
)

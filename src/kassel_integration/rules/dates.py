"""Years as offices write them: 2014; Schuljahr 2013/14, SJ 13/14; WS 2013/14, Sommersemester 2014."""

import re
from typing import NamedTuple

from kassel_integration.rules.days import day_readings as day_readings  # noqa: PLC0414
from kassel_integration.rules.days import read_day as read_day  # noqa: PLC0414

CENTURY = 2000  # of a school year of two digits: figures of a city's plan are of this one
_KEPT = range(1900, 2100)  # figures of any other year would be stored in a file whose name says none
_PLAIN = re.compile(r"(?:(?:Berichts|Kalender|Haushalts)?jahr\s*)?([0-9]{4})(?:\.0)?", re.IGNORECASE)
_SCHOOL = (
    "schuljahr|schulj\\.?|sj\\.?|ausbildungsjahr|aj\\.?|studienjahr|kindergartenjahr|kita-?jahr|kiga-?jahr|school year|"
    "training year|academic year"
)
_WINTER = "wintersemester|wise|ws|winter term|winter semester"
_SUMMER = "sommersemester|sose|ss|summer term|summer semester"
_TWO_YEARS = re.compile(
    rf"(?:(?P<school>{_SCHOOL})|(?P<winter>{_WINTER}))?\s*"
    r"(?P<first>[0-9]{4}|[0-9]{2})\s?[/\-\u2013]\s?(?P<second>[0-9]{4}|[0-9]{2})",
    re.IGNORECASE,
)
_ONE_YEAR = re.compile(rf"(?:{_SUMMER})\s*(?P<year>[0-9]{{4}}|[0-9]{{2}})", re.IGNORECASE)


class ReadYear(NamedTuple):
    """The reporting year, None when a text gives none, and how one was found that is not written in full."""

    year: int | None = None
    how: str = ""


def read_year(text: str) -> int | None:
    """The reporting year: a plain year, or of a school year or winter term the year in which it ends."""
    return year_reading(text).year


def year_reading(text: str) -> ReadYear:
    """The reporting year with what was assumed; 2013/14 alone is a school year as it is usually written."""
    found = _reading(text.strip())
    return found if found.year in _KEPT else ReadYear()


def _reading(text: str) -> ReadYear:
    plain = _PLAIN.fullmatch(text)
    if plain:
        return ReadYear(int(plain[1]))
    summer = _ONE_YEAR.fullmatch(text)
    if summer:
        return ReadYear(_full(summer["year"]), "summer_term" if len(summer["year"]) == 2 else "")
    found = _TWO_YEARS.fullmatch(text)
    if not found or (len(found["first"]) < len(found["second"])):
        return ReadYear()
    short = len(found["first"]) == 2
    if short and not (found["school"] or found["winter"]):
        return ReadYear()  # 13/14 may be anything
    ends = _full(found["first"]) + 1
    if found["second"] not in (str(ends), f"{ends % 100:02d}"):
        return ReadYear()
    return ReadYear(ends, "winter_term" if found["winter"] else "school_year" if short else "")


def _full(digits: str) -> int:
    return int(digits) if len(digits) == 4 else CENTURY + int(digits)

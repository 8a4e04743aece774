"""Days as offices and sheets write them: 2014-03-01, 1.3.2014, 1. März 2014, 01.03.14, 41699.

A year of two digits and the day number of a sheet mean the day near the reporting year, or none.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

NEAR = 1  # years between the day of a figure and the year it is reported for
_MONTHS = (
    "januar|jänner|january|jan", "februar|february|feb", "märz|maerz|march|mär|mrz|mar", "april|apr", "mai|may",
    "juni|june|jun", "juli|july|jul", "august|aug", "september|sept|sep", "oktober|october|okt|oct",
    "november|nov", "dezember|december|dez|dec",
)  # fmt: skip
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_WEEKDAYS = (
    "montag|monday|mo|mon", "dienstag|tuesday|di|tue", "mittwoch|wednesday|mi|wed", "donnerstag|thursday|do|thu",
    "freitag|friday|fr|fri", "samstag|sonnabend|saturday|sa|sat", "sonntag|sunday|so|sun",
)  # fmt: skip
_WEEKDAY_OF = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split("|")}
_MONTH = rf"(?P<month>{'|'.join(sorted(_NUMBER_OF, key=len, reverse=True))})\.?"
_YEAR = "(?P<year>[0-9]{4}|[0-9]{2})"
_BEFORE = re.compile(
    rf"(?:(?:stichtag|stand|zum|am|per|as of):?\s+)?(?:(?P<weekday>{'|'.join(_WEEKDAY_OF)})[.,]{{1,2}}\s*)?",
    re.IGNORECASE,
)
_MIDNIGHT = re.compile(r"(?:[ T]00:00(?::00(?:[.,]0+)?)?Z?)?$")
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<year>[0-9]{4})-(?P<number>[0-9]{1,2})-(?P<day>[0-9]{1,2})",
        rf"(?P<day>[0-9]{{1,2}})\.\s?(?P<number>[0-9]{{1,2}})\.\s?{_YEAR}",
        rf"(?P<day>[0-9]{{1,2}})(?:\.\s?|[ -]){_MONTH}[ -]?{_YEAR}",
        rf"{_MONTH}\s(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>[0-9]{{4}})",
    )
)
_SLASHES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_DAY_NUMBER = re.compile(r"([2-6][0-9]{4})(?:[.,]0+)?")
_COUNTED_FROM = (date(1899, 12, 30), date(1904, 1, 1))  # the two ways in which sheets count days


class ReadDay(NamedTuple):
    """The days a text can mean as YYYY-MM-DD, and how one was found that is not written in full ("" if it is)."""

    days: tuple[str, ...] = ()
    how: str = ""


def read_day(text: str, year: int | None = None) -> str | None:
    """The day that a text means, None when it means none or more than one; `year` is the reporting year."""
    days = day_readings(text, year).days
    return days[0] if len(days) == 1 else None


def day_readings(text: str, year: int | None = None) -> ReadDay:
    """Every day that a text can mean; `year` is the reporting year, None where it is not known."""
    before = _BEFORE.match(text.strip())
    weekday = before["weekday"] if before else None
    body = _MIDNIGHT.sub("", text.strip()[before.end() if before else 0 :])
    found = _read(body, year)
    if weekday:
        wanted = _WEEKDAY_OF[weekday.lower()]
        return found._replace(days=tuple(d for d in found.days if date.fromisoformat(d).weekday() == wanted))
    return found


def _read(text: str, year: int | None) -> ReadDay:
    slashes, number = _SLASHES.fullmatch(text), _DAY_NUMBER.fullmatch(text)
    if slashes:
        first, second, of = (int(slashes[group]) for group in (1, 2, 3))
        return ReadDay(_real((of, second, first), (of, first, second)))
    if number:
        counted = (start + timedelta(days=int(number[1])) for start in _COUNTED_FROM)
        return ReadDay(_near([day.isoformat() for day in counted], year), "day_number")
    found = next((found for pattern in _WRITTEN if (found := pattern.fullmatch(text))), None)
    if not found:
        return ReadDay()
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else _NUMBER_OF[parts["month"].lower()]
    of, day = int(parts["year"]), int(parts["day"])
    if len(parts["year"]) > 2:
        return ReadDay(_real((of, month, day)))
    return ReadDay(_near(_real((1900 + of, month, day), (2000 + of, month, day)), year), "century")


def _near(days: list[str] | tuple[str, ...], year: int | None) -> tuple[str, ...]:
    """Those near the reporting year; none where that is not known."""
    return tuple(day for day in days if year is not None and abs(int(day[:4]) - year) <= NEAR)


def _real(*parts: tuple[int, int, int]) -> tuple[str, ...]:
    """The days that exist, each once."""
    found = []
    for year, month, day in parts:
        try:
            found.append(date(year, month, day).isoformat())
        except ValueError:
            continue
    return tuple(dict.fromkeys(found))

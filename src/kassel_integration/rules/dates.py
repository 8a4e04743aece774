"""Days and years as offices write them: 2014-03-01, 1.3.2014; 2014, Schuljahr 2013/14."""

import re
from datetime import date

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T]00:00(?::00)?)?")
_GERMAN = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
_SCHOOL_YEAR = re.compile(r"(?:Schuljahr|SJ|Ausbildungsjahr)?\s*([0-9]{4})\s?[/-]\s?([0-9]{4}|[0-9]{2})", re.IGNORECASE)
_PLAIN_YEAR = re.compile(r"(?:Jahr\s*)?([0-9]{4})(?:\.0)?", re.IGNORECASE)


def read_day(text: str) -> str | None:
    """The day as YYYY-MM-DD, None when it is none; two-digit years are not guessed."""
    found, order = _ISO.fullmatch(text.strip()), (1, 2, 3)
    if not found:
        found, order = _GERMAN.fullmatch(text.strip()), (3, 2, 1)
    if not found:
        return None
    try:
        return date(*(int(found[group]) for group in order)).isoformat()
    except ValueError:
        return None


def read_year(text: str) -> int | None:
    """The reporting year: a plain year, or of a school or training year the year in which it ends."""
    plain = _PLAIN_YEAR.fullmatch(text.strip())
    if plain:
        return int(plain[1])
    found = _SCHOOL_YEAR.fullmatch(text.strip())
    if not found:
        return None
    begins = int(found[1])
    return begins + 1 if found[2][-2:] == f"{(begins + 1) % 100:02d}" else None

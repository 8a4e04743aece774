"""The year that a heading says: 2016, Wert 2016, Jahr 2016, 31.12.2016, Schuljahr 2015/16; and what is left of it."""

import re

_DAY = re.compile(r"(?<![0-9])(?P<d>[0-9]{1,2})\.\s?(?P<m>[0-9]{1,2})\.\s?(?P<y>(?:19|20)[0-9]{2})(?![0-9])")
_ISO = re.compile(r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})(?: 00:00:00)?(?![0-9])")
_TWO = re.compile(r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})\s?[/–-]\s?(?P<to>(?:19|20)?[0-9]{2})(?![0-9])")
_ONE = re.compile(r"(?<![0-9.,])(?<![0-9]/)(?P<y>(?:19|20)[0-9]{2})(?:\.0)?(?![0-9/]|[.,][0-9])")
_ANY = re.compile(r"[0-9]")
_BESIDE = re.compile(r"[\s,;:()\[\]_–-]+")
# Words that only say that a year follows.
_WORDS = frozenset(
    ["jahr", "jahre", "berichtsjahr", "kalenderjahr", "haushaltsjahr", "schuljahr", "ausbildungsjahr", "sj", "year",
     "im", "in", "am", "zum", "per", "stand", "stichtag"]
)  # fmt: skip


def year_in(text: str) -> tuple[tuple[tuple[str, str], ...], str] | None:
    """(what is said of the year, the other words) of a folded heading; None without exactly one year.

    A day says its year and itself; 2015/16 is left as it is, for whoever reads years knows which one it is.
    """
    for pattern in (_DAY, _ISO, _TWO, _ONE):
        found = pattern.search(text)
        if found is None:
            continue
        rest = f"{text[: found.start()]} {text[found.end() :]}"
        said = _said(found, pattern)
        if said is None or (_ANY.search(rest) and year_in(rest)):
            return None
        words = [word for word in _BESIDE.split(rest) if word and word not in _WORDS]
        return said, " ".join(words)
    return None


def _said(found: re.Match[str], pattern: re.Pattern[str]) -> tuple[tuple[str, str], ...] | None:
    year = found["y"]
    if pattern is _TWO:
        following = f"{int(year) + 1}"
        return (("year", f"{year}/{following[2:]}"),) if following.endswith(found["to"]) else None
    if pattern is _ONE:
        return (("year", year),)
    return (("as_of", f"{year}-{int(found['m']):02}-{int(found['d']):02}"), ("year", year))


def number_of(year: str) -> int:
    """The year of what was said of one: of 2015/16 the one in which it ends."""
    return int(year[:4]) + ("/" in year)

"""The signs of German official statistics (DIN 55301) in a value column, and words that are none.

Legend as the city's own statistics office prints it; flags are SDMX observation status letters.
"""

import re
from dataclasses import dataclass

from kassel_integration.model.flag import Flag

# sign: (value, flag); None means missing, with the reason in the flag
VALUE_SIGNS: dict[str, tuple[str | None, Flag]] = {
    "-": ("0", Flag.NORMAL),
    "–": ("0", Flag.NORMAL),
    "...": (None, Flag.LATER),
    "…": (None, Flag.LATER),
    "/": (None, Flag.UNRELIABLE),
    ".": (None, Flag.CONFIDENTIAL),
    "x": (None, Flag.NO_MEANING),
    "X": (None, Flag.NO_MEANING),
}
# letter behind a value: flag (r, revised, stays A: the value counts as any other)
LETTERS = {"p": Flag.PROVISIONAL, "r": Flag.NORMAL, "s": Flag.ESTIMATED}

_LETTER = re.compile(r"(.*[0-9)%])\s?([prs])")
_BRACKETS = re.compile(r"\((.*[0-9].*)\)")
# Ways of saying "nothing" that do not say why; they get a message instead of a guess.
_EMPTY_WORDS = re.compile(
    r"k\.?\s?a\.?|k\.?\s?w\.?|n\.?\s?/?\s?a\.?|n\.?\s?b\.?|n\.?\s?v\.?|-{2,}|—+|\?+|#+[^#]*[!?]?|null|none|nan|"
    r"keine angaben?|keine daten|keine[rs]?|nichts|nicht bekannt|unbekannt|entfällt|fehlt|liegt nicht vor|offen|tbd|"
    r"s\.?\s?o\.?",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"(?:[<>≤≥]=?|unter|über|bis|bis zu|ab|min\.?|mind\.?|mindestens|max\.?|höchstens|"
    r"(?:weniger|mehr|kleiner|größer) als)\s*[0-9][0-9.,]*\s?%?",
    re.IGNORECASE,
)
# 15,8¹⁾  5,0*  15,8 1)  12³  15,8a)
_FOOTNOTE_MARK = re.compile(
    r"[-+−]?[0-9][0-9.,\s]*[%€]?\s?(?:[⁽]?[⁰¹²³⁴-⁹]+[⁾)]?|\*{1,3}\)?|[†‡]|\([0-9a-z]\)|[0-9a-z]\))"
)
_MONTHS = "Jan|Feb|Mrz|Mär|März|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec"
_DAY_MONTH = re.compile(rf"(?P<day>[0-9]{{1,2}})[. -]\s?(?P<month>{_MONTHS})[a-zäö]*\.?", re.IGNORECASE)
_MONTH_YEAR = re.compile(rf"(?P<month>{_MONTHS})[a-zäö]*\.?[ -](?P<year>[0-9]{{2}}|[0-9]{{4}})", re.IGNORECASE)
_FULL_DATE = re.compile(
    r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.[0-9]{2,4}|[0-9]{4}-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})( 00:00:00)?"
)
_MONTH_NUMBER = {
    "jan": 1, "feb": 2, "mrz": 3, "mär": 3, "apr": 4, "mai": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "okt": 10, "oct": 10, "nov": 11, "dez": 12, "dec": 12,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marked:
    """A value text without its mark, and the flag the mark means (None when there was none)."""

    text: str
    flag: Flag | None


def unmark(text: str) -> Marked:
    """Take p, r, s behind a value, or brackets around it, off: "12 p" is 12, provisional; "(12)" is uncertain."""
    letter = _LETTER.fullmatch(text)
    if letter:
        return Marked(letter[1].strip(), LETTERS[letter[2]])
    brackets = _BRACKETS.fullmatch(text)
    return Marked(brackets[1].strip(), Flag.UNRELIABLE) if brackets else Marked(text, None)


def says_nothing(text: str) -> bool:
    """True for k. A., n/a, --, #NV, keine and other words that say neither zero nor why there is no value."""
    return bool(_EMPTY_WORDS.fullmatch(text[:40].strip()))


def only_a_limit(text: str) -> bool:
    """True for <5, unter 5, mindestens 12: a limit and not the value."""
    return bool(_LIMIT.fullmatch(text[:40].strip()))


def has_footnote_mark(text: str) -> bool:
    """True for a number with the mark of a footnote behind it: 15,8¹⁾, 5,0*, 15,8 1)."""
    return bool(_FOOTNOTE_MARK.fullmatch(text[:40]))


def excel_date(text: str) -> str | None:
    """What may have been typed where a spreadsheet made a date of a number: "12.5 / 12.05" for 12. Mai; else None."""
    found = _DAY_MONTH.fullmatch(text)
    if found:
        return _typed(int(found["day"]), _MONTH_NUMBER[found["month"].lower()[:3]])
    found = _MONTH_YEAR.fullmatch(text)
    if found:
        return f"{_MONTH_NUMBER[found['month'].lower()[:3]]}.{found['year'][-2:]}"
    found = _FULL_DATE.fullmatch(text)
    return _typed(int(found["day"] or found["d"]), int(found["month"] or found["m"])) if found else None


def _typed(day: int, month: int) -> str:
    return " / ".join(dict.fromkeys((f"{day}.{month}", f"{day}.{month:02d}")))


def odd_number(text: str) -> str:
    """Which forbidden form a text has: exponent, special, underscore, digits (not 0-9), long; "" when none."""
    bare = text.strip().lstrip("+-−")
    if re.fullmatch(r"[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+", bare):
        return "exponent"
    if bare.lower() in ("inf", "infinity", "nan", "unendlich"):
        return "special"
    if re.fullmatch(r"[0-9]+(_[0-9]+)+([.,][0-9]+)?", bare):
        return "underscore"
    if any(sign.isnumeric() and not sign.isascii() for sign in bare[:100]):
        return "digits"
    return "long" if re.fullmatch(r"[0-9., ]{16,}", bare) else ""

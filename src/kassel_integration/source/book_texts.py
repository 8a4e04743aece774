"""What a cell of a workbook says, as text: numbers with a decimal point, percentages as shown, days as YYYY-MM-DD."""

import re
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

_THREE = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)  # in a number format
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_LAST_DAY = 2_958_465  # 31 December 9999
_FALSE_LEAP_DAY = 60  # 29 February 1900 of spreadsheets
COMMENT = 2000  # characters that are kept of what people wrote beside a cell
TRUE, FALSE = "WAHR", "FALSCH"  # as they are seen in the sheet


@lru_cache(maxsize=4096)
def number(raw: str, percent: bool = False) -> str:
    """A number without the dust of binary fractions; 0.125 formatted as percent is 12.5 %. Raises ValueError.

    A cell with a number has one reading only: the 0 before 1.234 says that this is no thousand.
    """
    if not _NUMBER.fullmatch(raw):
        raise ValueError(raw[:80])
    exact = Decimal(f"{float(raw):.15g}") or Decimal(0)  # no -0
    unit = " %" if percent else ""
    if percent:
        exact *= 100
    plain = f"{exact.normalize():f}"
    sign = "-" if plain.startswith("-") else ""
    return f"{sign}0{plain.lstrip('-')}{unit}" if _THREE.fullmatch(plain) else plain + unit


@lru_cache(maxsize=1024)
def kind(form: str) -> str:
    """What a number format makes of a number: percent, day, elapsed (hours beyond 24), or "" for a number."""
    bare = _LITERAL.sub("", form.partition(";")[0])
    if _ELAPSED.search(bare):
        return "elapsed"
    if "%" in bare:
        return "percent"
    return "day" if form.lower() != "general" and re.search("[dmyhs]", bare, re.IGNORECASE) else ""


def day(raw: str, *, from_1904: bool = False) -> str:
    """A day as spreadsheets count them; a time where it is less than one day, the number where there is none."""
    value = float(raw)
    if not 0 <= value <= _LAST_DAY:
        return number(raw)
    if value < 1:
        return clock(value)
    first = date(1904, 1, 1) if from_1904 else date(1899, 12, 30 + (value < _FALSE_LEAP_DAY))
    try:
        return (first + timedelta(days=int(value))).isoformat()
    except OverflowError:
        return number(raw)


def clock(days: float) -> str:
    """A time of a day, or hours that passed."""
    seconds = round(days * 86_400)
    sign, seconds = "-" if seconds < 0 else "", abs(seconds)
    minutes, rest = divmod(seconds, 60)
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}:{rest:02d}"


def typed_text(text: str) -> str:
    """A text with line feeds only."""
    if "_x000D_" in text:
        text = text.replace("_x000D_", "")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def comment(text: str) -> str:
    """What people wrote beside a cell, in one line and no longer than is kept."""
    return " ".join(text[: 4 * COMMENT].split())[:COMMENT]

"""Reads a number as offices write it, or says exactly why it is none. Never guesses: two readings stay two readings.

Decimal comma and point, thousands by point, comma, blank, no-break and thin blank, signs before, percent and Euro
behind. One ASCII pattern comes first: Decimal itself would take nan, 1e400, 1_000 and Arabic digits.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

MAX_WHOLE, MAX_FRACTION = 15, 17  # a spreadsheet writes a third with 15 digits

_BLANKS = "\u0020\u00a0\u2007\u2009\u202f"
_MINUS = "-\u2212\u2013"
_BODY = re.compile(r"[0-9][0-9.,]*")
_GROUPED = re.compile(rf"[0-9]{{1,3}}(?:[{_BLANKS}][0-9]{{3}})+(?=[.,]|$)")
_POINTS = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?")
_COMMAS = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_SINGLE = re.compile(r"([0-9]+)([.,])([0-9]+)")
_THREE = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


@dataclass(frozen=True, slots=True)
class Number:
    """What a text says: `value`, or two `readings` (thousands, decimal) when both are possible, or neither.

    `evidence` is the decimal sign this text alone proves ("" if none); `unit` is % or € when written behind.
    """

    value: Decimal | None = None
    readings: tuple[Decimal, Decimal] | None = None
    evidence: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class DecimalSign:
    """What tells the decimal sign of a file, "," or "." each: its `layout`, and what its other numbers have `proven`.

    "" says nothing; numbers that contradict each other leave both empty.
    """

    layout: str = ""
    proven: str = ""

    @property
    def sign(self) -> str:
        """The likely one; what is proven outweighs the layout."""
        return self.proven or self.layout

    @property
    def disputed(self) -> bool:
        """True when the layout suggests another sign than the numbers prove."""
        return bool(self.layout and self.proven) and self.layout != self.proven


NO_NUMBER = Number()


def read_number(text: str, decimal: str = "") -> Number:
    """Read a text; `decimal` is the file's decimal sign ("," or "."), which settles 1.234; "" leaves both readings."""
    body, unit = _without_unit(text.strip(_BLANKS))
    sign = "-" if body[:1] and body[0] in _MINUS else ""
    if body[:1] and body[0] in _MINUS + "+":
        body = body[1:].lstrip(_BLANKS)
    grouped = _GROUPED.match(body)
    if grouped:
        body = _strip_blanks(grouped[0]) + body[grouped.end() :]
    if not _BODY.fullmatch(body) or not _sane(body):
        return NO_NUMBER
    return _read(body, sign, decimal, unit)


def _without_unit(text: str) -> tuple[str, str]:
    for unit in ("%", "€", "EUR", "Euro", "Prozent"):
        if text.endswith(unit):
            return text.removesuffix(unit).rstrip(_BLANKS), "%" if unit in ("%", "Prozent") else "€"
    return text, ""


def _strip_blanks(text: str) -> str:
    return "".join(sign for sign in text if sign not in _BLANKS)


def _sane(body: str) -> bool:
    """Short enough to be a figure of a city."""
    if len(body) > MAX_WHOLE + MAX_FRACTION + 6:
        return False
    *groups, last = re.split("[.,]", body)
    whole = sum(map(len, groups)) if groups else len(last)
    return whole <= MAX_WHOLE and len(last) <= MAX_FRACTION


def _read(body: str, sign: str, decimal: str, unit: str) -> Number:
    marks = {mark for mark in body if mark in ".,"}
    if not marks:
        return Number(Decimal(sign + body), unit=unit) if len(body) <= MAX_WHOLE else NO_NUMBER
    single = _SINGLE.fullmatch(body)
    if single is None:
        return _many_marks(body, sign, unit)
    if _THREE.fullmatch(body):
        return _three_digits(single, sign, decimal, unit)
    return Number(_decimal(sign, single[1], single[3]), evidence=single[2], unit=unit)


def _many_marks(body: str, sign: str, unit: str) -> Number:
    """Several marks: only groups of three read as thousands, and then the other mark is the decimal one."""
    for pattern, group, mark in ((_POINTS, ".", ","), (_COMMAS, ",", ".")):
        if pattern.fullmatch(body):
            whole, _, fraction = body.replace(group, "").partition(mark)
            return Number(_decimal(sign, whole, fraction), evidence=mark, unit=unit)
    return NO_NUMBER


def _three_digits(single: re.Match[str], sign: str, decimal: str, unit: str) -> Number:
    """1.234 or 1,234: thousand and more, or one and a fraction; the file's decimal sign decides, else nothing does."""
    thousands, fraction = _decimal(sign, single[1] + single[3], ""), _decimal(sign, single[1], single[3])
    if not decimal:
        return Number(readings=(thousands, fraction), unit=unit)
    return Number(fraction if single[2] == decimal else thousands, unit=unit)


def _decimal(sign: str, whole: str, fraction: str) -> Decimal:
    return Decimal(f"{sign}{whole}.{fraction}" if fraction else sign + whole)

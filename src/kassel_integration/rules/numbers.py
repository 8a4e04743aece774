"""Reads a number as offices write it, or says that it is none. Never guesses: two readings stay two readings.

Decimal comma and point, thousands by point, comma, apostrophe and any blank, a minus before or directly behind, percent
behind, Euro on either side, an exponent where so many digits come with it that none was lost. One ASCII pattern comes
first: Decimal itself would take nan, 1e400, 1_000 and Arabic digits.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

MAX_WHOLE, MAX_FRACTION = 15, 17  # a spreadsheet writes a third with 15 digits

BLANKS = "\u0020\u00a0\u2007\u2009\u202f"
GROUPING = BLANKS + "'\u2019"
MINUS = "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
_MINUS_BEHIND = "-\u2212"  # a dash there is the beginning of a range
_BODY = re.compile(r"[0-9][0-9.,]*")
_GROUPED = re.compile(rf"[0-9]{{1,3}}(?:[{GROUPING}][0-9]{{3}})+(?=[.,]|$)")
_POINTS = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?")
_COMMAS = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_SINGLE = re.compile(r"([0-9]+)([.,])([0-9]+)")
_THREE = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
# At least twelve digits: a program wrote all it had. Fewer may be what a spreadsheet had room for.
_EXPONENT = re.compile(r"([0-9][.,][0-9]{11,16})[eE]([+-]?[0-9]{1,2})")
_EXPONENTS = range(-6, MAX_WHOLE)  # below it is what is left of zero after reckoning with fractions of two


@dataclass(frozen=True, slots=True)
class Number:
    """What a text says: `value`, or two `readings` (thousands, decimal) when both are possible, or neither.

    `evidence` is the decimal sign this text alone proves ("" if none); `unit` is % or € when written beside it;
    `behind` is True for a minus behind the digits.
    """

    value: Decimal | None = None
    readings: tuple[Decimal, Decimal] | None = None
    evidence: str = ""
    unit: str = ""
    behind: bool = False


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
    body, unit = _without_unit(text.strip(BLANKS))
    body, sign, behind = _without_sign(body)
    exponent = _EXPONENT.fullmatch(body)
    if exponent:
        return _with_exponent(exponent, Number(unit=unit, behind=behind), sign)
    grouped = _GROUPED.match(body)
    if grouped:
        body = "".join(each for each in grouped[0] if each not in GROUPING) + body[grouped.end() :]
    if not _BODY.fullmatch(body) or not _sane(body):
        return NO_NUMBER
    found = _read(body, sign, decimal, unit)
    return replace(found, behind=True) if behind and found is not NO_NUMBER else found


def _without_unit(text: str) -> tuple[str, str]:
    for unit in ("%", "€", "EUR", "Euro", "Prozent"):
        if text.endswith(unit):
            return text.removesuffix(unit).rstrip(BLANKS), "%" if unit in ("%", "Prozent") else "€"
    for unit in ("€", "EUR"):
        if text.startswith(unit):
            return text.removeprefix(unit).lstrip(BLANKS), "€"
    return text, ""


def _without_sign(text: str) -> tuple[str, str, bool]:
    """The digits, "-" or "", and whether the minus came behind; a number with a sign on both sides is none."""
    if text[:1] and text[0] in MINUS + "+":
        return text[1:].lstrip(BLANKS), "" if text[0] == "+" else "-", False
    if text[-1:] and text[-1] in _MINUS_BEHIND:
        return text[:-1], "-", True
    return text, "", False


def _with_exponent(found: re.Match[str], blank: Number, sign: str) -> Number:
    if int(found[2]) not in _EXPONENTS:
        return NO_NUMBER
    value = Decimal(sign + found[1].replace(",", ".")).scaleb(int(found[2]))
    return replace(blank, value=value, evidence=found[1][1])


def _sane(body: str) -> bool:
    """Short enough to be a figure of a city."""
    if len(body) > MAX_WHOLE + MAX_FRACTION + 6:
        return False
    *groups, last = re.split("[.,]", body)
    whole = sum(map(len, groups)) if groups else len(last)
    counted = last.lstrip("0") if groups == ["0"] else last  # 0.00001 is not more exact than 1
    return whole <= MAX_WHOLE and len(counted) <= MAX_FRACTION


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

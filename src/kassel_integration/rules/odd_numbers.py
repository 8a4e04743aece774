"""Texts that a spreadsheet or a program made of a number, and from which nobody can tell which number it was."""

import re

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

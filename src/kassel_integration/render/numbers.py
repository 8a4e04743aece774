"""Numbers, days and years as people write them in their language."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from kassel_integration.analysis.scale import Style

_MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
_MOST_PLACES = 12
_WIDE = Context(prec=60, rounding=ROUND_HALF_UP)  # as people round by hand


def number(value: Decimal | int, lang: str) -> str:
    """A number as people write it, with all its decimals: 16.015,5 in German, 16,015.5 in English."""
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    if lang == "de":
        text = text.translate(str.maketrans(",.", ".,"))
    return text.replace("-", "−")


def rounded(value: Decimal, places: int, lang: str) -> str:
    """A number rounded for showing only."""
    return number(_rounded(value, places), lang)


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), context=_WIDE)


def styled(value: Decimal, style: Style, edges: tuple[Decimal, ...], lang: str) -> str:
    """A number in its style; a careful one is never rounded to one of `edges` that it is not at."""
    if style.places is None and style.percent:
        return f"{number((value * 100).normalize(), lang)} %"
    if style.places is not None:
        places = style.places + (2 if style.percent else 0)
        places = _careful(value, places, edges) if style.careful else places
        if style.percent:
            shown = _rounded(value * 100, places - 2).normalize() if style.trimmed else None
            return f"{rounded(value * 100, places - 2, lang) if shown is None else number(shown, lang)} %"
        if not style.trimmed:
            return rounded(value, places, lang)
        value = _rounded(value, places).normalize()
    return f"{'+' if style.plus and value > 0 else ''}{number(value, lang)}"


def _careful(value: Decimal, places: int, edges: tuple[Decimal, ...]) -> int:
    """As many places as keep the rounded value off every edge."""
    while places < _MOST_PLACES and any(0 < abs(value - edge) * 2 <= Decimal(1).scaleb(-places) for edge in edges):
        places += 1
    return places


def day(text: str, lang: str) -> str:
    """A day written YYYY-MM-DD as people write it: 01.03.2014 in German; MM-DD of any year: 1. März in German."""
    if lang != "de":
        return text
    parts = text.split("-")
    return f"{int(parts[1])}. {_MONTHS[int(parts[0]) - 1]}" if len(parts) == 2 else ".".join(reversed(parts))


def runs(years: Sequence[int]) -> str:
    """Years as runs: 2007–2010, 2012."""
    found: list[list[int]] = []
    for year in years:
        if found and found[-1][-1] == year - 1:
            found[-1].append(year)
        else:
            found.append([year])
    return stretches([(run[0], run[-1]) for run in found])


def stretches(found: Sequence[tuple[int, int]]) -> str:
    """(first, last) of each stretch: 4, 7–9."""
    return ", ".join(f"{first}–{last}" if first != last else str(first) for first, last in found)

"""One cell to text: for people in their language and number form, for machines in fixed words and plain numbers."""

from decimal import Context, Decimal
from typing import Any

from kassel_integration.render.document import Column, Labelled
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words

# Each status has its own sign, so that colour never carries the meaning alone.
SIGNS = {
    "achieved": "✓",
    "on_track": "►",
    "behind": "◑",
    "far_behind": "◔",
    "moving_away": "◄",
    "missed": "✗",
    "not_assessable": "?",
    "no_data": "·",
}
_WORD_KINDS = ("progress", "coverage", "implementation", "kind")
_SPARKS = "▁▂▃▄▅▆▇█"
_WIDE = Context(prec=60)


def for_people(value: Any, column: Column, words: Words) -> str:
    """Text of a cell for people; an absent value is empty."""
    if isinstance(value, Labelled):
        return visible(value.text)
    if column.kind in _WORD_KINDS:
        word = words(f"labels.{column.kind}.{value or 'none'}")
        return f"{SIGNS[value]} {word}" if column.kind == "progress" else word
    if value is None:
        return ""
    if isinstance(value, Decimal | int) and not isinstance(value, bool) and column.kind == "number":
        return number(value, words.lang)
    return visible(str(value))


def for_machines(value: Any) -> str:
    """Text of a cell for machines: plain decimal numbers, lists joined by commas, absent values empty."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ",".join(for_machines(v) for v in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def number(value: Decimal | int, lang: str) -> str:
    """A number as people write it, with all its decimals: 16.015,5 in German, 16,015.5 in English."""
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    if lang == "de":
        text = text.translate(str.maketrans(",.", ".,"))
    return text.replace("-", "−")


def day(text: str, lang: str) -> str:
    """A day written YYYY-MM-DD as people write it: 01.03.2014 in German."""
    return ".".join(reversed(text.split("-"))) if lang == "de" else text


def rounded(value: Decimal, places: int, lang: str) -> str:
    """A number rounded for showing only."""
    return number(value.quantize(Decimal(1).scaleb(-places), context=_WIDE), lang)


def sparkline(points: dict[int, Decimal], years: list[int]) -> str:
    """One sign per year; a year without a number stays a gap."""
    if not points:
        return ""
    low, high = min(points.values()), max(points.values())
    span = high - low
    top = len(_SPARKS) - 1
    signs = {y: _SPARKS[int((v - low) / span * top)] if span else _SPARKS[top // 2] for y, v in points.items()}
    return "".join(signs.get(year, " ") for year in years).rstrip()

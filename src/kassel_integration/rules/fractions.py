"""Numerator and denominator of a share or rate: both or none, and they must give the value they come with."""

from collections.abc import Callable
from decimal import Decimal

from kassel_integration.diagnostics import Key, codes
from kassel_integration.model.catalogue import Kind, Metric
from kassel_integration.model.measurement import Implementation
from kassel_integration.rules.numbers import DecimalSign, read_number
from kassel_integration.rules.signs import has_footnote_mark
from kassel_integration.rules.values import within

Parts = tuple[Decimal | None, Decimal | None]
Say = Callable[..., None]
LEAST_SLACK = Decimal("2.5")


def check_fraction(
    texts: dict[str, str],
    value: Decimal | Implementation | None,
    metric: Metric | None,
    decimal: Callable[[], DecimalSign],
    say: Say,
    *,
    rounded: bool = False,
) -> Parts:
    """Read both parts and say what does not agree with the value; the parts as they are to be kept.

    `rounded`: the flag says that they may be rounded themselves, as personnel counts are to 5.
    """
    upper, lower = (texts.get(column, "").strip() for column in ("numerator", "denominator"))
    if not upper and not lower:
        _perhaps_a_part_of_one(value, metric, say)
        return None, None
    if metric and not metric.has_parts:
        say(codes.FRACTION_WITHOUT_SHARE, "numerator" if upper else "denominator", metric=metric.id)
        return None, None
    if not upper or not lower:
        missing = "denominator" if upper else "numerator"
        say(codes.HALF_FRACTION, missing, missing=Key(f"labels.column.{missing}"))
        return None, None
    numerator, denominator = (_part(texts[column], column, decimal, say) for column in ("numerator", "denominator"))
    if numerator is not None and denominator is not None:
        explained = bool(texts.get("note", "").strip())
        times = metric.per if metric else None
        _agree(numerator, denominator, value, say, explained=explained, rounded=rounded, per=times)
    return numerator, denominator


def _perhaps_a_part_of_one(value: Decimal | Implementation | None, metric: Metric | None, say: Say) -> None:
    """0.301 for 30.1 percent; what is not usual is said already."""
    if metric is None or metric.kind is not Kind.SHARE or not isinstance(value, Decimal):
        return
    if 0 < value < 1 and within(value, metric.plausible):
        say(codes.BELOW_ONE, "value", value=value, percent=value.scaleb(2))


def _part(text: str, column: str, decimal: Callable[[], DecimalSign], say: Say) -> Decimal | None:
    number = read_number(text, "")
    if number.readings:
        whole, fraction = number.readings  # parts of a share count people or things, so they are whole
        sign = decimal().sign
        if not sign or read_number(text, sign).value == whole:
            return whole
        say(codes.TWO_READINGS, column, value=text.strip()[:80], thousands=whole, fraction=fraction)
        return None
    if number.value is None or number.value < 0:
        code = codes.FOOTNOTE_MARK if has_footnote_mark(text.strip()) else codes.NOT_A_NUMBER
        say(code, column, value=text.strip()[:80])
        return None
    return number.value


def _agree(
    numerator: Decimal,
    denominator: Decimal,
    value: Decimal | Implementation | None,
    say: Say,
    *,
    explained: bool,
    rounded: bool,
    per: int | None,
) -> None:
    parts = {"numerator": numerator, "denominator": denominator}
    over, under = (_slack(part) if rounded else Decimal(0) for part in (numerator, denominator))
    if denominator == 0:
        say(codes.ZERO_DENOMINATOR, "denominator")
    elif per is None and numerator - over > denominator + under and not explained:
        say(codes.FRACTION_ABOVE_ONE, "numerator", **parts)
    elif isinstance(value, Decimal):
        times = per or 100
        low = times * (numerator - over) / (denominator + under)
        high = times * (numerator + over) / (denominator - under)
        step = Decimal(1).scaleb(int(value.as_tuple().exponent))  # one unit of the last digit given
        if low - value > step / 2 or value - high > step / 2:
            given = Decimal(f"{times * numerator / denominator:.{max(2, -int(step.adjusted()))}f}")
            if per is None:
                say(codes.FRACTION_MISMATCH, "value", value=value, share=given, **parts)
            else:
                say(codes.RATE_MISMATCH, "value", value=value, rate=given, per=Decimal(per), **parts)


def _slack(part: Decimal) -> Decimal:
    """By how much a part may have been rounded: half of 5, or half of what its zeros at the end stand for."""
    if part % 5:
        return Decimal(0)
    zeros = int(part.normalize().as_tuple().exponent) if part else 0
    return max(LEAST_SLACK, Decimal(1).scaleb(zeros) / 2)

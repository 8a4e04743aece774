"""Numerator and denominator of a share or rate: both or none, and they must give the value they come with."""

from decimal import Decimal
from typing import NamedTuple

from kassel_integration.diagnostics import Key, codes
from kassel_integration.model.catalogue import Kind, Metric
from kassel_integration.model.measurement import Implementation
from kassel_integration.rules.no_number import complain
from kassel_integration.rules.number_forms import explains, without_footnote
from kassel_integration.rules.numbers import read_number
from kassel_integration.rules.readings import Say, Writing
from kassel_integration.rules.values import within

LEAST_SLACK = Decimal("2.5")


class Parts(NamedTuple):
    """Both parts of a share or rate, None where they cannot be used; `kept` is what is to stay in the note."""

    numerator: Decimal | None = None
    denominator: Decimal | None = None
    kept: tuple[str, ...] = ()


def check_fraction(
    texts: dict[str, str],
    value: Decimal | Implementation | None,
    metric: Metric | None,
    writing: Writing,
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
        return Parts()
    if metric and not metric.has_parts:
        say(codes.FRACTION_WITHOUT_SHARE, "numerator" if upper else "denominator", metric=metric.id)
        return Parts()
    if not upper or not lower:
        missing = "denominator" if upper else "numerator"
        say(codes.HALF_FRACTION, missing, missing=Key(f"labels.column.{missing}"))
        return Parts()
    kept: list[str] = []
    numerator, denominator = (_part(texts[c].strip(), c, writing, say, kept) for c in ("numerator", "denominator"))
    if numerator is not None and denominator is not None:
        explained = explains(texts.get("note", ""))
        times = metric.per if metric else None
        _agree(numerator, denominator, value, say, explained=explained, rounded=rounded, per=times)
    return Parts(numerator, denominator, tuple(kept))


def _perhaps_a_part_of_one(value: Decimal | Implementation | None, metric: Metric | None, say: Say) -> None:
    """0.301 for 30.1 percent; what is not usual is said already."""
    if metric is None or metric.kind is not Kind.SHARE or not isinstance(value, Decimal):
        return
    if 0 < value < 1 and within(value, metric.plausible):
        say(codes.BELOW_ONE, "value", value=value, percent=value.scaleb(2))


def _part(text: str, column: str, writing: Writing, say: Say, kept: list[str]) -> Decimal | None:
    """One part; the mark of a footnote behind it is added to what is `kept`."""
    bare, mark = without_footnote(text)
    if mark:
        say(codes.FOOTNOTE_KEPT, column, mark=mark)
        kept.append(text)
    number = read_number(bare, "")
    if number.readings:
        whole, fraction = number.readings  # parts of a share count people or things, so they are whole
        sign = writing.decimal().sign
        if not sign or read_number(bare, sign).value == whole:
            return whole
        say(codes.TWO_READINGS, column, value=text[:80], thousands=whole, fraction=fraction)
        return None
    if number.value is None:
        complain(bare, writing, say, column)
    elif number.value < 0:
        say(codes.NOT_A_NUMBER, column, value=text[:80])
    return None if number.value is None or number.value < 0 else number.value


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

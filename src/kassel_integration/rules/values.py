"""Reads the text of a value column for its metric: number, sign, implementation word; and checks its size."""

from decimal import Decimal

from kassel_integration.diagnostics import Key, Span, codes
from kassel_integration.model.catalogue import Bounds, Metric
from kassel_integration.model.choices import Kind
from kassel_integration.model.flag import Flag
from kassel_integration.rules.names import fold
from kassel_integration.rules.no_number import complain
from kassel_integration.rules.number_forms import hidden_below, without_estimate, without_footnote
from kassel_integration.rules.numbers import DecimalSign, Number, read_number
from kassel_integration.rules.readings import SHOWN, ReadValue, Say, Writing
from kassel_integration.rules.signs import unmark
from kassel_integration.rules.steps import NOT_APPLICABLE, is_step, not_applicable, read_step
from kassel_integration.rules.units import has_other_unit, own_units, without_unit

_SIGN_NAMES = {",": "comma", ".": "point"}


def read_value(text: str, metric: Metric | None, writing: Writing, say: Say) -> ReadValue:
    """Read a text; `metric` None means a goal's implementation. What is wrong is said about column value."""
    word = text.strip()
    if not word:
        return ReadValue(empty=True)
    bare, mark = without_footnote(word)
    found = _read_sign(bare, metric, writing, say) or (
        read_step(word, writing, say)
        if metric is None or metric.kind is Kind.MILESTONE
        else _read_number(bare, metric, writing, say)
    )
    if mark and found.reported:
        say(codes.FOOTNOTE_KEPT, "value", mark=mark)
        found.kept.append(word)
    return found


def read_any(text: str, writing: Writing, say: Say) -> ReadValue:
    """Read a text of which nobody knows what it is about: only what no metric can have is said."""
    word = text.strip()
    if not word:
        return ReadValue(empty=True)
    bare, _ = without_footnote(word)
    sign = writing.signs.alone.get(bare)
    if sign:
        return ReadValue(flag=sign.flag)
    if is_step(word) or hidden_below(bare) or without_estimate(bare) or has_other_unit(bare, writing.units):
        return ReadValue()
    marked = unmark(bare, writing.signs)
    number = read_number(marked.text, "")
    if number.value is None and not number.readings:
        complain(bare, writing, say)
    return ReadValue(number.value, marked.flag)


def _read_sign(word: str, metric: Metric | None, writing: Writing, say: Say) -> ReadValue | None:
    """What a sign in place of a value says; None where the text is no sign of the table."""
    sign = writing.signs.alone.get(word)
    in_words = metric is None or metric.kind is Kind.MILESTONE
    if sign is None or (sign.zero and in_words):  # a step has no zero
        return None
    if in_words and sign.flag is Flag.NO_MEANING and word in "xX":  # a tick to whoever fills in a form
        say(codes.TICK_OR_SIGN, "value", value=word)
        return ReadValue()
    return ReadValue(Decimal(0) if sign.zero else None, sign.flag, reported=True, vague=sign.vague)


def _read_number(word: str, metric: Metric, writing: Writing, say: Say) -> ReadValue:
    if fold(word) in NOT_APPLICABLE:
        return not_applicable(word, say)
    bound = hidden_below(word) if metric.kind is Kind.COUNT else None
    if bound:
        say(codes.FORM_READ, "value", value=word, reading=Key("labels.flag.Q"), how=Key("phrases.written.hidden"))
        return ReadValue(flag=Flag.CONFIDENTIAL, reported=True, kept=[word])
    marked = unmark(word, writing.signs)
    estimated = without_estimate(marked.text)
    bare = without_unit(estimated or marked.text, metric, writing.units)
    number = read_number(bare)
    if number.readings:
        value = _decide(number.readings, bare, metric, writing.decimal(), say)
        number = Number(value, unit=number.unit, behind=number.behind)
        if value is None:
            return ReadValue()
    if number.value is None or (estimated and marked.flag):
        if has_other_unit(word, writing.units):
            say(codes.WRONG_UNIT, "value", value=word[:SHOWN], unit=metric.unit)
        else:
            complain(word, writing, say)
        return ReadValue()
    how = "estimate" if estimated else "several_signs" if marked.kept else "minus_behind" if number.behind else ""
    if how:
        say(codes.FORM_READ, "value", value=word[:SHOWN], reading=number.value, how=Key(f"phrases.written.{how}"))
    flag = Flag.ESTIMATED if estimated else marked.flag
    kept = [word] if estimated or marked.kept else []
    return ReadValue(number.value, flag, reported=_unit_fits(number, metric, word, say), kept=kept)


def _decide(
    readings: tuple[Decimal, Decimal], text: str, metric: Metric, decimal: DecimalSign, say: Say
) -> Decimal | None:
    """1.234: what other numbers prove decides, then the layout, then what is possible; what differs is refused."""
    thousands, fraction = readings
    taken = read_number(text, decimal.sign).value if decimal.sign else None
    possible = [r for r in readings if _of_kind(r, metric) and within(r, metric.range)]
    if metric.kind is Kind.COUNT and taken == fraction:  # nobody writes 1.000 for one
        possible = [thousands]
    if taken is None or decimal.disputed:
        if len(possible) == 1 and (taken in (None, possible[0]) or not _of_kind(taken, metric)):
            kind = Key(f"labels.kind.{metric.kind}")
            say(codes.DECIDED_BY_KIND, "value", value=text[:SHOWN], reading=possible[0], kind=kind)
            return possible[0]
    elif decimal.proven or len(possible) < len(readings):
        if taken in possible or not possible:
            return taken
    elif not _other_is_usual(taken, possible, metric):
        sign = Key(f"phrases.decimal.{_SIGN_NAMES[decimal.sign]}")
        say(codes.DECIMAL_ASSUMED, "value", value=text[:SHOWN], reading=taken, sign=sign)
        return taken
    say(codes.TWO_READINGS, "value", value=text[:SHOWN], thousands=thousands, fraction=fraction)
    return None


def _other_is_usual(taken: Decimal, possible: list[Decimal], metric: Metric) -> bool:
    """A layout that no number proves does not outweigh what is usual for the metric."""
    return not within(taken, metric.plausible) and any(within(other, metric.plausible) for other in possible)


def _of_kind(value: Decimal, metric: Metric) -> bool:
    """A count is whole, a share is at most all."""
    if metric.kind is Kind.COUNT:
        return value == value.to_integral_value()
    return metric.kind is not Kind.SHARE or value <= 100


def within(value: Decimal, bounds: Bounds | None) -> bool:
    """True where no limit is passed."""
    if bounds is None:
        return True
    return not (bounds.min is not None and value < bounds.min) and not (bounds.max is not None and value > bounds.max)


def _unit_fits(number: Number, metric: Metric, word: str, say: Say) -> bool:
    """Percent only behind shares, Euro only beside amounts in Euro."""
    if not number.unit or number.unit in own_units(metric):
        return True
    say(codes.WRONG_UNIT, "value", value=word[:SHOWN], unit=metric.unit)
    return False


def check_size(value: Decimal, metric: Metric, say: Say) -> None:
    """A count is whole and not below 0; a share is between 0 and 100, with a warning above; declared limits hold."""
    low = metric.range.min if metric.range and metric.range.min is not None else Decimal(0)
    high = metric.range.max if metric.range else None
    soft = metric.plausible
    if value < low or (high is not None and value > high):
        say(codes.OUT_OF_RANGE, "value", value=value, range=Span(low, high))
    elif metric.kind is Kind.COUNT and value != value.to_integral_value():
        say(codes.NOT_WHOLE, "value", value=value, unit=metric.unit)
    elif metric.kind is Kind.SHARE and value > 100:
        say(codes.ABOVE_HUNDRED, "value", value=value)
    elif soft and not within(value, soft):
        say(codes.IMPLAUSIBLE, "value", value=value, range=Span(soft.min, soft.max))


def check_baseline(value: Decimal, metric: Metric, year: int | None, say: Say) -> None:
    """What was measured in the baseline year is the baseline that the catalogue states."""
    own = metric.baseline
    if own and own.value is not None and own.year == year and value != own.value:
        say(codes.OTHER_BASELINE, "value", value=value, year=year, baseline=own.value, source=own.source)

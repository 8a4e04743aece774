"""Reads the text of a value column for its metric: number, sign, implementation word; and checks its size."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.diagnostics import Key, Span, codes
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.model.catalogue import Bounds, Metric
from kassel_integration.model.choices import Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation
from kassel_integration.rules.names import IMPLEMENTATION_WORDS, YES_NO, fold
from kassel_integration.rules.numbers import DecimalSign, Number, read_number
from kassel_integration.rules.signs import (
    VALUE_SIGNS,
    excel_date,
    has_footnote_mark,
    odd_number,
    only_a_limit,
    says_nothing,
    unmark,
)

Say = Callable[..., None]
Suggest = Callable[[str, tuple[str, ...]], str]
SHOWN = 80
_SIGN_NAMES = {",": "comma", ".": "point"}
_ODD = {
    "exponent": codes.EXPONENT,
    "special": codes.SPECIAL_NUMBER,
    "underscore": codes.UNDERSCORE,
    "digits": codes.FOREIGN_DIGITS,
    "long": codes.TOO_LONG,
}


@dataclass(slots=True)
class ReadValue:
    """`value` is None when missing; `flag` comes from a sign; `reported` is False when nothing usable was said."""

    value: Decimal | Implementation | None = None
    flag: Flag | None = None
    reported: bool = False
    empty: bool = False


def read_value(
    text: str, metric: Metric | None, decimal: Callable[[], DecimalSign], say: Say, suggest: Suggest = nearest
) -> ReadValue:
    """Read a text; `metric` None means a goal's implementation. What is wrong is said about column value."""
    word = text.strip()
    if not word:
        return ReadValue(empty=True)
    in_words = metric is None or metric.kind is Kind.MILESTONE
    meant, flag = VALUE_SIGNS.get(word, ("", Flag.NORMAL))
    if in_words and flag is Flag.NO_MEANING:  # a tick to whoever fills in a form
        say(codes.TICK_OR_SIGN, "value", value=word)
        return ReadValue()
    if meant is None or (meant and not in_words):
        return ReadValue(None if meant is None else Decimal(meant), flag, reported=True)
    if metric is None or metric.kind is Kind.MILESTONE:
        return _read_step(word, say, suggest)
    marked = unmark(word)
    number = read_number(marked.text, "")
    if number.readings:
        value = _decide(number.readings, marked.text, metric, decimal(), say)
        return ReadValue(value, marked.flag, reported=value is not None)
    if number.value is None:
        _complain(word, say)
        return ReadValue()
    return ReadValue(number.value, marked.flag, reported=_unit_fits(number, metric, word, say))


def read_any(text: str, say: Say) -> ReadValue:
    """Read a text of which nobody knows what it is about: only what no metric can have is said."""
    word = text.strip()
    if not word:
        return ReadValue(empty=True)
    if word in VALUE_SIGNS:
        return ReadValue(flag=VALUE_SIGNS[word][1])
    if fold(word) in IMPLEMENTATION_WORDS or fold(word) in YES_NO:
        return ReadValue()
    marked = unmark(word)
    number = read_number(marked.text, "")
    if number.value is None and not number.readings:
        _complain(word, say)
    return ReadValue(number.value, marked.flag)


def _read_step(word: str, say: Say, suggest: Suggest) -> ReadValue:
    step = IMPLEMENTATION_WORDS.get(fold(word))
    if step is None and fold(word) in YES_NO:
        step = YES_NO[fold(word)]
        say(codes.YES_NO_READ, "value", value=word[:SHOWN], step=Key(f"labels.implementation.{step}"))
    if step is None and says_nothing(word):
        say(codes.NO_SIGN, "value", value=word[:SHOWN])
    elif step is None:
        near = IMPLEMENTATION_WORDS.get(suggest(word, tuple(IMPLEMENTATION_WORDS)))
        meant = Key(f"labels.implementation.{near}") if near else ""
        say(codes.NOT_A_STEP, "value", value=word[:SHOWN], nearest=meant)
    return ReadValue(step, reported=step is not None)


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
    """Percent only behind shares, Euro only behind amounts."""
    wanted = {"%": Kind.SHARE, "€": Kind.AMOUNT}.get(number.unit, metric.kind)
    if wanted is metric.kind:
        return True
    say(codes.WRONG_UNIT, "value", value=word[:SHOWN], unit=metric.unit)
    return False


def _complain(word: str, say: Say) -> None:
    """Say what a text that is no number is."""
    date, odd = excel_date(word), odd_number(word)
    if has_footnote_mark(word):
        say(codes.FOOTNOTE_MARK, "value", value=word[:SHOWN])
    elif date is not None:
        say(codes.EXCEL_DATE_VALUE, "value", value=word[:SHOWN], typed=date)
    elif only_a_limit(word):
        say(codes.ONLY_A_LIMIT, "value", value=word[:SHOWN])
    elif says_nothing(word) and odd != "special":
        say(codes.NO_SIGN, "value", value=word[:SHOWN])
    else:
        say(_ODD.get(odd, codes.NOT_A_NUMBER), "value", value=word[:SHOWN])


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

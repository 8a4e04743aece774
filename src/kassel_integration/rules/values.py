"""Reads the text of a value column for its metric: number, sign, implementation word; and checks its size."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.diagnostics import Key, codes
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.model.catalogue import Metric
from kassel_integration.model.choices import Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation
from kassel_integration.rules.names import IMPLEMENTATION_WORDS, YES_NO, fold
from kassel_integration.rules.numbers import Number, read_number
from kassel_integration.rules.signs import VALUE_SIGNS, excel_date, odd_number, says_nothing, unmark

Say = Callable[..., None]
Suggest = Callable[[str, tuple[str, ...]], str]
SHOWN = 80
NO_LIMIT = Key("phrases.limit.none")
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
    text: str, metric: Metric | None, decimal: Callable[[], str], say: Say, suggest: Suggest = nearest
) -> ReadValue:
    """Read a text; `metric` None means a goal's implementation. What is wrong is said about column value."""
    word = text.strip()
    if not word:
        return ReadValue(empty=True)
    in_words = metric is None or metric.kind is Kind.MILESTONE
    meant, flag = VALUE_SIGNS.get(word, ("", Flag.NORMAL))
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


def _decide(readings: tuple[Decimal, Decimal], text: str, metric: Metric, decimal: str, say: Say) -> Decimal | None:
    """1.234: the file's decimal sign decides, then kind and range of the metric; else both readings are shown."""
    thousands, fraction = readings
    if decimal:
        return read_number(text, decimal).value
    possible = [r for r in readings if _possible(r, metric)]
    if len(possible) == 1:
        kind = Key(f"labels.kind.{metric.kind}")
        say(codes.DECIDED_BY_KIND, "value", value=text[:SHOWN], reading=possible[0], kind=kind)
        return possible[0]
    say(codes.TWO_READINGS, "value", value=text[:SHOWN], thousands=thousands, fraction=fraction)
    return None


def _possible(value: Decimal, metric: Metric) -> bool:
    if metric.kind is Kind.COUNT and value != value.to_integral_value():
        return False
    if metric.kind is Kind.SHARE and value > 100:
        return False
    return not (metric.range and metric.range.max is not None and value > metric.range.max)


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
    if date is not None:
        say(codes.EXCEL_DATE_VALUE, "value", value=word[:SHOWN], typed=date)
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
        say(codes.OUT_OF_RANGE, "value", value=value, low=low, high=NO_LIMIT if high is None else high)
    elif metric.kind is Kind.COUNT and value != value.to_integral_value():
        say(codes.NOT_WHOLE, "value", value=value, unit=metric.unit)
    elif metric.kind is Kind.SHARE and value > 100:
        say(codes.ABOVE_HUNDRED, "value", value=value)
    elif soft and ((soft.min is not None and value < soft.min) or (soft.max is not None and value > soft.max)):
        low_text, high_text = (NO_LIMIT if limit is None else limit for limit in (soft.min, soft.max))
        say(codes.IMPLAUSIBLE, "value", value=value, low=low_text, high=high_text)

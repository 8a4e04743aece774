"""The first sheet of a form: one row for each metric the office delivers."""

from decimal import Decimal

from kassel_integration.model.catalogue import Kind, Metric
from kassel_integration.views.form.asked import Asked, AskedMetric, goal_of, limits, told_before
from kassel_integration.views.form.columns import (
    BREAK_BOX,
    CLOSED,
    DAY_BOX,
    ENDS,
    FLAG_BOX,
    REMARKS,
    STEPS,
    TEXT_BOX,
    ends,
    head,
)
from kassel_integration.views.form.sheet import At, Box, Fill, Head, Limits, Sheet
from kassel_integration.views.goal.metric_facts import period
from kassel_integration.views.target import target_sentence
from kassel_integration.views.values import Joined, Sentence, Value, sentence

_HEADS: tuple[Head, ...] = (
    head("metric", 16),
    head("goal", 25),
    head("label", 22),
    head("unit", 16),
    head("definition", 32),
    head("period", 12),
    head("previous", 11),
    head("target", 15),
    head("value", 11),
    head("numerator", 9),
    head("denominator", 9),
    head("flag", 13),
    head("break", 6),
    head("as_of", 11),
    *REMARKS,
    *ENDS,
)
_INDEX = {each.key: index for index, each in enumerate(_HEADS)}
VALUE, DENOMINATOR = _INDEX["value"], _INDEX["denominator"]
_FROZEN = _INDEX["unit"]  # the columns before it stay in sight
_ANY = Limits(Decimal(0), None, whole=False)


def metrics_sheet(asked: Asked) -> Sheet:
    """One row a metric, in the order of the catalogue."""
    rows = tuple(_row(each, row, asked) for row, each in enumerate(asked.metrics))
    return Sheet(Sentence("form.sheet.metrics"), _HEADS, rows, _FROZEN)


def _row(each: AskedMetric, row: int, asked: Asked) -> tuple[Box, ...]:
    m = each.metric.at(asked.year)
    shown: tuple[Value, ...] = (
        goal_of(m.goal),
        m.label,
        m.unit,
        m.definition,
        period(m),
        told_before(each.before, m.decimals),
        target_sentence(m),
    )
    return (
        Box(Fill.ID, m.id),
        *(Box(value=value) for value in shown),
        value_box(m),
        *parts_boxes(m, At(row, DENOMINATOR)),
        FLAG_BOX,
        BREAK_BOX,
        DAY_BOX,
        *[TEXT_BOX] * len(REMARKS),
        *ends(asked),
    )


def value_box(m: Metric) -> Box:
    """What takes the value: a word of a milestone, else a number or a sign; its definition stands beside it."""
    if m.kind is Kind.MILESTONE:
        return Box(Fill.WORD, comment=about(m), words=STEPS)
    return Box(Fill.NUMBER, comment=about(m), places=m.decimals, limits=limits(m))


def parts_boxes(m: Metric, denominator: At) -> tuple[Box, Box]:
    """Numerator and denominator, which only shares and rates have; of a share the one is never above the other."""
    if not m.has_parts:
        return CLOSED, CLOSED
    above = denominator if m.kind is Kind.SHARE else None
    upper = Box(Fill.NUMBER, comment=m.numerator, limits=_ANY, not_above=above)
    return upper, Box(Fill.NUMBER, comment=m.denominator, limits=_ANY)


def about(m: Metric) -> Value:
    """What exactly is counted, and what the figure cannot show."""
    return Joined((m.definition, sentence("form.caveat", caveat=m.caveat)), "\n\n") if m.caveat else m.definition

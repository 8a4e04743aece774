"""The sheets for breakdowns, by one dimension at a time and never crossed.

Each dimension has a sheet with its values side by side. Of shares and rates three numbers are asked for each value:
they have one sheet together, with a row for each value of each dimension.
"""

from collections.abc import Iterator

from kassel_integration.model.catalogue import Dimension, Kind, Metric
from kassel_integration.views.form.asked import Asked, goal_of
from kassel_integration.views.form.columns import DAY_BOX, ENDS, FLAG_BOX, REMARKS, TEXT_BOX, ends, head
from kassel_integration.views.form.metrics import VALUE, parts_boxes, value_box
from kassel_integration.views.form.sheet import At, Box, Fill, Head, Sheet
from kassel_integration.views.values import Sentence, sentence

_FIRST = (head("metric", 17), head("label", 34), head("unit", 16), head("whole", 13))
_LAST = (head("as_of", 12), *REMARKS, *ENDS)
_FROZEN = 2
_UPRIGHT_FROM = 8  # so many values have no room for headings side by side
_NUMBERS = (head("value", 11), head("numerator", 11), head("denominator", 11), head("flag", 15))


def breakdown_sheets(asked: Asked) -> Iterator[Sheet]:
    """One sheet for each dimension by which any count, amount or the like is broken down; one for shares and rates."""
    metrics = list(enumerate(each.metric for each in asked.metrics))
    for dimension in asked.dimensions:
        chosen = [(row, m) for row, m in metrics if dimension.id in m.dimensions and not m.has_parts]
        if chosen:
            yield _side_by_side(dimension, chosen, asked)
    shares = [m for _, m in metrics if m.dimensions and m.has_parts]
    if shares:
        yield _one_below_the_other(shares, asked)


def _side_by_side(dimension: Dimension, chosen: list[tuple[int, Metric]], asked: Asked) -> Sheet:
    many = len(dimension.values) >= _UPRIGHT_FROM
    values = tuple(Head(value.id, value.label, 7 if many else 15, many) for value in dimension.values)
    rows = tuple(
        _row(m, At(source, VALUE), At(row, len(_FIRST)), len(values), asked) for row, (source, m) in enumerate(chosen)
    )
    name = sentence("form.sheet.breakdown", dimension=dimension.label)
    return Sheet(name, (*_FIRST, *values, *_LAST), rows, _FROZEN, has_a_row_each=False)


def _row(m: Metric, whole: At, first: At, width: int, asked: Asked) -> tuple[Box, ...]:
    """A row of one metric: its value for the `whole` is shown, those of the parts begin at `first`."""
    last = At(first.row, first.column + width - 1)
    adds_up = m.kind in (Kind.COUNT, Kind.AMOUNT)
    return (
        Box(Fill.ID, m.id),
        Box(value=m.label, comment=goal_of(m.goal)),
        Box(value=m.unit),
        Box(Fill.WHOLE, shows=whole, parts=(first, last) if adds_up else None),
        *[value_box(m)._replace(comment=None)] * width,
        DAY_BOX,
        *[TEXT_BOX] * len(REMARKS),
        *ends(asked),
    )


def _one_below_the_other(shares: list[Metric], asked: Asked) -> Sheet:
    used = tuple(d for d in asked.dimensions if any(d.id in m.dimensions for m in shares))
    heads = (*_FIRST[:3], *(Head(d.id, d.label, 24) for d in used), *_NUMBERS, *_LAST)
    rows: list[tuple[Box, ...]] = []
    for metric in shares:
        for dimension in (d for d in used if d.id in metric.dimensions):
            rows += _rows(metric, dimension, len(rows), used, asked)
    return Sheet(Sentence("form.sheet.shares"), heads, tuple(rows), _FROZEN, has_a_row_each=False)


def _rows(m: Metric, by: Dimension, first: int, used: tuple[Dimension, ...], asked: Asked) -> Iterator[tuple[Box, ...]]:
    """The rows of a share by one dimension, of which the first is row `first` of the sheet."""
    denominator = len(_FIRST[:3]) + len(used) + 2
    for number, value in enumerate(by.values):
        yield (
            Box(Fill.ID, m.id),
            Box(value=m.label, comment=goal_of(m.goal)),
            Box(value=m.unit),
            *(Box(value=value.label if dimension is by else None) for dimension in used),
            value_box(m)._replace(comment=None),
            *parts_boxes(m, At(first + number, denominator)),
            FLAG_BOX,
            DAY_BOX,
            *[TEXT_BOX] * len(REMARKS),
            *ends(asked),
        )

"""The sheets for breakdowns: one for each dimension, its values as columns, one dimension at a time, never crossed.

A share or a rate has three rows: its values, their numerators and their denominators.
"""

from collections.abc import Iterator

from kassel_integration.model.catalogue import Dimension, Kind, Metric
from kassel_integration.views.form.asked import Asked, goal_of
from kassel_integration.views.form.columns import CLOSED, DAY_BOX, ENDS, REMARKS, TEXT_BOX, ends, head
from kassel_integration.views.form.metrics import VALUE, parts_boxes, value_box
from kassel_integration.views.form.sheet import At, Box, Fill, Head, Sheet
from kassel_integration.views.values import Sentence, sentence

_FIRST = (head("metric", 17), head("label", 30), head("unit", 16), head("part", 9), head("whole", 13))
_FROZEN = 2
_UPRIGHT_FROM = 8  # so many values have no room for headings side by side
_ONCE = (DAY_BOX, *[TEXT_BOX] * len(REMARKS))  # what is said of all the numbers of a metric
_PARTS = ("value", "numerator", "denominator")


def breakdown_sheets(asked: Asked) -> Iterator[Sheet]:
    """One sheet for each dimension by which any metric of the form is broken down."""
    for dimension in asked.dimensions:
        metrics = enumerate(each.metric for each in asked.metrics)
        chosen = [(row, metric) for row, metric in metrics if dimension.id in metric.dimensions]
        yield _sheet(dimension, chosen, asked)


def _sheet(dimension: Dimension, chosen: list[tuple[int, Metric]], asked: Asked) -> Sheet:
    many = len(dimension.values) >= _UPRIGHT_FROM
    width = 7 if many else 15
    values = tuple(Head(value.id, value.label, width, many) for value in dimension.values)
    rows: list[tuple[Box, ...]] = []
    for source, metric in chosen:
        rows += _rows(metric, source, len(rows), len(values), asked)
    heads = (*_FIRST, *values, head("as_of", 12), *REMARKS, *ENDS)
    return Sheet(sentence("form.sheet.breakdown", dimension=dimension.label), heads, tuple(rows), _FROZEN, False)


def _rows(m: Metric, source: int, first: int, width: int, asked: Asked) -> list[tuple[Box, ...]]:
    """The rows of one metric, which is row `source` of the first sheet; here they begin with row `first`."""
    begin, found = len(_FIRST), []
    for number, kind in enumerate(_PARTS if m.has_parts else _PARTS[:1]):
        boxes = tuple(_box(m, kind, At(first + 2, begin + n)) for n in range(width))
        row = first + number
        parts = _summed(m, kind, At(row, begin), At(row, begin + width - 1))
        found.append(
            (
                Box(Fill.ID, m.id),
                Box(value=_counted(m, kind), comment=goal_of(m.goal)),
                Box(value=m.unit if kind == "value" else None),
                Box(Fill.ID, Sentence(f"form.part.{kind}")),
                Box(Fill.WHOLE, shows=At(source, VALUE + number), parts=parts),
                *boxes,
                *(_ONCE if number == 0 else [CLOSED] * len(_ONCE)),
                *ends(asked),
            )
        )
    return found


def _counted(m: Metric, kind: str) -> str:
    """What the numbers of a row are."""
    return {"numerator": m.numerator, "denominator": m.denominator}.get(kind) or m.label


def _box(m: Metric, kind: str, denominator: At) -> Box:
    if kind == "value":
        return value_box(m)._replace(comment=None)
    upper, lower = parts_boxes(m, denominator)
    return (upper if kind == "numerator" else lower)._replace(comment=None)


def _summed(m: Metric, kind: str, first: At, last: At) -> tuple[At, At] | None:
    """Counts and amounts of the parts are together not above the whole; shares and the like add up to nothing."""
    return (first, last) if kind != "value" or m.kind in (Kind.COUNT, Kind.AMOUNT) else None

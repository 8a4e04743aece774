"""What people wrote beside the cells of a row: nothing of it is taken in, so it is told; what the form says is not."""

from collections.abc import Iterator, Mapping

from kassel_integration.model.catalogue import Metric
from kassel_integration.rules.names import Names
from kassel_integration.source.table import MeasurementTable

_SHOWN = 500  # letters of a comment
_LABEL = 30  # letters that the form puts before a text of the catalogue, with a colon


def comments_of_row(table: MeasurementTable, texts: Mapping[str, str], names: Names) -> Iterator[tuple[str, str]]:
    """The column and the text of each comment in the record in hand, without what the catalogue says itself."""
    row, metric = table.records.line, names.catalogue.metric_by_id.get(names.metric(texts["metric"]).id)
    for name, index in table.columns.items():
        if table.wide and table.wide.is_of_heading(index):
            continue
        text = _others_words(table.comments.get((row, table.column_of(index)), ""), metric)
        if text:
            yield name, text


def _others_words(text: str, metric: Metric | None) -> str:
    """What is left of a comment without what a form shows there: the goal, what is counted, its parts."""
    left = text
    for each in _of_the_form(metric) if metric else ():
        left = left.replace(" ".join(each.split()), " ")
    left = " ".join(left.split())
    label = left != text and left.endswith(":") and len(left) <= _LABEL
    return "" if label else left[:_SHOWN]


def _of_the_form(metric: Metric) -> Iterator[str]:
    goal = metric.goal
    parts = (metric.definition, metric.caveat, metric.numerator, metric.denominator)
    yield from (each for each in (f"{goal.id} {goal.text}", *parts) if each)

"""Which submission is behind each value of a goal: told where the data have a log and its figure still stands."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kassel_integration.model.submission import Submission
from kassel_integration.views.goal.view import GoalView, MetricView, ValueView
from kassel_integration.views.intake import stamp
from kassel_integration.views.values import Value, sentence

Behind = Mapping[tuple[str, int], tuple[Submission, ...]]  # by metric and year; several where offices share a metric


def with_submissions(goal: GoalView, behind: Behind) -> GoalView:
    """The same goal, its values with the submissions that brought them."""
    indicators = (replace(i, metrics=tuple(_metric(m, behind) for m in i.metrics)) for i in goal.indicators)
    return replace(goal, indicators=tuple(indicators)) if behind else goal


def _metric(m: MetricView, behind: Behind) -> MetricView:
    return replace(m, values=tuple(_value(v, behind) for v in m.values))


def _value(v: ValueView, behind: Behind) -> ValueView:
    return replace(v, submissions=behind.get((v.measurement.metric, v.measurement.year), ()))


def submission_lines(m: MetricView) -> Iterator[Value]:
    """A line for each year whose value a submission brought."""
    for v in m.values:
        for each in v.submissions:
            year = v.measurement.year
            yield sentence("intake.behind_year", year=year, id=each.id, time=stamp(each), file=each.file)

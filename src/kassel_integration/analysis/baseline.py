"""Where a metric starts from: the plan's baseline year or one of its own, with the value that is stated for it."""

from dataclasses import replace

from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.measurement import Measurement


def baseline_year(metric: Metric, concept: Concept) -> int:
    """The metric's own baseline year, else the plan's."""
    own = metric.baseline
    return own.year if own and own.year else concept.baseline_year


def baseline_unknown(metric: Metric) -> bool:
    """True when the baseline is not known yet, and so no other year may stand in for it."""
    return metric.baseline is not None and metric.baseline.unknown


def with_baseline(metric: Metric, series: Series) -> Series:
    """The series with the baseline value that the catalogue states, unless its year is to come or was measured."""
    own = metric.baseline
    if own is None or own.year is None or own.value is None or own.year > (series.seen_from or 0):
        return series
    if own.year in dict(series.numbers):
        return series
    stated = Measurement(metric.id, own.year, own.value, source=own.source)
    others = (point for point in series.points if point.year != own.year)
    return replace(series, points=tuple(sorted((stated, *others), key=lambda point: point.year)))

"""How a metric was assessed year after year, and the latest of these assessments that has arithmetic to show."""

from collections.abc import Iterable
from typing import NamedTuple

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.baseline import baseline_year
from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.analysis.left_out import LEFT_OUT
from kassel_integration.analysis.methods import METHODS
from kassel_integration.model.catalogue import Concept
from kassel_integration.model.measurement import Measurement


class YearStatus(NamedTuple):
    """A measurement and the assessment as it was in that year; None before the baseline year and without a value."""

    measurement: Measurement
    assessment: Assessment | None


def history(status: MetricStatus, method: str, concept: Concept) -> tuple[YearStatus, ...]:
    """Each value with the assessment as of its year; years before the baseline only give context."""
    judged = status.assessment.reason != LEFT_OUT
    return tuple(YearStatus(p, _then(status, p, method, concept) if judged else None) for p in status.series.points)


def _then(status: MetricStatus, point: Measurement, method: str, concept: Concept) -> Assessment | None:
    if point.value is None or point.year < baseline_year(status.metric, concept):
        return None
    return assess(METHODS[method], status.metric, status.series.until(point.year), concept)


def latest_arithmetic(years: Iterable[YearStatus]) -> Assessment | None:
    """The assessment whose arithmetic is written out: the latest that has any; the present one, where it has."""
    return next((a for _, a in reversed(tuple(years)) if a and a.formula), None)

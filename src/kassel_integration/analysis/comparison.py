"""Compares what the methods say of one metric."""

from collections.abc import Iterable

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric


def by_each_method(metric: Metric, series: Series, concept: Concept) -> tuple[Assessment, ...]:
    """The assessments of all methods, in the order of METHODS."""
    return tuple(assess(method, metric, series, concept) for method in METHODS.values())


def disagree(assessments: Iterable[Assessment]) -> bool:
    """True when two methods judge differently; a method that cannot judge contradicts nobody."""
    return len({a.status for a in assessments if a.status.judged}) > 1

"""Compares what the methods say of one metric."""

from collections.abc import Iterable

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.goal_status import METHODS
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric


def by_each_method(metric: Metric, series: Series, concept: Concept) -> tuple[Assessment, ...]:
    """The assessments of all methods, in the order of METHODS."""
    return tuple(assess(metric, series, concept) for assess in METHODS.values())


def disagree(assessments: Iterable[Assessment]) -> bool:
    """True when two methods judge differently; a method that cannot judge contradicts nobody."""
    return len({a.status for a in assessments if a.status.judged}) > 1

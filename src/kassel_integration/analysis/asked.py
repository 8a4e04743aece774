"""What a target asks for in the unit of its metric: as it is written, or worked out from percent of the baseline.

A change needs the figure of the baseline year itself, above 0; no later year stands in for it.
"""

from decimal import Decimal
from typing import NamedTuple

from kassel_integration.analysis.baseline import baseline_unknown, baseline_year
from kassel_integration.analysis.precision import COMPARED, WIDE
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric, Rule

_WITH_A_VALUE = (Rule.AT_LEAST, Rule.AT_MOST, Rule.CHANGE)


class Asked(NamedTuple):
    """The value asked for, None without one, and the interim values, (year, value) each."""

    value: Decimal | None
    interim: tuple[tuple[int, Decimal], ...]


class NoStart(NamedTuple):
    """Why there is nothing a change could be reckoned from."""

    reason: str
    values: dict[str, object]


def asked(metric: Metric, series: Series, concept: Concept) -> Asked:
    """What is asked, in the metric's unit; no value for what is no level, and for a change that cannot be reckoned."""
    target = metric.target
    if target.rule is not Rule.CHANGE:
        return Asked(target.value if target.rule in _WITH_A_VALUE else None, target.interim)
    start = start_of_change(metric, series, concept)
    if isinstance(start, NoStart) or target.value is None:
        return Asked(None, ())
    return Asked(changed(start, target.value), tuple((year, changed(start, by)) for year, by in target.interim))


def changed(start: Decimal, percent: Decimal) -> Decimal:
    """`start`, changed by so many percent of it."""
    return COMPARED.divide(WIDE.multiply(start, 100 + percent), 100)


def start_of_change(metric: Metric, series: Series, concept: Concept) -> Decimal | NoStart:
    """The figure of the baseline year, or why it cannot be taken: not known yet, not there, or not above 0."""
    year = baseline_year(metric, concept)
    found = dict(series.numbers).get(year)
    if baseline_unknown(metric):
        return NoStart("baseline_unknown", {})
    if found is None:
        return NoStart("change_no_baseline", {"year": year})
    if found <= 0:
        return NoStart("change_not_above_zero", {"b": year, "v_b": found})
    return found


def asks_for_more(metric: Metric) -> bool:
    """True when a value that is asked for is reached from below."""
    target = metric.target
    if target.rule is Rule.CHANGE:
        return target.value is not None and target.value > 0
    return target.rule is not Rule.AT_MOST

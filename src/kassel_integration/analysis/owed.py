"""Who delivers what: the first office in charge of a goal, or each its part; and which figures settle that."""

from collections.abc import Iterable

from kassel_integration.analysis.series import Contribution
from kassel_integration.model.catalogue import Metric, Office
from kassel_integration.model.choices import Delivery
from kassel_integration.model.measurement import Measurement


def owes(metric: Metric, office: Office, year: int) -> bool:
    """True when an office delivers a metric for a year; all others in charge of the goal only declare how far it is."""
    charged = metric.goal.responsible(year)
    return office in (charged if metric.delivery is Delivery.EACH else charged[:1])


def settles(m: Measurement) -> bool:
    """True when a figure is what an office was asked for.

    A stand-in is not, nor is what others published: a figure with a source that names no office. A figure with
    neither was written down by hand, and nobody asks for it again.
    """
    return not m.stands_for and bool(m.office or not m.source)


def told_impossible(
    metric: Metric, points: Iterable[Measurement], contributions: Iterable[Contribution], office: Office | None
) -> frozenset[int]:
    """The years of which it was told that there can be no value; of an `office` those that are so for what it owes."""
    if office is None:
        return frozenset(p.year for p in points if p.not_applicable)
    if metric.delivery is Delivery.EACH:
        told = ((c.year, c.of(office)) for c in contributions)
        return frozenset(year for year, part in told if part is not None and part.not_applicable)
    return frozenset(p.year for p in points if p.not_applicable and settles(p))

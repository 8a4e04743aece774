"""The revisions of a target that are in force, in words and for programs."""

from decimal import Decimal
from itertools import pairwise

from kassel_integration.model.catalogue import Metric, Rule, Target
from kassel_integration.views.target import quantity
from kassel_integration.views.values import Day, Joined, Sentence, Value, sentence


def revisions(metric: Metric) -> Value:
    """Each with its day, the value before it, its own, and the reason."""
    target = metric.target
    values = (target.first, *(each.value for each in target.revised))
    told = (
        sentence("show.revised_of", day=Day(each.on), old=_said(metric, old), new=_said(metric, new), why=each.reason)
        for each, (old, new) in zip(target.revised, pairwise(values), strict=True)
    )
    return Joined(tuple(told), "; ")


def _said(metric: Metric, value: Decimal | None) -> Value:
    if value is None:
        return Sentence("reasons.nothing")
    return value if metric.target.rule is Rule.CHANGE else quantity(metric, value)


def revision_data(target: Target) -> dict[str, object]:
    """The first value, and every other with its day and reason."""
    found = [{"on": each.on, "value": each.value, "reason": each.reason} for each in target.revised]
    return {"first": target.first, "revisions": found}

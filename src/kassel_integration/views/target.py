"""A target in words, labelled when it is an assumption."""

from decimal import Decimal

from kassel_integration.model.catalogue import Metric
from kassel_integration.model.choices import Basis, Kind, Rule
from kassel_integration.views.signs import word
from kassel_integration.views.values import Quantity, Sentence, sentence

_AT_LEAST_ONE = (Rule.EVERY_YEAR, Rule.HAPPENED)  # what is asked where no value is given


def quantity(metric: Metric, value: Decimal) -> Quantity:
    """A value of a metric with its unit, for example 35 Prozent, 1 Fortbildung, Stufe 3."""
    return Quantity(value, metric.unit, metric.unit_of_one, leads=metric.kind is Kind.RATING)


def target_sentence(metric: Metric) -> Sentence:
    """What is asked of a metric, for example "mindestens 35 Prozent bis 2016", and whether that is assumed."""
    target, text = metric.target, bare_target(metric)
    assumed = target.basis is Basis.ASSUMPTION and target.rule is not Rule.NONE
    return sentence("notes.target.assumed", target=text) if assumed else text


def bare_target(metric: Metric) -> Sentence:
    """What is asked of a metric, whoever says so."""
    target, value = metric.target, metric.target.value
    if value is None and target.rule in _AT_LEAST_ONE and metric.kind is not Kind.MILESTONE:
        value = Decimal(1)
    least = target.rule is Rule.EVERY_YEAR and value is not None
    key = "notes.target.every_year_least" if least else f"notes.target.{target.rule}"
    return sentence(key, value="" if value is None else quantity(metric, value), by=target.by or "")


def target_with_basis(metric: Metric) -> Sentence:
    """What is asked of a metric, and who says so."""
    return sentence("show.target_basis", target=bare_target(metric), basis=word("basis", metric.target.basis))

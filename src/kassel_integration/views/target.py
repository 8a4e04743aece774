"""A target in words, labelled when it is an assumption."""

from kassel_integration.model.catalogue import Metric
from kassel_integration.model.choices import Basis, Rule
from kassel_integration.views.signs import word
from kassel_integration.views.values import Joined, Sentence, sentence


def target_sentence(metric: Metric) -> Sentence:
    """What is asked of a metric, for example "mindestens 35 Prozent bis 2016", and whether that is assumed."""
    target, text = metric.target, bare_target(metric)
    assumed = target.basis is Basis.ASSUMPTION and target.rule is not Rule.NONE
    return sentence("notes.target.assumed", target=text) if assumed else text


def bare_target(metric: Metric) -> Sentence:
    """What is asked of a metric, whoever says so."""
    target = metric.target
    every_year = target.rule is Rule.EVERY_YEAR and target.value is not None
    key = "notes.target.every_year_least" if every_year else f"notes.target.{target.rule}"
    value = Joined((target.value, metric.unit)) if target.value is not None else ""
    return sentence(key, value=value, by=target.by or "")


def target_with_basis(metric: Metric) -> Sentence:
    """What is asked of a metric, and who says so."""
    return sentence("show.target_basis", target=bare_target(metric), basis=word("basis", metric.target.basis))

"""A target in words, labelled when it is an assumption."""

from decimal import Decimal

from kassel_integration.model.catalogue import Metric
from kassel_integration.model.choices import Kind, Provenance, Rule
from kassel_integration.views.signs import word
from kassel_integration.views.values import Joined, Quantity, Sentence, sentence


def quantity(metric: Metric, value: Decimal) -> Quantity:
    """A value of a metric with its unit, for example 35 Prozent, 1 Fortbildung, Stufe 3."""
    return Quantity(value, metric.unit, metric.unit_of_one, leads=metric.kind is Kind.RATING)


def target_sentence(metric: Metric) -> Sentence:
    """What is asked of a metric, for example "mindestens 35 Prozent bis 2016", and whether that is assumed."""
    target, text = metric.target, bare_target(metric)
    if target.rule is Rule.NONE or target.provenance is Provenance.STATED:
        return text
    return sentence(f"notes.target.{target.provenance}", target=text)


def bare_target(metric: Metric) -> Sentence:
    """What is asked of a metric, whoever says so."""
    target, least = metric.target, _least(metric)
    every_year = target.rule is Rule.EVERY_YEAR and least is not None
    key = "notes.target.every_year_least" if every_year else f"notes.target.{target.rule}"
    if target.rule is Rule.CHANGE and target.value is not None:
        return sentence(f"{key}_{'more' if target.value > 0 else 'less'}", value=abs(target.value), by=target.due or "")
    return sentence(key, value=quantity(metric, least) if least is not None else "", by=target.due or "")


def _least(metric: Metric) -> Decimal | None:
    """The value asked for; 1 where the rule counts and none is given."""
    target = metric.target
    counts = target.rule in (Rule.HAPPENED, Rule.EVERY_YEAR) and metric.kind is not Kind.MILESTONE
    return Decimal(1) if counts and target.value is None else target.value


def target_with_basis(metric: Metric) -> Sentence:
    """What is asked of a metric and who says so: of all its parts in a word, or of each where they differ."""
    told = metric.target.said_by
    if len(set(told.values())) == 1:
        return sentence("show.target_basis", target=bare_target(metric), basis=word("basis", metric.target.basis))
    parts = tuple(sentence(f"show.target_{key}", basis=word("part_basis", basis)) for key, basis in told.items())
    return sentence("show.target_parts", target=bare_target(metric), parts=Joined(parts, "; "))

"""A target in words, labelled when it is an assumption."""

from kassel_integration.model.catalogue import Metric
from kassel_integration.model.choices import Basis, Provenance, Rule
from kassel_integration.views.signs import word
from kassel_integration.views.values import Joined, Sentence, sentence


def target_sentence(metric: Metric) -> Sentence:
    """What is asked of a metric, for example "mindestens 35 Prozent bis 2016", and whether that is assumed."""
    target, text = metric.target, bare_target(metric)
    if target.rule is Rule.NONE or target.provenance is Provenance.STATED:
        return text
    return sentence(f"notes.target.{target.provenance}", target=text)


def bare_target(metric: Metric) -> Sentence:
    """What is asked of a metric, whoever says so."""
    target = metric.target
    every_year = target.rule is Rule.EVERY_YEAR and target.value is not None
    key = "notes.target.every_year_least" if every_year else f"notes.target.{target.rule}"
    value = Joined((target.value, metric.unit)) if target.value is not None else ""
    return sentence(key, value=value, by=target.by or "")


def target_with_basis(metric: Metric) -> Sentence:
    """What is asked of a metric and who says so: of all its parts in a word, or of each where they differ."""
    told = {key: basis for key, basis in _parts(metric) if basis is not None}
    if len(set(told.values())) == 1:
        return sentence("show.target_basis", target=bare_target(metric), basis=word("basis", metric.target.basis))
    parts = tuple(sentence(f"show.target_{key}", basis=word("part_basis", basis)) for key, basis in told.items())
    return sentence("show.target_parts", target=bare_target(metric), parts=Joined(parts, "; "))


def _parts(metric: Metric) -> tuple[tuple[str, Basis | None], ...]:
    """Who says each part of a target; None for what it does not have."""
    target = metric.target
    return (
        ("rule", target.basis),
        ("value", target.value_basis if target.value is not None else None),
        ("by", target.by_basis if target.by is not None else None),
    )

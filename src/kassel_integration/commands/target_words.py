"""A target in words, labelled when it is an assumption."""

from kassel_integration.model.catalogue import Metric, Rule
from kassel_integration.render.cells import number
from kassel_integration.texts import Words


def target_words(metric: Metric, words: Words, basis: bool = True) -> str:
    """What is asked of a metric, for example "mindestens 35 Prozent bis 2016"."""
    target = metric.target
    value = f"{number(target.value, words.lang)} {metric.unit}" if target.value is not None else ""
    key = f"notes.target.{target.rule}"
    if target.rule is Rule.EVERY_YEAR and value:
        key = "notes.target.every_year_least"
    text = words(key, value=value, by=target.by or "")
    assumed = basis and target.basis == "assumption" and target.rule is not Rule.NONE
    return words("notes.target.assumed", target=text) if assumed else text

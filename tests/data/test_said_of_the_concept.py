"""Every part of a target of which the pages say that it stands in the concept does stand in its words."""

import re
from dataclasses import replace

from kassel_integration.model.catalogue import Catalogue, Metric
from kassel_integration.model.choices import Basis, Rule
from kassel_integration.render.people import text as protected
from kassel_integration.render.protected import unprotect
from kassel_integration.texts import Words
from kassel_integration.views.target import target_sentence, target_with_basis
from kassel_integration.views.values import Value

QUOTED = re.compile(r"„([^“]+)“")
WHOLE, RULE, VALUE, YEAR = "(steht im Konzept)", "Regel: Konzept", "Zielwert: Konzept", "Zieljahr: Konzept"
HAPPENED = re.compile(r"\b(worden|ist|sind|hat|haben|wird|werden|erfolgt|findet|finden|ermöglicht|einbezogen)\b")


def text(value: Value) -> str:
    return unprotect(protected(value, Words("de")))


def said_of(metric: Metric) -> str:
    """What show and report say is asked, and who says so."""
    return text(target_with_basis(metric))


def words_about(metric: Metric) -> str:
    """The concept's own words on a metric."""
    return f"{metric.goal.text} {metric.indicator and metric.indicator.text}"


def test_a_rule_said_to_stand_in_the_concept_is_quoted_from_the_goal_or_its_indicator(catalogue: Catalogue) -> None:
    """A milestone asks only that what the goal tells in the perfect has come to be."""
    wrong = []
    for metric in catalogue.metrics:
        if not any(word in said_of(metric) for word in (WHOLE, RULE)):
            continue
        words = words_about(metric)
        first = QUOTED.findall(metric.target.note or "")[:1]
        stands = bool(first) and all(part.strip() in words for quote in first for part in quote.split("…"))
        if not (HAPPENED.search(words) if metric.target.rule is Rule.DONE else stands):
            wrong.append((metric.id, metric.target.note))
    assert wrong == []


def test_a_value_said_to_stand_in_the_concept_is_a_number_of_its_words(catalogue: Catalogue) -> None:
    stated = [m for m in catalogue.metrics if m.target.value is not None and {WHOLE, VALUE} & {*_told(m)}]
    assert [m.id for m in stated] == ["1.1.3.betreuungsquote_u3"]
    assert all(re.search(rf"\b{m.target.value}\b", words_about(m)) for m in stated)


def test_a_year_said_to_stand_in_the_concept_is_the_end_of_the_plan_or_in_its_words(catalogue: Catalogue) -> None:
    for metric in catalogue.metrics:
        if metric.target.by is not None and {WHOLE, YEAR} & {*_told(metric)}:
            in_words = str(metric.target.by) in words_about(metric)
            assert metric.target.by == catalogue.concept.last or in_words, metric.id


def _told(metric: Metric) -> list[str]:
    said = said_of(metric)
    return [word for word in (WHOLE, RULE, VALUE, YEAR) if word in said]


def test_nothing_is_said_to_stand_in_the_concept_where_any_part_is_ours(catalogue: Catalogue) -> None:
    for metric in catalogue.metrics:
        target = metric.target
        about_a_value = target.rule in (Rule.AT_LEAST, Rule.AT_MOST, Rule.HAPPENED, Rule.EVERY_YEAR)
        parts = [target.basis, *([target.value_basis] if about_a_value else [])]
        assert (WHOLE in said_of(metric)) == (set(parts) == {Basis.CONCEPT}), metric.id
        short = text(target_sentence(metric))
        assert ("Annahme" in short) == (Basis.ASSUMPTION in parts and target.rule is not Rule.NONE), metric.id


def test_a_part_that_turns_into_an_assumption_is_told_at_once(catalogue: Catalogue) -> None:
    stated = next(m for m in catalogue.metrics if m.id == "1.1.3.betreuungsquote_u3")
    assumed = replace(stated, target=replace(stated.target, value_basis=Basis.ASSUMPTION))
    assert said_of(stated) == "mindestens 35 Prozent bis 2016 (steht im Konzept)"
    assert said_of(assumed) == ("mindestens 35 Prozent bis 2016 (Regel: Konzept; Zielwert: Annahme; Zieljahr: Konzept)")

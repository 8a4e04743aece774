"""How the verdicts on a page come about, in sentences: only the rules its metrics need, so that each can be redone."""

from collections.abc import Iterator

from kassel_integration.analysis.evidence import WORST_FIRST
from kassel_integration.analysis.no_whole import NOT_APPLICABLE
from kassel_integration.model.choices import Rule
from kassel_integration.model.status import Progress
from kassel_integration.views.basis import Basis
from kassel_integration.views.goal.view import GoalView, MetricView
from kassel_integration.views.method_words import how_it_works
from kassel_integration.views.signs import word
from kassel_integration.views.values import Joined, Sentence, Value, sentence

_DIRECTIONS = frozenset({Rule.INCREASE, Rule.DECREASE})
_YEARLY = frozenset({Rule.EVERY_YEAR, Rule.INCREASE_EVERY_YEAR})
_LEVELS = frozenset({Rule.AT_LEAST, Rule.AT_MOST})


def how_judged(goal: GoalView, basis: Basis) -> tuple[Value, ...]:
    """The rules behind the verdicts of a goal; nothing where its metrics are only watched or have no values."""
    metrics = [m.assessment.metric for m in goal.metrics if _has_values(m)]
    rules = frozenset(metric.target.rule for metric in metrics)
    if not rules - {Rule.NONE}:
        return ()
    surveyed = any(metric.survey for metric in metrics)
    symbols = (Sentence("show.symbols"),) if any(m.arithmetic for m in goal.metrics) else ()
    return (*_told(rules, basis, several=len(goal.metrics) > 1, surveyed=surveyed), *symbols)


def _has_values(m: MetricView) -> bool:
    return m.assessment.status is not Progress.NO_DATA and m.assessment.reason != NOT_APPLICABLE


def _told(rules: frozenset[Rule], basis: Basis, *, several: bool, surveyed: bool) -> Iterator[Value]:
    yield sentence("show.judged_due", last=basis.concept.last)
    if surveyed:
        yield Sentence("show.judged_survey")
    if several:
        order = tuple(word("progress", status) for status in reversed(WORST_FIRST))
        yield sentence("show.judged_worst", order=Joined(order, ", "))
    if rules & _DIRECTIONS:
        yield Sentence("show.judged_direction")
    if Rule.HOLD in rules:
        yield Sentence("show.judged_hold")
    if rules & _YEARLY:
        yield Sentence("show.judged_yearly")
    if Rule.HAPPENED in rules:
        yield Sentence("show.judged_happened")
    if Rule.DONE in rules:
        yield Sentence("show.judged_milestone")
    if rules & _LEVELS:
        yield Sentence("show.judged_kept")
    if Rule.CHANGE in rules:
        yield Sentence("show.judged_change")
    if rules & (_LEVELS | _DIRECTIONS | {Rule.CHANGE}):
        yield how_it_works(basis.method)

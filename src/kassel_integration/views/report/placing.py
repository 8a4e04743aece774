"""Where the report puts the facts of a goal and of a metric, whatever format it is set in; new ones get a place too."""

from kassel_integration.views.goal.view import Audience, Fact, GoalView, MetricView, told
from kassel_integration.views.values import Value

_AXES = ("progress", "implementation", "coverage", "offices")
_REMARKS = ("remark", "footnote")
_SENTENCES = ("judged", "disagreement")
_TARGET = ("target", "target_note")
_METRIC = ("definition", "caveat", "fraction", "framing")


def axes(goal: GoalView) -> tuple[Fact, ...]:
    """The status of a goal, then everything else that is told of it under a label."""
    facts = told(goal.facts, Audience.REPORT, _AXES)
    return tuple(fact for fact in facts if fact.sentence is None and fact.key not in _REMARKS)


def sentences(goal: GoalView) -> tuple[Fact, ...]:
    """What is told of a goal in whole sentences."""
    return tuple(fact for fact in told(goal.facts, Audience.REPORT, _SENTENCES) if fact.sentence is not None)


def remarks(goal: GoalView) -> tuple[Fact, ...]:
    """Remarks and footnotes of a goal."""
    return tuple(fact for fact in told(goal.facts, Audience.REPORT) if fact.key in _REMARKS)


def metric_facts(m: MetricView) -> tuple[Fact, ...]:
    """What is told of a metric beside its target."""
    return tuple(fact for fact in told(m.facts, Audience.REPORT, _METRIC) if fact.key not in _TARGET)


def target_facts(m: MetricView) -> tuple[Fact, ...]:
    """What is asked of a metric."""
    return tuple(fact for fact in told(m.facts, Audience.REPORT) if fact.key in _TARGET)


def reasons(m: MetricView) -> tuple[Value, ...]:
    """Why the status is what it is; where the arithmetic is of an earlier year, that is said last."""
    return (*m.why, m.arithmetic.heading) if m.arithmetic and m.arithmetic.heading else m.why

"""Where the report puts the facts of a goal and of a metric, whatever format it is set in; new ones get a place too."""

from collections.abc import Iterator
from itertools import groupby

from kassel_integration.model.choices import Rule
from kassel_integration.views.goal.view import Audience, Fact, GoalView, MetricView, ValueView, told
from kassel_integration.views.values import Joined, Sentence, Value, Years, sentence

_AXES = ("progress", "implementation", "coverage", "offices")
_REMARKS = ("remark", "footnote")
_SENTENCES = ("judged", "disagreement")
_TARGET = ("target", "target_note")
_SAID_BESIDE = ("reasons.flagged", "reasons.watched")
_METRIC = ("definition", "framing", "caveat", "fraction")


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
    """Why the status is what it is, without what target and values beside it say already."""
    return tuple(why for why in m.why if not (isinstance(why, Sentence) and why.key in _SAID_BESIDE))


def explained(m: MetricView) -> tuple[Value, ...]:
    """Why the status is what it is, then what it rests on."""
    return (*reasons(m), *_rests_on(m))


def _rests_on(m: MetricView) -> Iterator[Value]:
    """What a verdict rests on but for who asks for the target, which is said with that."""
    for found in m.rests_on:
        if not isinstance(found, Sentence):
            yield found
        elif kind := found.key.partition(".change_")[2]:
            yield Sentence(f"report.change_{kind}", found.values)
        elif found.key != "show.rests_on":
            yield found
        elif isinstance(every := found.values["told"], Joined) and every.parts[1:]:
            yield sentence(found.key, told=Joined(every.parts[1:], every.by))


def runs(m: MetricView) -> Iterator[tuple[Value, Years]]:
    """Which status was reached in which years, in their order; years before the baseline have none and say so.

    Nothing of what is only watched, nor of the baseline year itself: both are never judged.
    """
    judged = () if m.assessment.metric.target.rule is Rule.NONE else (v for v in m.values if not _is_baseline(v, m))
    for status, alike in groupby(judged, lambda v: _told_in(v, m)):
        if status is not None:
            yield status, Years(tuple(v.measurement.year for v in alike))


def _is_baseline(v: ValueView, m: MetricView) -> bool:
    then = v.assessment
    return v.measurement.year == m.baseline_year and then is not None and not then.status.judged


def _told_in(v: ValueView, m: MetricView) -> Value:
    before = v.measurement.year < m.baseline_year
    return v.status or (sentence("report.before", year=m.baseline_year) if before else None)


def has_values(goal: GoalView) -> bool:
    """True where a value of one of its metrics came."""
    return any(m.values for m in goal.metrics)


def is_silent(goal: GoalView) -> bool:
    """True where neither a value nor a declaration came, so that a line says all there is."""
    return not has_values(goal) and not any(fact.key == "declared_by_year" for fact in goal.facts)

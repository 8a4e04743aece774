"""What a verdict rests on in words: who asks for it, every reservation, and what was measured instead."""

from collections.abc import Iterable

from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.model.catalogue import Concept
from kassel_integration.model.evidence import Mark
from kassel_integration.views.baseline import stated_baseline
from kassel_integration.views.signs import word, worth_telling
from kassel_integration.views.values import Joined, Sentence, Value, Word, sentence

_TOLD_BY_THE_TARGET = (Mark.ASSUMED, Mark.PART)


def of_goal(s: GoalStatus) -> Value:
    """The reservations without which the verdict would be another, or none; None without a verdict."""
    if s.evidence.year is None:
        return None
    told = _words(worth_telling(s.progress, s.evidence.marks)) or (Sentence("show.no_reservation"),)
    return Joined((sentence("show.judged_year", year=s.evidence.year), *told), "; ")


def of_metric(m: MetricStatus, concept: Concept) -> tuple[Sentence, ...]:
    """Who says target and baseline, all reservations, then what was measured instead; nothing without a verdict."""
    found = m.assessment.evidence
    if not m.assessment.status.judged:
        return ()
    others = [mark for mark in worth_telling(m.assessment.status, found.marks) if mark not in _TOLD_BY_THE_TARGET]
    told = Joined((word("provenance", found.target), *_baseline(m, concept), *_words(others)), "; ")
    instead = (sentence("show.measured_instead", text=m.stands_for),) if found.stand_in and m.stands_for else ()
    return (sentence("show.rests_on", told=told), *instead)


def _baseline(m: MetricStatus, concept: Concept) -> tuple[Sentence, ...]:
    """The year compared with, where the verdict used one, and who chose it."""
    year = m.assessment.values.get("b")
    if not isinstance(year, int):
        return ()
    if m.metric.baseline is not None and m.metric.baseline.year == year:
        return (stated_baseline(m.metric, m.metric.baseline),)
    return (sentence("show.baseline_of", year=year, basis=word("part_basis", concept.baseline_basis)),)


def _words(marks: Iterable[Mark]) -> tuple[Word, ...]:
    return tuple(word("evidence", mark) for mark in marks)

"""What a verdict rests on in words: who asks for it, every reservation, and what was measured instead."""

from collections.abc import Iterable, Iterator

from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.model.catalogue import Concept
from kassel_integration.model.evidence import Mark
from kassel_integration.views.baseline import stated_baseline
from kassel_integration.views.signs import word, worth_telling
from kassel_integration.views.values import Joined, Sentence, Value, Word, Years, sentence

_TOLD_BY_THE_TARGET = (Mark.ASSUMED, Mark.PART)


def of_goal(s: GoalStatus) -> Value:
    """The reservations without which the verdict would be another, or none; None without a verdict."""
    if s.evidence.year is None:
        return None
    told = _words(worth_telling(s.progress, s.evidence.marks)) or (_none_decides(s),)
    return Joined((sentence("show.judged_year", year=s.evidence.year), *told), "; ")


def _none_decides(s: GoalStatus) -> Sentence:
    """That no reservation changes the verdict of a goal by itself is not that there is none."""
    carrying = sum(bool(worth_telling(m.assessment.status, m.assessment.evidence.marks)) for m in s.judged)
    if not carrying:
        return Sentence("show.no_reservation")
    return sentence("show.none_decides", count=carrying, all=len(s.judged))


def of_metric(m: MetricStatus, concept: Concept) -> tuple[Sentence, ...]:
    """Who says target and baseline, all reservations, then what was measured instead; nothing without a verdict."""
    found = m.assessment.evidence
    if not m.assessment.status.judged:
        return ()
    others = [mark for mark in worth_telling(m.assessment.status, found.marks) if mark not in _TOLD_BY_THE_TARGET]
    told = Joined((word("provenance", found.target), *_baseline(m, concept), *_words(others)), "; ")
    return (sentence("show.rests_on", told=told), *(_instead(m) if found.stand_in else ()))


def _instead(m: MetricStatus) -> Iterator[Sentence]:
    """What was measured instead; where that changed within the series, of which years."""
    years: dict[str, list[int]] = {}
    for point in m.series.points:
        if point.value is not None:
            years.setdefault(point.stands_for, []).append(point.year)
    for text, found in years.items():
        if text and len(years) > 1:
            yield sentence("show.measured_instead_in", years=Years(tuple(found)), text=text)
        elif text:
            yield sentence("show.measured_instead", text=text)


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

"""Judges milestones: what an office declares, reached, due, or reached once and lost again."""

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.yearly import judge_years
from kassel_integration.model.catalogue import Concept, Metric, Rule
from kassel_integration.model.measurement import Implementation as I
from kassel_integration.model.status import Progress as P

_BEFORE_DUE = {I.IN_PROGRESS: P.ON_TRACK, I.PLANNED: P.BEHIND, I.NOT_STARTED: P.FAR_BEHIND}


def assess_milestone(method: str, metric: Metric, series: Series, concept: Concept) -> Assessment:
    """Judge a milestone; the same under every method, because a word is not a number."""
    t, word = series.steps[-1]
    if metric.target.rule is Rule.EVERY_YEAR:
        return _standing(method, metric, series, concept)
    due = metric.target.by or concept.last
    values: dict[str, object] = {"t": t, "word": word, "tau": due}
    done_before = [y for y, w in series.steps if w is I.DONE and y < t]
    if word is I.DONE:
        status, reason = P.ACHIEVED, "milestone_done"
    elif t >= due:
        status, reason = P.MISSED, "milestone_missed"
    elif done_before:
        status, reason = P.MOVING_AWAY, "milestone_undone"
    else:
        status, reason = _BEFORE_DUE[word], "milestone_open"
    undone = bool(done_before) and word is not I.DONE
    remarks = (("lost_again", {"year": done_before[-1]}),) if undone else ()
    return Assessment(metric, method, status, reason, values, remarks=remarks, year=t, n=len(series.steps), years=(t,))


def _standing(method: str, metric: Metric, series: Series, concept: Concept) -> Assessment:
    held = {y: w is I.DONE for y, w in series.steps if concept.first <= y <= concept.last}
    return judge_years(method, metric, concept, held)

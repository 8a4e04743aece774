"""Judges milestones: what an office declares, reached, due, or reached once and lost again."""

from kassel_integration.analysis.due import Reached, lost_since, outstanding, with_later, with_lost
from kassel_integration.analysis.expected import deciding_year, due_year
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.trajectory import Verdict
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.measurement import Implementation as I
from kassel_integration.model.status import Progress as P

_BEFORE_DUE = {I.IN_PROGRESS: P.ON_TRACK, I.PLANNED: P.BEHIND, I.NOT_STARTED: P.FAR_BEHIND}


def judge_milestone(metric: Metric, series: Series, concept: Concept) -> Verdict:
    """Judge a milestone; the same under every method, because a word is not a number."""
    due, now = due_year(metric, concept), series.seen_from or 0
    if now < concept.first:
        return Verdict(P.NOT_ASSESSABLE, "before_period", {"first": concept.first})
    if now < due:
        return _open(series, due, concept)
    decides = deciding_year(metric, series, concept)
    known = tuple((year, word) for year, word in series.steps if year <= decides)
    if not known or (known[-1][0] < decides and known[-1][1] is not I.DONE):
        return outstanding(series, decides, lambda before: _open(before, due, concept))
    t, word = known[-1]
    values: dict[str, object] = {"t": t, "word": word, "tau": due}
    if word is I.DONE:
        values["t"] = _since(_done(series.until(decides)))
        verdict = Verdict(P.ACHIEVED, "milestone_done", values, used=(t,))
    else:
        verdict = Verdict(P.MISSED, "milestone_missed", values, used=(t,))
    later = tuple((year, ok) for year, ok in _done(series) if year > decides)
    return with_later(verdict, _done(series.until(decides)), later)


def _open(series: Series, due: int, concept: Concept) -> Verdict:
    """Before the due year: the latest word; one from before the plan counts only when it is done already."""
    if not series.steps:
        return Verdict(P.NOT_ASSESSABLE, "before_period", {"first": concept.first})
    (t, word), reached = series.steps[-1], _done(series)
    values: dict[str, object] = {"t": t, "word": word, "tau": due}
    if word is I.DONE:
        return Verdict(P.ACHIEVED, "milestone_done", {**values, "t": _since(reached)}, used=(t,))
    if t < concept.first:
        return Verdict(P.NOT_ASSESSABLE, "before_period", {"first": concept.first}, used=(t,))
    if lost_since(reached):
        return with_lost(Verdict(P.MOVING_AWAY, "milestone_undone", values, used=(t,)), reached)
    status = _BEFORE_DUE[word]
    return Verdict(status, "milestone_open", {**values, "status": status}, used=(t,))


def _done(series: Series) -> Reached:
    return tuple((year, word is I.DONE) for year, word in series.steps)


def _since(reached: Reached) -> int:
    """The first year of the run of done years that it ends with."""
    since = reached[-1][0]
    for year, ok in reversed(reached):
        if not ok:
            break
        since = year
    return since

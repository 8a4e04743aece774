"""Works out what verdicts rest on: of a metric from the values used, of a goal from its metrics."""

from collections.abc import Iterable, Sequence

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.baseline import baseline_year
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.trajectory import Verdict
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.evidence import QUALITY, Baseline, Evidence, GoalEvidence, Mark, Quality
from kassel_integration.model.status import Progress

# Worst first; a goal takes the worst of its metrics that can be judged.
WORST_FIRST = (
    Progress.MISSED,
    Progress.MOVING_AWAY,
    Progress.FAR_BEHIND,
    Progress.BEHIND,
    Progress.ON_TRACK,
    Progress.ACHIEVED,
)


def evidence_of(verdict: Verdict, metric: Metric, series: Series, concept: Concept, disagree: bool) -> Evidence:
    """What the verdict on a metric rests on; without a verdict only whose target it is."""
    if not verdict.status.judged:
        return Evidence(metric.target.provenance)
    used = [p for p in series.points if p.year in verdict.used]
    found = {QUALITY[p.flag] for p in used if p.flag in QUALITY}
    baseline = None
    if verdict.baseline is not None:
        baseline = Baseline.OWN if verdict.baseline == baseline_year(metric, concept) else Baseline.STANDS_IN
    return Evidence(
        target=metric.target.provenance,
        year=verdict.judged_year,
        final=verdict.final,
        stand_in=any(p.stands_for for p in used),
        quality=tuple(quality for quality in Quality if quality in found),
        baseline=baseline,
        late=verdict.late,
        lost=verdict.lost,
        methods_disagree=disagree,
    )


def worst(assessments: Iterable[Assessment]) -> Progress | None:
    """The worst of those that judge, None where none does."""
    found = {a.status for a in assessments}
    return next((status for status in WORST_FIRST if status in found), None)


def evidence_of_goal(assessments: Sequence[Assessment]) -> GoalEvidence:
    """What the verdict on a goal rests on, from the assessments of its metrics."""
    status = worst(assessments)
    if status is None:
        return GoalEvidence()
    carried = {mark for a in assessments for mark in a.marks}
    marks = tuple(mark for mark in Mark if mark in carried and _without(mark, assessments) is not status)
    year = min(a.evidence.year or 0 for a in assessments if a.status is status)
    return GoalEvidence(year, Mark.OPEN not in marks, marks)


def _without(mark: Mark, assessments: Sequence[Assessment]) -> Progress | None:
    return worst(a for a in assessments if mark not in a.marks)

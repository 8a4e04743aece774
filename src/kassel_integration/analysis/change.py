"""Judges what must change by so many percent of the baseline: worked out in the metric's unit, then as a value."""

from collections.abc import Callable
from decimal import Decimal

from kassel_integration.analysis.asked import NoStart, asks_for_more, start_of_change
from kassel_integration.analysis.assessment import Remarks
from kassel_integration.analysis.precision import WIDE
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.trajectory import Trajectory, Verdict
from kassel_integration.model.catalogue import Concept, Metric, Rule
from kassel_integration.model.status import Progress as P

Judge = Callable[[Trajectory], Verdict]


def judge_change(judge: Judge, metric: Metric, series: Series, concept: Concept) -> Judge:
    """`judge`, where there is a baseline to reckon from; else why there is none."""
    start = start_of_change(metric, series, concept)
    if not isinstance(start, NoStart):
        return judge

    def unfit(trajectory: Trajectory) -> Verdict:
        return Verdict(P.NOT_ASSESSABLE, start.reason, {**trajectory.ahead, **start.values}, used=(trajectory.t,))

    return unfit


def reckoned(metric: Metric, verdict: Verdict, series: Series, concept: Concept) -> Remarks:
    """How the value asked for comes about, and by how much the judged one has changed; nothing without a verdict."""
    start, target = start_of_change(metric, series, concept), metric.target
    aim, now = verdict.values.get("T"), verdict.values.get("v_t")
    if target.rule is not Rule.CHANGE or isinstance(start, NoStart) or not isinstance(aim, Decimal):
        return ()
    direction = "more" if asks_for_more(metric) else "less"
    told: Remarks = ((f"change_{direction}", {"v_b": start, "percent": abs(target.value or 0), "T": aim}),)
    if not isinstance(now, Decimal):
        return told
    percent = WIDE.divide(WIDE.multiply(100, now - start), start)
    return (*told, ("change_so_far", {"t": verdict.values["t"], "change": percent}))

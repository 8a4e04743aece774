"""Judges what must not become worse than in the baseline year, or by a tolerance at most; alike under each method.

No other year stands in for the baseline's, and where more is better a value of nothing never holds.
"""

from kassel_integration.analysis.baseline import baseline_year
from kassel_integration.analysis.trajectory import Trajectory, Verdict, incomparable
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.status import Progress as P


def judge_hold(trajectory: Trajectory, metric: Metric, concept: Concept) -> Verdict:
    """Held or not: before the due year on track or moving away, in it achieved or missed."""
    values = {**trajectory.values, "tolerance": metric.target.tolerance}
    if trajectory.unknown:
        return Verdict(P.NOT_ASSESSABLE, "baseline_unknown", trajectory.ahead, used=(trajectory.t,))
    declared = baseline_year(metric, concept)
    if trajectory.b != declared:
        return Verdict(P.NOT_ASSESSABLE, "hold_no_baseline", {"year": declared})
    unfit = incomparable(trajectory)
    if unfit:
        return unfit
    held, due = trajectory.reaches(trajectory.v_t), trajectory.t >= trajectory.due
    better, worse = (P.ACHIEVED, P.MISSED) if due else (P.ON_TRACK, P.MOVING_AWAY)
    reason = "held" if held else "hold_nothing" if trajectory.up and trajectory.v_t == 0 else "not_held"
    if held and trajectory.gained < 0:
        reason = "held_tolerance"
    return Verdict(better if held else worse, reason, values, baseline=trajectory.b)

"""Reached, kept, missed or lost again: what is decided before any method is asked, and alike under each.

Reached is checked first; in or after the target year the answer is only reached or missed.
"""

from kassel_integration.analysis.assessment import Remarks
from kassel_integration.analysis.trajectory import Trajectory, Verdict, incomparable
from kassel_integration.model.status import Progress as P


def decided(trajectory: Trajectory) -> Verdict | None:
    """The verdict on a target that is reached, kept or due, and on a direction that is due; None while it is open."""
    return _target(trajectory) if trajectory.target is not None else _direction(trajectory)


def _target(trajectory: Trajectory) -> Verdict | None:
    met, values = trajectory.met, trajectory.values
    if trajectory.t >= trajectory.due:
        return Verdict(P.ACHIEVED, "reached", values) if met else Verdict(P.MISSED, "missed", values)
    if trajectory.b < trajectory.t and trajectory.meets(trajectory.v_b):
        if met:
            return Verdict(P.ON_TRACK, "kept", values)
        return None if trajectory.breaks else Verdict(P.MOVING_AWAY, "not_kept", values)
    return Verdict(P.ACHIEVED, "reached", values) if met else None


def _direction(trajectory: Trajectory) -> Verdict | None:
    """A direction is due when the plan ends: better than the baseline or not; None before."""
    if trajectory.t < trajectory.due:
        return None
    better = trajectory.gained > 0
    found = Verdict(P.ACHIEVED if better else P.MISSED, against_baseline(trajectory), trajectory.values)
    return incomparable(trajectory) or found


def against_baseline(trajectory: Trajectory) -> str:
    """The reason of a direction judged by its baseline: better, equal or worse."""
    gained = trajectory.gained
    return "better" if gained > 0 else "equal" if gained == 0 else "worse"


def lost_again(trajectory: Trajectory) -> Remarks:
    """The target was reached in an earlier year and is not reached now."""
    years = [y for y, v in trajectory.points if trajectory.meets(v)]
    return (("lost_again", {"year": years[-1]}),) if years and years[-1] != trajectory.t else ()

"""Reached, kept or missed: what is decided before any method is asked, and alike under each.

Reached is checked first; in or after the target year the answer is only reached or missed.
"""

from kassel_integration.analysis.trajectory import Trajectory, Verdict, incomparable
from kassel_integration.model.status import Progress as P


def decided(trajectory: Trajectory) -> Verdict | None:
    """The verdict on a target that is reached, kept or due, and on a direction that is due; None while it is open."""
    return _target(trajectory) if trajectory.target is not None else _direction(trajectory)


def _target(trajectory: Trajectory) -> Verdict | None:
    met, values = trajectory.met, trajectory.values
    if trajectory.t >= trajectory.due:
        return _level(P.ACHIEVED, "reached", trajectory) if met else _level(P.MISSED, "missed", trajectory)
    if trajectory.b < trajectory.t and trajectory.meets(trajectory.v_b):
        if met:
            return Verdict(P.ON_TRACK, "kept", values, baseline=trajectory.b)
        return None if trajectory.breaks else _not_kept(trajectory)
    return _level(P.ACHIEVED, "reached", trajectory) if met else None


def _level(status: P, reason: str, trajectory: Trajectory) -> Verdict:
    """A verdict on the latest value alone, wherever the way to it began."""
    return Verdict(status, reason, trajectory.values, used=(trajectory.t,), count=len(trajectory.points))


def _not_kept(trajectory: Trajectory) -> Verdict:
    """A value that is on its way back to the target does not move away from it."""
    if trajectory.rises:
        return Verdict(P.BEHIND, "not_kept_rising", trajectory.values, baseline=trajectory.b)
    return Verdict(P.MOVING_AWAY, "not_kept", trajectory.values, baseline=trajectory.b)


def _direction(trajectory: Trajectory) -> Verdict | None:
    """A direction is due when its year is there: better than the baseline or not; None before."""
    if trajectory.t < trajectory.due:
        return None
    better = trajectory.gained > 0
    found = Verdict(P.ACHIEVED if better else P.MISSED, against_baseline(trajectory), trajectory.values)
    return incomparable(trajectory) or found


def against_baseline(trajectory: Trajectory) -> str:
    """The reason of a direction judged by its baseline: better, equal or worse."""
    gained = trajectory.gained
    return "better" if gained > 0 else "equal" if gained == 0 else "worse"

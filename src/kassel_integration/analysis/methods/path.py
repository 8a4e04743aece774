"""Method `path`: the way covered against the time used up; what offices understand, and safe at zero.

r = [(v_t - v_b) / (T - v_b)] / [(t - b) / (tau - b)], in decimal arithmetic on unrounded values; with dated interim
values the target path is the line through them. A direction is judged against the baseline: better, equal or worse.
"""

from decimal import Decimal, localcontext
from itertools import pairwise

from kassel_integration.analysis.method import Formula, Method
from kassel_integration.analysis.precision import COMPARED, WIDE
from kassel_integration.analysis.reached import against_baseline
from kassel_integration.analysis.scale import Scale, Style, Threshold
from kassel_integration.analysis.trajectory import Points, Trajectory, Verdict, incomparable
from kassel_integration.model.status import Progress as P

RATIO = Scale(
    "ratio",
    (
        Threshold(P.ON_TRACK, at_least=Decimal("0.95")),
        Threshold(P.BEHIND, at_least=Decimal("0.60")),
        Threshold(P.FAR_BEHIND, at_least=Decimal(0)),
        Threshold(P.MOVING_AWAY),
    ),
    Style(4, careful=True),
)
_DIRECTION = {"better": P.ON_TRACK, "equal": P.BEHIND, "worse": P.MOVING_AWAY}


def _direction(trajectory: Trajectory) -> Verdict:
    """Against the baseline only: better, equal or worse."""
    reason = against_baseline(trajectory)
    return incomparable(trajectory) or Verdict(_DIRECTION[reason], reason, trajectory.values)


def _to_target(trajectory: Trajectory) -> Verdict:
    assert trajectory.target is not None
    unfit = incomparable(trajectory)
    if unfit:
        return unfit
    stops = _stops(trajectory, trajectory.target)
    (y0, v0), (y1, v1) = next((a, b) for a, b in pairwise(stops) if a[0] <= trajectory.t < b[0] or b is stops[-1])
    with localcontext(WIDE):
        # Required change at t, times (y1 - y0) so that the only division is the last one: thresholds stay exact.
        required = (v0 - trajectory.v_b) * (y1 - y0) + (v1 - v0) * (trajectory.t - y0)
        expected = trajectory.v_b + required / (y1 - y0)
        ahead = COMPARED.plus((trajectory.v_t - expected) * trajectory.sign)
        ratio = (trajectory.v_t - trajectory.v_b) * (y1 - y0) / required if required * trajectory.sign > 0 else None
    if ratio is None:
        return _flat(trajectory, +expected, ahead)
    values = {**trajectory.values, **_shares(trajectory, trajectory.target), "r": +ratio, "expected": +expected}
    formula = "interim" if len(stops) > 2 else "ratio"
    return Verdict(RATIO.word(COMPARED.plus(ratio)), "ratio", values, +ratio, formula)


def _stops(trajectory: Trajectory, target: Decimal) -> Points:
    """The target path: baseline, interim values between it and the due year, target."""
    between = ((y, v) for y, v in trajectory.interim if trajectory.b < y < trajectory.due)
    return ((trajectory.b, trajectory.v_b), *between, (trajectory.due, target))


def _flat(trajectory: Trajectory, expected: Decimal, ahead: Decimal) -> Verdict:
    """An interim value asks for no more than the baseline: held or not, without a ratio."""
    values = {**trajectory.values, "expected": expected}
    if ahead >= 0:
        return Verdict(P.ON_TRACK, "flat_path", values)
    return Verdict(P.MOVING_AWAY, "below_flat_path", values)


def _shares(trajectory: Trajectory, target: Decimal) -> dict[str, object]:
    """Which part of the way is covered, and which part of the time is used up."""
    covered = (trajectory.v_t - trajectory.v_b) / (target - trajectory.v_b)
    elapsed = Decimal(trajectory.t - trajectory.b) / Decimal(trajectory.due - trajectory.b)
    return {"covered": covered, "elapsed": elapsed}


METHOD = Method(
    "path",
    scales=(RATIO,),
    formulas={
        "ratio": Formula(("formula", "filled", "result"), RATIO),
        "interim": Formula(("formula_interim", "filled_interim"), RATIO),
    },
    to_target=_to_target,
    direction=_direction,
    inputs=("r", "expected"),
    styles={"r": RATIO.style, "expected": Style(2), "covered": Style(4), "elapsed": Style(4)},
)

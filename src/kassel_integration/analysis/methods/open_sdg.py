"""Method `open-sdg`: the yearly growth seen against the yearly growth needed (Statistics Canada, Open SDG 2.4).

CAGR_obs = (v_t / v_b)^(1 / (t - b)) - 1, CAGR_req = (T / v_b)^(1 / (tau - b)) - 1, R = d * CAGR_obs / |CAGR_req|.
Without a target d * CAGR_obs alone. With zero, or where the sign changes, there is no growth rate, and that is said;
the original puts 0.001 in place of zero, which is not done here. The growth of negative numbers is that of their
distance from zero, so d is turned round for them.
"""

from decimal import Decimal, localcontext

from kassel_integration.analysis.method import Formula, Method
from kassel_integration.analysis.methods.path import RATIO
from kassel_integration.analysis.precision import COMPARED, WIDE
from kassel_integration.analysis.scale import Scale, Style, Threshold
from kassel_integration.analysis.trajectory import Trajectory, Verdict, incomparable
from kassel_integration.model.status import Progress as P

GROWTH = Scale(
    "growth",
    (
        Threshold(P.ON_TRACK, at_least=Decimal("0.015")),
        Threshold(P.BEHIND, at_least=Decimal("0.005")),
        Threshold(P.FAR_BEHIND, at_least=Decimal(0)),
        Threshold(P.MOVING_AWAY),
    ),
    Style(2, percent=True, careful=True),
)
_RATE = Style(3, percent=True, careful=True)


def growth(first: Decimal, last: Decimal, years: int) -> Decimal:
    """The compound yearly growth rate from `first` to `last`, two numbers other than zero with the same sign."""
    with localcontext(WIDE):
        return (last / first) ** (1 / Decimal(years)) - 1


def ratio(seen: Decimal, needed: Decimal, sign: int) -> Decimal:
    """R of two growth rates; `needed` is not zero."""
    with localcontext(WIDE):
        return sign * seen / abs(needed)


def _to_target(trajectory: Trajectory) -> Verdict:
    assert trajectory.target is not None
    unfit = incomparable(trajectory) or _without_growth(trajectory)
    if unfit:
        return unfit
    seen, sign = _seen(trajectory), _sign(trajectory)
    needed = growth(trajectory.v_b, trajectory.target, trajectory.due - trajectory.b)
    found = ratio(seen, needed, sign)
    values = {**trajectory.values, "cagr": +seen, "cagr_req": +needed, "d": sign, "R": +found}
    return Verdict(RATIO.word(COMPARED.plus(found)), "growth_target", values, +found, "growth_target")


def _direction(trajectory: Trajectory) -> Verdict:
    unfit = incomparable(trajectory) or _without_growth(trajectory)
    if unfit:
        return unfit
    seen, sign = _seen(trajectory), _sign(trajectory)
    wanted = seen.copy_negate() if sign < 0 else seen
    values = {**trajectory.values, "cagr": +seen, "d": sign, "rate": +wanted}
    return Verdict(GROWTH.word(COMPARED.plus(wanted)), "growth", values, +wanted, "growth")


def _seen(trajectory: Trajectory) -> Decimal:
    return growth(trajectory.v_b, trajectory.v_t, trajectory.t - trajectory.b)


def _sign(trajectory: Trajectory) -> int:
    return trajectory.sign if trajectory.v_b > 0 else -trajectory.sign


def _without_growth(trajectory: Trajectory) -> Verdict | None:
    """Why there is no growth rate, or None when there is one."""
    first, last, target = trajectory.v_b, trajectory.v_t, trajectory.target
    reason = None
    if 0 in (first, last):
        reason = "growth_zero"
    elif (first > 0) != (last > 0):
        reason = "growth_sign"
    elif target == 0:
        reason = "growth_zero_target"
    elif target is not None and (first > 0) != (target > 0):
        reason = "growth_sign_target"
    return Verdict(P.NOT_ASSESSABLE, reason, trajectory.values) if reason else None


_SEEN_LINES = ("formula_growth", "filled_growth")

METHOD = Method(
    "open-sdg",
    scales=(RATIO, GROWTH),
    formulas={
        "growth": Formula((*_SEEN_LINES, "signed_growth"), GROWTH, shown="cagr"),
        "growth_target": Formula((*_SEEN_LINES, "formula_needed", "filled_needed", "formula_R", "filled_R"), RATIO),
    },
    to_target=_to_target,
    direction=_direction,
    inputs=("d", "cagr", "cagr_req", "R"),
    styles={"cagr": _RATE, "cagr_req": _RATE, "rate": GROWTH.style, "R": RATIO.style},
)

"""Method `open-sdg`: the yearly growth seen against the yearly growth needed (Statistics Canada, Open SDG 2.4).

CAGR_obs = (v_t / v_b)^(1 / (t - b)) - 1, CAGR_req = (T / v_b)^(1 / (tau - b)) - 1, R = d * CAGR_obs / |CAGR_req|.
Without a target d * CAGR_obs alone. With zero, or where the sign changes, there is no growth rate, and that is said;
the original puts 0.001 in place of zero, which is not done here. The growth of negative numbers is that of their
distance from zero, so d is turned round for them.
"""

from decimal import Context, Decimal, localcontext

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.case import Answer, Case, from_baseline
from kassel_integration.analysis.judging import Way, judge
from kassel_integration.analysis.path import by_ratio
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.status import Progress as P

NAME = "open-sdg"
ON_TRACK = Decimal("0.015")
BEHIND = Decimal("0.005")

# A root is rarely a finite decimal. Computed with twice the digits that are compared, a ratio that is exactly a
# threshold comes out as exactly that threshold, and no other ratio of real figures does.
_WIDE, _COMPARED = Context(prec=80), Context(prec=40)


def assess(metric: Metric, series: Series, concept: Concept) -> Assessment:
    """Judge one metric by its totals under the method `open-sdg`."""
    return judge(WAY, metric, series, concept)


def growth(first: Decimal, last: Decimal, years: int) -> Decimal:
    """The compound yearly growth rate from `first` to `last`, two numbers other than zero with the same sign."""
    with localcontext(_WIDE):
        return (last / first) ** (1 / Decimal(years)) - 1


def ratio(seen: Decimal, needed: Decimal, sign: int) -> Decimal:
    """R of two growth rates; `needed` is not zero."""
    with localcontext(_WIDE):
        return sign * seen / abs(needed)


def by_growth(rate: Decimal) -> P:
    """The status of a growth rate in the wanted direction; every threshold includes its lower end."""
    rate = _COMPARED.plus(rate)
    if rate >= ON_TRACK:
        return P.ON_TRACK
    if rate >= BEHIND:
        return P.BEHIND
    return P.FAR_BEHIND if rate >= 0 else P.MOVING_AWAY


def _to_target(case: Case) -> Answer:
    assert case.target is not None
    unfit = from_baseline(case) or _without_growth(case)
    if unfit:
        return unfit
    seen = growth(case.v_b, case.v_t, case.t - case.b)
    needed = growth(case.v_b, case.target, case.due - case.b)
    found = ratio(seen, needed, _sign(case))
    values = {**case.values, "cagr": +seen, "cagr_req": +needed, "d": _sign(case), "R": +found}
    return Answer(by_ratio(_COMPARED.plus(found)), "growth_target", values, +found)


def _direction(case: Case) -> Answer:
    unfit = from_baseline(case) or _without_growth(case)
    if unfit:
        return unfit
    seen = growth(case.v_b, case.v_t, case.t - case.b)
    wanted = seen.copy_negate() if _sign(case) < 0 else seen
    values = {**case.values, "cagr": +seen, "d": _sign(case)}
    return Answer(by_growth(wanted), "growth", values, +wanted)


def _sign(case: Case) -> int:
    return case.sign if case.v_b > 0 else -case.sign


def _without_growth(case: Case) -> Answer | None:
    """Why there is no growth rate, or None when there is one."""
    reason = None
    if 0 in (case.v_b, case.v_t):
        reason = "growth_zero"
    elif (case.v_b > 0) != (case.v_t > 0):
        reason = "growth_sign"
    elif case.target == 0:
        reason = "growth_zero_target"
    elif case.target is not None and (case.v_b > 0) != (case.target > 0):
        reason = "growth_sign_target"
    return Answer(P.NOT_ASSESSABLE, reason, case.values) if reason else None


WAY = Way(NAME, _to_target, _direction)

"""Method `path`: the way covered against the time used up; what offices understand, and safe at zero.

r = [(v_t - v_b) / (T - v_b)] / [(t - b) / (tau - b)], in decimal arithmetic on unrounded values; with dated interim
values the target path is the line through them. A direction is judged against the baseline: better, equal or worse.
"""

from decimal import Decimal
from itertools import pairwise

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.case import Answer, Case, from_baseline
from kassel_integration.analysis.judging import Way, judge
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.status import Progress as P

NAME = "path"
ON_TRACK = Decimal("0.95")
BEHIND = Decimal("0.60")


def assess(metric: Metric, series: Series, concept: Concept) -> Assessment:
    """Judge one metric by its totals under the method `path`."""
    return judge(WAY, metric, series, concept)


def by_ratio(ratio: Decimal) -> P:
    """The status of a ratio; every threshold includes its lower end."""
    if ratio >= ON_TRACK:
        return P.ON_TRACK
    if ratio >= BEHIND:
        return P.BEHIND
    return P.FAR_BEHIND if ratio >= 0 else P.MOVING_AWAY


def _direction(case: Case) -> Answer:
    """Against the baseline only: better, equal or worse."""
    way = (case.v_t - case.v_b) * case.sign
    if way > 0:
        found = Answer(P.ON_TRACK, "better", case.values)
    elif way == 0:
        found = Answer(P.BEHIND, "equal", case.values)
    else:
        found = Answer(P.MOVING_AWAY, "worse", case.values)
    return from_baseline(case) or found


def _to_target(case: Case) -> Answer:
    assert case.target is not None
    unfit = from_baseline(case)
    if unfit:
        return unfit
    stops = [(case.b, case.v_b), *((y, v) for y, v in case.interim if case.b < y < case.due), (case.due, case.target)]
    (y0, v0), (y1, v1) = next((a, b) for a, b in pairwise(stops) if a[0] <= case.t < b[0] or b is stops[-1])
    # Required way at t, times (y1 - y0) so that the only division is the last one: thresholds stay exact.
    required = (v0 - case.v_b) * (y1 - y0) + (v1 - v0) * (case.t - y0)
    expected = case.v_b + required / (y1 - y0)
    way = case.v_t - case.v_b
    if required * case.sign <= 0:  # an interim value asks for no more than the baseline: held or not, without a ratio
        held = (case.v_t - expected) * case.sign >= 0
        values = {**case.values, "expected": expected}
        return Answer(P.ON_TRACK, "flat_path", values) if held else Answer(P.MOVING_AWAY, "below_flat_path", values)
    ratio = way * (y1 - y0) / required
    values = {
        **case.values, "way": way, "needed": case.target - case.v_b, "r": ratio, "interim": len(stops) > 2,
        "expected": expected,
    }  # fmt: skip
    return Answer(by_ratio(ratio), "ratio", values, ratio)


WAY = Way(NAME, _to_target, _direction)

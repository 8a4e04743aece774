"""One goal as JSON: a public format of its own; keys keep the order they were published in, new ones come after."""

from collections.abc import Iterable

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.comparison import disagree
from kassel_integration.analysis.methods import METHODS
from kassel_integration.model.catalogue import Indicator
from kassel_integration.views import evidence
from kassel_integration.views.goal.view import Audience, Fact, GoalView, IndicatorView, MetricView, ValueView, told

Json = dict[str, object]

_OF_GOAL = (
    "field",
    "area",
    "offices",
    "footnotes",
    "remark",
    "coverage",
    "implementation",
    "progress",
    "disagreement",
    "judged",
    "evidence",
    "declarations",
)
_OF_METRIC = (
    "id",
    "label",
    "kind",
    "unit",
    "period",
    "direction",
    "definition",
    "caveat",
    "dimensions",
    "basis",
    "target",
)


def goal_payload(goal: GoalView) -> Json:
    """Everything of one goal: wording, indicators with metrics, values, status with its inputs."""
    found = {
        "id": goal.id,
        "text": goal.text,
        **_data(goal.facts, _OF_GOAL),
        "indicators": [_indicator(view.indicator, view) for view in goal.indicators if view.indicator],
    }
    for direct in (view for view in goal.indicators if not view.indicator):
        found["metrics"] = _metrics(direct)
    return {"goal": found}


def _data(facts: Iterable[Fact], first: tuple[str, ...]) -> Json:
    return {fact.key: fact.data for fact in told(facts, Audience.PROGRAMS, first)}


def _indicator(indicator: Indicator, view: IndicatorView) -> Json:
    return {"id": indicator.id, "text": indicator.text, "remark": indicator.remark, "metrics": _metrics(view)}


def _metrics(view: IndicatorView) -> list[Json]:
    return [metric_payload(metric) for metric in view.metrics]


def metric_payload(m: MetricView) -> Json:
    """Everything of one metric."""
    return {
        **_data(m.facts, _OF_METRIC),
        "assessment": _assessment(m.assessment),
        "methods": {a.method: _assessment(a) for a in m.by_method},
        "methods_disagree": disagree(m.by_method),
        "values": [_value(value) for value in m.values],
    }


def _value(v: ValueView) -> Json:
    point = v.measurement
    return {
        "year": point.year,
        "value": point.value,
        "flag": point.flag,
        "as_of": point.as_of or None,
        "source": point.source or None,
        "note": point.note or None,
        "assessment": _assessment(v.assessment) if v.assessment else None,
        "numerator": point.numerator,
        "denominator": point.denominator,
        "stands_for": point.stands_for or None,
        "office": point.office or None,
        **({"submissions": [each.id for each in v.submissions]} if v.submissions else {}),
    }


def _assessment(a: Assessment) -> Json:
    """A status with what it was computed from and by way of."""
    return {
        "status": a.status.value,
        "method": a.method,
        "reason": a.reason,
        "year": a.year,
        "n": a.n,
        "years": list(a.years),
        "ratio": a.ratio,
        "inputs": {key: a.values[key] for key in METHODS[a.method].published if key in a.values},
        "flags": [{"year": year, "flag": flag} for year, flag in a.flags],
        "remarks": [key for key, _ in a.remarks],
        "evidence": evidence.of_assessment(a),
        "interim_missed": [{"year": i.year, "wanted": i.wanted, "actual": i.actual} for i in a.interim_missed],
    }

"""The JSON of one goal: a public format of its own."""

from typing import Any

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.comparison import by_each_method, disagree
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.analysis.history import history
from kassel_integration.analysis.methods import METHODS
from kassel_integration.commands.call import Judged
from kassel_integration.model.catalogue import Metric


def goal_payload(s: GoalStatus, judged: Judged) -> dict[str, Any]:
    """Everything of one goal: wording, indicators with metrics, values, status with its inputs."""
    goal = s.goal
    declared = {"year": s.declared[0], "word": s.declared[1].value} if s.declared else None
    indicators = dict.fromkeys(m.metric.indicator for m in s.metrics)
    return {
        "goal": {
            "id": goal.id,
            "text": goal.text,
            "field": {"id": goal.area.field.id, "title": goal.area.field.title},
            "area": {"id": goal.area.id, "title": goal.area.title},
            "offices": [{"id": o.id, "name": o.name} for o in goal.offices],
            "footnotes": [{"id": n.id, "text": n.text} for n in (*goal.area.footnotes, *goal.footnotes)],
            "remark": goal.remark,
            "coverage": s.coverage.value,
            "implementation": declared,
            "progress": s.progress.value,
            "disagreement": s.disagreement,
            "judged": len(s.judged),
            "indicators": [
                {
                    "id": indicator.id,
                    "text": indicator.text,
                    "remark": indicator.remark,
                    "metrics": [_metric(m, judged) for m in s.metrics if m.metric.indicator is indicator],
                }
                for indicator in indicators
            ],
        }
    }


def _metric(m: MetricStatus, judged: Judged) -> dict[str, Any]:
    all_methods = by_each_method(m.metric, m.series, judged.catalogue.concept)
    return {
        **_definition(m.metric),
        "coverage": m.coverage.value,
        "assessment": _assessment(m.assessment),
        "methods": {a.method: _assessment(a) for a in all_methods},
        "methods_disagree": disagree(all_methods),
        "values": [
            {
                "year": p.year,
                "value": p.value,
                "flag": p.flag,
                "as_of": p.as_of or None,
                "source": p.source or None,
                "note": p.note or None,
                "assessment": _assessment(a) if a else None,
            }
            for p, a in history(m, judged.method, judged.catalogue.concept)
        ],
    }


def _definition(metric: Metric) -> dict[str, Any]:
    target = metric.target
    return {
        "id": metric.id,
        "label": metric.label,
        "kind": metric.kind.value,
        "unit": metric.unit,
        "period": {"type": metric.period.type, "day": metric.period.day},
        "direction": metric.direction,
        "definition": metric.definition,
        "caveat": metric.caveat,
        "dimensions": list(metric.dimensions),
        "basis": metric.basis,
        "target": {
            "rule": target.rule.value,
            "value": target.value,
            "by": target.by,
            "basis": target.basis,
            "interim": [{"by": year, "value": value} for year, value in target.interim],
            "note": target.note,
        },
    }


def _assessment(a: Assessment) -> dict[str, Any]:
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
    }

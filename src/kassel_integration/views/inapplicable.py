"""The metrics of which there can be no value: listed apart, counted nowhere."""

from collections.abc import Iterable

from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.model.flag import Flag
from kassel_integration.views.signs import alone
from kassel_integration.views.values import Value, Years, sentence


def inapplicable_notes(metrics: Iterable[MetricStatus]) -> tuple[Value, ...]:
    """One sentence a metric: which it is, in which years, and why not."""
    return tuple(
        sentence(
            "notes.inapplicable",
            id=m.metric.id,
            label=m.metric.label,
            years=Years(m.apart),
            reason=_reason(m) or alone(Flag.NO_MEANING),
        )
        for m in metrics
    )


def inapplicable_data(metrics: Iterable[MetricStatus]) -> dict[str, object]:
    """The same for programs; nothing where every metric applies."""
    found = [
        {"id": m.metric.id, "label": m.metric.label, "years": list(m.apart), "reason": _reason(m) or None}
        for m in metrics
    ]
    return {"not_applicable": found} if found else {}


def _reason(m: MetricStatus) -> str:
    """What was written beside it, as it was said last."""
    told = (p.note for p in reversed(m.series.points) if p.not_applicable and p.note)
    return next(told, "")

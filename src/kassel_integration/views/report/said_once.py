"""What stands beside every value that is shown is said once, with the sources, and not again with each metric."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.views.goal.view import GoalView, IndicatorView, MetricView
from kassel_integration.views.values import Sentence, Value


@dataclass(frozen=True, slots=True)
class SaidOnce:
    """The source and the note that all values share; "" where they do not."""

    source: str = ""
    note: str = ""


def said_once(goals: Iterable[GoalStatus]) -> SaidOnce:
    """What the values of several metrics have in common."""
    series = [m.series.points for s in goals for m in s.own if m.series.points]
    if len(series) < 2:
        return SaidOnce()
    source, note = ({getattr(p, name) for points in series for p in points} for name in ("source", "note"))
    return SaidOnce(source.pop() if len(source) == 1 else "", note.pop() if len(note) == 1 else "")


def without_statements(s: GoalStatus, once: SaidOnce) -> GoalStatus:
    """The goal, its declarations without what every value says."""
    if not once.note:
        return s
    told = (replace(d, statement="") if d.statement == once.note else d for d in s.declarations)
    return replace(s, declarations=tuple(told))


def without_repeats(goal: GoalView, once: SaidOnce) -> GoalView:
    """The goal, its metrics without the source and the note that all share."""
    if once == SaidOnce():
        return goal
    kept = (IndicatorView(i.indicator, tuple(_metric(m, once) for m in i.metrics)) for i in goal.indicators)
    return replace(goal, indicators=tuple(kept))


def _metric(m: MetricView, once: SaidOnce) -> MetricView:
    return replace(m, sources=_others(m.sources, once.source), notes=_others(m.notes, once.note))


def _others(told: tuple[Value, ...], known: str) -> tuple[Value, ...]:
    return tuple(v for v in told if not (known and isinstance(v, Sentence) and v.values["source"] == known))

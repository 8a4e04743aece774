"""The last change of a metric, told beside its level: an arrow, how much, since when, and whether that is wanted."""

from decimal import Decimal

from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.analysis.scale import Style
from kassel_integration.model.choices import Direction
from kassel_integration.views.values import Labelled, Number, Sentence, Value, sentence

_CHANGE = Style(2, plus=True, careful=True, trimmed=True)
_MOST_PLACES = 10  # more than any figure is measured to; the quotient of two counts has no end
_WANTED = {Direction.UP: 1, Direction.DOWN: -1, Direction.NONE: 0}


def signed_number(value: Decimal) -> Number:
    """A difference as people read it, never rounded to none."""
    return Number(value, _CHANGE, (Decimal(0),))


def shortened(value: Decimal) -> Decimal:
    """A difference for programs, without the endless places of a quotient."""
    return value if -value.as_tuple().exponent <= _MOST_PLACES else round(value, _MOST_PLACES).normalize()  # type: ignore[operator]


def arrow(change: Decimal) -> str:
    """Up, down, or level."""
    return "↑" if change > 0 else "↓" if change < 0 else "→"


def change_cell(m: MetricStatus) -> Value:
    """For programs the change itself, for people its arrow."""
    return Labelled(shortened(m.change[0]), arrow(m.change[0])) if m.change else None


def change_sentence(m: MetricStatus) -> Sentence | None:
    """What changed last, in one sentence; None where nothing can be compared."""
    if not m.change:
        return None
    (change, since), wanted = m.change, _WANTED[m.metric.direction]
    towards = (change > 0) - (change < 0)
    key = "same" if not towards else "neutral" if not wanted else "wanted" if towards == wanted else "unwanted"
    return sentence(f"show.change_{key}", arrow=arrow(change), change=signed_number(change), since=since)


def change_data(m: MetricStatus) -> dict[str, object] | None:
    """The same for programs."""
    return {"value": shortened(m.change[0]), "since": m.change[1]} if m.change else None

"""A verdict on a metric, and what it rests on."""

from dataclasses import dataclass
from fractions import Fraction

from recompute.plan import JUDGED, Point


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a metric stands; `used` are the figures it rests on, `number` is r, R or the miss where there is one."""

    status: str
    reason: str
    year: int | None = None
    used: tuple[Point, ...] = ()
    baseline: str | None = None
    final: bool = False
    late: int | None = None
    lost: int | None = None
    weather: str | None = None
    number: Fraction | None = None

    @property
    def is_judged(self) -> bool:
        """Whether this is a judgement at all."""
        return self.status in JUDGED


def none_because(reason: str) -> Verdict:
    """No judgement, and why."""
    return Verdict(status="not_assessable", reason=reason)

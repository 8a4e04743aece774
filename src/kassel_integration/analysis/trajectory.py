"""The course of one metric as a method judges it: baseline, latest value, what is asked by when, comparable years."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kassel_integration.analysis.assessment import Remarks
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric, Rule
from kassel_integration.model.status import Progress

Points = tuple[tuple[int, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with its reason and numbers, and the name of its formula if it was computed by one.

    `used` are the years computed from, empty for baseline and latest.
    """

    status: Progress
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)
    ratio: Decimal | None = None
    formula: str = ""
    used: tuple[int, ...] = ()
    remarks: Remarks = ()


@dataclass(frozen=True, slots=True)
class Trajectory:
    """One metric in numbers: baseline (b, v_b), latest (t, v_t), and what is asked; without `target` a direction.

    `points` reach from b to t, `breaks` are the breaks in series between them, `comparable` are all numbers since the
    last break and `earlier` says whether there are any before it.
    """

    up: bool
    b: int
    v_b: Decimal
    t: int
    v_t: Decimal
    target: Decimal | None
    due: int
    interim: Points
    points: Points
    breaks: tuple[int, ...]
    comparable: Points
    earlier: bool

    @property
    def sign(self) -> int:
        """d of the formulas: 1 if more is better, else -1."""
        return 1 if self.up else -1

    @property
    def gained(self) -> Decimal:
        """How far the latest value is from the baseline in the wanted direction; negative if it went the other way."""
        return (self.v_t - self.v_b) * self.sign

    @property
    def met(self) -> bool:
        """True when the latest value meets the target."""
        return self.meets(self.v_t)

    def meets(self, value: Decimal) -> bool:
        """True when `value` is at the target or beyond it; a direction has none to meet."""
        return self.target is not None and (value >= self.target if self.up else value <= self.target)

    @property
    def ahead(self) -> dict[str, object]:
        """The latest value, and the target with the gap to it."""
        latest: dict[str, object] = {"t": self.t, "v_t": self.v_t}
        if self.target is None:
            return latest
        asked = Rule.AT_LEAST if self.up else Rule.AT_MOST
        return {**latest, "T": self.target, "tau": self.due, "gap": abs(self.target - self.v_t), "sign": asked}

    @property
    def values(self) -> dict[str, object]:
        """The same with the baseline."""
        return {"b": self.b, "v_b": self.v_b, **self.ahead}


def trajectory_of(metric: Metric, series: Series, concept: Concept) -> Trajectory | None:
    """The trajectory of a series with numbers, or None when all lie before the baseline year.

    Baseline is the baseline year's value, else the first later one; earlier years only give context.
    """
    points = tuple((y, v) for y, v in series.numbers if y >= concept.baseline_year)
    if not points:
        return None
    (b, v_b), (t, v_t) = points[0], points[-1]
    rule, target = metric.target.rule, metric.target
    value = target.value if rule in (Rule.AT_LEAST, Rule.AT_MOST) else None
    last_break = max((y for y in series.breaks if y <= t), default=0)
    comparable = tuple((y, v) for y, v in series.numbers if y >= last_break)
    return Trajectory(
        up=rule in (Rule.AT_LEAST, Rule.INCREASE),
        b=b, v_b=v_b, t=t, v_t=v_t,
        target=value,
        due=concept.last if value is None else target.by or concept.last,
        interim=target.interim,
        points=points,
        breaks=tuple(y for y in series.breaks if b < y <= t),
        comparable=comparable,
        earlier=len(comparable) < len(series.numbers),
    )  # fmt: skip


def incomparable(trajectory: Trajectory) -> Verdict | None:
    """Why nothing can be measured from the baseline to the latest value, or None when it can."""
    if trajectory.b == trajectory.t:
        reason = "one_point" if trajectory.target is None else "one_point_gap"
        return Verdict(Progress.NOT_ASSESSABLE, reason, trajectory.values)
    if trajectory.breaks:
        return Verdict(Progress.NOT_ASSESSABLE, "break", {**trajectory.values, "year": trajectory.breaks[-1]})
    return None

"""The course of one metric as a method judges it: baseline, latest value, what is asked by when, comparable years."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kassel_integration.analysis.asked import asked, asks_for_more
from kassel_integration.analysis.assessment import Remarks
from kassel_integration.analysis.baseline import baseline_unknown, baseline_year
from kassel_integration.analysis.expected import due_year
from kassel_integration.analysis.precision import COMPARED
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Concept, Metric, Rule
from kassel_integration.model.choices import Direction
from kassel_integration.model.status import Progress

Points = tuple[tuple[int, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with its reason and numbers, and the name of its formula if it was computed by one.

    `used` are the years computed from, empty for baseline and latest; `year` is the one judged, where it is not the
    last of them. `baseline` is the year the verdict starts from, if any. `final`, `late` and `lost` are those of
    Evidence. `count` values were seen, where they are more than were used.
    """

    status: Progress
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)
    ratio: Decimal | None = None
    formula: str = ""
    used: tuple[int, ...] = ()
    remarks: Remarks = ()
    year: int | None = None
    baseline: int | None = None
    final: bool = False
    late: int | None = None
    lost: int | None = None
    count: int = 0

    @property
    def judged_year(self) -> int | None:
        """The year judged, None where nothing was."""
        return self.year if self.year is not None or not self.used else self.used[-1]


@dataclass(frozen=True, slots=True)
class Trajectory:
    """One metric in numbers: baseline (b, v_b), latest (t, v_t), and what is asked; without `target` a direction.

    `points` reach from b to t, `breaks` are the breaks in series between them, `comparable` are all numbers since the
    last break and `earlier` says whether there are any before it. `slack` is for what must not become worse: by how
    much a value may be worse than the baseline. Where the baseline is `unknown` b is t. A
    target that was `reckoned` from the baseline has as many digits as are compared.
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
    slack: Decimal | None = None
    unknown: bool = False
    reckoned: bool = False

    @property
    def sign(self) -> int:
        """d of the formulas: 1 if more is better, else -1."""
        return 1 if self.up else -1

    @property
    def gained(self) -> Decimal:
        """How far the latest value is from the baseline in the wanted direction; negative if it went the other way."""
        return (self.v_t - self.v_b) * self.sign

    @property
    def rises(self) -> bool:
        """True when the latest value is better than the one before it."""
        return len(self.points) > 1 and (self.v_t - self.points[-2][1]) * self.sign > 0

    @property
    def met(self) -> bool:
        """True when the latest value meets the target."""
        return self.meets(self.v_t)

    def meets(self, value: Decimal) -> bool:
        """True when `value` is at the target or beyond it; a direction has none to meet."""
        if self.target is None:
            return False
        if self.reckoned:
            value = COMPARED.plus(value)
        return value >= self.target if self.up else value <= self.target

    def reaches(self, value: Decimal) -> bool:
        """True when `value` is what is asked for: at the target, better than the baseline, or no worse than it.

        Where more is better nothing at all never holds.
        """
        gained = (value - self.v_b) * self.sign
        if self.target is not None:
            return self.meets(value)
        if self.slack is None:
            return gained > 0
        return gained >= -self.slack and not (self.up and value == 0)

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
    points = tuple((y, v) for y, v in series.numbers if y >= baseline_year(metric, concept))
    if not points:
        return None
    unknown = baseline_unknown(metric)
    (b, v_b), (t, v_t) = points[-1 if unknown else 0], points[-1]
    rule, target, wanted = metric.target.rule, metric.target, asked(metric, series, concept)
    last_break = max((y for y in series.breaks if y <= t), default=0)
    comparable = tuple((y, v) for y, v in series.numbers if y >= last_break)
    return Trajectory(
        up=_rises(metric),
        b=b, v_b=v_b, t=t, v_t=v_t,
        target=wanted.value,
        due=due_year(metric, concept),
        interim=wanted.interim,
        points=points,
        breaks=tuple(y for y in series.breaks if b < y <= t),
        comparable=comparable,
        earlier=len(comparable) < len(series.numbers),
        unknown=unknown,
        reckoned=rule is Rule.CHANGE,
        slack=abs(v_b) * target.tolerance / 100 if rule is Rule.HOLD else None,
    )  # fmt: skip


def _rises(metric: Metric) -> bool:
    """True when more is what is asked for."""
    rule = metric.target.rule
    if rule is Rule.HOLD:
        return metric.direction is Direction.UP
    return rule not in (Rule.DECREASE, Rule.NONE) and asks_for_more(metric)


def incomparable(trajectory: Trajectory) -> Verdict | None:
    """Why nothing can be measured from the baseline to the latest value, or None when it can."""
    if trajectory.b == trajectory.t:
        reason = "one_point" if trajectory.target is None else "one_point_gap"
        return Verdict(Progress.NOT_ASSESSABLE, reason, trajectory.values)
    if trajectory.breaks:
        return Verdict(Progress.NOT_ASSESSABLE, "break", {**trajectory.values, "year": trajectory.breaks[-1]})
    return None

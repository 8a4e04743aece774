"""What a form asks and who asks it: office, year, until when, whom to send it to, and each metric with its past."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kassel_integration.model.catalogue import Catalogue, Dimension, Goal, Kind, Metric, Office
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from kassel_integration.views.form.sheet import Limits
from kassel_integration.views.signs import figure
from kassel_integration.views.values import Figure, Sentence, Value, sentence


@dataclass(frozen=True, slots=True)
class AskedMetric:
    """A metric the office delivers, and the latest figure before the year asked for."""

    metric: Metric
    before: Measurement | None


@dataclass(frozen=True, slots=True)
class AskedGoal:
    """A goal whose implementation the office declares, and what it declared last."""

    goal: Goal
    before: Measurement | None


@dataclass(frozen=True, slots=True)
class Asked:
    """All that a form asks of `office` for `year`; `due`: until when, `send_to`: whom to send it to, if known."""

    catalogue: Catalogue
    office: Office
    year: int
    metrics: tuple[AskedMetric, ...]
    goals: tuple[AskedGoal, ...]
    due: date | None = None
    send_to: str = ""
    synthetic: bool = False  # the values before are made up

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """By which any of the metrics may be broken down."""
        used = {name for each in self.metrics for name in each.metric.dimensions}
        return tuple(d for d in self.catalogue.dimensions if d.id in used)


def goal_of(goal: Goal) -> str:
    """A goal with its number."""
    return f"{goal.id} {goal.text}"


def told_before(before: Measurement | None, places: int | None = None) -> Value:
    """The latest value with its year; its flag in words, for a form has room for them."""
    if before is None:
        return None
    shown = figure(before, places)
    if before.value is not None:
        shown = Figure(shown.value, "", places)
    if before.stands_for:
        return sentence("form.before_stand_in", value=shown, year=before.year)
    if before.value is not None and before.flag is not Flag.NORMAL:
        return sentence(
            "form.before_flagged", value=shown, year=before.year, flag=Sentence(f"labels.flag.{before.flag}")
        )
    return sentence("form.before", value=shown, year=before.year)


def limits(metric: Metric) -> Limits:
    """Which numbers need no second look, by what the catalogue says of the metric."""
    low = metric.range.min if metric.range and metric.range.min is not None else Decimal(0)
    high = metric.range.max if metric.range else None
    if high is None and metric.kind is Kind.SHARE:
        high = Decimal(100)
    return Limits(low, high, whole=metric.kind is Kind.COUNT)

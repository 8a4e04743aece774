"""The catalogue as values that know their parents: fields, areas, goals, indicators, metrics, offices, dimensions."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from kassel_integration.model.baseline import OwnBaseline
from kassel_integration.model.choices import Basis, Delivery, Direction, PeriodType
from kassel_integration.model.choices import Kind as Kind  # noqa: PLC0414
from kassel_integration.model.choices import Rule as Rule  # noqa: PLC0414
from kassel_integration.model.concept import Concept as Concept  # noqa: PLC0414
from kassel_integration.model.concept import LevelName as LevelName  # noqa: PLC0414
from kassel_integration.model.concept import Levels as Levels  # noqa: PLC0414
from kassel_integration.model.dimension import Dimension as Dimension  # noqa: PLC0414
from kassel_integration.model.dimension import DimensionValue as DimensionValue  # noqa: PLC0414
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC
from kassel_integration.model.office import Office as Office  # noqa: PLC0414
from kassel_integration.model.office import Term
from kassel_integration.model.survey import Survey
from kassel_integration.model.target import Target as Target  # noqa: PLC0414


@dataclass(frozen=True, slots=True)
class Period:
    """What span of time a value speaks of; `day` (MM-DD) only for stocks counted on one date."""

    type: PeriodType
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    """Lowest and highest value, both included; None means open."""

    min: Decimal | None = None
    max: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote of the source, verbatim."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ActionField:
    """A field of action (Handlungsfeld) with its main goals."""

    id: str
    title: str
    main_goals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """An area (Themenfeld) of a field; `note` is a paragraph of the source, `remark` is ours."""

    id: str
    title: str
    field: ActionField
    footnotes: tuple[Footnote, ...] = ()
    note: str | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Applies:
    """The last year in which a goal applies, and why no longer."""

    until: int
    reason: str


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal, its words verbatim, in an area of a field or directly in the field; `remark` is ours.

    `offices` are those it names; `terms` say who is responsible when, where these were not always.
    """

    id: str
    text: str
    field: ActionField
    area: Area | None
    offices: tuple[Office, ...]
    footnotes: tuple[Footnote, ...] = ()
    remark: str | None = None
    terms: tuple[Term, ...] = ()
    applies: Applies | None = None  # where it does not to the end

    def responsible(self, year: int) -> tuple[Office, ...]:
        """The offices in charge in a year."""
        if not self.terms:
            return self.offices
        return tuple(dict.fromkeys(term.office for term in self.terms if term.covers(year)))

    @property
    def ever(self) -> tuple[Office, ...]:
        """Every office that is, was or will be in charge."""
        return tuple(dict.fromkeys(term.office for term in self.terms)) if self.terms else self.offices


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of a goal, its words verbatim; id `1.4.6-2` is goal and position."""

    id: str
    text: str
    goal: Goal
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Metric:
    """One quantity that an indicator asks for, or a goal directly: its `parent`; id `1.1.3.betreuungsquote_u3`.

    What is not of the source has a basis. `refers_to`: the metric whose figures are judged here by another target.
    """

    id: str
    label: str
    kind: Kind
    unit: str
    period: Period
    direction: Direction
    definition: str
    dimensions: tuple[str, ...]
    target: Target
    parent: Indicator | Goal
    basis: Basis = Basis.ASSUMPTION
    caveat: str | None = None
    numerator: str | None = None
    denominator: str | None = None
    range: Bounds | None = None
    plausible: Bounds | None = None
    unit_of_one: str = ""  # what exactly one is called; empty where that is the unit itself
    per: int | None = None  # of a rate: of how many of the denominator it speaks
    baseline: OwnBaseline | None = None  # where it is not the plan's
    survey: Survey | None = None  # where it is not asked for every year
    decimals: int | None = None  # with how many places its values are shown; None: as they came
    refers_to: "Metric | None" = None
    delivery: Delivery = Delivery.LEAD
    delivery_reason: str = ""  # why what several offices report may be added up

    @property
    def indicator(self) -> Indicator | None:
        """The indicator that asks for it; None where the goal does so itself."""
        return self.parent if isinstance(self.parent, Indicator) else None

    @property
    def goal(self) -> Goal:
        """The goal this metric belongs to."""
        return self.parent.goal if isinstance(self.parent, Indicator) else self.parent

    def at(self, year: int | None) -> "Metric":
        """The metric with the target in force on the last day of a year."""
        target = self.target.at(year)
        return self if target is self.target else replace(self, target=target)

    @property
    def has_parts(self) -> bool:
        """True when its values are a numerator divided by a denominator."""
        return self.kind in (Kind.SHARE, Kind.RATE)

    @property
    def times(self) -> int:
        """What the quotient of the parts is multiplied by."""
        return self.per or 100


@dataclass(frozen=True, slots=True)
class Relation:
    """A declared relation between two metrics: in the same year and cell, `metric` is never above `at_most`."""

    metric: str
    at_most: str
    basis: Basis
    reason: str


@dataclass(frozen=True)
class Catalogue:
    """The whole concept; everything flat and in the order of the source, each part knowing its parent.

    `references` are metrics once more, under another goal and with a target of its own; `metrics` are the originals.
    """

    concept: Concept
    guidelines: tuple[str, ...]
    footnotes: tuple[Footnote, ...]
    offices: tuple[Office, ...]
    dimensions: tuple[Dimension, ...]
    fields: tuple[ActionField, ...]
    areas: tuple[Area, ...]
    goals: tuple[Goal, ...]
    indicators: tuple[Indicator, ...]
    metrics: tuple[Metric, ...]
    relations: tuple[Relation, ...]
    references: tuple[Metric, ...] = ()

    @cached_property
    def dimension_ids(self) -> tuple[str, ...]:
        """The ids of the dimensions in order: a cell's values come in the same one."""
        return tuple(dimension.id for dimension in self.dimensions)

    @cached_property
    def metric_by_id(self) -> dict[str, Metric]:
        """Metrics by their full id."""
        return {metric.id: metric for metric in self.metrics}

    @cached_property
    def goal_by_id(self) -> dict[str, Goal]:
        """Goals by id."""
        return {goal.id: goal for goal in self.goals}

    def goal_of(self, metric: str) -> Goal | None:
        """The goal of a metric, or the one whose implementation this id declares; None for any other id."""
        known = self.metric_by_id.get(metric)
        return known.goal if known else self.goal_by_id.get(metric.removesuffix(f".{IMPLEMENTATION_METRIC}"))

    @cached_property
    def metrics_of(self) -> dict[str, tuple[Metric, ...]]:
        """The metrics of each goal, by goal id; those that it refers to come last."""
        grouped: dict[str, list[Metric]] = {goal.id: [] for goal in self.goals}
        for metric in (*self.metrics, *self.references):
            grouped[metric.goal.id].append(metric)
        return {goal: tuple(metrics) for goal, metrics in grouped.items()}

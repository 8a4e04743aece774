"""The catalogue as values that know their parents: fields, areas, goals, indicators, metrics, offices, dimensions."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from kassel_integration.model.choices import Basis, Delivery, Direction, PeriodType, Provenance
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

_RULES_ABOUT_A_VALUE = frozenset({Rule.AT_LEAST, Rule.AT_MOST, Rule.HAPPENED, Rule.EVERY_YEAR})


@dataclass(frozen=True, slots=True)
class Period:
    """What span of time a value speaks of; `day` (MM-DD) only for stocks counted on one date."""

    type: PeriodType
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked: the rule, a value due in a year where there is one, dated interim values, and who says so.

    `basis` is of the rule, `value_basis` and `by_basis` are of the other two parts; no year means the plan's end.
    `tolerance` is in percent of the baseline. `from_` is the first year that counts, or the id of the milestone after
    which years count.
    """

    rule: Rule
    value: Decimal | None = None
    by: int | None = None
    basis: Basis = Basis.ASSUMPTION
    interim: tuple[tuple[int, Decimal], ...] = ()
    note: str | None = None
    value_basis: Basis = Basis.ASSUMPTION
    by_basis: Basis = Basis.ASSUMPTION
    tolerance: Decimal = Decimal(0)
    from_: int | str | None = None

    @property
    def provenance(self) -> Provenance:
        """How much of it the plan itself says, over the parts its rule uses; a stated year alone states no target."""
        said_by = self.said_by
        parts = {basis for part, basis in said_by.items() if part != "by" or basis is Basis.ASSUMPTION}
        if len(parts) > 1:
            return Provenance.PART
        return Provenance.STATED if Basis.CONCEPT in parts else Provenance.ASSUMED

    @property
    def said_by(self) -> dict[str, Basis]:
        """Who says the rule, the value where the rule is about one, the due year where one is named."""
        found = {"rule": self.basis}
        if self.rule in _RULES_ABOUT_A_VALUE:
            found["value"] = self.value_basis
        if self.by is not None:
            found["by"] = self.by_basis
        return found


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

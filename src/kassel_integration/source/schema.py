"""The shape of the catalogue file as pydantic models: the edge where it is checked, and the source of its JSON Schema.

The domain's values live in model/; these classes only know how the file is written.
"""

from typing import Annotated

from pydantic import ConfigDict, Discriminator, Field, Tag

from kassel_integration.model import choices
from kassel_integration.source import schema_conditions as conditions
from kassel_integration.source.schema_plan import (
    ConceptPart,
    DimensionPart,
    FootnotePart,
    LevelsPart,
    Named,
    OfficePart,
)
from kassel_integration.source.schema_target import BaselinePart, EveryPart, TargetPart
from kassel_integration.source.schema_types import (
    METRIC_FORMS,
    Basis,
    Day,
    Delivery,
    Direction,
    Id,
    IdForm,
    Kind,
    MetricId,
    Number,
    PeriodType,
    Slug,
    StrictPart,
    Text,
    Version,
    Year,
)


class PeriodPart(StrictPart):
    """The span of time a value speaks of."""

    type: PeriodType
    day: Day | None = None


class BoundsPart(StrictPart):
    """Lowest and highest value, both included."""

    min: Number | None = None
    max: Number | None = None


class MetricPart(StrictPart):
    """One quantity an indicator asks for."""

    model_config = ConfigDict(json_schema_extra=conditions.METRIC)
    id: Slug
    label: Text
    kind: Kind
    per: Annotated[int, Field(ge=2, le=10_000_000)] | None = None
    decimals: Annotated[int, Field(ge=0, le=6)] | None = None
    unit: Named
    period: PeriodPart
    direction: Direction
    definition: Text
    caveat: Text | None = None
    numerator: Text | None = None
    denominator: Text | None = None
    dimensions: list[Slug] = []
    delivery: Delivery = choices.Delivery.LEAD
    delivery_reason: Text | None = None
    range: BoundsPart | None = None
    plausible: BoundsPart | None = None
    baseline: BaselinePart | None = None
    every: EveryPart | None = None
    years: Annotated[list[Year], Field(min_length=1, json_schema_extra=conditions.DIFFERENT)] | None = None
    target: TargetPart
    basis: Basis = choices.Basis.ASSUMPTION


class ReferencePart(StrictPart):
    """A metric of another goal, judged here once more by a target of its own; it is asked for there."""

    ref: MetricId
    target: TargetPart


def _metric_form(value: object) -> str:
    """Whether it is a metric or refers to one."""
    return METRIC_FORMS[isinstance(value, ReferencePart) or (isinstance(value, dict) and "ref" in value)]


Asked = Annotated[
    Annotated[MetricPart, Tag(METRIC_FORMS[0])] | Annotated[ReferencePart, Tag(METRIC_FORMS[1])],
    Discriminator(_metric_form),
]


class IndicatorPart(StrictPart):
    """One indicator; its id is the goal's id and its position."""

    text: Text
    remark: Text | None = None
    metrics: Annotated[list[Asked], Field(min_length=1)]


class AppliesPart(StrictPart):
    """The last year in which a goal applies, and why no longer; only this takes it out of the counts."""

    until: Year
    reason: Text


class GoalPart(StrictPart):
    """A goal in the words of the source; its metrics stand under its indicators, or directly under it."""

    model_config = ConfigDict(json_schema_extra=conditions.GOAL)
    id: Id
    text: Text
    offices: list[Slug] = []
    footnotes: list[Text] = []
    remark: Text | None = None
    indicators: list[IndicatorPart] = []
    metrics: list[Asked] = []
    applies: AppliesPart | None = None


class AreaPart(StrictPart):
    """An area of a field; it may have no goals (6.2)."""

    id: Id
    title: Text
    footnotes: list[Text] = []
    note: Text | None = None
    remark: Text | None = None
    goals: list[GoalPart] = []


class FieldPart(StrictPart):
    """A field of action; it has areas, or goals without areas between."""

    model_config = ConfigDict(json_schema_extra=conditions.FIELD)
    id: Id
    title: Text
    main_goals: list[Text] = []
    areas: Annotated[list[AreaPart], Field(min_length=1)] | None = None
    goals: Annotated[list[GoalPart], Field(min_length=1)] | None = None


class RelationPart(StrictPart):
    """`metric` may never be above `at_most` in the same year and cell."""

    metric: MetricId
    at_most: MetricId
    basis: Basis = choices.Basis.ASSUMPTION
    reason: Text


class CataloguePart(StrictPart):
    """The whole file."""

    model_config = ConfigDict(json_schema_extra=conditions.CATALOGUE)
    version: Version
    ids: IdForm = choices.IdForm.NESTED
    concept: ConceptPart
    levels: LevelsPart = LevelsPart()
    guidelines: list[Text] = []
    footnotes: list[FootnotePart] = []
    offices: list[OfficePart] = []
    dimensions: list[DimensionPart] = []
    fields: Annotated[list[FieldPart], Field(min_length=1)]
    relations: list[RelationPart] = []

"""The shape of the catalogue file as pydantic models: the edge where it is checked, and the source of its JSON Schema.

The domain's values live in model/; these classes only know how the file is written.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from kassel_integration.model import choices
from kassel_integration.source.schema_types import (
    FORMS,
    METRIC_FORMS,
    UNIT_FORMS,
    Basis,
    Beginning,
    Day,
    Direction,
    Id,
    IdForm,
    IsoDate,
    Kind,
    MetricId,
    Number,
    PeriodType,
    Rule,
    Slug,
    Text,
    Year,
)


class StrictPart(BaseModel):
    """Every part of the file: no unknown keys, no silent change of type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class UnitPart(StrictPart):
    """What is counted, named for exactly one and for any other number."""

    one: Text
    many: Text


def _unit_form(value: object) -> str:
    """Which way a unit is written; what is neither is judged as a text, so that it is said once."""
    return UNIT_FORMS[1] if isinstance(value, dict | UnitPart) else UNIT_FORMS[0]


Named = Annotated[
    Annotated[Text, Tag(UNIT_FORMS[0])] | Annotated[UnitPart, Tag(UNIT_FORMS[1])], Discriminator(_unit_form)
]


class LevelsPart(StrictPart):
    """What the levels of the plan are called; a level without a name is called as the program calls it."""

    field: Named | None = None
    area: Named | None = None
    goal: Named | None = None


class SpanPart(StrictPart):
    """The years of the plan, both included."""

    first: Year
    last: Year


class MunicipalityPart(StrictPart):
    """Whose plan it is; `key` is the official key: of a state, region, district or municipality (AGS or ARS)."""

    name: Text
    key: Annotated[str, Field(pattern=FORMS["municipality"])] | None = None


class ConceptPart(StrictPart):
    """Title, state and years of the concept."""

    title: Text
    part: Text | None = None
    as_of: IsoDate
    period: SpanPart
    baseline_year: Year
    baseline_basis: Basis = choices.Basis.ASSUMPTION
    municipality: MunicipalityPart
    language: Literal["de", "en"] = "de"


class FootnotePart(StrictPart):
    """A footnote of the source."""

    id: Text
    text: Text


class OfficePart(StrictPart):
    """A responsible office."""

    id: Slug
    name: Text
    aliases: list[Text] = []


class DimensionValuePart(StrictPart):
    """One value of a dimension."""

    id: Annotated[str, Field(pattern=FORMS["cell"])]
    label: Text
    aliases: list[Text] = []


class DimensionPart(StrictPart):
    """What figures may be broken down by; `headings` are other names of its column in measurement files.

    `gap` are two of its values, with and without, whose distance over the years is worth showing.
    """

    id: Slug
    label: Text
    headings: list[Text] = []
    gap: list[Text] | None = None
    values: Annotated[list[DimensionValuePart], Field(min_length=1)]


class PeriodPart(StrictPart):
    """The span of time a value speaks of."""

    type: PeriodType
    day: Day | None = None


class InterimPart(StrictPart):
    """A value due before the target's own year."""

    by: Year
    value: Number


class TargetPart(StrictPart):
    """What the goal's text asks of a metric; each part says whether the plan states it, by default as the rule does."""

    rule: Rule
    value: Number | None = None
    by: Year | None = None
    basis: Basis
    value_basis: Basis | None = None
    by_basis: Basis | None = None
    tolerance: Annotated[Number, Field(ge=0, le=100)] | None = None
    from_: Annotated[Beginning | None, Field(alias="from")] = None
    interim: list[InterimPart] = []
    note: Text | None = None


class BoundsPart(StrictPart):
    """Lowest and highest value, both included."""

    min: Number | None = None
    max: Number | None = None


class MetricPart(StrictPart):
    """One quantity an indicator asks for."""

    id: Slug
    label: Text
    kind: Kind
    unit: Named
    period: PeriodPart
    direction: Direction
    definition: Text
    caveat: Text | None = None
    numerator: Text | None = None
    denominator: Text | None = None
    dimensions: list[Slug] = []
    range: BoundsPart | None = None
    plausible: BoundsPart | None = None
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


class GoalPart(StrictPart):
    """A goal in the words of the source; its metrics stand under its indicators, or directly under it."""

    id: Id
    text: Text
    offices: list[Slug] = []
    footnotes: list[Text] = []
    remark: Text | None = None
    indicators: list[IndicatorPart] = []
    metrics: list[Asked] = []


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

    version: Literal[1]
    ids: IdForm = choices.IdForm.NESTED
    concept: ConceptPart
    levels: LevelsPart = LevelsPart()
    guidelines: list[Text] = []
    footnotes: list[FootnotePart] = []
    offices: list[OfficePart] = []
    dimensions: list[DimensionPart] = []
    fields: Annotated[list[FieldPart], Field(min_length=1)]
    relations: list[RelationPart] = []

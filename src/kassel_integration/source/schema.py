"""The shape of the catalogue file as pydantic models: the edge where it is checked, and the source of its JSON Schema.

The domain's values live in model/; these classes only know how the file is written.
"""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from kassel_integration.model import choices
from kassel_integration.source.schema_target import BaselinePart, TargetPart
from kassel_integration.source.schema_types import (
    FORMS,
    UNIT_FORMS,
    AreaId,
    Basis,
    Day,
    Direction,
    FieldId,
    GoalId,
    IsoDate,
    Kind,
    MetricId,
    Number,
    PeriodType,
    Slug,
    StrictPart,
    Text,
    Year,
)


class UnitPart(StrictPart):
    """What is counted, named for exactly one and for any other number."""

    one: Text
    many: Text


def _unit_form(value: object) -> str:
    """Which way a unit is written; what is neither is judged as a text, so that it is said once."""
    return UNIT_FORMS[1] if isinstance(value, dict | UnitPart) else UNIT_FORMS[0]


class SpanPart(StrictPart):
    """The years of the plan, both included."""

    first: Year
    last: Year


class MunicipalityPart(StrictPart):
    """Whose plan it is; `key` is the official municipality key (AGS, eight digits)."""

    name: Text
    key: Annotated[str, Field(pattern=FORMS["municipality"])]


class ConceptPart(StrictPart):
    """Title, state and years of the concept."""

    title: Text
    part: Text
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


class BoundsPart(StrictPart):
    """Lowest and highest value, both included."""

    min: Number | None = None
    max: Number | None = None


class MetricPart(StrictPart):
    """One quantity an indicator asks for."""

    id: Slug
    label: Text
    kind: Kind
    per: Annotated[int, Field(ge=2, le=10_000_000)] | None = None
    decimals: Annotated[int, Field(ge=0, le=6)] | None = None
    unit: Annotated[
        Annotated[Text, Tag(UNIT_FORMS[0])] | Annotated[UnitPart, Tag(UNIT_FORMS[1])], Discriminator(_unit_form)
    ]
    period: PeriodPart
    direction: Direction
    definition: Text
    caveat: Text | None = None
    numerator: Text | None = None
    denominator: Text | None = None
    dimensions: list[Slug] = []
    range: BoundsPart | None = None
    plausible: BoundsPart | None = None
    baseline: BaselinePart | None = None
    target: TargetPart
    basis: Basis = choices.Basis.ASSUMPTION


class IndicatorPart(StrictPart):
    """One indicator; its id is the goal's id and its position."""

    text: Text
    remark: Text | None = None
    metrics: Annotated[list[MetricPart], Field(min_length=1)]


class GoalPart(StrictPart):
    """A goal in the words of the source."""

    id: GoalId
    text: Text
    offices: Annotated[list[Slug], Field(min_length=1)]
    footnotes: list[Text] = []
    remark: Text | None = None
    indicators: Annotated[list[IndicatorPart], Field(min_length=1)]


class AreaPart(StrictPart):
    """An area of a field; it may have no goals (6.2)."""

    id: AreaId
    title: Text
    footnotes: list[Text] = []
    note: Text | None = None
    remark: Text | None = None
    goals: list[GoalPart] = []


class FieldPart(StrictPart):
    """A field of action."""

    id: FieldId
    title: Text
    main_goals: list[Text] = []
    areas: Annotated[list[AreaPart], Field(min_length=1)]


class RelationPart(StrictPart):
    """`metric` may never be above `at_most` in the same year and cell."""

    metric: MetricId
    at_most: MetricId
    basis: Basis = choices.Basis.ASSUMPTION
    reason: Text


class CataloguePart(StrictPart):
    """The whole file."""

    version: Literal[1]
    concept: ConceptPart
    guidelines: list[Text] = []
    footnotes: list[FootnotePart] = []
    offices: Annotated[list[OfficePart], Field(min_length=1)]
    dimensions: list[DimensionPart] = []
    fields: Annotated[list[FieldPart], Field(min_length=1)]
    relations: list[RelationPart] = []

"""The shape of the catalogue file as pydantic models: the edge where it is checked, and the source of its JSON Schema.

The domain's values live in model/; these classes only know how the file is written.
"""

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, Strict
from pydantic_core import PydanticCustomError

from kassel_integration.model import choices

# What ids, keys and days look like; texts/*/phrases.py say each form in words, under the same name.
FORMS = {
    "slug": r"^[a-z][a-z0-9_]{0,59}$",
    "field": r"^[1-9][0-9]?$",
    "area": r"^[1-9][0-9]?\.[1-9][0-9]?$",
    "goal": r"^[1-9][0-9]?\.[1-9][0-9]?\.[1-9][0-9]?$",
    "metric": r"^[1-9][0-9]?\.[1-9][0-9]?\.[1-9][0-9]?\.[a-z][a-z0-9_]{0,59}$",
    "cell": r"^[a-z0-9_]{1,40}$",
    "municipality": r"^[0-9]{8}$",
    "day": r"^[0-9]{2}-[0-9]{2}$",
    "date": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
}

Text = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=FORMS["slug"])]
FieldId = Annotated[str, Field(pattern=FORMS["field"])]
AreaId = Annotated[str, Field(pattern=FORMS["area"])]
GoalId = Annotated[str, Field(pattern=FORMS["goal"])]
MetricId = Annotated[str, Field(pattern=FORMS["metric"])]
Number = Annotated[Decimal, Strict(False), Field(allow_inf_nan=False)]
YEARS = {"ge": 1900, "le": 2200}
Year = Annotated[int, Field(ge=YEARS["ge"], le=YEARS["le"])]
_WORD = Strict(False)  # the file has the word, not the enum's member
Basis = Annotated[choices.Basis, _WORD]
Direction = Annotated[choices.Direction, _WORD]
Kind = Annotated[choices.Kind, _WORD]
PeriodType = Annotated[choices.PeriodType, _WORD]
Rule = Annotated[choices.Rule, _WORD]


def _real_day(text: str) -> str:
    from datetime import date  # noqa: PLC0415

    try:
        date.fromisoformat(text if len(text) == 10 else f"2000-{text}")
    except ValueError:
        raise PydanticCustomError("no_such_day", "no such day") from None
    return text


Day = Annotated[str, Field(pattern=FORMS["day"]), AfterValidator(_real_day)]
IsoDate = Annotated[str, Field(pattern=FORMS["date"]), AfterValidator(_real_day)]


def _year_or_metric(value: object) -> int | str:
    if isinstance(value, int) and not isinstance(value, bool) and YEARS["ge"] <= value <= YEARS["le"]:
        return value
    if isinstance(value, str) and re.match(FORMS["metric"], value):
        return value
    raise PydanticCustomError("no_beginning", "neither a year nor the id of a metric")


# A year, or the id of a metric; one validator, so that a wrong one is said once and not for each of the two.
Beginning = Annotated[int | str, PlainValidator(_year_or_metric, json_schema_input_type=Year | MetricId)]


class StrictPart(BaseModel):
    """Every part of the file: no unknown keys, no silent change of type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


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
    unit: Text
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

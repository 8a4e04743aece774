"""The shape of what a plan says of itself: the concept, its levels, offices, dimensions and footnotes."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Discriminator, Field, Tag

from kassel_integration.model import choices
from kassel_integration.source import schema_conditions as conditions
from kassel_integration.source.schema_types import (
    FORMS,
    UNIT_FORMS,
    Basis,
    IsoDate,
    Slug,
    StrictPart,
    Text,
    TilePlace,
    Year,
)


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


class ContactPart(StrictPart):
    """Whom to ask for figures; it is not in the report."""

    name: Text | None = None
    email: Annotated[str, Field(pattern=FORMS["email"])] | None = None


class OfficePart(StrictPart):
    """A responsible office; `since` and `until` are its first and last year, `successor` takes over after that."""

    model_config = ConfigDict(json_schema_extra=conditions.OFFICE)
    id: Slug
    name: Text
    aliases: list[Text] = []
    contact: ContactPart | None = None
    since: Year | None = None
    until: Year | None = None
    successor: Slug | None = None


class DimensionValuePart(StrictPart):
    """One value of a dimension."""

    id: Annotated[str, Field(pattern=FORMS["cell"])]
    label: Text
    aliases: list[Text] = []
    tile: Annotated[list[TilePlace], Field(json_schema_extra=conditions.PAIR)] | None = None


class DimensionPart(StrictPart):
    """What figures may be broken down by; `headings` are other names of its column in measurement files.

    `total` are words in its column for what is not broken down by it. `gap` are two of its values, with and without,
    whose distance over the years is worth showing.
    """

    model_config = ConfigDict(json_schema_extra=conditions.DIMENSION)
    id: Slug
    label: Text
    headings: list[Text] = []
    total: list[Text] = []
    gap: Annotated[list[Text], Field(json_schema_extra=conditions.TWO)] | None = None
    values: Annotated[list[DimensionValuePart], Field(min_length=1)]

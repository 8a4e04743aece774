"""The shape of what the catalogue file asks of a metric."""

from typing import Annotated

from pydantic import ConfigDict, Field

from kassel_integration.model import choices
from kassel_integration.source import schema_conditions as conditions
from kassel_integration.source.schema_types import (
    Basis,
    Beginning,
    IsoDate,
    Number,
    OnlyTrue,
    Percent,
    Rule,
    StrictPart,
    Text,
    Year,
)


class InterimPart(StrictPart):
    """A value due before the target's own year."""

    by: Year
    value: Number


class BaselinePart(StrictPart):
    """The baseline of a metric where it is not the plan's: a year, its value with the source, or not known yet."""

    model_config = ConfigDict(json_schema_extra=conditions.BASELINE)
    year: Year | None = None
    value: Number | None = None
    source: Text | None = None
    unknown: OnlyTrue | None = None
    basis: Basis = choices.Basis.ASSUMPTION


class EveryPart(StrictPart):
    """A survey that comes every so many years, from one of them on."""

    years: Annotated[int, Field(ge=2, le=50)]
    from_: Annotated[Year, Field(alias="from")]


class RevisionPart(StrictPart):
    """Another value for the target, in force from a day on."""

    on: IsoDate
    value: Number
    reason: Text


class TargetPart(StrictPart):
    """What the goal's text asks of a metric; each part says whether the plan states it, by default as the rule does."""

    model_config = ConfigDict(json_schema_extra=conditions.TARGET)
    rule: Rule
    value: Number | None = None
    by: Year | None = None
    basis: Basis
    value_basis: Basis | None = None
    by_basis: Basis | None = None
    tolerance: Percent | None = None
    from_: Annotated[Beginning | None, Field(alias="from")] = None
    interim: list[InterimPart] = []
    revised: list[RevisionPart] = []
    note: Text | None = None

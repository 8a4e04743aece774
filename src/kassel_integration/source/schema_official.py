"""The shape of a source file, data/sources/NAME.yaml: how a body of official statistics lays out its export."""

from typing import Literal

from pydantic import Field

from kassel_integration.source.schema_types import Day, MetricId, StrictPart, Text, Year


class OfficialValuePart(StrictPart):
    """One column of values: its heading, from top to bottom where there are several, and what its values are of."""

    heading: Text | list[Text]
    metric: MetricId
    cell: dict[str, Text] = Field(default_factory=dict)
    day: Day | None = None
    stands_for: Text | None = None
    note: Text | None = None


class OfficialSourcePart(StrictPart):
    """A whole source file. A column is named by its heading, or by its letter where it has none.

    `rows`: which rows are taken, by what is in a column of theirs. `year`: the word below, for a row of years below
    the headings; the column of the years; or the year itself.
    """

    title: Text
    source: Text
    licence: Text
    rows: dict[str, Text] = Field(default_factory=dict)
    year: Year | Literal["below"] | Text
    values: list[OfficialValuePart] = Field(min_length=1)

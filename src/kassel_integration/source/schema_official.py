"""The shape of a source file, data/sources/NAME.yaml: how a body of official statistics lays out its export."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from kassel_integration.source.schema_types import (
    FORMS,
    HEADING_FORMS,
    YEAR_FORMS,
    Day,
    MetricId,
    StrictPart,
    Text,
    Year,
)  # fmt: skip

Sign = Annotated[str, Field(pattern=FORMS["sign"])]
Alone = Annotated[str, Field(pattern=FORMS["sign_alone"])]
Behind = Annotated[str, Field(pattern=FORMS["sign_behind"])]


def _heading_form(value: object) -> str:
    return HEADING_FORMS[isinstance(value, list)]


def _year_form(value: object) -> str:
    return YEAR_FORMS[isinstance(value, int) and not isinstance(value, bool)]


# The form is told by what is there, so that of one wrong value one thing is said.
Headings = Annotated[
    Annotated[Text, Tag(HEADING_FORMS[0])] | Annotated[list[Text], Tag(HEADING_FORMS[1])], Discriminator(_heading_form)
]
YearOrColumn = Annotated[
    Annotated[Text, Tag(YEAR_FORMS[0])] | Annotated[Year, Tag(YEAR_FORMS[1])], Discriminator(_year_form)
]


class SignsPart(StrictPart):
    """The signs a body uses: a table by name, signs of its own, or the table with some signs in another meaning.

    `alone`: in place of a value, each the letter of a flag, or zero for exactly nothing; `behind`: behind a value.
    """

    table: Literal["din55301", "genesis", "eurostat"] | None = None
    alone: dict[Sign, Alone] = Field(default_factory=dict)
    behind: dict[Sign, Behind] = Field(default_factory=dict)


class OfficialValuePart(StrictPart):
    """One column of values: its heading, from top to bottom where there are several, and what its values are of."""

    heading: Headings
    metric: MetricId
    cell: dict[str, Text] = Field(default_factory=dict)
    day: Day | None = None
    stands_for: Text | None = None
    note: Text | None = None


class OfficialSourcePart(StrictPart):
    """A whole source file. A column is named by its heading, or by its letter where it has none.

    `rows`: which rows are taken, by what is in a column of theirs. `year`: the word below, for a row of years below
    the headings; the column of the years; or the year itself. `signs`: without them those of DIN 55301.
    """

    title: Text
    source: Text
    licence: Text
    rows: dict[str, Text] = Field(default_factory=dict)
    year: YearOrColumn
    signs: SignsPart | None = None
    values: list[OfficialValuePart] = Field(min_length=1)

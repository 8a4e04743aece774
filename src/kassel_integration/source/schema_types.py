"""What single values of the catalogue file look like: ids, days, numbers, words."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    Strict,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from kassel_integration.model import choices
from kassel_integration.model.ids import is_id, is_metric_id
from kassel_integration.model.numerals import is_plain_number

# What ids, keys and days look like; texts/*/phrases.py say each form in words, under the same name.
FORMS = {
    "slug": r"^[a-z][a-z0-9_]{0,59}$",
    "cell": r"^[a-z0-9_]{1,40}$",
    "municipality": r"^(?:[0-9]{2}|[0-9]{3}|[0-9]{5}|[0-9]{8}|[0-9]{9}|[0-9]{12})$",
    "email": r"^[^@\s]+@[^@\s]+$",
    "day": r"^[0-9]{2}-[0-9]{2}$",
    "date": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "sign": r"^[^0-9\s](?:[^0-9]*[^0-9\s])?$",
    "sign_alone": "^(?:zero|[OUQM])$",
    "sign_behind": "^[ABEPU]$",
}

# The ways a unit, a heading or a year may be written, and what may stand among metrics; pydantic puts these words into
# the path of an error, where no key of the file can be.
UNIT_FORMS = ("<text>", "<one and many>")
METRIC_FORMS = ("<metric>", "<reference>")
HEADING_FORMS = ("<text>", "<list>")
YEAR_FORMS = ("<text>", "<year>")

Text = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=FORMS["slug"])]
TilePlace = Annotated[int, Field(ge=1, le=40)]
YEARS = {"ge": 1900, "le": 2200}
Year = Annotated[int, Field(ge=YEARS["ge"], le=YEARS["le"])]
_WORD = Strict(False)  # the file has the word, not the enum's member
Basis = Annotated[choices.Basis, _WORD]
Direction = Annotated[choices.Direction, _WORD]
Delivery = Annotated[choices.Delivery, _WORD]
IdForm = Annotated[choices.IdForm, _WORD]
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


def _id(text: str) -> str:
    if not is_id(text):
        raise PydanticCustomError("no_id", "not an id")
    return text


def _metric_id(text: str) -> str:
    if not is_metric_id(text):
        raise PydanticCustomError("no_metric_id", "not the id of a metric")
    return text


# What editors are told: as near as a pattern comes, never stricter than the validators, which are exact.
_SIGN, _INNER = r"[^\x00-/:-@\[-`{-\xa9\u2000-\u206f]", r"[^\x00-,/:-@\[-`{-\xa9\u2000-\u206f]"
_MONTHS = (
    r"(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
    r"(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
    r"02-(?:0[1-9]|[12][0-9])",
)
EDITOR_FORMS = {
    "id": rf"^{_SIGN}(?:{_INNER}{{0,18}}{_SIGN})?$",
    "metric": rf"^{_SIGN}(?:{_INNER}{{0,18}}{_SIGN})?\.[a-z][a-z0-9_]{{0,59}}$",
    "day": f"^(?:{'|'.join(_MONTHS)})$",
    "date": f"^[0-9]{{4}}-(?:{'|'.join(_MONTHS)})$",
}
Id = Annotated[str, AfterValidator(_id), Field(json_schema_extra={"pattern": EDITOR_FORMS["id"]})]
MetricId = Annotated[str, AfterValidator(_metric_id), Field(json_schema_extra={"pattern": EDITOR_FORMS["metric"]})]

_IN_EDITORS = {name: Field(json_schema_extra={"pattern": EDITOR_FORMS[name]}) for name in ("day", "date")}
Day = Annotated[str, Field(pattern=FORMS["day"]), AfterValidator(_real_day), _IN_EDITORS["day"]]
IsoDate = Annotated[str, Field(pattern=FORMS["date"]), AfterValidator(_real_day), _IN_EDITORS["date"]]


def _year_or_metric(value: object) -> int | str:
    if isinstance(value, int) and not isinstance(value, bool) and YEARS["ge"] <= value <= YEARS["le"]:
        return value
    if isinstance(value, str) and is_metric_id(value):
        return value
    raise PydanticCustomError("no_beginning", "neither a year nor the id of a metric")


def _plain_number(value: object) -> object:
    if isinstance(value, str) and not is_plain_number(value):
        raise PydanticCustomError("decimal_parsing", "not a plain number")
    return value


# In quotes, too; pydantic alone would take 1e400, 1_000 and digits of any script there.
_PLAIN = BeforeValidator(_plain_number)
Number = Annotated[Decimal, Strict(False), Field(allow_inf_nan=False), _PLAIN]
Percent = Annotated[Decimal, Strict(False), Field(allow_inf_nan=False, ge=0, le=100), _PLAIN]

# A year, or the id of a metric; one validator, so that a wrong one is said once and not for each of the two.
Beginning = Annotated[
    int | str,
    PlainValidator(_year_or_metric),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": YEARS["ge"], "maximum": YEARS["le"]},
                {"type": "string", "pattern": EDITOR_FORMS["metric"]},
            ]
        }
    ),
]


def _exactly(wanted: bool | int) -> BeforeValidator:
    """1 and true are one to Python and to some versions of pydantic, but not to us."""

    def check(value: object) -> object:
        if value == wanted and type(value) is not type(wanted):
            raise PydanticCustomError("literal_error", "another type")
        return value

    return BeforeValidator(check)


Version = Annotated[Literal[1], _exactly(1)]
OnlyTrue = Annotated[Literal[True], _exactly(True)]


class StrictPart(BaseModel):
    """Every part of the file: no unknown keys, no silent change of type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

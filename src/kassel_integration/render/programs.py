"""A neutral value as programs read it: fixed words, plain decimal numbers, nothing in a language."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from kassel_integration.views import values as v
from kassel_integration.views.document import Table


def plain(value: object) -> object:
    """The bare value; what is only drawn or spoken has none."""
    bare = _BARE.get(type(value))
    return bare(value) if bare else value


def plain_text(value: object) -> str:
    """The bare value as a text: lists joined by commas, absent values empty."""
    found = plain(value)
    if found is None:
        return ""
    if isinstance(found, list | tuple):
        return ",".join(plain_text(part) for part in found)
    if isinstance(found, bool):
        return "true" if found else "false"
    return f"{found:f}" if isinstance(found, Decimal) else str(found)


def rows_of(table: Table) -> list[dict[str, object]]:
    """The rows that programs get, as bare values by the keys of their columns."""
    kept = table.for_programs()
    keys = [column.key for column in kept.columns]
    return [dict(zip(keys, map(plain, row), strict=True)) for row in kept.rows]


_BARE: Mapping[type, Callable[[Any], object]] = {
    v.Labelled: lambda value: value.value,
    v.Word: lambda value: value.word,
    v.Figure: lambda value: value.value,
    v.Number: lambda value: value.value,
    v.Quantity: lambda value: value.value,
    v.Day: lambda value: value.text,
    v.Years: lambda value: list(value.years),
    v.Counted: lambda value: value.number,
    v.Link: lambda value: plain(value.text),
    **dict.fromkeys((v.Sentence, v.Joined, v.Runs, v.Parts, v.Course, v.Bar), lambda _: None),
}

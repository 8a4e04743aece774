"""What a value column's text is for its metric: where 1.234 has two readings, only an impossible one is ruled out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kassel_integration.model.catalogue import Bounds
from kassel_integration.model.choices import Kind
from kassel_integration.rules.numbers import DecimalSign
from kassel_integration.rules.values import read_value
from making import metric

READINGS: dict[str, tuple[str, Kind, Bounds | None, str | None, list[str]]] = {
    "a share cannot be above a hundred": ("1.234", Kind.SHARE, None, "1.234", ["KI233"]),
    "a text with one reading says so itself": ("0.101", Kind.SHARE, None, "0.101", []),
    "a count cannot have a fraction": ("1.234", Kind.COUNT, None, "1234", ["KI233"]),
    "a count of whole thousands by either mark": ("1,000", Kind.COUNT, None, None, ["KI217"]),
    "an amount can be either": ("1.234", Kind.AMOUNT, None, None, ["KI217"]),
    "an amount above its range is ruled out": ("1.234", Kind.AMOUNT, Bounds(max=Decimal(1233)), "1.234", ["KI233"]),
    "one at the end of its range is not": ("1.234", Kind.AMOUNT, Bounds(max=Decimal(1234)), None, ["KI217"]),
}


@pytest.mark.parametrize(("text", "kind", "limits", "value", "said"), READINGS.values(), ids=READINGS.keys())
def test_two_readings(text: str, kind: Kind, limits: Bounds | None, value: str | None, said: list[str]) -> None:
    asked = replace(metric("none", kind=kind), range=limits)
    codes: list[str] = []
    found = read_value(text, asked, DecimalSign, lambda code, *_, **__: codes.append(code.id))
    assert (found.value, found.reported, codes) == (None if value is None else Decimal(value), value is not None, said)

"""What a value column's text is for its metric: where 1.234 has two readings, only an impossible one is ruled out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kassel_integration.model.catalogue import Bounds, Metric
from kassel_integration.model.choices import Kind
from kassel_integration.rules.numbers import DecimalSign
from kassel_integration.rules.readings import Writing
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
    found = read_value(text, asked, Writing(), lambda code, *_, **__: codes.append(code.id))
    assert (found.value, found.reported, codes) == (None if value is None else Decimal(value), value is not None, said)


def amount(*, limits: Bounds | None = None, usual: Bounds | None = None) -> Metric:
    """A metric that can have fractions, with what is possible and what is usual."""
    return replace(metric("none", kind=Kind.AMOUNT), range=limits, plausible=usual)


ANY, COUNT, SHARE = amount(), metric("none", kind=Kind.COUNT), metric("none", kind=Kind.SHARE)
SMALL, LARGE = Bounds(max=Decimal(100)), Bounds(min=Decimal(10))
LAID, PROVEN, BOTH = DecimalSign(","), DecimalSign("", ","), DecimalSign(",", ",")
POINTS, DISPUTED = DecimalSign(".", "."), DecimalSign(",", ".")
SIGNS: dict[str, tuple[str, Metric, DecimalSign, str | None, list[str]]] = {
    "the layout alone is an assumption": ("1.234", ANY, LAID, "1234", ["KI235"]),
    "and does not outweigh what is usual": ("1.234", amount(usual=SMALL), LAID, None, ["KI217"]),
    "unless neither reading is usual": ("1.234", amount(usual=Bounds(Decimal(5), Decimal(9))), LAID, "1234", ["KI235"]),
    "a proof does": ("1.234", amount(usual=SMALL), BOTH, "1234", []),
    "a proof without a layout does": ("1.234", amount(usual=SMALL), PROVEN, "1234", []),
    "a proof against the layout is a doubt": ("1.234", amount(usual=SMALL), DISPUTED, None, ["KI217"]),
    "unless the layout's reading is impossible": ("1.234", amount(limits=SMALL), DISPUTED, "1.234", ["KI233"]),
    "a limit does not outweigh a proof": ("1.234", amount(limits=LARGE), DISPUTED, None, ["KI217"]),
    "nor a layout that is proven": ("1.234", amount(limits=LARGE), POINTS, None, ["KI217"]),
    "the kind does, beside the layout": ("1.234", COUNT, DISPUTED, "1234", ["KI233"]),
    "the kind alone does not": ("1.234", COUNT, POINTS, None, ["KI217"]),
    "a share of thousands is refused": ("28.930", SHARE, LAID, None, ["KI217"]),
    "whatever is proven": ("28.930", SHARE, BOTH, None, ["KI217"]),
    "a point that is proven makes it a share": ("28.930", SHARE, DISPUTED, "28.930", ["KI233"]),
}


@pytest.mark.parametrize(("text", "asked", "decimal", "value", "said"), SIGNS.values(), ids=SIGNS.keys())
def test_what_decides_between_two_readings(
    text: str, asked: Metric, decimal: DecimalSign, value: str | None, said: list[str]
) -> None:
    codes: list[str] = []
    found = read_value(text, asked, Writing(lambda: decimal), lambda code, *_, **__: codes.append(code.id))
    assert (None if found.value is None else str(found.value), codes) == (value, said)

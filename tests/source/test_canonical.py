"""A value is written with the digits it came with, and zero without a sign."""

from decimal import Decimal

import pytest

from kassel_integration.model.measurement import Implementation
from kassel_integration.source.canonical import plain

VALUES: dict[str, tuple[Decimal | Implementation | None, str]] = {
    "nothing": (None, ""),
    "a word": (Implementation.IN_PROGRESS, "in_progress"),
    "zero": (Decimal("0"), "0"),
    "minus zero": (Decimal("-0"), "0"),
    "minus zero with places": (Decimal("-0.00"), "0"),
    "below zero": (Decimal("-0.5"), "-0.5"),
    "zeros at the end": (Decimal("12.50"), "12.5"),
    "a large round number": (Decimal("1E+6"), "1000000"),
    "a very small one": (Decimal("1E-7"), "0.0000001"),
}


@pytest.mark.parametrize(("value", "text"), VALUES.values(), ids=VALUES.keys())
def test_is_written(value: Decimal | Implementation | None, text: str) -> None:
    assert plain(value) == text

"""Numerator and denominator must give the share they come with, to half a unit of its last digit."""

from decimal import Decimal

import pytest

from kassel_integration.diagnostics import Code
from kassel_integration.model.choices import Kind
from kassel_integration.rules.fractions import check_fraction
from kassel_integration.rules.numbers import DecimalSign
from kassel_integration.rules.readings import Writing
from making import metric

Parts = tuple[str, str]
CASES: dict[str, tuple[str, Parts, list[str]]] = {
    "the exact share": ("12.5", ("1", "8"), []),
    "the share rounded up": ("33.4", ("334", "1000"), []),
    "half a digit above": ("12.5", ("249", "2000"), []),
    "half a digit below": ("12.4", ("249", "2000"), []),
    "more than half a digit": ("12.4", ("2491", "20000"), ["KI308 value"]),
    "a whole number for a share with a fraction": ("13", ("1", "8"), []),
    "another share": ("14", ("1", "8"), ["KI308 value"]),
    "nothing of nothing": ("0", ("0", "0"), ["KI309 denominator"]),
    "a part of nothing": ("50", ("1", "0"), ["KI309 denominator"]),
    "more than the whole": ("120", ("12", "10"), ["KI310 numerator"]),
    "all of it": ("100", ("10", "10"), []),
    "below zero": ("10", ("-1", "10"), ["KI210 numerator"]),
}


@pytest.mark.parametrize(("value", "parts", "said"), CASES.values(), ids=CASES.keys())
def test_parts_and_share(value: str, parts: Parts, said: list[str]) -> None:
    found: list[str] = []
    texts = dict(zip(("numerator", "denominator"), parts, strict=True))
    share = metric("none", kind=Kind.SHARE)
    kept = check_fraction(texts, Decimal(value), share, Writing(), lambda c, at, **_: found.append(f"{c.id} {at}"))
    assert (found, kept[:2]) == (said, tuple(Decimal(p) if not p.startswith("-") else None for p in parts))


@pytest.mark.parametrize(("parts", "kind", "said"), [
    (("5", ""), Kind.SHARE, "half-fraction denominator"),
    (("", "5"), Kind.SHARE, "half-fraction numerator"),
    (("5", ""), Kind.COUNT, "fraction-without-share numerator"),
    (("", "5"), Kind.COUNT, "fraction-without-share denominator"),
])  # fmt: skip
def test_one_part_alone_or_beside_another_kind_is_not_kept(parts: Parts, kind: Kind, said: str) -> None:
    found: list[str] = []
    texts = dict(zip(("numerator", "denominator"), parts, strict=True))
    asked = metric("none", kind=kind)
    kept = check_fraction(texts, Decimal(5), asked, Writing(), lambda c, at, **_: found.append(f"{c.name} {at}"))
    assert (found, kept[:2]) == ([said], (None, None))


@pytest.mark.parametrize(
    ("sign", "numerator", "kept", "said"),
    [
        ("", "1.234", "1234", []),
        (",", "1.234", "1234", []),
        (".", "1.234", None, [("KI217", "numerator", {"value": "1.234", "thousands": "1234", "fraction": "1.234"})]),
        (".", "1,234", "1234", []),
        (",", "1,234", None, [("KI217", "numerator", {"value": "1,234", "thousands": "1234", "fraction": "1.234"})]),
        (".", "1234", "1234", []),
    ],
)
def test_a_part_with_a_point_is_thousands_unless_the_file_writes_fractions_so(
    sign: str, numerator: str, kept: str | None, said: list[object]
) -> None:
    found: list[object] = []
    texts, writing = {"numerator": numerator, "denominator": "2468"}, Writing(decimal=lambda: DecimalSign(sign))

    def say(code: Code, at: str, **values: object) -> None:
        found.append((code.id, at, {name: str(value) for name, value in values.items()}))

    parts = check_fraction(texts, Decimal(50), metric("none", kind=Kind.SHARE), writing, say)
    assert (found, parts[0]) == (said, Decimal(kept) if kept else None)

"""A number of the catalogue that a German reader takes for thousands is refused; what can only be decimals is not."""

import pytest

from conftest import SaidAbout

TARGET = "target: {rule: at_least, value: 12, by: 2024, basis: concept}"
COUNT = "target: {rule: increase, basis: concept}"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (TARGET, TARGET.replace("12", "2.500"), ["KI180 37:45"]),
        (TARGET, TARGET.replace("12", "250.000"), ["KI180 37:45"]),
        (TARGET, TARGET.replace("12", "2.485"), []),  # kilometres may be so exact
        (TARGET, TARGET.replace("12", "0.500"), []),
        (TARGET, TARGET.replace("12", "2500.000"), []),
        (TARGET, TARGET.replace("12", "2.50"), []),
        (TARGET, TARGET.replace("12", "13, interim: [{by: 2022, value: 1.200}]"), ["KI180 37:77"]),
        (TARGET, TARGET.replace("12", "13, revised: [{on: 2022-01-01, value: 1.200, reason: x}]"), ["KI180 37:83"]),
        (TARGET, TARGET.replace("at_least, value: 12", "change, value: 40.500"), ["KI180 37:43"]),
        (COUNT, "target: {rule: at_least, value: 2.485, by: 2024, basis: concept}", ["KI180 65:49"]),
        (COUNT, "target: {rule: change, value: 33.333, by: 2024, basis: concept}", []),
        (COUNT, f"range: {{max: 1.485}}\n                {COUNT}", ["KI180 65:30"]),
        (COUNT, f"baseline: {{year: 2018, value: 1.485, source: x}}\n                {COUNT}", ["KI180 65:47"]),
        ("target: {rule: at_least, value: 11,", "target: {rule: at_least, value: 1.100,", ["KI180 48:45"]),
    ],
)
def test_thousands_are_not_taken_for_decimals(said_about_tiny: SaidAbout, old: str, new: str, said: list[str]) -> None:
    assert said_about_tiny((old, new)) == said


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (TARGET.replace("12", "12,5"), ["KI181 37:45"]),
        (TARGET.replace("12", "-12,05"), ["KI181 37:45"]),
        (TARGET.replace("12", "12, 5: 3"), ["KI110 37:49"]),  # a key with a value is no rest of a number
        (TARGET.replace("rule: at_least, value: 12", "rule: at_least, 5, value: 12"), ["KI110 37:38"]),
    ],
)
def test_a_decimal_comma_is_named_as_one(said_about_tiny: SaidAbout, new: str, said: list[str]) -> None:
    assert said_about_tiny((TARGET, new)) == said

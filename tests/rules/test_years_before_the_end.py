"""A target that is due before the plan ends decides by its own year what its baseline and its survey may be."""

import pytest

from conftest import SaidAbout

TARGET = "target: {rule: at_least, value: 12, by: 2024, basis: concept}"
DUE_IN_2022 = TARGET.replace("2024", "2022")
NEXT = "\n            "


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('baseline: {year: 2021, value: 9, source: "Heft"}', []),
        ('baseline: {year: 2022, value: 9, source: "Heft"}', ["KI171 38:23", "KI132 49:53"]),  # the second: due in 2021
        ("years: [2020, 2022]", []),
        ("years: [2020, 2021]", ["KI173 38:20"]),
    ],
)
def test_the_year_of_the_target_counts_not_the_last_of_the_plan(
    said_about_tiny: SaidAbout, more: str, said: list[str]
) -> None:
    assert said_about_tiny((TARGET, f"{DUE_IN_2022}{NEXT}{more}")) == said

"""Courses and counts drawn with signs: a gap stays a gap, a bar is always full."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kassel_integration.model.status import Progress
from kassel_integration.render.drawing import BAR, bar, sparkline
from kassel_integration.views.signs import words_of

SIGNS = [word.sign for word in words_of("progress", [s for s in Progress if s is not Progress.NO_METRIC])]

counts = st.lists(st.integers(0, 60) | st.just(0), min_size=8, max_size=8).filter(any)


@pytest.mark.parametrize(
    ("points", "drawn"),
    [
        ({2012: 1, 2013: 2, 2014: 3}, "▁▄█"),
        ({2012: 1, 2014: 8}, "▁ █"),
        ({2013: 1, 2014: 2}, " ▁█"),
        ({2012: 5, 2013: 5}, "▄▄"),
        ({}, ""),
    ],
)
def test_a_sparkline_leaves_a_gap_for_a_year_without_a_number(points: dict[int, int], drawn: str) -> None:
    assert sparkline({year: Decimal(v) for year, v in points.items()}, [2012, 2013, 2014]) == drawn


@settings(deadline=None, max_examples=200)
@given(counts)
def test_the_bar_is_always_full_and_no_status_vanishes_from_it(numbers: list[int]) -> None:
    drawn = bar(list(zip(SIGNS, numbers, strict=True)))
    present = [sign for sign, n in zip(SIGNS, numbers, strict=True) if n]
    assert len(drawn) == BAR
    assert list(dict.fromkeys(drawn)) == present


@pytest.mark.parametrize(
    ("numbers", "drawn"),
    [
        ([10, 0, 0, 0, 0, 0, 0, 0], "✓✓✓✓✓✓✓✓✓✓"),
        ([5, 0, 0, 0, 0, 0, 0, 5], "✓✓✓✓✓·····"),
        ([1, 0, 0, 0, 0, 2, 0, 96], "✓✗········"),
        ([1, 1, 1, 1, 1, 1, 1, 1], "✓✓►►◑◔◄✗?·"),
        ([0, 0, 0, 0, 0, 0, 0, 0], ""),
    ],
)
def test_the_bar_shows_each_share_as_signs(numbers: list[int], drawn: str) -> None:
    assert bar(list(zip(SIGNS, numbers, strict=True))) == drawn

"""Percentages: rounded as people round, and never to 0 or to 100 where they are not there."""

from decimal import Decimal

import pytest

from kassel_integration.analysis.scale import Style
from kassel_integration.render.numbers import rounded, styled
from kassel_integration.render.people import text
from kassel_integration.render.programs import plain_text
from kassel_integration.texts import Words
from kassel_integration.views.offices import delivered_share


@pytest.mark.parametrize(
    ("delivered", "expected", "people", "programs"),
    [
        (106, 135, "78,5 %", "78.52"),
        (2499, 2500, "99,96 %", "99.96"),
        (99999, 100000, "99,999 %", "99.99"),
        (100, 100, "100 %", "100"),
        (1, 100000, "0,001 %", "0.01"),
        (0, 100, "0 %", "0"),
        (1, 400, "0,3 %", "0.25"),
        (1, 800, "0,1 %", "0.13"),
        (0, 0, "–", ""),
    ],
)
def test_the_share_delivered_says_100_of_all_only_and_0_of_none(
    delivered: int, expected: int, people: str, programs: str
) -> None:
    share = delivered_share(delivered, expected)
    assert (text(share, Words("de")).replace("\xa0", " "), plain_text(share)) == (people, programs)


@pytest.mark.parametrize(
    ("value", "places", "told"),
    [("0.125", 2, "0.13"), ("0.135", 2, "0.14"), ("-0.125", 2, "−0.13"), ("2.5", 0, "3"), ("3.5", 0, "4")],
)
def test_a_half_is_rounded_away_from_zero_in_every_style(value: str, places: int, told: str) -> None:
    number = Decimal(value)
    assert rounded(number, places, "en") == told
    assert styled(number, Style(places), (), "en") == told
    assert styled(number, Style(places, trimmed=True), (), "en") == told
    assert styled(number / 100, Style(places, percent=True), (), "en").rstrip(" %\xa0") == told
    assert styled(number / 100, Style(places, percent=True, trimmed=True), (), "en").rstrip(" %\xa0") == told

"""Numbers, days and sparklines as people and machines read them."""

import json
from decimal import Decimal

import pytest

from kassel_integration.model.status import Progress
from kassel_integration.render.cells import SIGNS, day, for_machines, for_people, number, rounded, sparkline
from kassel_integration.render.document import Column, Labelled
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words


@pytest.mark.parametrize(
    ("value", "german", "english", "machine"),
    [
        (Decimal("16015.5"), "16.015,5", "16,015.5", "16015.5"),
        (Decimal("30.10"), "30,10", "30.10", "30.10"),
        (Decimal("1E+3"), "1.000", "1,000", "1000"),
        (Decimal("-1234"), "−1.234", "−1,234", "-1234"),
        (Decimal("0.000001"), "0,000001", "0.000001", "0.000001"),
        (6054, "6.054", "6,054", "6054"),
    ],
)
def test_people_get_numbers_in_their_form_and_machines_plain_ones(
    value: Decimal | int, german: str, english: str, machine: str
) -> None:
    assert (number(value, "de"), number(value, "en"), for_machines(value)) == (german, english, machine)


def test_a_day_stands_in_the_order_of_the_language() -> None:
    assert (day("2014-03-01", "de"), day("2014-03-01", "en"), day("", "de")) == ("01.03.2014", "2014-03-01", "")


def test_rounding_is_for_showing() -> None:
    assert (rounded(Decimal("0.90069"), 4, "de"), rounded(Decimal("-0.5"), 2, "en")) == ("0,9007", "−0.50")


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


@pytest.mark.parametrize("lang", ["de", "en"])
def test_each_status_has_a_sign_and_a_word_of_its_own(lang: str) -> None:
    words, column = Words(lang), Column("progress", "", kind="progress")
    told = [for_people(status.value, column, words) for status in Progress]
    assert len({text[0] for text in told}) == len({text[2:] for text in told}) == len(Progress) == len(SIGNS)


@pytest.mark.parametrize(
    ("value", "kind", "told"),
    [
        (None, "text", ""),
        (None, "number", ""),
        (None, "implementation", "nicht gemeldet"),
        ("planned", "implementation", "geplant"),
        ("partial", "coverage", "teilweise"),
        ("behind", "progress", "◑ verzögert"),
        ("share", "kind", "Anteil"),
        (2014, "text", "2014"),
        (2014, "number", "2.014"),
        (Labelled(None, "x"), "number", "x"),
    ],
)
def test_a_cell_for_people_follows_the_kind_of_its_column(value: object, kind: str, told: str) -> None:
    assert for_people(value, Column("any", "", kind=kind), Words("de")) == told


@pytest.mark.parametrize(
    ("value", "told"), [(None, ""), ("a", "a"), (["a", "b"], "a,b"), ([], ""), (7, "7"), (Decimal("30.10"), "30.10")]
)
def test_a_cell_for_machines_is_plain(value: object, told: str) -> None:
    assert for_machines(value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Decimal("35"), "35"),
        (Decimal("30.10"), "30.1"),
        (Decimal("-0.5"), "-0.5"),
        (Decimal("1E+2"), "100.0"),
        (Decimal("0.9006934812760055478502080444"), '"0.9006934812760055478502080444"'),
        (Decimal("12345678901234567890.5"), '"12345678901234567890.5"'),
        ("Größe", '"Größe"'),
        ((1, None, True), "[1, null, true]"),
    ],
)
def test_json_numbers_are_exact_or_given_as_text(value: object, told: str) -> None:
    assert dumps(value) == told


def test_json_has_no_numbers_that_are_none() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dumps(float("nan"))
    assert json.loads(dumps({"a": Decimal("0.1")})) == {"a": 0.1}

"""The distance between two groups: only from cells that are there, only where the catalogue names the two."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kassel_integration.analysis.gap import gaps
from kassel_integration.analysis.publication import publish
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.cell import Cell
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement

RATE = "1.1.3.betreuungsquote_u3"
COUNT = "1.1.3.plaetze_u3"


@pytest.fixture
def named(catalogue: Catalogue) -> Catalogue:
    """The catalogue with the two values of its last dimension named."""
    *others, last = catalogue.dimensions
    return replace(catalogue, dimensions=(*others, replace(last, gap=(last.values[0].id, last.values[1].id))))


def rows(catalogue: Catalogue, metric: str, year: int, first: str | None, second: str | None) -> list[Measurement]:
    at = len(catalogue.dimensions) - 1
    ids = [value.id for value in catalogue.dimensions[at].values][:2]
    cells = [Cell([*[""] * at, name]) for name in ids]
    return [
        Measurement(
            metric, year, None if v is None else Decimal(v), c, flag=Flag.CONFIDENTIAL if v is None else Flag.NORMAL
        )
        for c, v in zip(cells, (first, second), strict=True)
    ]


def test_the_gap_is_shown_for_the_years_in_which_both_groups_have_a_number(named: Catalogue) -> None:
    given = [
        *rows(named, RATE, 2012, "20", "31.5"),
        *rows(named, RATE, 2013, None, "32"),
        *rows(named, RATE, 2014, "25", "33"),
    ]
    (found,) = gaps(given, named)[RATE]
    assert [(p.year, p.with_, p.without, p.gap) for p in found.points] == [
        (2012, Decimal(20), Decimal("31.5"), Decimal("-11.5")), (2014, Decimal(25), Decimal(33), Decimal(-8)),
    ]  # fmt: skip


def test_counts_have_no_gap_and_without_two_named_values_nothing_has(named: Catalogue, catalogue: Catalogue) -> None:
    given = [*rows(named, RATE, 2012, "20", "31"), *rows(named, COUNT, 2012, "20", "31")]
    unnamed = replace(catalogue, dimensions=tuple(replace(d, gap=None) for d in catalogue.dimensions))
    assert (list(gaps(given, named)), gaps(given, unnamed)) == ([RATE], {})


def test_what_was_hidden_for_publishing_has_no_gap(named: Catalogue) -> None:
    shares = [
        replace(m, numerator=Decimal(n), denominator=Decimal(10))
        for m, n in zip(rows(named, RATE, 2012, "20", "50"), (2, 5), strict=True)
    ]
    assert gaps(publish(shares, named, 3).measurements, named) == {}

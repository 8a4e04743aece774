"""Nobody who has only what is shown can compute a hidden count: every table and every equation is tried."""

import os
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from breakdowns import TOTAL, VALUES, Cell, catalogue, cells, dense, shown, summed
from conftest import TOP
from elimination import solved_alone
from kassel_integration.analysis.suppression import suppress
from kassel_integration.checking.load import load
from kassel_integration.model.catalogue import Kind
from kassel_integration.source.folder import find_data

Shape = tuple[bool, bool, bool]
DISTRICT, SEX, MIGRATION = (True, False, False), (False, True, False), (False, False, True)
BOTH: Shape = (True, True, False)
ALL: Shape = (True, True, True)
Case = tuple[tuple[int, int, int], list[int], list[Shape], int]


def splits(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way to make `total` of so many whole counts."""
    for bars in combinations(range(total + parts - 1), parts - 1):
        edges = (-1, *bars, total + parts - 1)
        yield tuple(b - a - 1 for a, b in pairwise(edges))


def possible(published: dict[Cell, int | None], fine: list[Cell], shapes: list[Shape]) -> dict[Cell, set[int]]:
    """Each hidden cell with the counts that some table has there which would look the same.

    The reader knows the total, that a hidden count is not zero, and that all is hidden where no other way was found.
    """
    total = published[TOTAL]
    assert total is not None
    hidden = [c for c, n in published.items() if n is None]
    least = 0 if len(hidden) == len(published) - 1 else 1
    found: dict[Cell, set[int]] = {c: set() for c in hidden}
    for counts in splits(total, len(fine)):
        table = summed(dict(zip(fine, counts, strict=True)), shapes)
        if all(table[c] == n if n is not None else table[c] >= least for c, n in published.items()):
            for c in hidden:
                found[c].add(table[c])
    return found


def any_table(draw: st.DrawFn, sizes: list[tuple[int, int, int]], most: int) -> Case:
    size = draw(st.sampled_from(sizes))
    shapes = [DISTRICT] if size[1] == 0 else draw(st.sampled_from([[BOTH], [DISTRICT, SEX], [DISTRICT, SEX, BOTH]]))
    counts = draw(st.lists(st.integers(0, most), min_size=len(cells(size)), max_size=len(cells(size))))
    return size, counts, shapes, draw(st.integers(3, 5))


@st.composite
def small_tables(draw: st.DrawFn) -> Case:
    return any_table(draw, [(2, 0, 0), (3, 0, 0), (4, 0, 0), (2, 2, 0), (3, 2, 0)], 6)


@settings(deadline=None, max_examples=250)
@given(small_tables())
@example(((2, 0, 0), [1, 1], [DISTRICT], 3))
@example(((3, 0, 0), [1, 1, 1], [DISTRICT], 3))
@example(((3, 0, 0), [1, 1, 5], [DISTRICT], 3))
@example(((2, 2, 0), [1, 1, 1, 1], [DISTRICT, SEX, BOTH], 4))
@example(((2, 2, 0), [1, 4, 4, 0], [DISTRICT, SEX, BOTH], 3))
@example(((3, 2, 0), [1, 3, 0, 3, 4, 0], [DISTRICT, SEX, BOTH], 3))
def test_every_hidden_count_could_be_another_one(case: Case) -> None:
    size, counts, shapes, below = case
    fine = cells(size)
    assume(sum(counts) <= (26 if len(fine) <= 4 else 12))
    truth = summed(dict(zip(fine, counts, strict=True)), shapes)
    published = shown(truth, below, catalogue((size[0], size[1] or 2, 2)))
    assert {c: n for c, n in published.items() if n is not None}.items() <= truth.items()
    assert [c for c, n in published.items() if c != TOTAL and n is not None and 0 < n < below] == []
    for cell, could_be in possible(published, fine, shapes).items():
        assert truth[cell] in could_be, cell  # else this test would not read the table as a reader does
        assert len(could_be) > 1, cell


def determined(published: Mapping[Cell, Fraction | None]) -> set[Cell]:
    """The hidden cells that follow from the equations between whole and parts alone, by elimination."""
    hidden = [c for c, n in published.items() if n is None]
    rows = []
    for whole in published:
        for dimension in range(3):
            parts = [c for c in published if c[dimension] and (*c[:dimension], "", *c[dimension + 1 :]) == whole]
            if parts:
                signs = {whole: -1, **dict.fromkeys(parts, 1)}
                rows.append([Fraction(signs.get(c, 0)) for c in hidden])
    return {hidden[at] for at in solved_alone(rows, len(hidden))}


def test_elimination_finds_what_can_be_computed() -> None:
    naive = {TOTAL: Fraction(9), ("01", "", ""): None, ("02", "", ""): Fraction(7)}
    assert determined(naive) == {("01", "", "")}


@st.composite
def large_tables(draw: st.DrawFn) -> Case:
    size, counts, shapes, below = any_table(draw, [(4, 3, 0), (4, 2, 0)], 12)
    if draw(st.booleans()):
        size, shapes = (3, 2, 2), [DISTRICT, SEX, MIGRATION, ALL]
        counts = draw(st.lists(st.integers(0, 12), min_size=12, max_size=12))
    return size, counts, shapes, below


@settings(deadline=None, max_examples=100)
@given(large_tables())
def test_no_equation_gives_a_hidden_count_away_in_tables_of_two_and_three_dimensions(case: Case) -> None:
    size, counts, shapes, below = case
    truth = summed(dict(zip(cells(size), counts, strict=True)), shapes)
    known = catalogue((size[0], size[1], size[2] or len(VALUES[2])))
    published = {c: None if n is None else Fraction(n) for c, n in shown(truth, below, known).items()}
    assert determined(published) == set()


@pytest.mark.parametrize("below", [3, 10])
def test_no_equation_gives_a_hidden_count_away_in_the_example_data(below: int) -> None:
    loaded = load(find_data(str(TOP / "examples" / "beispieldaten"), {}, TOP), os.environ)
    assert loaded.catalogue is not None
    counted = {m.id for m in loaded.catalogue.metrics if m.kind is Kind.COUNT}
    tables: dict[tuple[str, int], dict[Cell, Fraction | None]] = {}
    for m in suppress(loaded.measurements, loaded.catalogue, below):
        if m.metric in counted:
            number = Fraction(m.value) if isinstance(m.value, Decimal) else None
            tables.setdefault((m.metric, m.year), {})[dense(m)] = number
    assert sum(n is None for table in tables.values() for cell, n in table.items() if cell != TOTAL) > 20
    assert {key: found for key, table in tables.items() if (found := determined(table))} == {}

"""In tables of four dimensions no equation between a whole and its parts gives a hidden count away."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from breakdowns import catalogue
from elimination import solved_alone
from kassel_integration.analysis.suppression import suppress
from kassel_integration.model.catalogue import Catalogue, Dimension, DimensionValue
from kassel_integration.model.cell import TOTAL, Cell
from kassel_integration.model.measurement import Measurement
from making import NAME

NAMES = ("age", "sex", "stay", "district")
FINE = [Cell(names) for names in product("ab", repeat=4)]
SHAPES = [frozenset(shape) for size in (1, 2, 3, 4) for shape in combinations(range(4), size)]
Published = Mapping[Cell, Fraction | None]


def of_four() -> Catalogue:
    """A catalogue with a count broken down by four dimensions of two values each."""
    known = catalogue()
    dimensions = tuple(Dimension(name, name, (DimensionValue("a", "a"), DimensionValue("b", "b"))) for name in NAMES)
    return replace(known, dimensions=dimensions, metrics=(replace(known.metrics[0], dimensions=NAMES),))


def table(counts: Iterable[int], shapes: Iterable[frozenset[int]]) -> dict[Cell, int]:
    """The total and the sums by each shape, which says by which dimensions a cell is broken down."""
    found: dict[Cell, int] = {}
    for cell, n in zip(FINE, counts, strict=True):
        for shape in (frozenset[int](), *shapes):
            part = Cell(name if at in shape else "" for at, name in enumerate(cell))
            found[part] = found.get(part, 0) + n
    return found


def published(truth: Mapping[Cell, int], below: int) -> dict[Cell, Fraction | None]:
    """What is shown, None for a hidden cell."""
    given = [Measurement(NAME, 2014, Decimal(n), cell) for cell, n in truth.items()]
    return {
        m.cell: Fraction(m.value) if isinstance(m.value, Decimal) else None for m in suppress(given, of_four(), below)
    }


def determined(shown: Published) -> set[Cell]:
    """The hidden cells that follow from the equations alone, by elimination."""
    hidden = [cell for cell, n in shown.items() if n is None]
    rows = []
    for whole in shown:
        for at in range(4):
            parts = [cell for cell in shown if cell.at(at) and cell.without(at) == whole]
            if parts:
                rows.append([Fraction((c in parts) - (c == whole)) for c in hidden])
    return {hidden[at] for at in solved_alone(rows, len(hidden))}


def test_elimination_finds_what_a_reader_can_compute() -> None:
    truth = table([9] * 15 + [1], [frozenset({0}), frozenset({1})])
    naive = {cell: None if cell == Cell(("a",)) else Fraction(n) for cell, n in truth.items()}
    assert determined(naive) == {Cell(("a",))}


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.integers(0, 6), min_size=16, max_size=16),
    st.lists(st.sampled_from(SHAPES), min_size=1, max_size=6, unique=True),
    st.integers(3, 5),
)
@example([9] * 15 + [1], SHAPES, 3)
@example([1] + [4] * 15, [frozenset({0, 1, 2, 3}), frozenset({3})], 3)
def test_nothing_hidden_can_be_computed(counts: list[int], shapes: list[frozenset[int]], below: int) -> None:
    truth = table(counts, shapes)
    shown = published(truth, below)
    small = {cell for cell, n in truth.items() if cell != TOTAL and 0 < n < below}
    assert [cell for cell in small if shown[cell] is not None] == []
    assert {cell: n for cell, n in shown.items() if n is not None}.items() <= truth.items()
    assert determined(shown) == set()

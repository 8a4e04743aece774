"""Makes tables of counts broken down by district, sex and migration, for tests of what may be shown of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import product

from kassel_integration.analysis.suppression import suppress
from kassel_integration.model import cell as model
from kassel_integration.model.catalogue import Catalogue, Dimension, DimensionValue
from kassel_integration.model.choices import Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from making import AREA, CONCEPT, FIELD, GOAL, INDICATOR, NAME, metric

Cell = tuple[str, str, str]  # with its empty places, so that a case shows which dimension a value is of
Counts = dict[Cell, int]
TOTAL: Cell = ("", "", "")
DIMENSIONS = ("district", "sex", "migration")
VALUES = (("01", "02", "03", "04"), ("m", "w", "d"), ("mit", "ohne"))


def catalogue(sizes: tuple[int, int, int] = (4, 3, 2), kind: Kind = Kind.COUNT) -> Catalogue:
    """A catalogue with one metric, broken down by so many districts, sexes and kinds of migration background."""
    dimensions = tuple(
        Dimension(name, name, tuple(DimensionValue(v, v) for v in values[:size]))
        for name, values, size in zip(DIMENSIONS, VALUES, sizes, strict=True)
    )
    asked = replace(metric("none", kind=kind), dimensions=DIMENSIONS)
    return Catalogue(CONCEPT, (), (), GOAL.offices, dimensions, (FIELD,), (AREA,), (GOAL,), (INDICATOR,), (asked,), ())


def cells(sizes: tuple[int, int, int]) -> list[Cell]:
    """The finest cells of a table of these sizes; size 0 is a dimension it is not broken down by."""
    a, b, c = (values[:size] or ("",) for values, size in zip(VALUES, sizes, strict=True))
    return list(product(a, b, c))


def summed(fine: Mapping[Cell, int], shapes: Iterable[tuple[bool, bool, bool]]) -> Counts:
    """The total and the sums by each shape: a shape says which of the three dimensions a cell is broken down by."""
    found: Counts = {}
    for shape in ((False, False, False), *shapes):
        for cell, n in fine.items():
            a, b, c = (name if used else "" for name, used in zip(cell, shape, strict=True))
            found[a, b, c] = found.get((a, b, c), 0) + n
    return found


def measured(counts: Mapping[Cell, int | None], year: int = 2014) -> list[Measurement]:
    """Measurements of the one metric; None is a value the office kept back (flag Q)."""
    return [
        Measurement(
            NAME,
            year,
            None if n is None else Decimal(n),
            model.Cell(names),
            flag=Flag.CONFIDENTIAL if n is None else Flag.NORMAL,
        )
        for names, n in counts.items()
    ]


def shown(counts: Mapping[Cell, int | None], below: int, known: Catalogue) -> dict[Cell, int | None]:
    """What is published of a table: a number or, where it is hidden, None."""
    published = suppress(measured(counts), known, below)
    return {dense(m): int(m.value) if isinstance(m.value, Decimal) else None for m in published}


def dense(m: Measurement) -> Cell:
    """The cell of a measurement with its empty places."""
    a, b, c = m.cell.row(3)
    return a, b, c

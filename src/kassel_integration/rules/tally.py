"""Sums kept while a file streams by: totals, and sums over breakdowns by one dimension."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.diagnostics import Place
from kassel_integration.model.catalogue import Catalogue, Dimension
from kassel_integration.model.cell import Cell
from kassel_integration.model.measurement import Implementation

Value = Decimal | Implementation | None


@dataclass(frozen=True, slots=True)
class Total:
    """The value of a metric for the whole, and where it appears."""

    value: Value
    year: int
    place: Place
    note: str = ""


@dataclass(slots=True)
class Breakdown:
    """The sum over the cells of one dimension; `gaps` counts cells whose value is missing."""

    sum: Decimal = Decimal(0)
    cells: int = 0
    gaps: int = 0


class Tally:
    """Totals by metric, and breakdown sums by metric and dimension (its position in the catalogue)."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.totals: dict[str, Total] = {}
        self.breakdowns: dict[tuple[str, int], Breakdown] = {}
        self.parts: dict[str, Place] = {}  # the first value of each metric that is of a part only
        self.refused: set[str] = set()  # metrics with a total that was not accepted
        self.dimensions: tuple[Dimension, ...] = catalogue.dimensions

    def add(
        self,
        metric: str,
        value: Value,
        cell: Cell,
        *,
        year: int,
        place: Callable[[], Place],
        note: str = "",
    ) -> None:
        """Take one accepted measurement; its place is asked for only where it is kept."""
        if cell.is_total:
            self.totals[metric] = Total(value, year, place(), note)
            return
        dimension = cell.only_dimension
        if dimension is None:
            if metric not in self.parts:
                self.parts[metric] = place()
            return
        key = (metric, dimension)
        part = self.breakdowns.get(key)
        if part is None:
            part = self.breakdowns[key] = Breakdown()
            self.parts.setdefault(metric, place())
        part.cells += 1
        if isinstance(value, Decimal):
            part.sum += value
        else:
            part.gaps += 1


class Tallies(dict[int, Tally]):
    """The tallies of a delivery by year, each made when it is asked for first."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue

    def __missing__(self, year: int) -> Tally:
        return self.setdefault(year, Tally(self._catalogue))

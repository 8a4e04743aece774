"""Sums kept while a file streams by: totals, and sums over breakdowns by one dimension."""

from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.diagnostics import Place
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import DIMENSION_COLUMNS, Implementation, Measurement


@dataclass(frozen=True, slots=True)
class Total:
    """The value of a metric for the whole city, and where it stands."""

    value: Decimal | Implementation | None
    year: int
    place: Place


@dataclass(slots=True)
class Breakdown:
    """The sum over the cells of one dimension; `gaps` counts cells whose value is missing."""

    sum: Decimal = Decimal(0)
    cells: int = 0
    gaps: int = 0


class Tally:
    """Totals by metric, and breakdown sums by metric and dimension."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.totals: dict[str, Total] = {}
        self.breakdowns: dict[tuple[str, str], Breakdown] = {}
        self.sizes = {dimension.id: len(dimension.values) for dimension in catalogue.dimensions}

    def add(self, m: Measurement, place: Place) -> None:
        """Take one accepted measurement."""
        named = [name for name, value in zip(DIMENSION_COLUMNS, m.cell, strict=True) if value]
        if not named:
            self.totals[m.metric] = Total(m.value, m.year, place)
        elif len(named) == 1:
            part = self.breakdowns.setdefault((m.metric, named[0]), Breakdown())
            part.cells += 1
            if isinstance(m.value, Decimal):
                part.sum += m.value
            else:
                part.gaps += 1

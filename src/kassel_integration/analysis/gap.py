"""The distance between two groups over the years, where the catalogue names the two values of a dimension.

It is computed from the measurements it is given, so what was hidden for publishing is not in it; only kinds of which
a difference between groups says something by itself have one, and never ratings that are not numbers.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.analysis.breakdown import CellSeries, break_down
from kassel_integration.analysis.precision import WIDE
from kassel_integration.model.catalogue import Catalogue, Dimension
from kassel_integration.model.choices import Kind
from kassel_integration.model.measurement import Measurement

KINDS = (Kind.SHARE, Kind.RATE, Kind.DURATION, Kind.RATING)


@dataclass(frozen=True, slots=True)
class GapPoint:
    """One year: the value of the group, of the rest, and how much higher the first is."""

    year: int
    with_: Decimal
    without: Decimal

    @property
    def gap(self) -> Decimal:
        """The first value minus the second, in the unit of the metric (percentage points for shares)."""
        return WIDE.subtract(self.with_, self.without)


@dataclass(frozen=True, slots=True)
class Gap:
    """The distance between two values of a dimension over the years in which both have a number."""

    dimension: str
    with_: str
    without: str
    points: tuple[GapPoint, ...]


def gaps(measurements: Iterable[Measurement], catalogue: Catalogue) -> dict[str, tuple[Gap, ...]]:
    """By metric its gaps, one for each dimension that names two values and has a year with both.

    What a plan lists last comes first: districts and sex are in every city's plan, its own subject stands behind them,
    and where there is room for one distance only it is that of the subject.
    """
    allowed = {m.id for m in catalogue.metrics if m.kind in KINDS}
    given = [m for m in measurements if m.metric in allowed and not m.is_total]
    found: dict[str, list[Gap]] = {}
    for dimension in reversed(catalogue.dimensions):
        if dimension.gap is None:
            continue
        for metric, cells in break_down(given, catalogue, dimension.id).items():
            gap = _gap(dimension, dimension.gap, cells)
            if gap.points:
                found.setdefault(metric, []).append(gap)
    return {metric: tuple(told) for metric, told in found.items()}


def _gap(dimension: Dimension, named: tuple[str, str], cells: tuple[CellSeries, ...]) -> Gap:
    by_id = {cell.id: cell for cell in cells}
    first, second = (dict(by_id[name].series.numbers) if name in by_id else {} for name in named)
    labels = {value.id: value.label for value in dimension.values}
    points = tuple(GapPoint(year, first[year], second[year]) for year in sorted(first.keys() & second.keys()))
    return Gap(dimension.id, labels.get(named[0], named[0]), labels.get(named[1], named[1]), points)

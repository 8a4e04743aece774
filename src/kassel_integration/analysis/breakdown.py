"""The cells of one dimension by metric: for each its values by year."""

from collections.abc import Iterable
from dataclasses import dataclass

from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Dimension
from kassel_integration.model.measurement import DIMENSION_COLUMNS, Measurement


@dataclass(frozen=True, slots=True)
class CellSeries:
    """One cell of a metric: its id and label in the dimension, and its values by year."""

    id: str
    label: str
    series: Series


def break_down(measurements: Iterable[Measurement], dimension: Dimension) -> dict[str, tuple[CellSeries, ...]]:
    """By metric its cells broken down by this dimension and no other, in the order of the catalogue."""
    at = DIMENSION_COLUMNS.index(dimension.id)
    points: dict[str, dict[str, list[Measurement]]] = {}
    for m in measurements:
        name = m.cell[at]
        if name and sum(map(bool, m.cell)) == 1:
            points.setdefault(m.metric, {}).setdefault(name, []).append(m)
    return {
        metric: tuple(
            CellSeries(v.id, v.label, Series(tuple(sorted(found[v.id], key=lambda p: p.year))))
            for v in dimension.values
            if v.id in found
        )
        for metric, found in points.items()
    }

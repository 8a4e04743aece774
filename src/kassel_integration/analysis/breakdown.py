"""The cells of one dimension by metric: for each its values by year."""

from collections.abc import Iterable
from dataclasses import dataclass

from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Measurement


@dataclass(frozen=True, slots=True)
class CellSeries:
    """One cell of a metric: its id and label in the dimension, and its values by year."""

    id: str
    label: str
    series: Series


def break_down(
    measurements: Iterable[Measurement], catalogue: Catalogue, dimension: str
) -> dict[str, tuple[CellSeries, ...]]:
    """By metric its cells broken down by this dimension (its id) and no other, in the order of the catalogue."""
    at = catalogue.dimension_ids.index(dimension)
    points: dict[str, dict[str, list[Measurement]]] = {}
    for m in measurements:
        if m.cell.only_dimension == at:
            points.setdefault(m.metric, {}).setdefault(m.cell.at(at), []).append(m)
    return {
        metric: tuple(
            CellSeries(v.id, v.label, Series(tuple(sorted(found[v.id], key=lambda p: p.year))))
            for v in catalogue.dimensions[at].values
            if v.id in found
        )
        for metric, found in points.items()
    }

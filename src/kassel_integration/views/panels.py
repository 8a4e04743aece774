"""The cells of a dimension with few values: for each a small course, and the distance of two groups over time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kassel_integration.analysis.breakdown import CellSeries
from kassel_integration.analysis.gap import KINDS
from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Dimension
from kassel_integration.views.change import signed_number
from kassel_integration.views.gap import gap_moved
from kassel_integration.views.signs import figure
from kassel_integration.views.values import Value, sentence

Span = tuple[int, int]  # the first and the last year


@dataclass(frozen=True, slots=True)
class Panel:
    """One small course; `ends` says its first and its last value, `apart` that it has a scale of its own."""

    label: Value
    values: Mapping[int, Decimal]
    ends: Value
    breaks: tuple[int, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class PanelsView:
    """The courses of a dimension's values on one scale, from the `first` to the `last` year.

    `total` is drawn behind each where it can be compared.
    """

    label: str
    unit: str
    first: int
    last: int
    panels: tuple[Panel, ...]
    total: Mapping[int, Decimal] = field(default_factory=dict)


def panels_view(m: MetricStatus, dimension: Dimension, cells: tuple[CellSeries, ...]) -> PanelsView | None:
    """What is shown of a dimension with few values; None where no value has a course."""
    known = [year for cell in cells for year in _numbers(cell.series)]
    if not known:
        return None
    span = (min(known), max(known))
    panels = [*_courses(m, cells, span), *_distance(m, dimension, span)]
    if not any(len(panel.values) > 1 for panel in panels):
        return None
    comparable = m.metric.kind in KINDS
    return PanelsView(
        label=dimension.label,
        unit=m.metric.unit,
        first=span[0],
        last=span[1],
        panels=tuple(panels),
        total=_numbers(m.series) if comparable else {},
    )


def _courses(m: MetricStatus, cells: tuple[CellSeries, ...], span: Span) -> Iterator[Panel]:
    for cell in cells:
        values = _numbers(cell.series)
        if values:
            points = {p.year: p for p in cell.series.points}
            first, last = (figure(points[year], m.metric.decimals) for year in (min(values), max(values)))
            yield Panel(cell.label, values, _ends(values, first, last, span), cell.series.breaks)


def _distance(m: MetricStatus, dimension: Dimension, span: Span) -> Iterator[Panel]:
    for gap in m.gaps:
        if gap.dimension == dimension.id and len(gap.points) > 1:
            values = {p.year: p.gap for p in gap.points}
            first, last = (signed_number(p.gap) for p in (gap.points[0], gap.points[-1]))
            yield Panel(gap_moved(gap), values, _ends(values, first, last, span), apart=True)


def _numbers(series: Series) -> dict[int, Decimal]:
    return {p.year: p.value for p in series.points if isinstance(p.value, Decimal)}


def _ends(values: Mapping[int, Decimal], first: Value, last: Value, span: Span) -> Value:
    """Both ends, with their years where these are not those of the heading."""
    if len(values) == 1:
        return sentence("report.panel_one", value=last, year=max(values))
    if (min(values), max(values)) == span:
        return sentence("report.panel_whole", start=first, end=last)
    return sentence("report.panel_ends", start=first, first=min(values), end=last, last=max(values))

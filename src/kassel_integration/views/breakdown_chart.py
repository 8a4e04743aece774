"""The cells of a dimension with many values in its latest year: from the highest to the lowest, and where they lie."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from kassel_integration.analysis.asked import asked
from kassel_integration.analysis.baseline import with_baseline
from kassel_integration.analysis.breakdown import CellSeries
from kassel_integration.analysis.gap import KINDS
from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.model.catalogue import Concept, Dimension, Metric
from kassel_integration.model.choices import Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from kassel_integration.views.signs import MISSING, alone, figure
from kassel_integration.views.values import Figure, Joined, Sentence, Value, sentence

FEW = 6  # values that a dimension may have and still be shown as one small course each
_NAMED, _LISTED = (
    3,
    5,
)  # how many of the lowest and highest are named; how many with the same value before they are counted
_MAY_LACK_ZERO = (Kind.SHARE, Kind.RATE)

Tile = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PartRow:
    """One cell: its value with the one of the year before, or in words why it has none."""

    id: str
    label: str
    said: Value
    value: Decimal | None = None
    before: Decimal | None = None
    tile: Tile | None = None
    sign: str = ""


@dataclass(frozen=True, slots=True)
class PartsView:
    """The cells of a dimension in one year, `rows` from the highest value to the lowest, then those that lie nowhere.

    `without` are the cells that have no number, by why they have none.

    `total` and `target` are given where a part can be held against them. Where a value of the dimension has a tile, the
    rows are drawn as a map, too.
    """

    dimension: str
    label: str
    year: int
    unit: str
    rows: tuple[PartRow, ...]
    without: tuple[tuple[Value, tuple[PartRow, ...]], ...]
    whole: Value
    extremes: tuple[Value, ...]
    before: int | None = None
    total: Decimal | None = None
    target: Decimal | None = None
    may_be_cut: bool = False

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """All numbers that need room on the scale."""
        own = (n for row in self.rows for n in (row.value, row.before) if n is not None)
        return (*own, *(n for n in (self.total, self.target) if n is not None))

    @property
    def on_map(self) -> bool:
        """True when it can be drawn as a map: a single number on it would say nothing."""
        return sum(row.tile is not None for row in self.rows) > 1


def parts_view(
    m: MetricStatus, dimension: Dimension, cells: tuple[CellSeries, ...], concept: Concept
) -> PartsView | None:
    """What is shown of a dimension with many values; None where no cell has a number."""
    years = sorted({p.year for c in cells for p in c.series.points if isinstance(p.value, Decimal)})
    if not years:
        return None
    year, metric = years[-1], m.metric
    comparable = metric.kind in KINDS
    tiles = {value.id: value.tile for value in dimension.values}
    found = _in_order(_rows(cells, year, years, tiles, metric))
    rows = tuple(row for row in found if row.value is not None)
    reasons = dict.fromkeys(row.sign for row in found if row.value is None)
    without = (tuple(row for row in found if row.value is None and row.sign == sign) for sign in reasons)
    point = m.series.at(year)
    total = point.value if point and isinstance(point.value, Decimal) else None
    return PartsView(
        dimension=dimension.id,
        label=dimension.label,
        year=year,
        unit=metric.unit,
        rows=rows,
        without=tuple((those[0].said, those) for those in without),
        whole=figure(point, metric.decimals) if point else None,
        extremes=tuple(_extremes(rows, metric)),
        before=year - 1 if any(row.before is not None for row in rows) else None,
        total=total if comparable else None,
        target=asked(metric, with_baseline(metric, m.series), concept).value if comparable else None,
        may_be_cut=metric.kind in _MAY_LACK_ZERO,
    )


def _rows(
    cells: tuple[CellSeries, ...], year: int, years: list[int], tiles: Mapping[str, Tile | None], metric: Metric
) -> Iterator[PartRow]:
    for cell in cells:
        point, then = cell.series.at(year), cell.series.at(year - 1) if year - 1 in years else None
        if point is None:
            continue
        if not isinstance(point.value, Decimal):
            yield PartRow(cell.id, cell.label, _why(point), tile=tiles[cell.id], sign=MISSING.get(point.flag, ""))
            continue
        before = then.value if then and isinstance(then.value, Decimal) and year not in cell.series.breaks else None
        said = figure(point, metric.decimals)
        yield PartRow(cell.id, cell.label, said, value=point.value, before=before, tile=tiles[cell.id])


def _why(point: Measurement) -> Value:
    return Sentence("report.parts_hidden") if point.flag is Flag.CONFIDENTIAL else alone(point.flag)


def _in_order(rows: Iterator[PartRow]) -> list[PartRow]:
    """The highest first, what lies nowhere after what has a place."""
    found = list(rows)
    placed = any(row.tile for row in found)

    def key(row: PartRow) -> tuple[bool, Decimal]:
        return placed and row.tile is None, -(row.value or Decimal(0))

    return sorted(found, key=key)


def _extremes(rows: tuple[PartRow, ...], metric: Metric) -> Iterator[Value]:
    """Which have the lowest and which the highest value, in a sentence each; nothing where all are alike."""
    placed = any(row.tile for row in rows)
    given = [row for row in rows if row.tile or not placed]
    if len({row.value for row in given}) < 2:
        return
    for key, ordered in (("least", list(reversed(given))), ("most", given)):
        names = tuple(_first(ordered, min(_NAMED, len(given) // 2), metric))
        yield sentence(f"report.parts_{key}", names=Joined(names, "; "))


def _first(ordered: list[PartRow], wanted: int, metric: Metric) -> Iterator[Value]:
    """The first few, those with the same value together; many of them are only counted."""
    told = 0
    for value, same in groupby(ordered, key=lambda row: row.value):
        names = sorted(row.label for row in same)
        if told >= wanted or (told and len(names) > _LISTED):
            return
        told += len(names)
        said = Figure(value, "", metric.decimals)
        if len(names) > _LISTED:
            yield sentence("report.parts_same", count=len(names), value=said)
        else:
            yield sentence("report.chart_in", value=", ".join(names), year=said)

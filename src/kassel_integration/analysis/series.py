"""Groups measurements: for each metric its values by year for the whole, and its breakdown cells."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC, Implementation, Measurement


@dataclass(frozen=True, slots=True)
class Series:
    """The totals of one metric, one measurement a year, in order of the years."""

    points: tuple[Measurement, ...]

    def until(self, year: int) -> "Series":
        """What was known with the figures up to `year`."""
        return Series(tuple(p for p in self.points if p.year <= year))

    @property
    def numbers(self) -> tuple[tuple[int, Decimal], ...]:
        """(year, value) where there is a number; missing and suppressed values are left out."""
        return tuple((p.year, p.value) for p in self.points if isinstance(p.value, Decimal))

    @property
    def steps(self) -> tuple[tuple[int, Implementation], ...]:
        """(year, declared word) of a milestone."""
        return tuple((p.year, p.value) for p in self.points if isinstance(p.value, Implementation))

    @property
    def breaks(self) -> tuple[int, ...]:
        """Years that are not comparable with the year before (flag B)."""
        return tuple(p.year for p in self.points if p.flag is Flag.BREAK)

    def at(self, year: int) -> Measurement | None:
        """The measurement of a year, or None."""
        return next((p for p in self.points if p.year == year), None)


EMPTY = Series(())


@dataclass(frozen=True, slots=True)
class Figures:
    """All measurements, grouped: totals by metric, declared implementation by goal; `last` is the latest year."""

    totals: dict[str, Series]
    declared: dict[str, tuple[tuple[int, Implementation], ...]]
    last: int | None

    def of(self, metric: str) -> Series:
        """The series of a metric, empty when nothing came."""
        return self.totals.get(metric, EMPTY)


def group(measurements: Iterable[Measurement], until: int | None = None) -> Figures:
    """Group measurements; `until` leaves out later years."""
    points: dict[str, list[Measurement]] = {}
    years: set[int] = set()
    for m in measurements:
        if until is not None and m.year > until:
            continue
        years.add(m.year)
        if m.is_total:
            points.setdefault(m.metric, []).append(m)
    series = {metric: Series(tuple(sorted(ps, key=lambda p: p.year))) for metric, ps in points.items()}
    suffix = f".{IMPLEMENTATION_METRIC}"
    declared = {name.removesuffix(suffix): s.steps for name, s in series.items() if name.endswith(suffix)}
    return Figures(series, declared, max(years, default=None))

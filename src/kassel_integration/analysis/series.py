"""Groups measurements: for each metric its values by year for the whole, and what was declared of each goal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

from kassel_integration.model.catalogue import Office
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC, Implementation, Measurement


@dataclass(frozen=True, slots=True)
class Contribution:
    """What each office in charge reported of a metric for the whole of a year; None: it has not yet."""

    year: int
    parts: tuple[tuple[Office, Measurement | None], ...]

    @property
    def complete(self) -> bool:
        """True when every office has reported."""
        return all(part is not None for _, part in self.parts)

    def of(self, office: Office) -> Measurement | None:
        """What an office reported, None when it has not."""
        return next((part for by, part in self.parts if by == office), None)


Contributions = Mapping[str, tuple[Contribution, ...]]
_DECLARED = f".{IMPLEMENTATION_METRIC}"


@dataclass(frozen=True)
class Series:
    """The totals of one metric, one measurement a year, in order of the years.

    `reporting_year` is the year they are seen from, without it the last that has a point. `milestone` is the series
    of the milestone after which the years of the metric count, where its target names one.
    """

    points: tuple[Measurement, ...]
    reporting_year: int | None = None
    milestone: "Series | None" = None

    def until(self, year: int) -> "Series":
        """What was known in `year`."""
        milestone = self.milestone.until(year) if self.milestone else None
        return Series(tuple(p for p in self.points if p.year <= year), year, milestone)

    @property
    def seen_from(self) -> int | None:
        """The year from which everything is judged."""
        if self.reporting_year is not None or not self.points:
            return self.reporting_year
        return self.points[-1].year

    @cached_property
    def numbers(self) -> tuple[tuple[int, Decimal], ...]:
        """(year, value that is judged) where there is a number; missing and suppressed values are left out."""
        return tuple((p.year, value) for p in self.points if isinstance(value := p.exact, Decimal))

    @cached_property
    def steps(self) -> tuple[tuple[int, Implementation], ...]:
        """(year, declared word) of a milestone."""
        return tuple((p.year, p.value) for p in self.points if isinstance(p.value, Implementation))

    @property
    def has_values(self) -> bool:
        """True when any point has a value."""
        return any(p.value is not None for p in self.points)

    def has_values_since(self, year: int) -> bool:
        """True when any point from `year` on has a value."""
        return any(p.value is not None for p in self.points if p.year >= year)

    @cached_property
    def breaks(self) -> tuple[int, ...]:
        """Years not comparable with those before: flagged so, or measuring something else than the value before."""
        found = {p.year for p in self.points if p.flag is Flag.BREAK}
        valued = (p for p in self.points if p.value is not None)
        found |= {after.year for before, after in pairwise(valued) if before.stands_for != after.stands_for}
        return tuple(sorted(found))

    @property
    def change(self) -> tuple[Decimal, int] | None:
        """How much the latest number differs from the one before it, and the year of that; None across a break."""
        if len(self.numbers) < 2:
            return None
        (before, first), (after, last) = self.numbers[-2:]
        return None if any(before < year <= after for year in self.breaks) else (last - first, before)

    def at(self, year: int) -> Measurement | None:
        """The measurement of a year, or None."""
        return next((p for p in self.points if p.year == year), None)


EMPTY = Series(())


@dataclass(frozen=True, slots=True)
class Declaration:
    """What an office declared of a goal in a year; `statement` is what it wrote beside it."""

    year: int
    office: str
    word: Implementation
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """All measurements, grouped: totals by metric, declarations by goal in order of the years and offices.

    `last` is the latest year with figures, `reporting_year` the year they are seen from. `parts` are the years of
    metrics of which breakdown cells were given, `contributions` what the offices reported that share a metric.
    """

    totals: dict[str, Series]
    declared: dict[str, tuple[Declaration, ...]]
    last: int | None
    reporting_year: int | None = None
    parts: Mapping[str, frozenset[int]] = field(default_factory=dict)
    contributions: Contributions = field(default_factory=dict)

    def of(self, metric: str) -> Series:
        """The series of a metric, empty when nothing came."""
        found = self.totals.get(metric, EMPTY)
        return replace(found, reporting_year=self.reporting_year)


def group(
    measurements: Iterable[Measurement], until: int | None = None, contributions: Contributions = MappingProxyType({})
) -> Figures:
    """Group measurements as seen from the year `until`, without it from the latest; later years are left out."""
    points: dict[str, list[Measurement]] = {}
    parts: dict[str, set[int]] = {}
    told = {name: tuple(c for c in given if until is None or c.year <= until) for name, given in contributions.items()}
    years = {c.year for given in told.values() for c in given}
    for m in measurements:
        if until is not None and m.year > until:
            continue
        years.add(m.year)
        if m.is_total:
            points.setdefault(m.metric, []).append(m)
        else:
            parts.setdefault(m.metric, set()).add(m.year)
    last = max(years, default=None)
    declared = {name: points.pop(name) for name in tuple(points) if name.endswith(_DECLARED)}
    return Figures(
        {metric: Series(tuple(sorted(ps, key=lambda p: p.year))) for metric, ps in points.items()},
        {name.removesuffix(_DECLARED): _declarations(ms) for name, ms in declared.items()},
        last,
        until if until is not None else last,
        parts={metric: frozenset(found) for metric, found in parts.items()},
        contributions=told,
    )


def _declarations(measurements: Iterable[Measurement]) -> tuple[Declaration, ...]:
    found = [
        Declaration(m.year, m.office, m.value, m.note) for m in measurements if isinstance(m.value, Implementation)
    ]
    return tuple(sorted(found, key=lambda d: (d.year, d.office)))

"""Adds up what several offices report of a metric they share, and keeps apart what is not complete yet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from kassel_integration.analysis.precision import WIDE
from kassel_integration.analysis.series import Contribution, Contributions, Figures, group
from kassel_integration.model.catalogue import Catalogue, Kind, Metric
from kassel_integration.model.cell import Cell
from kassel_integration.model.choices import Delivery
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement

_PLACES = Decimal("0.01")  # of a share as it is shown; it is judged on its exact parts
_FIRST_FLAG = (Flag.BREAK, Flag.UNRELIABLE, Flag.ESTIMATED, Flag.PROVISIONAL)  # of several, the one that says most


@dataclass(frozen=True, slots=True)
class Added:
    """Measurements with contributions added up where all are there; the contributions of each metric by year."""

    measurements: tuple[Measurement, ...]
    contributions: Contributions


def figures_of(measurements: Iterable[Measurement], catalogue: Catalogue, until: int | None = None) -> Figures:
    """All measurements grouped as by `group`, contributions added up."""
    every = tuple(measurements)
    added = add_up(every, catalogue)
    return group(added.measurements, until, added.contributions)


def add_up(measurements: Iterable[Measurement], catalogue: Catalogue) -> Added:
    """Put the sum in the place of contributions; a cell of which one is missing is left out."""
    shared = {m.id: m for m in catalogue.metrics if m.delivery is Delivery.EACH}
    if not shared:
        return Added(tuple(measurements), {})
    plain: list[Measurement] = []
    parts: dict[tuple[str, int, Cell], dict[str, Measurement]] = {}
    for m in measurements:
        if m.metric in shared:
            parts.setdefault((m.metric, m.year, m.cell), {})[m.office] = m
        else:
            plain.append(m)
    found: dict[str, list[Contribution]] = {}
    for (name, year, cell), by_office in parts.items():
        metric = shared[name]
        told = Contribution(year, tuple((o, by_office.get(o.id)) for o in metric.goal.responsible(year)))
        if told.complete:
            plain.append(_sum(metric, [part for _, part in told.parts if part is not None]))
        if cell.is_total:
            found.setdefault(name, []).append(told)
    ordered = {name: tuple(sorted(all_of_it, key=lambda c: c.year)) for name, all_of_it in found.items()}
    return Added(tuple(plain), ordered)


def without_small(contributions: tuple[Contribution, ...], below: int) -> tuple[Contribution, ...]:
    """The same without the values of years in which one counts less than `below`: the others would give it away."""
    return tuple(_hidden(each) if _is_small(each, below) else each for each in contributions)


def _is_small(told: Contribution, below: int) -> bool:
    numbers = (n for _, part in told.parts if part for n in _counts(part))
    return any(isinstance(number, Decimal) and 0 < number < below for number in numbers)


def _counts(m: Measurement) -> tuple[object, ...]:
    """The counts in a measurement: the parts of a share, else the value."""
    return (m.value,) if m.denominator is None else (m.numerator, m.denominator)


def _hidden(told: Contribution) -> Contribution:
    return replace(told, parts=tuple((office, _without_value(part) if part else None) for office, part in told.parts))


def _without_value(m: Measurement) -> Measurement:
    return replace(m, value=None, numerator=None, denominator=None, flag=Flag.CONFIDENTIAL, note="")


def _sum(metric: Metric, parts: list[Measurement]) -> Measurement:
    """One measurement in place of several; a part whose value is missing with a reason leaves the whole without one.

    An office of which there can be no value has no part in it.
    """
    parts = [part for part in parts if not part.not_applicable] or parts
    whole = replace(
        parts[0],
        office="",
        contribution=False,
        source=_joined(part.source for part in parts),
        note=_joined(part.note for part in parts),
        stands_for=_joined(part.stands_for for part in parts),
        flag=next((flag for flag in _FIRST_FLAG if any(part.flag is flag for part in parts)), Flag.NORMAL),
        as_of=parts[0].as_of if len({part.as_of for part in parts}) == 1 else "",
    )
    missing = next((part for part in parts if part.value is None), None)
    if missing is not None:
        return replace(whole, value=None, numerator=None, denominator=None, flag=missing.flag)
    if metric.kind is Kind.MILESTONE:
        return replace(whole, value=min((p.value for p in parts if isinstance(p.value, Implementation)), key=_step))
    if metric.has_parts:
        return _share(whole, parts, metric.times)
    return replace(whole, value=_added(part.value for part in parts))


def _share(whole: Measurement, parts: list[Measurement], times: int) -> Measurement:
    upper, lower = (_added(getattr(part, name) for part in parts) for name in ("numerator", "denominator"))
    value = WIDE.divide(times * upper, lower) if lower else Decimal(0)
    return replace(whole, value=value.quantize(_PLACES).normalize() + 0, numerator=upper, denominator=lower)


def _step(word: Implementation) -> int:
    return word.step


def _added(values: Iterable[object]) -> Decimal:
    return sum((value for value in values if isinstance(value, Decimal)), Decimal(0))


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(text for text in texts if text))

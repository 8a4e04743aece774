"""What must hold over a whole file: breakdowns against totals, declared relations, the year before, what was stored."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kassel_integration.diagnostics import Finding, Key, codes
from kassel_integration.model.catalogue import Catalogue, Kind, Metric
from kassel_integration.model.measurement import Implementation
from kassel_integration.rules.number_forms import explains
from kassel_integration.rules.tally import Tally, Total, Value

JUMP_FACTOR = Decimal("0.5")  # a change by more than half of last year's value ...
JUMP_LEAST = 10  # ... and by at least so many
JUMP_POINTS = 15  # shares: percentage points
SAME_LEAST = 5  # so many totals, all as the year before: perhaps last year's file


def whole_file(
    tally: Tally, catalogue: Catalogue, before: Mapping[str, Total], stored: Mapping[str, Total]
) -> Iterator[Finding]:
    """All findings about a file as a whole; `before` and `stored`: totals of the year before and of the same year."""
    yield from _breakdowns(tally, catalogue)
    yield from _relations(tally, catalogue)
    yield from _jumps(tally, catalogue, before)
    yield from _same(tally, before)
    yield from _not_surveyed(tally, catalogue)
    yield from _revisions(tally, stored)


def _breakdowns(tally: Tally, catalogue: Catalogue) -> Iterator[Finding]:
    """Counts and amounts: the cells of a dimension never give more than the total, and all of them give all of it."""
    for (metric, position), part in tally.breakdowns.items():
        dimension = tally.dimensions[position]
        total = tally.totals.get(metric)
        known = _metric(metric, catalogue)
        if total is None or known is None or not isinstance(total.value, Decimal):
            continue
        if known.kind not in (Kind.COUNT, Kind.AMOUNT):
            continue
        values = {"value": total.value, "sum": part.sum, "metric": metric, "dimension": dimension.label}
        if part.sum > total.value:
            yield Finding(codes.CELLS_ABOVE_TOTAL, total.place, values)
        elif part.sum < total.value and not part.gaps and part.cells == len(dimension.values):
            yield Finding(codes.CELLS_BELOW_TOTAL, total.place, values)


def _relations(tally: Tally, catalogue: Catalogue) -> Iterator[Finding]:
    """Declared relations hold for the totals."""
    for relation in catalogue.relations:
        lower, upper = tally.totals.get(relation.metric), tally.totals.get(relation.at_most)
        if lower is None or upper is None or not _above(lower.value, upper.value):
            continue
        values = {
            "metric": relation.metric, "now": _shown(lower.value), "at_most": relation.at_most,
            "limit": _shown(upper.value), "reason": relation.reason,
        }  # fmt: skip
        yield Finding(codes.RELATION_VIOLATED, lower.place, values, (upper.place,))


def _above(lower: Value, upper: Value) -> bool:
    if isinstance(lower, Implementation) and isinstance(upper, Implementation):
        return lower.step > upper.step
    return isinstance(lower, Decimal) and isinstance(upper, Decimal) and lower > upper


def _shown(value: Value) -> object:
    if value is None:
        return Key("phrases.limit.no_value")
    return Key(f"labels.implementation.{value}") if isinstance(value, Implementation) else value


def _jumps(tally: Tally, catalogue: Catalogue, before: Mapping[str, Total]) -> Iterator[Finding]:
    """A value far from the year before is worth a second look."""
    for metric, total in tally.totals.items():
        known, old = _metric(metric, catalogue), _number(before.get(metric))
        if known is None or not isinstance(total.value, Decimal) or old is None:
            continue
        change = abs(total.value - old)
        least, relative = (JUMP_POINTS, Decimal(0)) if known.kind is Kind.SHARE else (JUMP_LEAST, JUMP_FACTOR)
        if change >= least and change > relative * old:
            values = {"value": total.value, "before": old, "year": total.year - 1, "metric": metric}
            yield Finding(codes.JUMP, total.place, values)


def _same(tally: Tally, before: Mapping[str, Total]) -> Iterator[Finding]:
    """Every total as the year before: perhaps the file of the year before came again."""
    shared = {m: t for m, t in tally.totals.items() if isinstance(t.value, Decimal) and m in before}
    if len(shared) >= SAME_LEAST and all(t.value == before[m].value for m, t in shared.items()):
        first: Total = next(iter(shared.values()))
        yield Finding(codes.SAME_AS_BEFORE, first.place, {"count": len(shared), "year": first.year - 1})


def _not_surveyed(tally: Tally, catalogue: Catalogue) -> Iterator[Finding]:
    """A value of a year in which the metric is not surveyed is taken, and said; the baseline is asked for anyway."""
    for name, total in tally.totals.items():
        metric = _metric(name, catalogue)
        if metric is None or metric.survey is None or total.value is None:
            continue
        own = metric.baseline.year if metric.baseline else None
        if total.year not in (metric.survey.from_(total.year), own or catalogue.concept.baseline_year):
            near = (*metric.survey.until(total.year)[-1:], metric.survey.from_(total.year))
            years = ", ".join(str(year) for year in near if year)
            yield Finding(codes.NOT_SURVEYED, total.place, {"metric": metric.id, "year": total.year, "years": years})


def _revisions(tally: Tally, stored: Mapping[str, Total]) -> Iterator[Finding]:
    """A value stored for the same year is another one now, and no new note says why."""
    for metric, total in tally.totals.items():
        old = stored.get(metric)
        explained = old is not None and explains(total.note) and total.note != old.note
        if old is not None and old.value != total.value and not explained:
            values = {"metric": metric, "now": _shown(total.value), "before": _shown(old.value)}
            yield Finding(codes.REVISION, total.place, values, (old.place,))


def _metric(name: str, catalogue: Catalogue) -> Metric | None:
    """The metric of a total; that of a contribution is named with its office behind it."""
    return catalogue.metric_by_id.get(name.partition(" (")[0])


def _number(total: Total | None) -> Decimal | None:
    return total.value if total and isinstance(total.value, Decimal) else None

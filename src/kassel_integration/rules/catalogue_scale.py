"""What must hold of the numbers a metric is held against: they lie in its scale, and mean what they seem to mean.

What cannot be is an error. What is unlikely is a doubt, answered by a text of the metric that names the number.
"""

from collections.abc import Iterator
from decimal import Decimal

from kassel_integration.diagnostics import Key, Span, codes
from kassel_integration.model.catalogue import Bounds
from kassel_integration.model.fitting import USES
from kassel_integration.rules.catalogue_held import Held, held_against, tolerances, upper_limits
from kassel_integration.rules.catalogue_parts import (
    CatalogueFinding,
    Plain,
    mapping,
    metrics,
    number_of,
    targets,
    text,
    year_of,
)
from kassel_integration.rules.values import within

_ALL = 100  # percent


def in_scale(plain: Plain) -> Iterator[CatalogueFinding]:
    """What is asked and what was at the beginning are values that a measurement could have."""
    for held in held_against(plain):
        scale = _scale(held)
        if not held.percent and not within(held.number, scale):
            yield codes.OUT_OF_SCALE, held.path, held.values(range=Span(scale.min, scale.max))


def percent_is_meant(plain: Plain) -> Iterator[CatalogueFinding]:
    """No share, no change and no tolerance is below one percent unless it is said to be: 0.8 may mean 80 percent."""
    for held in (*held_against(plain), *tolerances(plain), *upper_limits(plain)):
        share = held.percent or text(held.metric, "kind") == "share"
        upper = held.role in ("range", "plausible")
        small = 0 < abs(held.number) < 1 or (upper and held.number == 1)
        meant = (held.number * _ALL).normalize()
        if share and small and not held.explained and not _only_so(held):
            yield codes.PART_OF_ONE, held.path, held.values(percent=meant, typed=f"{meant:f}")


def usual_values(plain: Plain) -> Iterator[CatalogueFinding]:
    """What is asked lies in what is usual, a share below 100, a rate below what it is a rate of."""
    for held in held_against(plain):
        soft, scale = _bounds(held.metric, "plausible"), _scale(held)
        if held.percent or held.explained or not within(held.number, scale) or held.role == "sum":
            continue
        whole = _whole(held.metric)
        if whole is not None and held.number > whole and scale.max is None:
            why = Key(f"phrases.unusual.{text(held.metric, 'kind')}")
            yield codes.UNUSUAL_TARGET, held.path, held.values(why=why, range=Span(Decimal(0), whole))
        elif not within(held.number, soft):
            why = Key("phrases.unusual.plausible")
            yield codes.UNUSUAL_TARGET, held.path, held.values(why=why, range=Span(soft.min, soft.max))


def due_in_the_plan(plain: Plain) -> Iterator[CatalogueFinding]:
    """A target is due in the plan's years unless it is said not to be; after them nothing is asked for."""
    period = mapping(mapping(plain, "concept"), "period")
    first, last = year_of(period, "first"), year_of(period, "last")
    for path, target, _, full in targets(plain):
        due = year_of(target, "by") if "by" in USES.get(text(target, "rule"), ()) else None
        if first and last and due and due > last >= first and str(due) not in text(target, "note"):
            yield codes.DUE_AFTER_PLAN, (*path, "by"), {"value": full, "year": due, "last": last}


def ordered_bounds(plain: Plain) -> Iterator[CatalogueFinding]:
    """The lowest value is not above the highest, and what is usual is possible."""
    for path, metric, full in metrics(plain):
        hard = _bounds(metric, "range")
        for key in ("range", "plausible"):
            low, high = _bounds(metric, key).min, _bounds(metric, key).max
            crossed = low is not None and high is not None and low > high
            beyond = key == "plausible" and any(end is not None and not within(end, hard) for end in (low, high))
            if crossed or beyond:
                why = Key(f"phrases.bounds.{'crossed' if crossed else 'beyond'}")
                yield codes.BOUNDS, (*path, key), {"value": full, "key": key, "why": why}


def _scale(held: Held) -> Bounds:
    """What values are possible, as for measurements: from 0 where nothing else is declared; a sum has no upper end."""
    declared = _bounds(held.metric, "range")
    low = declared.min if declared.min is not None else Decimal(0)
    return Bounds(low, None if held.role == "sum" else declared.max)


def _bounds(metric: Plain, key: str) -> Bounds:
    return Bounds(number_of(mapping(metric, key), "min"), number_of(mapping(metric, key), "max"))


def _whole(metric: Plain) -> Decimal | None:
    """What a value of its kind is not above; None where there is no such thing."""
    kind = text(metric, "kind")
    per = number_of(metric, "per") if kind == "rate" else None
    return Decimal(_ALL) if kind == "share" else per if per is not None and per > 1 else None


def _only_so(held: Held) -> bool:
    """True when what is possible or usual allows the number and not a hundred times as much."""
    if held.percent or held.role in ("range", "plausible"):
        return False
    declared = [_bounds(held.metric, key) for key in ("range", "plausible")]
    as_written = all(within(held.number, each) for each in declared)
    return as_written and not all(within(held.number * _ALL, each) for each in declared)

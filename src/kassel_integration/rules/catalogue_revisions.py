"""What must hold of the revisions of a target: their order, their values, and that they come in time."""

from collections.abc import Iterator
from decimal import Decimal

from kassel_integration.diagnostics import Key, codes
from kassel_integration.rules.catalogue_parts import (
    CatalogueFinding,
    Plain,
    inner,
    mapping,
    metrics,
    number_of,
    text,
    year_of,
)

_ABOUT_A_LEVEL = ("at_least", "at_most", "change")


def possible_revisions(plain: Plain) -> Iterator[CatalogueFinding]:
    """Each revision comes after the one before, in time, and names another value that can be asked."""
    for path, metric, full in metrics(plain):
        target = mapping(metric, "target")
        if text(target, "rule") not in _ABOUT_A_LEVEL:
            continue
        day, value = "", number_of(target, "value")
        for place, revision in inner(target, "revised", (*path, "target")):
            why = _unfit(target, revision, (day, value))
            if why:
                values: dict[str, object] = {
                    "value": full,
                    "day": text(revision, "on"),
                    "why": Key(f"phrases.revision.{why}"),
                }
                yield codes.REVISION_OF_TARGET, place, values
            day, value = text(revision, "on"), number_of(revision, "value")


def _unfit(target: Plain, revision: Plain, before: tuple[str, Decimal | None]) -> str:
    """Why there can be no such revision after the one `before`; "" when there can."""
    day, value, due = text(revision, "on"), number_of(revision, "value"), year_of(target, "by")
    causes = {
        "order": bool(day) and day <= before[0],
        "same": value is not None and value == before[1],
        "late": bool(day and due) and day[:4] > str(due),
        "other_way": text(target, "rule") == "change" and _turns(value, number_of(target, "value")),
    }
    return next((why for why, holds in causes.items() if holds), "")


def _turns(value: Decimal | None, first: Decimal | None) -> bool:
    """True when a change is revised to one that goes the other way, or to none at all, or to less than nothing."""
    return value is not None and first is not None and (value * first <= 0 or value < -100)

"""What must hold of a contribution: it is of an office in charge, and can be added to the others."""

from collections.abc import Callable, Mapping

from kassel_integration.diagnostics import codes
from kassel_integration.model.catalogue import Kind, Metric

BY_PARTS = (Kind.SHARE,)  # kinds that are added up by numerator and denominator


def check_contribution(
    metric: Metric,
    year: int | None,
    office: str,
    texts: Mapping[str, str],
    say: Callable[..., None],
    *,
    valued: bool,
) -> None:
    """Say what is wrong with a row of a metric of which each office reports a part; `office` is "" where none is known.

    `valued`: the row has a value.
    """
    in_charge = metric.goal.offices if year is None else metric.goal.responsible(year)
    written = texts.get("office", "").strip()
    if all(each.id != office for each in in_charge) and (office or not written):
        responsible = ", ".join(each.name for each in in_charge)
        say(codes.WHOSE_CONTRIBUTION, "office" if written else "metric", metric=metric.id, responsible=responsible)
    parts = any(texts.get(name, "").strip() for name in ("numerator", "denominator"))
    if metric.kind in BY_PARTS and valued and not parts:
        say(codes.CONTRIBUTION_PARTS, "value", metric=metric.id)

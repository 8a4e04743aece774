"""What must hold of a metric beside its target: its keys belong to its kind, its baseline can be one."""

from collections.abc import Iterator

from kassel_integration.diagnostics import Key, codes
from kassel_integration.rules.catalogue_parts import CatalogueFinding, Plain, mapping, metrics, text, year_of


def keys_of_kind(plain: Plain) -> Iterator[CatalogueFinding]:
    """A rate says of how many it speaks and no other kind does; a milestone has no decimals."""
    for path, metric, full in metrics(plain):
        kind = text(metric, "kind")
        values: dict[str, object] = {"value": full, "kind": kind}
        if kind == "rate" and metric.get("per") is None:
            yield codes.KEY_AND_KIND, path, values | {"key": "per", "why": Key("phrases.key.needed")}
        for key in ("per", "decimals"):
            uses = kind == "rate" if key == "per" else kind != "milestone"
            if kind and not uses and metric.get(key) is not None:
                yield codes.KEY_AND_KIND, (*path, key), values | {"key": key, "why": Key("phrases.key.unused")}


def possible_baselines(plain: Plain) -> Iterator[CatalogueFinding]:
    """A baseline of a metric's own has a year before the due one, and a value its source, or it is not known."""
    last = year_of(mapping(mapping(plain, "concept"), "period"), "last")
    for path, metric, full in metrics(plain):
        if isinstance(metric.get("baseline"), dict):
            why = _unfit(metric, metric["baseline"], last)
            if why:
                values = {"value": full, "why": Key(f"phrases.baseline.{why}")}
                yield codes.BASELINE, (*path, "baseline"), values


def _unfit(metric: Plain, baseline: Plain, last: int | None) -> str:
    """Why there can be no such baseline; "" when there can."""
    year, due = year_of(baseline, "year"), year_of(mapping(metric, "target"), "by") or last
    value, source, unknown = (baseline.get(key) is not None for key in ("value", "source", "unknown"))
    causes = {
        "milestone": metric.get("kind") == "milestone",
        "both": unknown and (value or source),
        "no_year": value and year is None,
        "nothing": not unknown and year is None,
        "no_source": value and not source,
        "no_value": source and not value,
        "after_end": bool(year and last and year > last),
        "not_before_due": bool(year and due and year >= due),
    }
    return next((why for why, holds in causes.items() if holds), "")

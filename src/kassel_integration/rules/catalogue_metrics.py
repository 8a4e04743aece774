"""What must hold of a metric beside its target: its keys belong to its kind."""

from collections.abc import Iterator

from kassel_integration.diagnostics import Key, codes
from kassel_integration.rules.catalogue_parts import CatalogueFinding, Plain, metrics, text


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

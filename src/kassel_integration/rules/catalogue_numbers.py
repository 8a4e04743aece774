"""What must hold of the numbers that a metric is judged by: a point in them is a decimal point, and meant as one."""

from collections.abc import Iterator
from decimal import Decimal

from kassel_integration.diagnostics import DataPath, codes
from kassel_integration.rules.catalogue_parts import (
    CatalogueFinding,
    LocatedPart,
    Plain,
    inner,
    mapping,
    metrics,
    number_of,
    references,
    text,
)


def one_reading(plain: Plain) -> Iterator[CatalogueFinding]:
    """No number has three decimals of which the last is 0, and no count three decimals: 2.500 means 2500 or 2.5."""
    for path, part, full in _judged(plain):
        whole = text(part, "kind") == "count"
        for (place, holder), key, of_metric in _numbers(path, part):
            number = number_of(holder, key)
            if number is not None and _looks_grouped(number, whole and of_metric):
                values: dict[str, object] = {
                    "key": key,
                    "value": full,
                    "quoted": str(number),
                    "thousands": (number * 1000).to_integral_value(),
                    "fraction": number.normalize(),
                }
                yield codes.THOUSANDS, (*place, key), values


def _looks_grouped(number: Decimal, whole: bool) -> bool:
    """One to three digits, a point, three more; where the number must not be `whole`, they end in 0."""
    _, digits, exponent = number.as_tuple()
    return exponent == -3 and 1 <= abs(number) < 1000 and (whole or digits[-1] == 0)


def _judged(plain: Plain) -> Iterator[tuple[DataPath, Plain, str]]:
    yield from metrics(plain)
    yield from ((path, part, text(part, "ref")) for path, part, _ in references(plain))


def _numbers(path: DataPath, part: Plain) -> Iterator[tuple[LocatedPart, str, bool]]:
    """What holds a number, under which key, and whether it is a value of the metric itself, not a percentage."""
    for name in ("range", "plausible"):
        yield from ((((*path, name), mapping(part, name)), key, True) for key in ("min", "max"))
    yield ((*path, "baseline"), mapping(part, "baseline")), "value", True
    at, target = (*path, "target"), mapping(part, "target")
    values = text(target, "rule") != "change"
    for holder in ((at, target), *inner(target, "interim", at), *inner(target, "revised", at)):
        yield holder, "value", values

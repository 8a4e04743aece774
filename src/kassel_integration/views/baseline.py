"""The baseline that a metric has of its own, in words and for programs."""

from kassel_integration.model.baseline import OwnBaseline
from kassel_integration.model.catalogue import Metric
from kassel_integration.views.signs import word
from kassel_integration.views.target import quantity
from kassel_integration.views.values import Sentence, sentence


def stated_baseline(metric: Metric, own: OwnBaseline) -> Sentence:
    """Where a verdict starts from, for example "Ausgangswert 2017: 625 Pkw (Quelle: ...)"."""
    if own.value is None:
        return sentence("show.baseline_of", year=own.year, basis=word("part_basis", own.basis))
    return sentence("show.baseline_value", told=own_baseline(metric, own))


def own_baseline(metric: Metric, own: OwnBaseline) -> Sentence:
    """Year and value with whoever says so, or that they are not known yet."""
    year = own.year or ""
    if own.unknown:
        return sentence("show.baseline_unknown_of", year=year) if year else Sentence("show.baseline_unknown")
    if own.value is None:
        return sentence("show.baseline_year", year=year, basis=word("part_basis", own.basis))
    return sentence("show.baseline_told", year=year, value=quantity(metric, own.value), source=own.source)


def baseline_data(own: OwnBaseline) -> dict[str, object]:
    """The same for programs."""
    return {
        "year": own.year,
        "value": own.value,
        "source": own.source or None,
        "unknown": own.unknown,
        "basis": own.basis.value,
    }

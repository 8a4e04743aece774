"""The unit that offices write beside a number: the metric's own is taken off, any other one is an error."""

import re

from kassel_integration.model.catalogue import Metric
from kassel_integration.model.choices import Kind
from kassel_integration.rules.names import fold
from kassel_integration.rules.numbers import GROUPING, MINUS
from kassel_integration.rules.unit_words import ABBREVIATIONS, means, means_any

_BESIDE = re.compile(rf"(?P<number>[{MINUS}+]?\s?[0-9][0-9.,{GROUPING}]*[\-\u2212]?)\s*(?P<unit>(?:[^\W\d_]|[%‰€]).*)")
_NO_CENTS = re.compile(r"(?<=[0-9]),[\-\u2013\u2014]{1,2}(?=\s*(?:€|EUR|Euro)?$)")  # 12,- Euro
_EUROS = frozenset({"euro", "eur", "€"})
_PERCENT = frozenset({"prozent", "%", "v.h.", "v. h.", "vh", "percent"})
_PER_MILLE = frozenset({"promille", "‰", "v.t.", "v. t."})
# Units of measure whoever reads them; with "Tsd." the number itself is another one.
_THOUSANDS = frozenset({"t€", "t €", "teur", "t eur", "tsd€", "k€", "keur", "mio. €", "mio €"})
_KNOWN = _EUROS | _PERCENT | _PER_MILLE | _THOUSANDS | {"prozentpunkte", "pp"}
_MULTIPLES = ("tsd", "tausend", "mio", "million", "mrd", "milliard", "thousand", "billion")


def without_unit(text: str, metric: Metric, units: frozenset[str]) -> str:
    """The text without the metric's own unit behind it, or Euro before it; as it is when there is none.

    `units` are those of the catalogue, folded: what could also be another one of them is not taken for the metric's.
    """
    own = own_units(metric)
    front = next((each for each in ("€", "EUR") if text.startswith(each)), "")
    if front and fold(front) in own:
        text = text.removeprefix(front).strip()
    if own & _EUROS:
        text = _NO_CENTS.sub("", text)
    found = _BESIDE.fullmatch(text)
    return found["number"].strip() if found and means(fold(found["unit"]), own, units) else text


def own_units(metric: Metric) -> frozenset[str]:
    """What may stand behind a metric's values, folded."""
    named = {fold(metric.unit), fold(metric.unit_of_one)} - {""}
    if named & _EUROS:
        named |= _EUROS
    if metric.kind is Kind.SHARE or named & _PERCENT:
        named |= _PERCENT
    if metric.per == 1000:
        named |= _PER_MILLE
    return frozenset(named)


def has_other_unit(text: str, units: frozenset[str]) -> bool:
    """True for a number beside a unit; `units` are those of the catalogue, folded."""
    if text.startswith(("€", "EUR")) and text.removeprefix("EUR").lstrip("€ ")[:1].isdigit():
        return True
    found = _BESIDE.fullmatch(text)
    word = fold(found["unit"]) if found else ""
    known = word in _KNOWN or word in ABBREVIATIONS
    return bool(word) and (known or word.startswith(_MULTIPLES) or means_any(word, units))


def is_other_scale(unit: str, metric: Metric) -> bool:
    """True for a unit in which a metric's value would be another number: thousands, percent, Euro where it is none.

    Another word for what is counted (Personen for Kinder) is no other scale.
    """
    word = fold(unit)
    return (word in _KNOWN or word.startswith(_MULTIPLES)) and word not in own_units(metric)

"""What may be shown of measurements: all of them, or with small cells hidden where that is asked for."""

from collections.abc import Iterable
from dataclasses import dataclass

from kassel_integration.analysis.suppression import HIDDEN, LEAST, suppress
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Key, Measurement


@dataclass(frozen=True, slots=True)
class Publication:
    """The measurements to show; counts below `below` are hidden (0: none are), `hidden` keys among them."""

    measurements: tuple[Measurement, ...]
    below: int
    hidden: frozenset[Key]


def publish(measurements: Iterable[Measurement], catalogue: Catalogue, below: int) -> Publication:
    """Hide what is to be hidden; raises CannotRunError for a number too small to hide anything."""
    if below != 0 and below < LEAST:
        raise CannotRunError("suppress_least", value=below, least=LEAST)
    given = tuple(measurements)
    if not below:
        return Publication(given, 0, frozenset())
    before = {m.key for m in given if m.flag is HIDDEN}
    shown = suppress(given, catalogue, below)
    return Publication(shown, below, frozenset(m.key for m in shown if m.flag is HIDDEN) - before)

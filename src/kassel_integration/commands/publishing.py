"""What a command may show: the measurements of a call, with small cells hidden where that is asked for."""

from dataclasses import dataclass
from typing import Any

from kassel_integration.analysis.suppression import HIDDEN, LEAST, suppress
from kassel_integration.commands.call import Judged
from kassel_integration.commands.options import Publishing
from kassel_integration.errors import CannotRunError
from kassel_integration.model.measurement import Key, Measurement
from kassel_integration.texts import Words


@dataclass(frozen=True, slots=True)
class Published:
    """The measurements to show; counts below `below` are hidden (0: none are), `hidden` keys among them."""

    measurements: tuple[Measurement, ...]
    below: int
    hidden: frozenset[Key]

    def meta(self) -> dict[str, Any]:
        """What JSON says of it."""
        return {"suppressed_below": self.below or None}

    def notes(self, shown: list[Measurement], words: Words) -> list[str]:
        """What is said below a table of the cells `shown`; nothing where nothing was to be hidden."""
        if not self.below:
            return []
        count = sum(m.key in self.hidden for m in shown)
        return [words("small_cells.hidden" if count else "small_cells.none_hidden", count=count, most=self.below - 1)]


def published(judged: Judged, publishing: Publishing) -> Published:
    """Hide what is to be hidden, among the figures of the call; raises CannotRunError for a number too small."""
    wanted = publishing.suppress_below
    below = judged.loaded.settings.suppress_below if wanted is None else wanted
    if below != 0 and below < LEAST:
        raise CannotRunError("suppress_least", value=below, least=LEAST)
    last = judged.judging.as_of
    given = tuple(m for m in judged.loaded.measurements if last is None or m.year <= last)
    if not below:
        return Published(given, 0, frozenset())
    before = {m.key for m in given if m.flag == HIDDEN}
    measurements = suppress(given, judged.catalogue, below)
    return Published(measurements, below, frozenset(m.key for m in measurements if m.flag == HIDDEN) - before)

"""What files of one layout have taught, kept for the next ones: of many data folders most have the same few layouts.

Only where many data folders are read one after the other; of a single one each file has rows of its own.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field

from kassel_integration.checking.memo import MAX_ENTRIES, Fits, SmallTexts
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.cell import Cell
from kassel_integration.model.sign_table import DIN55301
from kassel_integration.source import cache
from kassel_integration.source.table import MeasurementTable

_MOST = 64  # layouts that are kept of a plan, each with its year
_PLANS = 4  # as many as plans are shared


@dataclass(slots=True)
class Lessons:
    """By the text of a metric what is known of it; by make and text which cells and small columns are right."""

    metrics: dict[str, tuple[int, Hashable, Fits]] = field(default_factory=dict)
    cells: dict[tuple[Hashable, object], Cell] = field(default_factory=dict)
    small: dict[tuple[Hashable, object], SmallTexts] = field(default_factory=dict)

    @property
    def is_full(self) -> bool:
        """True where no more is to be kept."""
        return max(len(self.metrics), len(self.cells), len(self.small)) > MAX_ENTRIES


_KNOWN: dict[int, tuple[Catalogue, dict[Hashable, Lessons]]] = {}


def lessons_of(table: MeasurementTable, catalogue: Catalogue) -> Lessons | None:
    """Those of earlier files with the same columns, of the same year and office; None where none are kept."""
    usual = table.year is not None and "year" not in table.columns and table.wide is None and table.signs is DIN55301
    if not cache.is_forgetful() or not usual:
        return None
    _, known = _KNOWN.get(id(catalogue), (catalogue, None))
    if known is None:
        if len(_KNOWN) >= _PLANS:
            _KNOWN.pop(next(iter(_KNOWN)), None)
        known = {}
        _KNOWN[id(catalogue)] = catalogue, known  # which keeps the catalogue, so that no other gets its id
    columns = (*sorted(table.columns.items()), *table.unnamed)
    key = columns, table.width, table.year, table.office, table.beside_value
    if key not in known and len(known) >= _MOST:
        known.clear()
    return known.setdefault(key, Lessons())

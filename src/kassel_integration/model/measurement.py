"""A measurement: one value of one metric in one year, for the whole city or one cell of a breakdown."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

DIMENSION_COLUMNS = ("district", "sex", "migration")
IMPLEMENTATION_METRIC = "umsetzungsstand"

# SDMX OBS_STATUS letters this tool knows; blank in a file means A.
FLAGS = {
    "A": "normal",
    "B": "break in series",
    "E": "estimated",
    "P": "provisional",
    "U": "low reliability",
    "O": "missing, comes later",
    "M": "missing, no meaningful value",
    "Q": "missing, confidential or unknown",
}


class Implementation(StrEnum):
    """What an office declares about a goal or a milestone, in rising order."""

    NOT_STARTED = "not_started"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"

    @property
    def step(self) -> int:
        """0 to 3, so that milestones can be compared."""
        return list(Implementation).index(self)


@dataclass(frozen=True, slots=True)
class Measurement:
    """One accepted figure; `value` is None when the office said why there is none (flag O, M, Q or U)."""

    metric: str
    year: int
    value: Decimal | Implementation | None
    cell: tuple[str, str, str] = ("", "", "")
    as_of: str = ""
    flag: str = "A"
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    office: str = ""
    source: str = ""
    note: str = ""
    file: str = ""
    line: int = 0

    @property
    def key(self) -> tuple[str, int, tuple[str, str, str]]:
        """What may occur only once: metric, year, cell."""
        return (self.metric, self.year, self.cell)

    @property
    def is_total(self) -> bool:
        """True for the whole city, False for a cell of a breakdown."""
        return self.cell == ("", "", "")

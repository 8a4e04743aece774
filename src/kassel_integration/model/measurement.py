"""A measurement: one value of one metric in one year, for the whole or one cell of a breakdown; and its columns."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal
from enum import StrEnum

from kassel_integration.model.cell import TOTAL, Cell
from kassel_integration.model.flag import Flag

IMPLEMENTATION_METRIC = "umsetzungsstand"

# The columns of a measurement file, beside those of the catalogue's dimensions.
REQUIRED_COLUMNS = ("metric", "value")
OTHER_COLUMNS = ("as_of", "flag", "numerator", "denominator", "office", "source", "stands_for", "note")
YEAR_COLUMN = "year"  # read where it is there, never written: a file is about one year, which its name says
SUPPRESSED_COLUMN = "suppressed_below"  # of an export in which small counts are hidden; never taken in
SYNTHETIC_COLUMN = "synthetic"  # of an export of made-up figures; taken in only where all are made up
BREAK_COLUMN = "break"  # read as the flag BREAK, never written: forms ask for it beside the other flags
IGNORED_COLUMNS = (  # what a form carries for its reader
    "label", "unit", "previous", "goal", "definition", "period", "target", "whole", "declared",
    "row_number", SYNTHETIC_COLUMN,
)  # fmt: skip
FIXED_COLUMNS = (*REQUIRED_COLUMNS, *OTHER_COLUMNS, YEAR_COLUMN, BREAK_COLUMN, *IGNORED_COLUMNS)


def written_columns(dimensions: Iterable[str]) -> tuple[str, ...]:
    """The columns of a file in its canonical form, with these dimensions (ids in the catalogue's order)."""
    return (*REQUIRED_COLUMNS, *dimensions, *OTHER_COLUMNS)


class Implementation(StrEnum):
    """What an office declares about a goal or a milestone, in rising order, then what was put off or given up."""

    NOT_STARTED = "not_started"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    ONGOING = "ongoing"
    DONE = "done"
    POSTPONED = "postponed"
    DROPPED = "dropped"

    @property
    def step(self) -> int:
        """0 to 3, so that milestones can be compared: what goes on is done, what is put off is not begun."""
        return {"planned": 1, "in_progress": 2, "ongoing": 3, "done": 3}.get(self.value, 0)

    @property
    def advance(self) -> int:
        """How far it is among the states of a goal, the least advanced below all others."""
        return ("dropped", "postponed", "not_started", "planned", "in_progress", "ongoing", "done").index(self.value)

    @property
    def is_done(self) -> bool:
        """True of what was done, and of what goes on because it is meant to."""
        return self in (Implementation.DONE, Implementation.ONGOING)


# The steps of a milestone.
STEPS = (Implementation.NOT_STARTED, Implementation.PLANNED, Implementation.IN_PROGRESS, Implementation.DONE)


Key = tuple[str, int, Cell, str]

# Enough digits that two shares of parts with up to 15 digits differ whenever their fractions do.
_EXACT = Context(prec=60)


@dataclass(frozen=True, slots=True)
class Measurement:
    """One accepted figure; `value` is None when the office said why there is none (the flag then may be missing)."""

    metric: str
    year: int
    value: Decimal | Implementation | None
    cell: Cell = TOTAL
    as_of: str = ""
    flag: Flag = Flag.NORMAL
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    office: str = ""
    source: str = ""
    note: str = ""
    file: str = ""
    line: int = 0
    stands_for: str = ""  # what the figure measures instead of what is asked
    contribution: bool = False  # what one of several offices reports of a metric they share
    times: int = 100  # what numerator divided by denominator is multiplied by

    @property
    def exact(self) -> Decimal | Implementation | None:
        """The value that is judged: the share or rate its two parts give, exactly, else `value` as printed.

        With UNRELIABLE the parts may be rounded themselves, so the printed value counts.
        """
        known = isinstance(self.value, Decimal) and self.flag is not Flag.UNRELIABLE
        if not known or self.numerator is None or not self.denominator:
            return self.value
        return _EXACT.divide(_EXACT.multiply(self.times, self.numerator), self.denominator)

    @property
    def key(self) -> Key:
        """What may occur only once: metric, year, cell; the office of a declaration or a contribution, else ""."""
        return (self.metric, self.year, self.cell, self.office if self.declares or self.contribution else "")

    @property
    def declares(self) -> bool:
        """True for what an office declares of the implementation of a whole goal."""
        return self.metric.endswith(f".{IMPLEMENTATION_METRIC}")

    @property
    def not_applicable(self) -> bool:
        """True where it was told that there can be no value: nothing is asked then."""
        return self.value is None and self.flag is Flag.NO_MEANING and not self.stands_for

    @property
    def is_total(self) -> bool:
        """True for the whole, False for a cell of a breakdown."""
        return self.cell.is_total

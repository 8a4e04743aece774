"""What a method answers about one metric: the status, why, and every number it was computed from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kassel_integration.model.catalogue import Metric
from kassel_integration.model.choices import Provenance
from kassel_integration.model.evidence import Evidence, Mark
from kassel_integration.model.flag import Flag
from kassel_integration.model.status import Progress

NO_EVIDENCE = Evidence(Provenance.ASSUMED)

Remarks = tuple[tuple[str, Mapping[str, object]], ...]


@dataclass(frozen=True, slots=True)
class InterimMissed:
    """An interim value that was due in a year, and what there was instead."""

    year: int
    wanted: Decimal
    actual: Decimal


@dataclass(frozen=True, slots=True)
class Assessment:
    """A status with its arithmetic.

    `reason` names the sentence that explains it, filled from `values`: one of the method's own words, else one in
    texts/*/reasons.py; `remarks` are further sentences (baseline stands in, reached and lost again). `ratio` is the
    number put to the thresholds (r, R, a growth rate or a miss), unrounded; rounding is for showing only. `formula`
    names the method's formula it was computed by, if any. `n` values were seen, those of `years` entered, those of
    `flags` with the letter of a flag. `interim_missed` are the interim values due so far that were not reached.
    """

    metric: Metric
    method: str
    status: Progress
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)
    remarks: Remarks = ()
    ratio: Decimal | None = None
    formula: str = ""
    year: int | None = None
    n: int = 0
    flags: tuple[tuple[int, Flag], ...] = ()
    years: tuple[int, ...] = ()
    evidence: Evidence = NO_EVIDENCE
    interim_missed: tuple[InterimMissed, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The reservations of the verdict, in their order."""
        return self.evidence.marks


def stands_in(b: int, year: int) -> Remarks:
    """Says so when another year than the declared one is the baseline."""
    return (("stands_in", {"b": b, "year": year}),) if b != year else ()

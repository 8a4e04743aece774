"""What a verdict rests on, and the marks it carries for it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kassel_integration.model.choices import Provenance
from kassel_integration.model.flag import Flag


class Quality(StrEnum):
    """What is said of a value that a verdict used."""

    PROVISIONAL = "provisional"
    ESTIMATED = "estimated"
    LIMITED = "limited"


QUALITY = {
    Flag.PROVISIONAL: Quality.PROVISIONAL,
    Flag.ESTIMATED: Quality.ESTIMATED,
    Flag.UNRELIABLE: Quality.LIMITED,
}


class Baseline(StrEnum):
    """Whether the baseline used is of the declared year, or a later year stands in for it."""

    OWN = "own"
    STANDS_IN = "stands_in"


class Mark(StrEnum):
    """A reservation that a verdict carries, in the order they are told."""

    ASSUMED = "assumed"
    PART = "part"
    REVISED = "revised"
    STAND_IN = "stand_in"
    PROVISIONAL = "provisional"
    ESTIMATED = "estimated"
    LIMITED = "limited"
    BASELINE_STANDS_IN = "baseline_stands_in"
    OPEN = "open"
    LATE = "late"
    LOST = "lost"
    METHODS_DISAGREE = "methods_disagree"


_OF_QUALITY = tuple((quality, Mark(quality)) for quality in Quality)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the verdict on a metric rests on.

    `year` is the year judged, None without a verdict; `final` when no later figure can change it. `stand_in`,
    `quality` and `baseline` speak of the values used. `late` is the year after the due one in which the target was
    reached, `lost` the year since which it has not been reached again. `revised_from` is the first value of a revised
    target, where the verdict by it would be another.
    """

    target: Provenance
    year: int | None = None
    final: bool = False
    stand_in: bool = False
    quality: tuple[Quality, ...] = ()
    baseline: Baseline | None = None
    late: int | None = None
    lost: int | None = None
    methods_disagree: bool = False
    revised_from: Decimal | None = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The reservations in their order; none without a verdict."""
        if self.year is None:
            return ()
        carried = (
            (Mark.ASSUMED, self.target is Provenance.ASSUMED),
            (Mark.PART, self.target is Provenance.PART),
            (Mark.REVISED, self.revised_from is not None),
            (Mark.STAND_IN, self.stand_in),
            *((mark, quality in self.quality) for quality, mark in _OF_QUALITY),
            (Mark.BASELINE_STANDS_IN, self.baseline is Baseline.STANDS_IN),
            (Mark.OPEN, not self.final),
            (Mark.LATE, self.late is not None),
            (Mark.LOST, self.lost is not None),
            (Mark.METHODS_DISAGREE, self.methods_disagree),
        )
        return tuple(mark for mark, is_carried in carried if is_carried)


@dataclass(frozen=True, slots=True)
class GoalEvidence:
    """The same of a goal: the year of the metric that decides (the earliest of several), final or not, its marks.

    A goal carries a mark when its verdict would be another, or none, without the metrics that carry it.
    """

    year: int | None = None
    final: bool = False
    marks: tuple[Mark, ...] = ()

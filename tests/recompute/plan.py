"""What stands in the raw files, as frozen values: the plan, its goals and metrics, and the figures."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

METHODS = ("path", "open-sdg", "destatis")
STATUSES = (
    "achieved",
    "on_track",
    "behind",
    "far_behind",
    "moving_away",
    "missed",
    "not_assessable",
    "no_data",
)
JUDGED = STATUSES[:6]  # from best to worst
MARKS = (
    "assumed",
    "part",
    "stand_in",
    "provisional",
    "estimated",
    "limited",
    "baseline_stands_in",
    "open",
    "late",
    "lost",
    "methods_disagree",
)


class Provenance(StrEnum):
    """Who says what is asked: the concept, the concept in part, or nobody but us."""

    STATED = "stated"
    PART = "part"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked of a metric; `start` is a year or a milestone's id, `tolerance` percent of the baseline."""

    rule: str
    value: Fraction | None
    by: int | None
    start: int | str | None
    interim: tuple[tuple[int, Fraction], ...]
    tolerance: Fraction
    basis: str
    value_basis: str
    by_basis: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The baseline of one metric: a year of its own, its value where that is stated, or not known yet."""

    year: int | None
    value: Fraction | None
    unknown: bool


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric; `direction` is 1, -1 or 0 (neither more nor less is better)."""

    id: str
    goal: str
    kind: str
    direction: int
    target: Target
    per: int = 100
    own: "Baseline | None" = None
    every: tuple[int, int] | None = None
    years: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal with its place in the plan, its offices and its metrics in the plan's order."""

    id: str
    field: str
    area: str
    offices: tuple[str, ...]
    metrics: tuple[Metric, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan's years and goals."""

    first: int
    last: int
    baseline: int
    offices: tuple[str, ...]
    goals: tuple[Goal, ...]

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """All metrics in the plan's order."""
        return tuple(metric for goal in self.goals for metric in goal.metrics)


@dataclass(frozen=True, slots=True)
class Point:
    """A row for the whole city: a number, a milestone's word, or neither where it is missing with a reason.

    `number` is what is judged, exact from a share's parts where they are given; `printed` is the value as reported.
    `published`: by others, for it has a source and no office.
    """

    year: int
    number: Fraction | None
    printed: Fraction | None
    word: str | None
    flag: str
    stands_for: str
    published: bool = False

    @property
    def cannot_be(self) -> bool:
        """Whether it was told that there can be no value: then nothing is asked."""
        return not self.is_there and self.flag == "M" and not self.stands_for

    @property
    def is_there(self) -> bool:
        """Whether there is a value."""
        return self.number is not None or self.word is not None


@dataclass(frozen=True, slots=True)
class Declaration:
    """What an office declared of a goal in a year."""

    year: int
    office: str
    word: str


@dataclass(frozen=True, slots=True)
class Folder:
    """A data folder as it was read; `years` are those of which any row is there, `reporting_year` is the setting.

    `parts` are the years of metrics of which there is a row for a part of the city.
    """

    plan: Plan
    points: dict[str, tuple[Point, ...]]
    parts: dict[str, frozenset[int]]
    declared: dict[str, tuple[Declaration, ...]]
    years: tuple[int, ...]
    reporting_year: int | None

    def figures_up_to(self, reporting_year: int) -> int | None:
        """The latest year of which there are figures, seen from the reporting year."""
        return max((year for year in self.years if year <= reporting_year), default=None)

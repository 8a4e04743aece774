"""What the report says, in the order of its parts; neither markup nor geometry nor a finished number yet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kassel_integration.views.goal.view import GoalView
from kassel_integration.views.report.colophon import ColophonView
from kassel_integration.views.report.council_view import CouncilView
from kassel_integration.views.report.said_once import SaidOnce
from kassel_integration.views.report.ways import Ways
from kassel_integration.views.values import Value, Word

Pairs = tuple[tuple[Value, Value], ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group of goals in the first matrix: how many of them have which status; `link` is where it is shown in full."""

    title: Value
    link: str
    size: int
    counts: tuple[tuple[Word, int], ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Groups of goals against statuses; the total counts only where there are several groups."""

    states: tuple[Word, ...]
    groups: tuple[GroupView, ...]
    total: GroupView

    @property
    def rows(self) -> tuple[GroupView, ...]:
        """The groups, and the total where there are several."""
        return (*self.groups, self.total) if len(self.groups) > 1 else self.groups


@dataclass(frozen=True, slots=True)
class AxisRow:
    """A group of goals in the second matrix: coverage, values delivered, and what the offices declared."""

    title: Value
    link: str
    covered: tuple[int, ...]
    delivered: Value
    declared: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AxesView:
    """Coverage and declared implementation of groups of goals."""

    coverages: tuple[Word, ...]
    implementations: tuple[Word, ...]
    groups: tuple[AxisRow, ...]
    total: AxisRow

    @property
    def rows(self) -> tuple[AxisRow, ...]:
        """The groups, and the total where there are several."""
        return (*self.groups, self.total) if len(self.groups) > 1 else self.groups


@dataclass(frozen=True, slots=True)
class AreaView:
    """One area with the goals that were chosen."""

    id: str
    title: str
    note: str
    remark: str
    footnotes: Pairs
    goals: tuple[GoalView, ...]


@dataclass(frozen=True, slots=True)
class LevelWords:
    """What the levels are called above columns, and the headings of the tables by field and by area."""

    field: Value
    area: Value
    goal: Value
    goals: Value
    by_field: Value
    by_area: Value


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of action, `name` with its number; `goals` are those that are in no area."""

    id: str
    name: Value
    number: int
    title: str
    main_goals: tuple[str, ...]
    matrix: MatrixView
    coverage: Value
    areas: tuple[AreaView, ...]
    goals: tuple[GoalView, ...]


@dataclass(frozen=True, slots=True)
class OverdueView:
    """What one office has yet to deliver: (metric id, its label, the years)."""

    name: Value
    id: str
    said: Value
    metrics: tuple[tuple[str, str, Value], ...]


@dataclass(frozen=True, slots=True)
class AssumedView:
    """What of a metric the concept does not say: its framing, and the target where that is ours too.

    `name` is where the metric is shown in full; `ours`: the target is.
    """

    id: str
    name: str
    label: str
    framing: Value
    target: Value
    ours: bool
    status: Word
    note: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole report, the council page first; `language` is that of the catalogue's words.

    `overview`: whether there is anything to compare in tables.
    """

    language: str
    synthetic: bool
    title: str
    part: str
    municipality: str
    names: LevelWords
    facts: Pairs
    council: CouncilView
    lead: tuple[Value, ...]
    guidelines: tuple[str, ...]
    overview: bool
    matrix: MatrixView
    axes: AxesView
    ways: Ways | None
    fields: tuple[FieldView, ...]
    methods: tuple[Value, ...]
    signs: Mapping[str, tuple[tuple[Word, Value], ...]]
    flags: Pairs
    overdue: tuple[OverdueView, ...]
    assumed: tuple[AssumedView, ...]
    assumptions: tuple[Value, ...]
    framing: Value
    sources: tuple[tuple[str, Value], ...]
    said_once: SaidOnce
    rights: tuple[Value, ...]
    made_with: str
    colophon: ColophonView | None = None


def goals_of(fields: Iterable[FieldView]) -> Iterator[GoalView]:
    """Every goal of some fields, in their order."""
    for field in fields:
        yield from (goal for area in field.areas for goal in area.goals)
        yield from field.goals

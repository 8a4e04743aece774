"""What the report says, ready to be set: words in the reader's language and charts, no markup yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from kassel_integration.render.report.chart import Chart

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that says how something stands, with its sign; `key` chooses the look, never the only meaning."""

    key: str
    word: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One year of a metric; `status` as it was with the figures up to that year."""

    year: str
    value: str
    flag: str
    as_of: str
    status: Mark | None


@dataclass(frozen=True, slots=True)
class MetricSheet:
    """One metric. `facts` are of the catalogue, `why` and `formula` are the status written out."""

    id: str
    label: str
    unit: str
    status: Mark
    target: str
    target_note: str
    method: str
    why: tuple[str, ...]
    formula: tuple[str, ...]
    facts: Pairs
    chart: Chart | None
    rows: tuple[ValueRow, ...]
    with_flag: bool
    with_day: bool
    sources: tuple[str, ...]
    notes: tuple[str, ...]
    before: str  # what stands where a year lies before the baseline and has no status


@dataclass(frozen=True, slots=True)
class IndicatorSheet:
    """One indicator in the concept's words, with its metrics."""

    id: str
    text: str
    remark: str
    metrics: tuple[MetricSheet, ...]


@dataclass(frozen=True, slots=True)
class GoalSheet:
    """One goal on its three axes; `worst` says of how many metrics, `disagreement` where two axes contradict."""

    id: str
    text: str
    offices: tuple[str, ...]
    progress: Mark
    implementation: Mark
    declared_in: str
    coverage: Mark
    worst: str
    disagreement: str
    remark: str
    footnotes: Pairs
    indicators: tuple[IndicatorSheet, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One row of a matrix: how many goals stand how; `parts` are the widths of its bar as (status, start, width)."""

    title: str
    link: str
    size: int
    counts: tuple[tuple[Mark, int], ...]
    parts: tuple[tuple[Mark, str, str, str], ...]
    overall: str


@dataclass(frozen=True, slots=True)
class AxisRow:
    """One row of the second matrix: coverage, values delivered, and what the offices declared."""

    title: str
    link: str
    covered: tuple[int, ...]
    delivered: str
    declared: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """How groups of goals stand; the last row is the total when there are several."""

    states: tuple[Mark, ...]
    rows: tuple[GroupRow, ...]
    total: GroupRow


@dataclass(frozen=True, slots=True)
class Axes:
    """Coverage and declared implementation of groups of goals."""

    coverages: tuple[Mark, ...]
    implementations: tuple[Mark, ...]
    rows: tuple[AxisRow, ...]
    total: AxisRow


@dataclass(frozen=True, slots=True)
class AreaSheet:
    """One area with the goals that were chosen."""

    id: str
    title: str
    note: str
    remark: str
    footnotes: Pairs
    goals: tuple[GoalSheet, ...]


@dataclass(frozen=True, slots=True)
class FieldSheet:
    """One field of action."""

    id: str
    number: int
    title: str
    main_goals: tuple[str, ...]
    matrix: Matrix
    coverage: str
    areas: tuple[AreaSheet, ...]


@dataclass(frozen=True, slots=True)
class OfficeSheet:
    """What one office still owes: (metric id, its label, the years)."""

    name: str
    id: str
    said: str
    owed: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Assumed:
    """What of a metric the concept does not say: its framing in words, and the target where that is ours too."""

    id: str
    label: str
    framing: str
    target: str
    note: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole report. `foreign` is the language of the catalogue's words where it is not the report's."""

    lang: str
    foreign: str
    synthetic: bool
    title: str
    part: str
    municipality: str
    facts: Pairs
    figures: tuple[tuple[str, str, str], ...]
    overall: str
    guidelines: tuple[str, ...]
    matrix: Matrix
    axes: Axes
    fields: tuple[FieldSheet, ...]
    methods: tuple[str, ...]
    signs: Mapping[str, tuple[tuple[Mark, str], ...]]
    flags: Pairs
    offices: tuple[OfficeSheet, ...]
    assumed: tuple[Assumed, ...]
    assumptions: tuple[str, ...]
    sources: tuple[tuple[str, int], ...]
    rights: tuple[str, ...]
    made_with: str

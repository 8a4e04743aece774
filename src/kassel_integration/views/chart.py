"""What a metric's chart shows: values, target, and what is missing; no geometry, and its words are beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kassel_integration.analysis.asked import Asked, asked
from kassel_integration.analysis.baseline import baseline_unknown, baseline_year, with_baseline
from kassel_integration.analysis.expected import due_year, is_asked_for, plan_years
from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.model.catalogue import Bounds, Concept, Metric
from kassel_integration.model.choices import Kind, Rule
from kassel_integration.model.flag import Flag
from kassel_integration.views.signs import MISSING
from kassel_integration.views.values import Value

_DIRECTIONS = (Rule.INCREASE, Rule.DECREASE, Rule.INCREASE_EVERY_YEAR)
_NO_LEVEL = (Rule.CHANGE, Rule.HAPPENED)  # in percent; what is asked of the sum of all years
_UNMARKED = (Flag.NORMAL, Flag.BREAK)

Point = tuple[int, Decimal]


@dataclass(frozen=True, slots=True)
class Course:
    """What is drawn. `values` by year; `marks` are flag letters of values, `gaps` the signs of missing ones.

    `path` is the way to the target, from the baseline (unless `begun` is False) through interim values; `level` a
    target that holds in every year; `start` the baseline value where the goal only names a direction; `former` are
    the values a revised target had before. `owed` are the years of which nothing came, `due` is the year in which
    something is due and `baseline` the one to start from: the axis has and names both in any case. `places`: with how
    many decimals values are written, if that is said; `bounds` are the ends of the scale where the metric has any.
    """

    values: Mapping[int, Decimal]
    kind: Kind = Kind.COUNT
    bounds: Bounds | None = None
    places: int | None = None
    marks: Mapping[int, str] = field(default_factory=dict)
    gaps: Mapping[int, str] = field(default_factory=dict)
    breaks: tuple[int, ...] = ()
    path: tuple[Point, ...] = ()
    begun: bool = True
    level: Decimal | None = None
    start: Decimal | None = None
    former: tuple[Decimal, ...] = ()
    owed: tuple[int, ...] = ()
    due: int | None = None
    baseline: int | None = None

    @property
    def named(self) -> tuple[int, ...]:
        """The years that the axis names in any case, what matters most first."""
        return tuple(year for year in (self.due, self.baseline) if year is not None)

    @property
    def interim(self) -> tuple[Point, ...]:
        """The interim values on the way."""
        return self.path[1 if self.begun else 0 : -1]


@dataclass(frozen=True, slots=True)
class ChartView:
    """A course with its words; `key` names what is drawn (flagged, way, level ...) and what it is."""

    course: Course
    description: Value
    unit: str
    key: tuple[tuple[str, Value], ...]


def metric_course(m: MetricStatus, concept: Concept) -> Course:
    """What is to be drawn of a metric whose values are numbers."""
    metric, points = m.metric, m.series.points
    values = {p.year: p.value for p in points if isinstance(p.value, Decimal)}
    begins = _begins(metric, values, concept)
    path = _path(metric, asked(metric, with_baseline(metric, m.series), concept), begins)
    return Course(
        values=values,
        kind=metric.kind,
        bounds=metric.range,
        places=metric.decimals,
        marks={p.year: str(p.flag) for p in points if p.year in values and p.flag not in _UNMARKED},
        gaps={p.year: MISSING[p.flag] for p in points if p.value is None},
        breaks=m.series.breaks,
        path=path,
        begun=bool(path) and path[0] == begins,
        level=_level(metric),
        start=begins[1] if metric.target.rule in _DIRECTIONS and begins else None,
        former=_former(metric) if path else (),
        owed=owed_years(m, concept),
        due=due_of(metric, concept),
        baseline=baseline_year(metric, concept),
    )


def owed_years(m: MetricStatus, concept: Concept) -> tuple[int, ...]:
    """The years asked for, up to the one it is seen from, of which nothing came, not even parts or a reason."""
    came = {p.year for p in m.series.points} | {*m.parts, *m.apart, *m.incomplete}
    seen_from = m.series.seen_from
    if seen_from is None:
        return ()
    due = plan_years(concept, seen_from)
    return tuple(year for year in due if year not in came and is_asked_for(m.metric, year, m.done))


def due_of(metric: Metric, concept: Concept) -> int | None:
    """The year in which something is due; None where nothing is asked."""
    return None if metric.target.rule is Rule.NONE else due_year(metric, concept)


def _begins(metric: Metric, values: Mapping[int, Decimal], concept: Concept) -> Point | None:
    """The baseline: the stated one, else the first value from its year on; None where it is not known yet."""
    own, year = metric.baseline, baseline_year(metric, concept)
    if baseline_unknown(metric):
        return None
    if own and own.year and own.value is not None and own.year not in values:
        return (own.year, own.value)
    return min(((y, value) for y, value in values.items() if y >= year), default=None)


def _path(metric: Metric, wanted: Asked, begins: Point | None) -> tuple[Point, ...]:
    """From the baseline through the interim values to the target; without a baseline only what is still ahead."""
    target = metric.target
    if wanted.value is None or target.by is None:
        return ()
    start = [begins] if begins and begins[0] < target.by else []
    return (*start, *(step for step in wanted.interim if not start or step[0] > start[0][0]), (target.by, wanted.value))


def _level(metric: Metric) -> Decimal | None:
    """A target that is not reached by a path but holds as a level."""
    target = metric.target
    if target.rule is Rule.EVERY_YEAR:
        return target.value if target.value is not None else Decimal(1)
    return None if target.rule in _NO_LEVEL else target.value


def _former(metric: Metric) -> tuple[Decimal, ...]:
    """What a revised target asked for before; a change is in percent and has no level of its own."""
    target = metric.target
    if target.first is None or target.rule is Rule.CHANGE:
        return ()
    before = (target.first, *(each.value for each in target.revised))
    return tuple(dict.fromkeys(value for value in before if value != target.value))

"""What a metric's chart shows, and the words that say the same where it cannot be seen; no geometry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.analysis.asked import Asked, asked
from kassel_integration.analysis.baseline import baseline_unknown, baseline_year, with_baseline
from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.choices import Kind, Rule
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation
from kassel_integration.views.signs import MISSING, word
from kassel_integration.views.values import Joined, Sentence, Value, Word, sentence

_DIRECTIONS = (Rule.INCREASE, Rule.DECREASE, Rule.INCREASE_EVERY_YEAR)
_UNMARKED = (Flag.NORMAL, Flag.BREAK)

Point = tuple[int, Decimal]


@dataclass(frozen=True, slots=True)
class Course:
    """What is drawn. `values` by year; `marks` are flag letters of values, `gaps` the signs of missing ones.

    `path` is the way to the target, from the baseline through interim values; `level` a target that holds in every
    year; `start` the baseline value where the goal only names a direction. `steps` names the levels of a milestone.
    """

    values: Mapping[int, Decimal]
    marks: Mapping[int, str]
    gaps: Mapping[int, str]
    breaks: tuple[int, ...]
    path: tuple[Point, ...]
    level: Decimal | None
    start: Decimal | None
    steps: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartView:
    """A course with its words; `key` names what is drawn (value, flagged, way, level ...) and what it is."""

    course: Course
    title: Value
    description: Value
    unit: str
    key: tuple[tuple[str, Value], ...]


def metric_chart(m: MetricStatus, concept: Concept) -> ChartView | None:
    """The chart of a metric; None when it has no value that could be drawn."""
    course = metric_course(m, concept)
    if not course.values:
        return None
    return ChartView(
        course=course,
        title=sentence("report.chart_title", label=m.metric.label),
        description=Joined(tuple(_description(course))),
        unit="" if course.steps else m.metric.unit,
        key=tuple(_key(course, m.metric)),
    )


def metric_course(m: MetricStatus, concept: Concept) -> Course:
    """What is to be drawn of a metric."""
    metric, points = m.metric, m.series.points
    values = {p.year: _height(p.value) for p in points if p.value is not None}
    begins = _begins(metric, values, concept)
    milestone = metric.kind is Kind.MILESTONE
    directed = metric.target.rule in _DIRECTIONS and not milestone
    return Course(
        values=values,
        marks={p.year: str(p.flag) for p in points if p.value is not None and p.flag not in _UNMARKED},
        gaps={p.year: MISSING[p.flag] for p in points if p.value is None},
        breaks=m.series.breaks,
        path=_path(metric, asked(metric, with_baseline(metric, m.series), concept), begins),
        level=_level(metric, milestone),
        start=begins[1] if directed and begins else None,
        steps=tuple(word("implementation", step) for step in Implementation) if milestone else (),
    )


def _height(value: Decimal | Implementation | None) -> Decimal:
    if isinstance(value, Implementation):
        return Decimal(value.step)
    assert value is not None
    return value


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


def _level(metric: Metric, milestone: bool) -> Decimal | None:
    """A target that is not reached by a path but holds as a level."""
    target = metric.target
    if milestone:
        return Decimal(Implementation.DONE.step) if target.rule in (Rule.DONE, Rule.EVERY_YEAR) else None
    if target.rule is Rule.EVERY_YEAR:
        return target.value if target.value is not None else Decimal(1)
    return None if target.rule is Rule.CHANGE else target.value


def _description(course: Course) -> Iterator[Value]:
    """The chart in a sentence or two; the values themselves are in the table beside it."""
    years = sorted(course.values)
    first, last = (_said(course, course.values[year]) for year in (years[0], years[-1]))
    if len(years) == 1:
        yield sentence("report.chart_one", year=years[0], value=first)
    else:
        ends = {"first": years[0], "start": first, "last": years[-1], "end": last}
        yield sentence("report.chart_many", count=len(years), **ends)
    if course.path:
        due, aim = course.path[-1]
        yield sentence("report.chart_target", value=_said(course, aim), year=due)
    elif course.level is not None:
        yield sentence("report.chart_level", value=_said(course, course.level))
    for year in course.breaks:
        if year in course.values:
            yield sentence("report.chart_break", year=year)
    gaps = tuple(year for year in range(years[0], years[-1]) if year not in course.values)
    if gaps:
        yield sentence("report.chart_gaps", years=Joined(gaps, ", "))
    yield Sentence("report.chart_table")


def _said(course: Course, value: Decimal) -> Value:
    return course.steps[int(value)] if course.steps else value


def _key(course: Course, metric: Metric) -> Iterator[tuple[str, Value]]:
    yield "value", Sentence("report.key.step" if course.steps else "report.key.value")
    if course.marks:
        flags = (Word("labels.flag", flag, flag) for flag in sorted(set(course.marks.values())))
        yield "flagged", Joined(tuple(flags), ", ")
    if course.path:
        yield "way", sentence("report.key.way", year=course.path[-1][0])
    if course.level is not None:
        due = metric.target.by if metric.target.rule is Rule.DONE else None
        key = "report.key.level_by" if due else "report.key.level"
        yield "level", sentence(key, value=_said(course, course.level), year=due or "")
    if course.start is not None:
        yield "start", sentence("report.key.start", value=_said(course, course.start))
    if any(year > min(course.values) for year in course.breaks):
        yield "break", Sentence("report.key.break")
    if course.gaps:
        letters = {sign: flag for flag, sign in MISSING.items()}
        yield "gap", Joined(tuple(Word("labels.flag", letters[s], s) for s in sorted(set(course.gaps.values()))), ", ")

"""The course of one metric for the report's chart, with the words that stand for it where it cannot be seen."""

from collections.abc import Iterator
from decimal import Decimal

from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.commands.metric_table import MISSING_SIGNS
from kassel_integration.model.catalogue import Concept, Kind, Metric, Rule
from kassel_integration.model.measurement import Implementation
from kassel_integration.render.cells import number
from kassel_integration.render.report.chart import Caption, Chart, Course, Point, draw
from kassel_integration.texts import Words

_DIRECTIONS = (Rule.INCREASE, Rule.DECREASE, Rule.INCREASE_EVERY_YEAR)


def metric_chart(m: MetricStatus, concept: Concept, words: Words) -> Chart | None:
    """The chart of a metric; None when it has no value that could be drawn."""
    course = metric_course(m, concept, words)
    if not course.values:
        return None
    label = words("report.chart_title", label=m.metric.label)
    unit = "" if course.steps else m.metric.unit
    return draw(course, Caption(label, _description(course, words), unit, tuple(_key(course, m.metric, words))))


def metric_course(m: MetricStatus, concept: Concept, words: Words) -> Course:
    """What is to be drawn of a metric."""
    metric, points = m.metric, m.series.points
    values = {p.year: _height(p.value) for p in points if p.value is not None}
    after = sorted(year for year in values if year >= concept.baseline_year)
    first = after[0] if after else None
    milestone = metric.kind is Kind.MILESTONE
    return Course(
        values,
        {p.year: p.flag for p in points if p.value is not None and p.flag not in ("A", "B")},
        {p.year: MISSING_SIGNS[p.flag] for p in points if p.value is None},
        m.series.breaks,
        _path(metric, first, values),
        _level(metric, milestone),
        values[first] if first is not None and metric.target.rule in _DIRECTIONS and not milestone else None,
        tuple(words(f"labels.implementation.{step}") for step in Implementation) if milestone else (),
        words.lang,
    )


def _height(value: Decimal | Implementation | None) -> Decimal:
    if isinstance(value, Implementation):
        return Decimal(value.step)
    assert value is not None
    return value


def _path(metric: Metric, first: int | None, values: dict[int, Decimal]) -> tuple[Point, ...]:
    """From the baseline through the interim values to the target; without a baseline only what lies ahead."""
    target = metric.target
    if target.value is None or target.by is None:
        return ()
    start = [(first, values[first])] if first is not None and first < target.by else []
    return (*start, *(step for step in target.interim if not start or step[0] > start[0][0]), (target.by, target.value))


def _level(metric: Metric, milestone: bool) -> Decimal | None:
    """A target that is not reached by a path but holds as a level."""
    target = metric.target
    if milestone:
        return Decimal(Implementation.DONE.step) if target.rule in (Rule.DONE, Rule.EVERY_YEAR) else None
    if target.rule is Rule.EVERY_YEAR:
        return target.value if target.value is not None else Decimal(1)
    return target.value if target.value is not None else None


def _description(course: Course, words: Words) -> str:
    """The chart in a sentence or two; the values themselves stand in the table beside it."""
    years = sorted(course.values)
    first, last = (_say(course, course.values[year], words) for year in (years[0], years[-1]))
    if len(years) == 1:
        said = [words("report.chart_one", year=years[0], value=first)]
    else:
        values = {"first": years[0], "start": first, "last": years[-1], "end": last, "count": len(years)}
        said = [words("report.chart_many", **values)]
    if course.path:
        due, aim = course.path[-1]
        said.append(words("report.chart_target", value=_say(course, aim, words), year=due))
    elif course.level is not None:
        said.append(words("report.chart_level", value=_say(course, course.level, words)))
    said += [words("report.chart_break", year=year) for year in course.breaks if year in course.values]
    gaps = [str(year) for year in range(years[0], years[-1]) if year not in course.values]
    if gaps:
        said.append(words("report.chart_gaps", years=", ".join(gaps)))
    return " ".join((*said, words("report.chart_table")))


def _say(course: Course, value: Decimal, words: Words) -> str:
    return course.steps[int(value)] if course.steps else number(value, words.lang)


def _key(course: Course, metric: Metric, words: Words) -> Iterator[tuple[str, str]]:
    yield "value", words("report.key.step" if course.steps else "report.key.value")
    if course.marks:
        flags = (f"{flag} {words(f'labels.flag.{flag}')}" for flag in sorted(set(course.marks.values())))
        yield "flagged", ", ".join(flags)
    if course.path:
        yield "way", words("report.key.way", year=course.path[-1][0])
    if course.level is not None:
        due = metric.target.by if metric.target.rule is Rule.DONE else None
        key = "report.key.level_by" if due else "report.key.level"
        yield "level", words(key, value=_say(course, course.level, words), year=due or "")
    if course.start is not None:
        yield "start", words("report.key.start", value=_say(course, course.start, words))
    if any(year > min(course.values) for year in course.breaks):
        yield "break", words("report.key.break")
    missing = sorted(set(course.gaps.values()))
    if missing:
        why = {MISSING_SIGNS[flag]: words(f"labels.flag.{flag}") for flag in MISSING_SIGNS}
        yield "gap", ", ".join(f"{sign} {why[sign]}" for sign in missing)

"""A chart with its words: what happened since the last break, whether the target was reached, what is missing."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.choices import Kind, Rule
from kassel_integration.views.chart import ChartView, Course, metric_course
from kassel_integration.views.signs import MISSING, alone
from kassel_integration.views.target import quantity
from kassel_integration.views.values import Course as Blocks
from kassel_integration.views.values import Figure, Joined, Sentence, Value, Years, sentence

OWED = "□"  # expected, and nothing came


def metric_chart(m: MetricStatus, concept: Concept) -> ChartView | None:
    """The chart of a metric; None when it has no number that could be drawn."""
    if m.metric.kind is Kind.MILESTONE:
        return None
    course = metric_course(m, concept)
    if not course.values:
        return None
    return ChartView(
        course=course,
        description=Joined(tuple(_description(course, m))),
        unit=m.metric.unit,
        key=tuple(_key(course)),
    )


def _description(course: Course, m: MetricStatus) -> Iterator[Value]:
    """What happened, in a few sentences; values, target, status and last change are in words beside it."""
    runs = comparable_runs(course)
    for number, run in enumerate(reversed(runs)):
        years = sorted(run)
        since = max((year for year in course.breaks if years[0] >= year > min(course.values)), default=None)
        key = (
            f"report.chart_{'before' if number else 'since' if since else 'from'}_{'one' if len(run) == 1 else 'many'}"
        )
        yield sentence(key, since=since, **_ends(run, m.metric), extremes=_extremes(run, course))
    if m.metric.target.rule is Rule.CHANGE and course.path:
        due, aim = course.path[-1]
        yield sentence("report.chart_aim", value=Figure(aim, "", course.places), year=due)
    if course.interim:
        told = tuple(sentence("report.chart_in", value=value, year=year) for year, value in course.interim)
        yield sentence("report.chart_interim", values=Joined(told, ", "))
    if course.former:
        yield sentence("report.chart_former", values=Joined(course.former, ", "))
    yield from _missing(course)


def comparable_runs(course: Course) -> list[dict[int, Decimal]]:
    """The values in stretches that can be compared: a break begins the next one."""
    years = sorted(course.values)
    cuts = [after for before, after in pairwise(years) if any(before < year <= after for year in course.breaks)]
    edges = (None, *cuts, None)
    return [
        {y: course.values[y] for y in years if (low is None or y >= low) and (high is None or y < high)}
        for low, high in pairwise(edges)
    ]


def sparkline(chart: ChartView) -> Value:
    """The values since the last break as a line of blocks between its ends; nothing where there is only one."""
    course = chart.course
    run = comparable_runs(course)[-1]
    if len(run) < 2:
        return None
    first, last = min(run), max(run)
    start, end = (Figure(run[year], "", course.places) for year in (first, last))
    line = Blocks(run, tuple(range(first, last + 1)))
    return sentence("report.sparkline", start=start, first=first, course=line, end=end, last=last)


def _ends(run: Mapping[int, Decimal], metric: Metric) -> dict[str, Value]:
    first, last = min(run), max(run)
    start = _figure(run[first], metric) if metric.kind is not Kind.RATING else quantity(metric, run[first])
    return {"first": first, "start": start, "last": last, "end": _with_unit(run[last], metric)}


def _with_unit(value: Decimal, metric: Metric) -> Value:
    if metric.decimals is None or metric.kind is Kind.RATING:
        return quantity(metric, value)
    return Joined((_figure(value, metric), metric.unit), "\u00a0")


def _figure(value: Decimal, metric: Metric) -> Figure:
    return Figure(value, "", metric.decimals)


def _extremes(run: Mapping[int, Decimal], course: Course) -> Value:
    """The highest and the lowest value, where they are not at one of the ends; empty otherwise."""
    found = []
    for key, extreme in (("highest", max(run.values())), ("lowest", min(run.values()))):
        years = tuple(year for year in sorted(run) if run[year] == extreme)
        if not {min(run), max(run)}.intersection(years):
            value = Figure(extreme, "", course.places)
            found.append(sentence(f"report.chart_{key}", value=value, years=Years(years)))
    return Joined(tuple(found), "")


def _missing(course: Course) -> Iterator[Value]:
    for letter, sign in MISSING.items():
        years = tuple(year for year, given in sorted(course.gaps.items()) if given == sign)
        if years:
            yield sentence("report.chart_gaps", years=Years(years), why=alone(letter))
    if course.owed:
        yield sentence("report.chart_owed", years=Years(course.owed))


def _key(course: Course) -> Iterator[tuple[str, Value]]:
    """What is not said in the drawing itself."""
    if course.path:
        yield "way", sentence("report.key.way", year=course.path[-1][0])
    elif course.level is not None:
        yield "level", Sentence("report.aim")
    if course.start is not None:
        yield "start", sentence("report.key.start", value=Figure(course.start, "", course.places))
    if course.former:
        yield "former", sentence("report.key.former", values=Joined(course.former, ", "))
    letters = {sign: flag for flag, sign in MISSING.items()}
    yield from (("sign", alone(letters[sign], sign)) for sign in sorted(set(course.gaps.values())))
    if course.owed:
        yield "sign", Joined((OWED, Sentence("report.key.owed")))

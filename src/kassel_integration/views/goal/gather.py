"""Gathers what is said of a goal: facts, values by year with the status of the time, arithmetic, sources and notes."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from kassel_integration.analysis.assess import shared_by_all
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.baseline import baseline_year
from kassel_integration.analysis.comparison import by_each_method
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.analysis.history import YearStatus, history, latest_arithmetic
from kassel_integration.analysis.no_whole import NO_TOTAL, beside_inapplicable, beside_parts
from kassel_integration.model.catalogue import Concept, Metric
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from kassel_integration.views.arithmetic import explain, formula, measure, status
from kassel_integration.views.breakdown_chart import FEW, PartsView, parts_view
from kassel_integration.views.change import change_sentence
from kassel_integration.views.chart_words import metric_chart
from kassel_integration.views.gap import gap_course, gap_heading, gap_table
from kassel_integration.views.goal.goal_facts import goal_facts
from kassel_integration.views.goal.metric_facts import metric_facts
from kassel_integration.views.goal.view import Arithmetic, GapView, GoalView, IndicatorView, MetricView, ValueView
from kassel_integration.views.method_words import short_name
from kassel_integration.views.panels import PanelsView, panels_view
from kassel_integration.views.reservations import of_metric
from kassel_integration.views.signs import bare_figure
from kassel_integration.views.strip import milestone_strip
from kassel_integration.views.values import Counted, Day, Value, Word, Years, sentence


def goal_view(s: GoalStatus, method: str, concept: Concept, *, compare: bool = False) -> GoalView:
    """Everything of one goal, under a method; `compare`: also what the other methods say."""
    indicators = dict.fromkeys(m.metric.indicator for m in s.every)  # None for those directly under the goal
    return GoalView(
        id=s.goal.id,
        text=s.goal.text,
        facts=goal_facts(s, concept.levels),
        indicators=tuple(
            IndicatorView(
                i,
                tuple(metric_view(m, method, concept, compare=compare) for m in s.every if m.metric.indicator is i),
            )
            for i in indicators
        ),
    )


def metric_view(m: MetricStatus, method: str, concept: Concept, *, compare: bool = False) -> MetricView:
    """Everything of one metric; `compare`: also what the other methods say."""
    metric, now, years = m.metric, m.assessment, history(m, method, concept)
    written = latest_arithmetic(years)
    earlier = written.year if written and written.year != now.year else None
    return MetricView(
        id=metric.id,
        name=f"{metric.id}@{metric.goal.id}" if metric.refers_to else metric.id,
        label=metric.label,
        unit=metric.unit,
        facts=metric_facts(m),
        assessment=now,
        status=status(now),
        method=sentence("show.method", method=short_name(now.method), values=Counted(now.n, "values")),
        why=(*explain(now), *_in_parts(m), *_exactly(m)),
        rests_on=(*of_metric(m, concept), *_changed(m)),
        gaps=tuple(GapView(gap_heading(gap), gap_table(gap), gap_course(gap)) for gap in m.gaps),
        arithmetic=_arithmetic(written, earlier) if written else None,
        by_method=_by_method(m, concept) if compare else (),
        by_method_then=by_each_method(metric, m.series.until(earlier), concept) if compare and earlier else (),
        values=tuple(_value(year, metric.decimals) for year in years),
        chart=metric_chart(m, concept),
        strip=milestone_strip(m, concept),
        breakdowns=tuple(_breakdowns(m, concept)),
        sources=_by_years((p.year, p.source) for p in m.series.points),
        notes=_by_years((p.year, p.note) for p in m.series.points),
        shared_by_all=shared_by_all(metric),
        baseline_year=baseline_year(metric, concept),
        dated=any(not _is_usual_day(p, metric) for p in m.series.points),
    )


def _breakdowns(m: MetricStatus, concept: Concept) -> Iterator[PartsView | PanelsView]:
    """A drawing for each dimension: a small course for each of few values, else the latest year."""
    for dimension, cells in m.cells:
        few = dimension.gap is not None or len(dimension.values) <= FEW
        view = panels_view(m, dimension, cells) if few else parts_view(m, dimension, cells, concept)
        if view:
            yield view


def _by_method(m: MetricStatus, concept: Concept) -> tuple[Assessment, ...]:
    apart = () if m.expected else m.apart
    found = by_each_method(m.metric, m.series, concept)
    return tuple(beside_inapplicable(beside_parts(each, m.parts), apart) for each in found)


def _in_parts(m: MetricStatus) -> tuple[Value, ...]:
    """The years of which a breakdown came and no total, unless they are the reason told already."""
    if not m.parts or m.assessment.reason == NO_TOTAL:
        return ()
    return (sentence("reasons.no_total", years=Years(m.parts)),)


def _exactly(m: MetricStatus) -> tuple[Value, ...]:
    """That a share was judged on its parts, or why it was not; nothing where it is all the same."""
    point = m.series.at(m.assessment.year) if m.assessment.year and m.assessment.status.judged else None
    if point is None or point.numerator is None or point.denominator is None:
        return ()
    if point.flag is Flag.UNRELIABLE:
        return (sentence("show.parts_rounded", year=point.year),)
    parts = {"numerator": point.numerator, "denominator": point.denominator}
    if point.exact == point.value:
        return ()
    if m.metric.per:
        return (sentence("show.exact_rate", year=point.year, per=Decimal(m.metric.per), **parts),)
    return (sentence("show.exact_share", year=point.year, **parts),)


def _changed(m: MetricStatus) -> tuple[Value, ...]:
    said = change_sentence(m)
    return (said,) if said else ()


def _arithmetic(written: Assessment, earlier: int | None) -> Arithmetic:
    if earlier is None:
        return Arithmetic(formula(written))
    return Arithmetic(formula(written), sentence("show.arithmetic_of", year=earlier), explain(written))


def _is_usual_day(p: Measurement, metric: Metric) -> bool:
    """True when the value's own day says no more than the metric's period does."""
    return p.as_of in ("", f"{p.year}-{metric.period.day or '12-31'}")


def _value(found: YearStatus, places: int | None) -> ValueView:
    point, then = found.measurement, found.assessment
    letter = str(point.flag) if isinstance(point.value, Decimal) and point.flag is not Flag.NORMAL else ""
    return ValueView(
        measurement=point,
        assessment=then,
        figure=bare_figure(point, places),
        flag=Word("labels.flag", str(point.flag), letter),
        day=Day(point.as_of),
        status=status(then) if then else None,
        measure=measure(then) if then else None,
    )


def _by_years(pairs: Iterable[tuple[int, str]]) -> tuple[Value, ...]:
    """Texts, each with the years it belongs to."""
    years: dict[str, list[int]] = {}
    for year, text in pairs:
        if text:
            years.setdefault(text, []).append(year)
    return tuple(sentence("show.source_years", years=Years(tuple(ys)), source=text) for text, ys in years.items())

"""One goal and its metrics for the report: the three axes, the values by year, the status written out."""

from collections.abc import Iterable, Iterator

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.analysis.history import YearStatus, history, latest_arithmetic
from kassel_integration.commands.call import Judged
from kassel_integration.commands.goal_document import period
from kassel_integration.commands.metric_table import shown
from kassel_integration.commands.report_chart import metric_chart
from kassel_integration.commands.target_words import target_words
from kassel_integration.commands.value_table import notes, sources
from kassel_integration.model.catalogue import Indicator, Metric
from kassel_integration.model.measurement import Measurement
from kassel_integration.render.arithmetic import beside, explain, formula
from kassel_integration.render.cells import SIGNS, day, number
from kassel_integration.render.report.sheet import GoalSheet, IndicatorSheet, Mark, MetricSheet, ValueRow
from kassel_integration.texts import Words

SHAPES = {
    "coverage": {"complete": "■", "partial": "◧", "none": "□"},
    "implementation": {"not_started": "○", "planned": "◇", "in_progress": "◈", "done": "◆", "none": "–"},
    "progress": SIGNS,
}


def marked(axis: str, word: str, words: Words) -> Mark:
    """A word of one of the three axes with its sign."""
    return Mark(f"{axis}-{word}".replace("_", "-"), words(f"labels.{axis}.{word}"), SHAPES[axis][word])


def goal_sheet(s: GoalStatus, judged: Judged, words: Words) -> GoalSheet:
    """Everything the report says about a goal."""
    goal = s.goal
    indicators = dict.fromkeys(m.metric.indicator for m in s.metrics)
    return GoalSheet(
        goal.id,
        goal.text,
        tuple(o.name for o in goal.offices),
        marked("progress", s.progress, words),
        marked("implementation", s.implementation or "none", words),
        words("report.declared_in", year=s.declared[0]) if s.declared else "",
        marked("coverage", s.coverage, words),
        _worst(s, words),
        _disagreement(s, words),
        goal.remark or "",
        tuple((words("show.footnote", id=note.id), note.text) for note in goal.footnotes),
        tuple(_indicator(i, [m for m in s.metrics if m.metric.indicator is i], judged, words) for i in indicators),
    )


def _worst(s: GoalStatus, words: Words) -> str:
    several = len(s.metrics) > 1 and s.judged
    return words("report.worst_counts", judged=len(s.judged), all=len(s.metrics)) if several else ""


def _disagreement(s: GoalStatus, words: Words) -> str:
    if not s.disagreement:
        return ""
    computed = words(f"labels.progress.{s.progress}")
    declared = words(f"labels.implementation.{s.implementation or 'none'}")
    return words("report.disagreement", declared=declared, computed=computed)


def _indicator(indicator: Indicator, metrics: list[MetricStatus], judged: Judged, words: Words) -> IndicatorSheet:
    sheets = tuple(metric_sheet(m, judged, words) for m in metrics)
    return IndicatorSheet(indicator.id, indicator.text, indicator.remark or "", sheets)


def metric_sheet(m: MetricStatus, judged: Judged, words: Words) -> MetricSheet:
    """One metric: what is asked, what came, how it is judged and why."""
    metric = m.metric
    told = history(m, judged.method, judged.catalogue.concept)
    why, lines = _written(m.assessment, told, words)
    basis = words(f"labels.basis.{metric.target.basis}")
    rows = tuple(_row(p, a, words) for p, a in told)
    return MetricSheet(
        metric.id,
        metric.label,
        metric.unit,
        _status(m.assessment, words),
        words("show.target_basis", target=target_words(metric, words, basis=False), basis=basis),
        metric.target.note or "",
        words("show.method", method=m.assessment.method, n=m.assessment.n),
        why,
        lines,
        tuple(_facts(metric, words)),
        metric_chart(m, judged.catalogue.concept, words),
        rows,
        any(p.flag != "A" for p, _ in told),
        any(not _is_usual_day(p, metric) for p, _ in told),
        tuple(text for _, text in sources(m, words)),
        tuple(text for _, text in notes(m, words)),
        words("report.before", year=judged.catalogue.concept.baseline_year),
    )


def _status(a: Assessment, words: Words) -> Mark:
    """The status, and what the method tells beside it."""
    mark = marked("progress", a.status, words)
    aside = beside(a, words)
    return Mark(mark.key, f"{mark.word}, {aside}", mark.sign) if aside else mark


def _written(now: Assessment, told: Iterable[YearStatus], words: Words) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Sentences and arithmetic of the status; where it needs none, the latest year's that had some, named as such."""
    why, written = explain(now, words), latest_arithmetic(told)
    if written is None:
        return tuple(why), ()
    named = [words("show.arithmetic_of", year=written.year)] if written.year != now.year else []
    return (*why, *named), tuple(formula(written, words))


def _row(p: Measurement, a: Assessment | None, words: Words) -> ValueRow:
    value = number(p.value, words.lang) if p.value is not None and not isinstance(p.value, str) else ""
    flag = f"{p.flag} {words(f'labels.flag.{p.flag}')}" if p.flag != "A" and value else words(f"labels.flag.{p.flag}")
    text = value or shown(p, words).text
    return ValueRow(str(p.year), text, flag, day(p.as_of, words.lang), _status(a, words) if a else None)


def _is_usual_day(p: Measurement, metric: Metric) -> bool:
    """True when the value's own day says no more than the metric's period does."""
    usual = metric.period.day or "12-31"
    return p.as_of in ("", f"{p.year}-{usual}")


def _facts(metric: Metric, words: Words) -> Iterator[tuple[str, str]]:
    yield words("show.definition"), metric.definition
    if metric.caveat:
        yield words("show.caveat"), metric.caveat
    if metric.numerator and metric.denominator:
        parts = {"numerator": metric.numerator, "denominator": metric.denominator}
        yield words("show.fraction"), words("show.fraction_of", **parts)
    framing = (words(f"labels.kind.{metric.kind}"), metric.unit, period(metric, words))
    yield words("report.framing"), "; ".join((*framing, words(f"labels.direction.{metric.direction}")))
    yield words("labels.column.metric"), metric.id

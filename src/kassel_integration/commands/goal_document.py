"""The document `show` gives for one goal: its words, then each metric with values, status and arithmetic."""

from collections.abc import Iterator

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.analysis.history import history, latest_arithmetic
from kassel_integration.commands.call import Judged
from kassel_integration.commands.goal_payload import goal_payload
from kassel_integration.commands.method_table import side_by_side
from kassel_integration.commands.target_words import target_words
from kassel_integration.commands.value_table import notes, sources, value_table
from kassel_integration.model.catalogue import Metric
from kassel_integration.render.arithmetic import explain, formula, status_words
from kassel_integration.render.cells import SIGNS
from kassel_integration.render.document import Block, Document, Facts, Formula, Heading, Prose, Table
from kassel_integration.texts import Words


def goal_document(goal_status: GoalStatus, judged: Judged, words: Words) -> Document:
    """Everything of one goal for people; for machines one row per metric and year."""
    parts: list[Block] = [*_goal(goal_status, words)]
    rows: list[tuple[object, ...]] = []
    table = value_table((), judged.method, words)
    for m in goal_status.metrics:
        assessed = history(m, judged.method, judged.catalogue.concept)
        table = value_table(assessed, judged.method, words)
        rows += table.rows
        written = latest_arithmetic(assessed)
        parts += _metric(m, table, written, words)
        parts += side_by_side(m, _earlier(m, written), judged, words)
        told = [*sources(m, words), *notes(m, words)]
        if told:
            parts.append(Facts(tuple(told)))
    parts.append(Prose((judged.basis(words),)))
    payload = goal_payload(goal_status, judged)
    return Document("values", tuple(parts), Table(table.columns, tuple(rows)), judged.meta(), payload)


def _goal(s: GoalStatus, words: Words) -> Iterator[Block]:
    goal = s.goal
    yield Heading(words("show.goal", id=goal.id))
    yield Prose((goal.text,))
    word = words(f"labels.implementation.{s.implementation or 'none'}")
    declared = words("show.implementation_year", word=word, year=s.declared[0]) if s.declared else word
    status = f"{SIGNS[s.progress]} {words(f'labels.progress.{s.progress}')}"
    if len(s.metrics) > 1:
        status = words("show.progress_of", word=status, judged=len(s.judged), all=len(s.metrics))
    pairs = [
        (words("labels.column.field"), f"{goal.area.field.id} {goal.area.field.title}"),
        (words("labels.column.area"), f"{goal.area.id} {goal.area.title}"),
        (words("show.offices"), "; ".join(o.name for o in goal.offices)),
        (words("show.coverage"), words(f"labels.coverage.{s.coverage}")),
        (words("show.implementation"), declared),
        (words("show.progress"), status),
    ]
    if s.disagreement:
        computed = words(f"labels.progress.{s.progress}")
        pairs.append((words("show.disagreement"), words("show.disagreement_of", declared=word, computed=computed)))
    if goal.remark:
        pairs.append((words("show.remark"), goal.remark))
    notes = (*goal.area.footnotes, *goal.footnotes)
    pairs += [(words("show.footnote", id=note.id), note.text) for note in notes]
    yield Facts(tuple(pairs))


def _earlier(m: MetricStatus, written: Assessment | None) -> int | None:
    """The year of the arithmetic when it is not that of the latest value."""
    return written.year if written and written.year != m.assessment.year else None


def _metric(m: MetricStatus, values: Table, written: Assessment | None, words: Words) -> Iterator[Block]:
    metric, indicator = m.metric, m.metric.indicator
    yield Heading(metric.label, 2)
    yield Facts(tuple(_facts(metric, indicator.id, words)))
    if m.series.points:
        yield Heading(words("show.values"), 3)
        yield values
    yield Heading(words("show.status"), 3)
    status = status_words(m.assessment, words)
    method = words("show.method", method=m.assessment.method, n=m.assessment.n)
    yield Prose((f"{status} ({method})", *explain(m.assessment, words)))
    if written:
        if written.year != m.assessment.year:
            yield Prose((words("show.arithmetic_of", year=written.year), *explain(written, words)))
        yield Formula(tuple(formula(written, words)))


def _facts(metric: Metric, indicator: str, words: Words) -> Iterator[tuple[str, str]]:
    yield words("show.indicator", id=indicator), metric.indicator.text
    if metric.indicator.remark:
        yield words("show.remark"), metric.indicator.remark
    yield words("labels.column.metric"), metric.id
    yield words("show.kind"), f"{words(f'labels.kind.{metric.kind}')}, {metric.unit}"
    yield words("show.period"), period(metric, words)
    yield words("show.direction"), words(f"labels.direction.{metric.direction}")
    yield words("show.definition"), metric.definition
    if metric.numerator and metric.denominator:
        parts = {"numerator": metric.numerator, "denominator": metric.denominator}
        yield words("show.fraction"), words("show.fraction_of", **parts)
    if metric.caveat:
        yield words("show.caveat"), metric.caveat
    basis = words(f"labels.basis.{metric.target.basis}")
    yield words("show.target"), words("show.target_basis", target=target_words(metric, words, basis=False), basis=basis)
    if metric.target.note:
        yield words("show.target_note"), metric.target.note
    if metric.basis == "assumption":
        yield words("show.assumption"), words("show.assumed")


def period(metric: Metric, words: Words) -> str:
    """The span of time in words; a day of the year in the language's order."""
    text = words(f"labels.period.{metric.period.type}")
    if not metric.period.day:
        return text
    month, day = metric.period.day.split("-")
    return f"{text} {int(day)}.{int(month)}." if words.lang == "de" else f"{text} {month}-{day}"

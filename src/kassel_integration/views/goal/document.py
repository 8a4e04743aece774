"""One goal laid out for `show`: its facts, then each metric with values, status, arithmetic, and all methods."""

from collections.abc import Iterable, Iterator

from kassel_integration.analysis.no_whole import NO_TOTAL, NOT_APPLICABLE
from kassel_integration.model.status import Progress
from kassel_integration.views import evidence
from kassel_integration.views.basis import Basis
from kassel_integration.views.document import Block, Column, Document, Facts, Formula, Heading, Plot, Prose, Table
from kassel_integration.views.goal.behind import submission_lines
from kassel_integration.views.goal.judging import how_judged
from kassel_integration.views.goal.payload import goal_payload
from kassel_integration.views.goal.view import Audience, Fact, GoalView, MetricView, ValueView, told
from kassel_integration.views.levels import part
from kassel_integration.views.method_words import number_heading
from kassel_integration.views.methods import method_table, verdict
from kassel_integration.views.values import Joined, Labelled, Sentence, Value, sentence

_FIRST = ("progress", "evidence", "disagreement", "implementation", "coverage", "offices")


def goal_document(goal: GoalView, basis: Basis) -> Document:
    """Everything of one goal for people, the verdict first; for programs one row per metric and year."""
    parts: list[Block] = [
        Heading(part(basis.concept.levels, "goal", goal.id, "show.goal")),
        Prose((goal.text,)),
        _facts(fact for fact in told(goal.facts, Audience.SHOW, _FIRST) if fact.key in _FIRST),
    ]
    for m in _deciding_first(goal):
        parts += _metric(m, basis)
    rest = _facts(fact for fact in goal.facts if fact.key not in _FIRST)
    if rest.pairs:
        parts += [Heading(Sentence("show.about_goal"), 2), rest]
    rules = how_judged(goal, basis)
    if rules:
        parts += [Heading(Sentence("show.how_judged"), 2), Prose(rules)]
    parts.append(Prose((basis.line(), *basis.left_out())))
    table = value_table([v for m in goal.metrics for v in m.values], basis)
    return Document("values", tuple(parts), table, basis.meta(), goal_payload(goal))


def _deciding_first(goal: GoalView) -> list[MetricView]:
    """The metrics, those first whose verdict is the goal's."""
    verdict = next((fact.data for fact in goal.facts if fact.key == "progress"), None)
    return sorted(goal.metrics, key=lambda m: m.assessment.status.value != verdict)


def _facts(facts: Iterable[Fact]) -> Facts:
    return Facts(tuple((fact.label, fact.value) for fact in told(facts, Audience.SHOW) if fact.value is not None))


def _metric(m: MetricView, basis: Basis) -> Iterator[Block]:
    """The verdict with its sentence and its chart, what it rests on, the values, then all else."""
    yield Heading(m.label, 2)
    yield Prose((Joined((m.status, Joined(("(", m.method, ")"), ""))), *m.why))
    if m.chart:
        yield _plot(m)
    if m.rests_on:
        yield Prose(m.rests_on)
    if m.values:
        yield Heading(Sentence("show.values"), 3)
        yield value_table(m.values, basis)
    if m.arithmetic:
        if m.arithmetic.heading:
            yield Prose((m.arithmetic.heading, *m.arithmetic.why))
        yield Formula(m.arithmetic.lines)
    yield from gap_blocks(m, 3)
    yield from _side_by_side(m)
    yield Heading(Sentence("show.about_metric"), 3)
    yield _facts(m.facts)
    sources, notes = Sentence("show.sources"), Sentence("show.notes")
    told_of_values = (*((sources, text) for text in m.sources), *((notes, text) for text in m.notes))
    told_of_values += tuple((Sentence("intake.behind"), line) for line in submission_lines(m))
    if told_of_values:
        yield Facts(told_of_values)


def _plot(m: MetricView) -> Plot:
    """A column a year, and what is asked for at the end."""
    assert m.chart is not None
    course = m.chart.course
    said = {v.measurement.year: v.figure for v in m.values}
    level = course.path[-1][1] if course.path else course.level
    points = tuple((year, height, said.get(year, height)) for year, height in sorted(course.values.items()))
    years = tuple(range(points[0][0], points[-1][0] + 1))
    return Plot(points, years, level, None if level is None else sentence("show.asked", value=level))


def gap_blocks(m: MetricView, level: int) -> Iterator[Block]:
    """The distance between groups over the years, where there is one."""
    for gap in m.gaps:
        yield Heading(gap.heading, level)
        yield gap.table
        yield Prose(gap.course)


def _side_by_side(m: MetricView) -> Iterator[Block]:
    """What each method says, also in the earlier year whose arithmetic was written out; nothing without data."""
    if m.assessment.status is Progress.NO_DATA or m.assessment.reason in (NO_TOTAL, NOT_APPLICABLE):
        return
    if m.shared_by_all:
        yield Prose((Sentence("show.methods_same"),))
        return
    rows = [row for row in (m.by_method_then, m.by_method) if row]
    yield Heading(Sentence("show.methods"), 3)
    yield method_table([a for row in rows for a in row])
    yield Prose(tuple(verdict(row) for row in rows))


def value_table(values: Iterable[ValueView], basis: Basis) -> Table:
    """Year, value, flag, the number put to the thresholds, and the status of the time; programs also get the source."""

    def head(key: str) -> Sentence:
        return Sentence(f"labels.column.{key}")

    shown = list(values)
    logged = any(v.submissions for v in shown)
    with_parts = any(v.measurement.denominator is not None for v in shown)
    columns = (
        Column("metric", head("metric"), human=False),
        Column("year", head("year")),
        Column("value", head("value"), kind="number"),
        Column("numerator", head("numerator"), kind="number", drop=4, human=with_parts, machine=False),
        Column("denominator", head("denominator"), kind="number", drop=3, human=with_parts, machine=False),
        Column("flag", head("flag"), drop=2, wrap=12),
        Column("as_of", head("as_of"), drop=1),
        Column("ratio", number_heading(basis.method), kind="number"),
        Column("progress", head("progress")),
        Column("source", head("source"), human=False),
        Column("note", head("note"), human=False),
        *evidence.columns(marked=False)[1:],  # the year judged is the row's own
        Column("stands_for", head("stands_for"), human=False),
        Column("numerator", head("numerator"), human=False),
        Column("denominator", head("denominator"), human=False),
        *evidence.basis_columns(),
        *([Column("submission", Sentence("intake.behind"), human=False)] if logged else []),
    )
    return Table(columns, tuple((*_row(v), *evidence.basis_cells(basis), *_behind(v, logged)) for v in shown))


def _behind(v: ValueView, logged: bool) -> tuple[Value, ...]:
    return (Labelled([each.id for each in v.submissions], None),) if logged else ()


def _row(v: ValueView) -> tuple[Value, ...]:
    p, flag = v.measurement, v.flag._replace(sign="")
    then = v.assessment
    rests_on = evidence.cells(then.status, then.evidence)[1:] if then else (None, None)
    parts = (p.numerator, p.denominator)
    told = (v.figure, *parts, flag, v.day, v.measure, v.status)
    return (p.metric, p.year, *told, p.source, p.note, *rests_on, p.stands_for or None, *parts)

"""The report laid out as a document, from which Markdown is made; charts are left to the page, values are not."""

from collections.abc import Iterator, Mapping

from kassel_integration.views.chart_words import sparkline
from kassel_integration.views.document import Block, Column, Document, Facts, Formula, Heading, Prose, Table
from kassel_integration.views.goal.document import gap_blocks
from kassel_integration.views.goal.view import Fact, GoalView, MetricView, ValueView
from kassel_integration.views.report.colophon import ColophonView
from kassel_integration.views.report.contents import goal_table, with_contents
from kassel_integration.views.report.council_document import council_blocks
from kassel_integration.views.report.placing import axes, metric_facts, reasons, remarks, sentences, target_facts
from kassel_integration.views.report.view import FieldView, LevelWords, MatrixView, ReportView
from kassel_integration.views.signs import NOTHING
from kassel_integration.views.values import Joined, Sentence, Value, Word, sentence


def report_document(report: ReportView, meta: Mapping[str, object]) -> Document:
    """The council page, then headings, paragraphs, facts and tables, with contents where there are several goals."""
    overview, several = _matrix(report.matrix, report.names), report.ways is not None
    behind = _behind(report, overview, several=several)
    first = council_blocks(report.council, linked=several)
    return Document("report", (*first, *(with_contents(behind) if several else behind)), overview, meta)


def _behind(report: ReportView, overview: Table, *, several: bool) -> Iterator[Block]:
    """What stands behind the council page."""
    yield from _head(report, overview)
    if several:
        yield from goal_table(report)
    for field in report.fields:
        yield from _field(field, report.names)
    yield from _missing(report)
    yield from _assumed(report)
    yield from _legend(report)
    if report.colophon:
        yield from _colophon(report.colophon)


def _head(report: ReportView, overview: Table) -> Iterator[Block]:
    """The tables that stand behind the council page, what the report says of itself, and the guidelines."""
    if report.overview:
        yield Heading(Sentence("report.overview"), 2)
        yield Prose(report.lead)
        yield overview
        yield Prose((Sentence("report.three_axes"),))
        yield _axes(report)
    yield Heading(Sentence("report.about"), 2)
    yield Facts(report.facts)
    yield Prose(report.rights)
    if report.guidelines:
        yield Heading(Sentence("report.guidelines"), 2)
        yield _numbered(report.guidelines)


def _matrix(matrix: MatrixView, names: LevelWords, *, of_areas: bool = False) -> Table:
    columns = (
        Column("title", names.area if of_areas else names.field),
        Column("size", names.goals, kind="number"),
        *(Column(state.word, state, kind="number") for state in matrix.states),
    )
    return Table(columns, tuple((row.title, row.size, *(n for _, n in row.counts)) for row in matrix.rows))


def _axes(report: ReportView) -> Table:
    found = report.axes

    def head(axis: str, word: Word) -> Joined:
        return Joined((Sentence(f"labels.column.{axis}"), Word(word.topic, word.word)), ": ")

    columns = (
        Column("title", report.names.field),
        *(Column(f"coverage_{w.word}", head("coverage", w), kind="number") for w in found.coverages),
        Column("delivered", Sentence("report.delivered"), kind="number"),
        *(Column(f"declared_{w.word}", head("implementation", w), kind="number") for w in found.implementations),
    )
    return Table(columns, tuple((row.title, *row.covered, row.delivered, *row.declared) for row in found.rows))


def _numbered(texts: tuple[str, ...]) -> Facts:
    return Facts(tuple((str(n), text) for n, text in enumerate(texts, 1)))


def _field(field: FieldView, names: LevelWords) -> Iterator[Block]:
    yield Heading(Joined((field.name, field.title), ": "), 2, f"f{field.id}")
    if field.main_goals:
        yield Heading(Sentence("report.main_goals"), 3)
        yield _numbered(field.main_goals)
    if field.matrix.groups:
        yield _matrix(field.matrix, names, of_areas=True)
    if field.coverage:
        yield Prose((field.coverage,))
    for area in field.areas:
        yield Heading(f"{area.id} {area.title}", 3, f"a{area.id}")
        if area.note:
            yield Prose((area.note,))
        remark = ((Sentence("show.remark"), area.remark),) if area.remark else ()
        if area.footnotes or remark:
            yield Facts((*area.footnotes, *remark))
        for goal in area.goals:
            yield from _goal(goal, 4)
    for goal in field.goals:
        yield from _goal(goal, 3)


def _pairs(facts: tuple[Fact, ...]) -> tuple[tuple[Value, Value], ...]:
    return tuple((f.label, f.in_report if f.beside is None else Joined((f.in_report, f.beside))) for f in facts)


def _goal(goal: GoalView, level: int) -> Iterator[Block]:
    yield Heading(f"{goal.id} {goal.text}", level, f"z{goal.id}")
    yield Facts(_pairs((*axes(goal), *remarks(goal))))
    if sentences(goal):
        yield Prose(tuple(fact.sentence for fact in sentences(goal)))
    for view in goal.indicators:
        if indicator := view.indicator:
            remark = ((Sentence("show.remark"), indicator.remark),) if indicator.remark else ()
            yield Facts(((sentence("show.indicator", id=indicator.id), indicator.text), *remark))
        for metric in view.metrics:
            yield from _metric(metric, level + 1)


def _metric(m: MetricView, level: int) -> Iterator[Block]:
    yield Heading(m.label, level)
    yield Facts(((Sentence("show.progress"), m.status), *_pairs((*target_facts(m), *metric_facts(m)))))
    if m.chart and (line := sparkline(m.chart)):
        yield Prose((line,))
    if m.values:
        yield _values(m)
    yield Prose((*reasons(m), m.method) if m.values else reasons(m))
    if m.arithmetic:
        if m.arithmetic.heading:
            yield Prose((m.arithmetic.heading, *m.arithmetic.why))
        yield Formula(m.arithmetic.lines)
    if m.rests_on:
        yield Prose(m.rests_on)
    yield from gap_blocks(m, level + 1)
    sources, notes = Sentence("show.sources"), Sentence("show.notes")
    told_of_values = (*((sources, text) for text in m.sources), *((notes, text) for text in m.notes))
    if told_of_values:
        yield Facts(told_of_values)


def _values(m: MetricView) -> Table:
    def head(key: str) -> Sentence:
        return Sentence(f"labels.column.{key}")

    columns = (
        Column("year", head("year")),
        Column("value", head("value"), kind="number"),
        Column("flag", head("flag"), human=m.flagged),
        Column("as_of", head("as_of"), human=m.dated),
        Column("status", head("progress")),
    )
    before = sentence("report.before", year=m.baseline_year)

    def status(v: ValueView) -> Value:
        return v.status or (before if v.measurement.year < m.baseline_year else NOTHING)

    return Table(columns, tuple((v.measurement.year, v.figure, v.flag, v.day, status(v)) for v in m.values))


def _colophon(colophon: ColophonView) -> Iterator[Block]:
    yield Heading(Sentence("colophon.title"), 2)
    yield Facts((*((line.label, line.said) for line in colophon.lines), (Sentence("colophon.cite"), colophon.citation)))


def _missing(report: ReportView) -> Iterator[Block]:
    yield Heading(Sentence("report.owed"), 2)
    yield Prose((Sentence("report.owed_intro"),))
    columns = (
        Column("metric", Sentence("labels.column.metric")),
        Column("label", Sentence("labels.column.label")),
        Column("years", Sentence("report.missing_years")),
    )
    for office in report.overdue:
        yield Heading(office.name, 3)
        yield Prose((office.said,))
        if office.metrics:
            yield Table(columns, office.metrics)


def _assumed(report: ReportView) -> Iterator[Block]:
    yield Heading(Sentence("report.assumptions"), 2)
    yield Prose(report.assumptions)
    columns = (
        Column("metric", Sentence("labels.column.metric")),
        Column("label", Sentence("labels.column.label")),
        Column("framing", Sentence("report.framing")),
        Column("target", Sentence("labels.column.target")),
    )
    if report.framing:
        yield Prose((report.framing,))
    if report.assumed:
        rows = ((a.id, a.label, a.framing, Joined((a.target, a.note)) if a.note else a.target) for a in report.assumed)
        yield Table(columns, tuple(rows))


def _legend(report: ReportView) -> Iterator[Block]:
    yield Heading(Sentence("report.sources"), 2)
    if report.sources:
        yield Facts(tuple((values, text) for text, values in report.sources))
    else:
        yield Prose((Sentence("report.sources_none"),))
    if report.said_once.note:
        yield Prose((sentence("report.note_of_all", note=report.said_once.note),))
    yield Heading(Sentence("report.legend"), 2)
    yield Prose(report.methods)
    for axis, members in report.signs.items():
        yield Heading(Sentence(f"show.{axis}"), 3)
        yield Facts(members)
    yield Heading(Sentence("report.flags"), 3)
    yield Facts(report.flags)
    yield Prose((sentence("report.made_with", program=report.made_with),))

"""The same sheet as a neutral document, from which Markdown is made; charts are left to the page, values are not."""

from collections.abc import Iterator, Mapping
from typing import Any

from kassel_integration.render.document import Block, Column, Document, Facts, Formula, Heading, Prose, Table
from kassel_integration.render.report.sheet import FieldSheet, GoalSheet, Mark, Matrix, MetricSheet, Sheet
from kassel_integration.texts import Words


def as_document(sheet: Sheet, words: Words, meta: Mapping[str, Any]) -> Document:
    """The report as headings, paragraphs, facts and tables."""
    overview = _matrix(sheet.matrix, words("labels.column.field"), words)
    parts = [*_cover(sheet, overview, words)]
    for field in sheet.fields:
        parts += _field(field, words)
    parts += [*_owed(sheet, words), *_assumed(sheet, words), *_legend(sheet, words)]
    return Document("report", tuple(parts), overview, meta)


def _cover(sheet: Sheet, overview: Table, words: Words) -> Iterator[Block]:
    yield Heading(f"{sheet.title}: {words('report.report')}")
    yield Prose((f"{sheet.municipality}. {sheet.part}",))
    yield Facts((*sheet.facts, *((label, f"{n} {of}") for n, of, label in sheet.figures)))
    yield Prose(sheet.rights)
    yield Heading(words("report.overview"), 2)
    if not sheet.fields:
        yield Prose((words("report.nothing"),))
        return
    yield Prose((sheet.overall,))
    yield overview
    yield Prose((words("report.three_axes"),))
    yield _axes(sheet, words)
    if sheet.guidelines:
        yield Heading(words("report.guidelines"), 2)
        yield _numbered(sheet.guidelines)


def _matrix(matrix: Matrix, first: str, words: Words) -> Table:
    columns = (
        Column("title", first),
        Column("size", words("labels.column.goals"), kind="number"),
        *(Column(m.key, f"{m.sign} {m.word}", kind="number") for m in matrix.states),
    )
    rows = (*matrix.rows, matrix.total) if len(matrix.rows) > 1 else matrix.rows
    return Table(columns, tuple((row.title, row.size, *(n for _, n in row.counts)) for row in rows))


def _axes(sheet: Sheet, words: Words) -> Table:
    axes = sheet.axes

    def head(axis: str, mark: Mark) -> str:
        return f"{words(f'labels.column.{axis}')}: {mark.word}"

    columns = (
        Column("title", words("labels.column.field")),
        *(Column(m.key, head("coverage", m), kind="number") for m in axes.coverages),
        Column("delivered", words("report.delivered"), kind="number"),
        *(Column(m.key, head("implementation", m), kind="number") for m in axes.implementations),
    )
    rows = (*axes.rows, axes.total) if len(axes.rows) > 1 else axes.rows
    return Table(columns, tuple((row.title, *row.covered, row.delivered, *row.declared) for row in rows))


def _numbered(texts: tuple[str, ...]) -> Facts:
    return Facts(tuple((str(n), text) for n, text in enumerate(texts, 1)))


def _field(field: FieldSheet, words: Words) -> Iterator[Block]:
    yield Heading(f"{words('report.field', id=field.id)}: {field.title}", 2)
    if field.main_goals:
        yield Heading(words("report.main_goals"), 3)
        yield _numbered(field.main_goals)
    if field.matrix.rows:
        yield _matrix(field.matrix, words("labels.column.area"), words)
    yield Prose((field.coverage,))
    for area in field.areas:
        yield Heading(f"{area.id} {area.title}", 3)
        if area.note:
            yield Prose((area.note,))
        told = (*area.footnotes, *(((words("show.remark"), area.remark),) if area.remark else ()))
        if told:
            yield Facts(told)
        for goal in area.goals:
            yield from _goal(goal, words)


def _goal(goal: GoalSheet, words: Words) -> Iterator[Block]:
    yield Heading(f"{goal.id} {goal.text}", 4)
    declared = f"{_said(goal.implementation)} {goal.declared_in}".strip()
    pairs = [
        (words("show.progress"), _said(goal.progress)),
        (words("show.implementation"), declared),
        (words("show.coverage"), _said(goal.coverage)),
        (words("show.offices"), "; ".join(goal.offices)),
    ]
    if goal.remark:
        pairs.append((words("show.remark"), goal.remark))
    yield Facts((*pairs, *goal.footnotes))
    said = tuple(text for text in (goal.worst, goal.disagreement) if text)
    if said:
        yield Prose(said)
    for indicator in goal.indicators:
        remark = ((words("show.remark"), indicator.remark),) if indicator.remark else ()
        yield Facts(((words("show.indicator", id=indicator.id), indicator.text), *remark))
        for metric in indicator.metrics:
            yield from _metric(metric, words)


def _said(mark: Mark) -> str:
    return f"{mark.sign} {mark.word}"


def _metric(m: MetricSheet, words: Words) -> Iterator[Block]:
    yield Heading(m.label, 5)
    asked = [(words("show.progress"), _said(m.status)), (words("labels.column.target"), m.target)]
    if m.target_note:
        asked.append((words("show.target_note"), m.target_note))
    yield Facts((*asked, *m.facts))
    if m.rows:
        yield _values(m, words)
    yield Prose((*m.why, m.method) if m.rows else m.why)
    if m.formula:
        yield Formula(m.formula)
    told = [(words("show.sources"), text) for text in m.sources] + [(words("show.notes"), text) for text in m.notes]
    if told:
        yield Facts(tuple(told))


def _values(m: MetricSheet, words: Words) -> Table:
    def head(key: str) -> str:
        return words(f"labels.column.{key}")

    columns = (
        Column("year", head("year")),
        Column("value", head("value"), kind="number"),
        Column("flag", head("flag"), human=m.with_flag),
        Column("as_of", head("as_of"), human=m.with_day),
        Column("status", head("progress")),
    )
    rows = ((r.year, r.value, r.flag, r.as_of, _said(r.status) if r.status else m.before) for r in m.rows)
    return Table(columns, tuple(rows))


def _owed(sheet: Sheet, words: Words) -> Iterator[Block]:
    yield Heading(words("report.owed"), 2)
    yield Prose((words("report.owed_intro"),))
    columns = (
        Column("metric", words("labels.column.metric")),
        Column("label", words("labels.column.label")),
        Column("years", words("report.missing_years")),
    )
    for office in sheet.offices:
        yield Heading(office.name, 3)
        yield Prose((office.said,))
        if office.owed:
            yield Table(columns, office.owed)


def _assumed(sheet: Sheet, words: Words) -> Iterator[Block]:
    yield Heading(words("report.assumptions"), 2)
    yield Prose(sheet.assumptions)
    columns = (
        Column("metric", words("labels.column.metric")),
        Column("label", words("labels.column.label")),
        Column("framing", words("report.framing")),
        Column("target", words("labels.column.target")),
    )
    if sheet.assumed:
        rows = ((a.id, a.label, a.framing, f"{a.target} {a.note}".strip()) for a in sheet.assumed)
        yield Table(columns, tuple(rows))


def _legend(sheet: Sheet, words: Words) -> Iterator[Block]:
    yield Heading(words("report.sources"), 2)
    if sheet.sources:
        yield Facts(tuple((words("report.values_many", count=n), text) for text, n in sheet.sources))
    else:
        yield Prose((words("report.sources_none"),))
    yield Heading(words("report.legend"), 2)
    yield Prose(sheet.methods)
    for axis, members in sheet.signs.items():
        yield Heading(words(f"show.{axis}"), 3)
        yield Facts(tuple((_said(mark), text) for mark, text in members))
    yield Heading(words("report.flags"), 3)
    yield Facts(sheet.flags)
    yield Prose((words("report.made_with", program=sheet.made_with),))

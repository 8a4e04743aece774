"""The methods side by side for one metric, and in one line whether they disagree."""

from collections.abc import Iterator

from kassel_integration.analysis.assess import shared_by_all
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.comparison import by_each_method, disagree
from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.commands.call import Judged
from kassel_integration.model.status import Progress
from kassel_integration.render.arithmetic import measure, measure_name, reason, status_words
from kassel_integration.render.document import Block, Column, Heading, Labelled, Prose, Table
from kassel_integration.texts import Words


def side_by_side(m: MetricStatus, earlier: int | None, judged: Judged, words: Words) -> Iterator[Block]:
    """A row for each method; also for the `earlier` year whose arithmetic was written out. Nothing without data."""
    if m.assessment.status is Progress.NO_DATA:
        return
    if shared_by_all(m.metric):
        yield Prose((words("show.methods_same"),))
        return
    series, concept = m.series, judged.catalogue.concept
    rows = [by_each_method(m.metric, series.until(earlier), concept)] if earlier is not None else []
    rows.append(by_each_method(m.metric, series, concept))
    yield Heading(words("show.methods"), 3)
    yield _table([a for row in rows for a in row], words)
    yield Prose(tuple(_verdict(row, words) for row in rows))


def _table(assessments: list[Assessment], words: Words) -> Table:
    def head(key: str) -> str:
        return words(f"labels.column.{key}")

    columns = (
        Column("year", head("year")),
        Column("method", head("method")),
        Column("progress", head("progress"), kind="progress"),
        Column("number", head("number"), kind="number"),
        Column("reason", head("reason"), wrap=24),
    )
    return Table(columns, tuple(_row(a, words) for a in assessments))


def _row(a: Assessment, words: Words) -> tuple[object, ...]:
    number = f"{measure_name(a, words)} {measure(a, words)}" if a.ratio is not None else ""
    return (a.year, a.method, Labelled(a.status.value, status_words(a, words)), number, reason(a, words))


def _verdict(row: tuple[Assessment, ...], words: Words) -> str:
    year = row[0].year
    if not disagree(row):
        return words("show.methods_agree", year=year)
    said = ", ".join(f"{a.method} {status_words(a, words)}" for a in row if a.status.judged)
    return words("show.methods_disagree", year=year, statuses=said)

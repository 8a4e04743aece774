"""The values of one metric by year, each with the status as it was in that year, and where they come from."""

from collections.abc import Iterable
from decimal import Decimal

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.analysis.history import YearStatus
from kassel_integration.commands.metric_table import shown
from kassel_integration.model.measurement import Measurement
from kassel_integration.render.arithmetic import measure, status_words
from kassel_integration.render.cells import day, number
from kassel_integration.render.document import Column, Labelled, Table
from kassel_integration.render.method_words import number_heading
from kassel_integration.texts import Words


def value_table(years: Iterable[YearStatus], method: str, words: Words) -> Table:
    """Year, value, flag, ratio and status of the time."""

    def head(key: str) -> str:
        return words(f"labels.column.{key}")

    columns = (
        Column("metric", head("metric"), human=False),
        Column("year", head("year")),
        Column("value", head("value"), kind="number"),
        Column("flag", head("flag"), drop=2, wrap=12),
        Column("as_of", head("as_of"), drop=1),
        Column("ratio", number_heading(method, words), kind="number"),
        Column("progress", head("progress")),
        Column("source", head("source"), human=False),
        Column("note", head("note"), human=False),
    )
    return Table(columns, tuple(_row(p, a, words) for p, a in years))


def _row(p: Measurement, a: Assessment | None, words: Words) -> tuple[object, ...]:
    ratio = Labelled(a.ratio, measure(a, words)) if a and a.ratio is not None else None
    status = Labelled(a.status.value, status_words(a, words)) if a else None
    value = Labelled(p.value, number(p.value, words.lang)) if isinstance(p.value, Decimal) else shown(p, words)
    flag = Labelled(p.flag, words(f"labels.flag.{p.flag}"))
    return (p.metric, p.year, value, flag, Labelled(p.as_of, day(p.as_of, words.lang)), ratio, status, p.source, p.note)


def sources(m: MetricStatus, words: Words) -> list[tuple[str, str]]:
    """The sources of the values, each with its years."""
    return _by_years(((p.year, p.source) for p in m.series.points), words("show.sources"), words)


def notes(m: MetricStatus, words: Words) -> list[tuple[str, str]]:
    """The notes of the values, each with its years."""
    return _by_years(((p.year, p.note) for p in m.series.points), words("show.notes"), words)


def _by_years(pairs: Iterable[tuple[int, str]], label: str, words: Words) -> list[tuple[str, str]]:
    years: dict[str, list[int]] = {}
    for year, text in pairs:
        if text:
            years.setdefault(text, []).append(year)
    return [(label, words("show.source_years", years=spans(ys), source=text)) for text, ys in years.items()]


def spans(years: list[int]) -> str:
    """Years as runs: 2007-2010, 2012."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)

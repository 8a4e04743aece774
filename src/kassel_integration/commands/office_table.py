"""The table of offices."""

from kassel_integration.analysis.summary import GroupCounts
from kassel_integration.model.status import Coverage
from kassel_integration.render.document import Column, Labelled, Table
from kassel_integration.texts import Words


def office_table(groups: list[GroupCounts], year: int, words: Words) -> Table:
    """One row an office: goals, yearly values expected and delivered, values of the latest `year` due, coverage."""

    def head(key: str) -> str:
        return words(f"labels.column.{key}")

    columns = (
        Column("id", "Id", drop=1),
        Column("name", head("name"), wrap=20),
        Column("goals", head("goals"), kind="number"),
        Column("expected", head("expected"), kind="number", drop=3),
        Column("delivered", head("delivered"), kind="number"),
        Column("share", head("share"), kind="number"),
        Column("metrics", head("metrics"), kind="number", human=False),
        Column("on_time", words("labels.column.on_time", year=year), kind="number", drop=4),
        *(
            Column(f"coverage_{c}", f"{head('coverage')} {words(f'labels.coverage.{c}')}", kind="number", drop=2)
            for c in Coverage
        ),
    )
    return Table(columns, tuple(_row(group, words) for group in groups))


def _row(g: GroupCounts, words: Words) -> tuple[object, ...]:
    percent = 100 * g.delivered // g.expected if g.expected else 0
    share = Labelled(percent, f"{percent} %")
    on_time = Labelled(g.on_time, words("notes.judged", judged=g.on_time, all=g.metrics))
    row = (g.id, g.title, g.size, g.expected, g.delivered, share, g.metrics, on_time)
    return (*row, *(g.coverage[c] for c in Coverage))

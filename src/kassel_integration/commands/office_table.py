"""The table of offices."""

from kassel_integration.analysis.summary import Group
from kassel_integration.model.status import Coverage
from kassel_integration.render.document import Column, Said, Table
from kassel_integration.texts import Words


def office_table(groups: list[Group], words: Words) -> Table:
    """One row an office: goals, yearly values expected and delivered, goals by coverage."""

    def head(key: str) -> str:
        return words(f"labels.column.{key}")

    columns = (
        Column("id", "Id", drop=1),
        Column("name", head("name"), wrap=20),
        Column("goals", head("goals"), kind="number"),
        Column("expected", head("expected"), kind="number", drop=3),
        Column("delivered", head("delivered"), kind="number"),
        Column("share", head("share"), kind="number"),
        *(
            Column(f"coverage_{c}", f"{head('coverage')} {words(f'labels.coverage.{c}')}", kind="number", drop=2)
            for c in Coverage
        ),
    )
    return Table(columns, tuple(_row(group) for group in groups))


def _row(g: Group) -> tuple[object, ...]:
    percent = 100 * g.delivered // g.expected if g.expected else 0
    share = Said(percent, f"{percent} %")
    return (g.id, g.title, g.size, g.expected, g.delivered, share, *(g.coverage[c] for c in Coverage))

"""The offices that `offices` shows: who is responsible for how much, and how much of it was delivered."""

from decimal import Decimal

from kassel_integration.analysis.goal_status import expected_years
from kassel_integration.analysis.headline import Headline
from kassel_integration.analysis.scale import Style
from kassel_integration.model.status import Coverage
from kassel_integration.views.basis import Basis
from kassel_integration.views.document import Column, Document, Heading, Prose, Table
from kassel_integration.views.signs import NOTHING, word
from kassel_integration.views.values import Joined, Labelled, Number, Sentence, Value, sentence

_PERCENT = Style(1, percent=True, careful=True, trimmed=True)  # careful: 100 % says that all came


def offices_document(groups: list[Headline], basis: Basis) -> Document:
    """What `offices` answers."""
    due = expected_years(basis.concept, basis.year)
    table = _table(groups, due[-1] if due else None)
    title = Heading(sentence("notes.title.offices", count=len(groups), assignments=sum(g.size for g in groups)))
    notes = Prose((basis.line(), Sentence("notes.list_by_office")))
    return Document("offices", (title, table, notes), table, basis.meta())


def _table(groups: list[Headline], year: int | None) -> Table:
    """One row an office: goals, yearly values expected and delivered, those of the latest `year` expected, coverage."""

    def head(key: str) -> Sentence:
        return Sentence(f"labels.column.{key}")

    columns = (
        Column("id", "Id", drop=1),
        Column("name", head("name"), wrap=20),
        Column("goals", head("goals"), kind="number"),
        Column("expected", head("expected"), kind="number", drop=3),
        Column("delivered", head("delivered"), kind="number"),
        Column("share", head("share"), kind="number"),
        Column("metrics", head("metrics"), kind="number", human=False),
        Column(
            "on_time", sentence("labels.column.on_time", year=year or ""), kind="number", drop=4, human=year is not None
        ),
        *(
            Column(f"coverage_{c}", Joined((head("coverage"), word("coverage", c))), kind="number", drop=2)
            for c in Coverage
        ),
    )
    return Table(columns, tuple(_row(group) for group in groups))


def _row(g: Headline) -> tuple[Value, ...]:
    return (
        g.id,
        g.title,
        g.size,
        g.expected,
        g.delivered,
        _share(g),
        g.metrics,
        Labelled(g.on_time, sentence("notes.judged", judged=g.on_time, all=g.metrics)),
        *(g.coverage[c] for c in Coverage),
    )


def _share(g: Headline) -> Value:
    """Which part of the values expected was delivered, in percent; nothing where none is expected."""
    if not g.expected:
        return Labelled(None, NOTHING)
    share = Decimal(g.delivered) / g.expected
    return Labelled(round(100 * share, 2).normalize(), Number(share, _PERCENT, (Decimal(0), Decimal(1))))

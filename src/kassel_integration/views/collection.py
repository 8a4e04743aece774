"""What people see of a collection: a row for each municipality, and one for all of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kassel_integration.model.status import Progress
from kassel_integration.views.document import Column, Document, Heading, Prose, Table
from kassel_integration.views.signs import legend_of_progress, signed
from kassel_integration.views.values import Labelled, Sentence, Value, sentence

Row = Mapping[str, object]
Numbers = tuple[int, ...]


class Counts(NamedTuple):
    """The columns of numbers, and how they are found in the rows of a municipality."""

    columns: tuple[Column, ...]
    of: Callable[[Sequence[Row]], Numbers]
    states: tuple[Progress, ...] = ()


def of_summary() -> Counts:
    """How many goals have which status."""
    states = tuple(Progress)
    signs = [signed("progress", state) for state in states]
    columns = (
        _number("size"),
        *(Column(sign.word, sign, kind="number", short=sign.sign) for sign in signs),
        _number("expected"),
        _number("delivered"),
    )
    keys = ("size", *states, "expected", "delivered")
    return Counts(columns, lambda rows: _sums([row for row in rows if row["id"] == "total"], keys), states)


def of_missing() -> Counts:
    """How many figures are expected, delivered, and overdue."""
    columns = tuple(map(_number, ("expected", "delivered", "overdue")))
    return Counts(
        columns,
        lambda rows: (
            len(rows),
            sum(row["state"] == "delivered" for row in rows),
            sum(row["overdue"] is True for row in rows),
        ),
    )


def collection_document(found: Sequence[tuple[str, Numbers]], counts: Counts, *, synthetic: bool) -> Document:
    """The table of all municipalities, with their sum; `synthetic`: figures of one of them at least are made up."""
    total: tuple[Value, ...] = tuple(sum(column) for column in zip(*(numbers for _, numbers in found), strict=True))
    rows: list[tuple[Value, ...]] = [(name, *numbers) for name, numbers in found]
    head = Column("municipality", Sentence("labels.column.municipality"), wrap=16)
    table = Table((head, *counts.columns), (*rows, (Labelled("total", Sentence("labels.total")), *total)), total=True)
    title = Heading(sentence("notes.title.collection", count=len(found)))
    notes: tuple[Value, ...] = (legend_of_progress(counts.states),) if counts.states else ()
    return Document("collection", (title, table, Prose(notes)), table, {"synthetic": synthetic})


def _number(key: str) -> Column:
    return Column(key, Sentence(f"labels.column.{key}"), kind="number")


def _sums(rows: Sequence[Row], keys: Sequence[str]) -> Numbers:
    return tuple(sum(int(str(row.get(key, 0))) for row in rows) for key in keys)

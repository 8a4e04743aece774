"""What `missing` shows: what each office owes of certain years, and what of it has not come."""

from collections.abc import Iterable, Iterator

from kassel_integration.analysis.outstanding import OwedItem, State
from kassel_integration.analysis.owed_by import Owed
from kassel_integration.model.catalogue import Metric, Office
from kassel_integration.model.measurement import Measurement
from kassel_integration.views.basis import Basis
from kassel_integration.views.document import Block, Column, Document, Heading, Prose, Table
from kassel_integration.views.missing_notes import missing_meta, missing_notes
from kassel_integration.views.offices import contact_of
from kassel_integration.views.signs import bare_figure
from kassel_integration.views.values import Day, Labelled, Sentence, Value, Word, Years, sentence


def missing_document(owed: Owed, basis: Basis) -> Document:
    """Who owes what: for people the offices and what is outstanding of each, for programs everything owed."""
    counts = {"outstanding": len(owed.outstanding), "expected": len(owed.items)}
    title = Heading(sentence("missing.title", years=Years(owed.asked), **counts))
    groups = by_office(owed.items)
    parts: list[Block] = [title]
    if len(groups) > 1:
        parts.append(_overview(owed, groups))
    for office, items in by_office(owed.outstanding):
        parts += [Heading(office_name(office), level=2), *_outstanding(items, owed)]
    parts.append(Prose(missing_notes(owed, basis)))
    return Document("missing", tuple(parts), _everything(owed), missing_meta(owed, basis))


def short_lines(owed: Owed, basis: Basis) -> Document:
    """One line for each office that still owes anything: for a mail from cron."""
    lines = tuple(_line(office, items, owed) for office, items in by_office(owed.outstanding))
    first = (Sentence("notes.synthetic"),) if lines and basis.folder.dataset.synthetic else ()
    return Document("missing", (Prose((*first, *lines)),), Table((), ()))


def by_office(items: Iterable[OwedItem]) -> list[tuple[Office | None, list[OwedItem]]]:
    """The same grouped, in their order."""
    found: dict[Office | None, list[OwedItem]] = {}
    for item in items:
        found.setdefault(item.office, []).append(item)
    return list(found.items())


def office_name(office: Office | None) -> Value:
    """What an office is called, or that there is none."""
    return office.name if office else Sentence("labels.group.no_office")


def how_much(items: list[OwedItem]) -> Value:
    """How many figures and declarations these are."""
    figures = sum(item.metric is not None for item in items)
    told = {"figures": figures, "declarations": len(items) - figures}
    if not all(told.values()):
        return counted("figures" if figures else "declarations", len(items))
    return sentence("missing.both", **{noun: counted(noun, number) for noun, number in told.items()})


def counted(noun: str, number: int) -> Sentence:
    """Figures or declarations with their number."""
    return sentence(f"missing.{noun}_{'one' if number == 1 else 'many'}", number=number)


def previous_of(item: OwedItem) -> Value:
    """The figure of the year before, as it was shown then; nothing where there is none."""
    before = item.previous
    if before is None or isinstance(before, Measurement):
        return bare_figure(before, item.metric.decimals if item.metric else None) if before else None
    return Word("labels.implementation", before.value)


def _line(office: Office | None, items: list[OwedItem], owed: Owed) -> Value:
    years = tuple(sorted({item.year for item in items}))
    told = {"office": office_name(office), "what": how_much(items), "years": Years(years)}
    days = {owed.due.get(year) for year in years}
    if len(days) > 1 or days == {None}:
        return sentence("missing.line", **told)
    return sentence("missing.line_due", **told, due=Day(max(day for day in days if day).isoformat()))


def _head(key: str) -> Sentence:
    return Sentence(f"labels.column.{key}")


def _overview(owed: Owed, groups: list[tuple[Office | None, list[OwedItem]]]) -> Table:
    contacts = any(office and office.contact for office, _ in groups)
    columns = (
        Column("name", _head("name"), wrap=20),
        Column("expected", _head("expected"), kind="number"),
        Column("delivered", _head("delivered"), kind="number"),
        Column("reason", _head("with_reason"), kind="number", drop=2),
        *((Column("late", _head("late"), kind="number", drop=3),) if owed.received else ()),
        Column("outstanding", _head("outstanding"), kind="number"),
        *((Column("contact", _head("contact"), wrap=16, drop=1),) if contacts else ()),
    )
    rows = []
    for office, items in groups:
        states = [item.state for item in items]
        rows.append((
            office_name(office),
            len(items),
            len(items) - states.count(State.OUTSTANDING),
            states.count(State.REASON),
            *((sum(map(owed.late, items)),) if owed.received else ()),
            states.count(State.OUTSTANDING),
            *((contact_of(office) if office else None,) if contacts else ()),
        ))  # fmt: skip
    return Table(columns, tuple(rows))


def _outstanding(items: list[OwedItem], owed: Owed) -> Iterator[Block]:
    """The figures in a table; the goals whose declaration has not come in a line a year."""
    figures = tuple((item, item.metric) for item in items if item.metric is not None)
    if figures:
        yield _figures(figures, several=len(owed.asked) > 1)
    goals: dict[int, list[str]] = {}
    for item in items:
        if item.metric is None:
            goals.setdefault(item.year, []).append(item.goal.id)
    if goals:
        told = (sentence("missing.undeclared", year=year, goals=", ".join(ids)) for year, ids in goals.items())
        yield Prose(tuple(told))


def _figures(figures: tuple[tuple[OwedItem, Metric], ...], *, several: bool) -> Table:
    columns = (
        Column("id", Sentence("labels.column.key")),
        Column("label", _head("label"), wrap=24),
        Column("unit", _head("unit"), wrap=8, drop=1),
        *((Column("year", _head("year")),) if several else ()),
        Column("previous", _head("previous"), kind="number", wrap=12, drop=2),
    )
    rows = tuple(
        (
            item.id,
            metric.label,
            metric.unit,
            *((Labelled(item.year, str(item.year)),) if several else ()),
            previous_of(item),
        )
        for item, metric in figures
    )
    return Table(columns, rows)


def _everything(owed: Owed) -> Table:
    """A row for each figure and declaration; the columns have headings, for a workbook shows them as well."""
    heads = {"office": "office_id", "id": "key"}
    keys = ("office", "name", "goal", "id", "label", "unit", "year", "state", "due", "overdue", "received", "late")
    columns = tuple(Column(key, _head(heads.get(key, key)), human=False) for key in (*keys, "previous"))
    late = set(map(id, owed.overdue))
    return Table(columns, tuple(_row(item, owed, overdue=id(item) in late) for item in owed.items))


def _answer(told: bool) -> Labelled:
    return Labelled(told, Sentence("labels.yes" if told else "labels.no"))


def _row(item: OwedItem, owed: Owed, *, overdue: bool) -> tuple[Value, ...]:
    due, came = owed.due.get(item.year), owed.arrived(item)
    office, metric = item.office, item.metric
    return (
        office.id if office else None,
        office.name if office else None,
        item.goal.id,
        item.id,
        metric.label if metric else item.goal.text,
        metric.unit if metric else None,
        item.year,
        Word("labels.owed", item.state),
        Day(due.isoformat()) if due else None,
        _answer(overdue),
        Day(came.isoformat()) if came else None,
        _answer(owed.late(item)) if came else None,
        previous_of(item),
    )

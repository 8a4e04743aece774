"""The offices that `offices` shows: who is responsible for how much, and how much of it was delivered."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from kassel_integration.analysis.headline import Headline
from kassel_integration.analysis.scale import Style
from kassel_integration.model.catalogue import Catalogue, Office
from kassel_integration.model.status import Coverage
from kassel_integration.views.basis import Basis
from kassel_integration.views.document import Column, Document, Heading, Prose, Table
from kassel_integration.views.levels import goals
from kassel_integration.views.signs import NOTHING, words_of
from kassel_integration.views.values import Counted, Joined, Labelled, Number, Sentence, Value, Years, sentence

_ALWAYS = (Coverage.COMPLETE, Coverage.PARTIAL, Coverage.NONE)
_PERCENT = Style(1, percent=True, careful=True, trimmed=True)  # careful: 100 % says that all came


def offices_document(groups: list[Headline], basis: Basis, due: Sequence[int], asked: tuple[str, ...]) -> Document:
    """What `offices` answers: against the years `due`; `asked` are those that were asked for alone, if any."""
    coverages = tuple(c for c in Coverage if any(c in group.coverages for group in groups) or c in _ALWAYS)
    table = _table(groups, due[-1] if due else None, asked, basis.catalogue, coverages)
    assignments = Counted(sum(g.size for g in groups), "assignments")
    told = sentence("notes.title.offices", offices=Counted(len(groups), "offices"), assignments=assignments)
    if asked:
        told = sentence("notes.title.offices_years", offices=told, years=Years(tuple(sorted(map(int, asked)))))
    command = " ".join(("kassel missing", *(("--year", ",".join(sorted(asked))) if asked else ())))
    notes = (
        *(() if due else (Sentence("notes.nothing_expected"),)),
        sentence("notes.legend_coverage", signs=Joined(words_of("coverage", coverages), ", ")),
        basis.line(),
        *basis.left_out(),
        Sentence("notes.list_by_office"),
        *((sentence("notes.what_is_missing", command=command),) if basis.folder.origin != "shipped" else ()),
    )
    return Document("offices", (Heading(told), table, Prose(notes)), table, basis.meta() | {"years": list(due)})


def _table(
    groups: list[Headline],
    year: int | None,
    asked: tuple[str, ...],
    catalogue: Catalogue,
    coverages: tuple[Coverage, ...],
) -> Table:
    """One row an office: goals, yearly values expected and delivered, those of the latest `year` expected, coverage."""

    def head(key: str) -> Sentence:
        return Sentence(f"labels.column.{key}")

    columns = (
        Column("id", "Id", drop=1),
        Column("name", head("name"), wrap=20),
        Column("goals", goals(catalogue.concept.levels), kind="number"),
        Column("expected", head("expected"), kind="number", drop=3),
        Column("delivered", head("delivered"), kind="number"),
        Column("share", head("share"), kind="number"),
        Column("metrics", head("metrics"), kind="number", human=False),
        Column(
            "on_time",
            sentence("labels.column.on_time", year=year or ""),
            kind="number",
            drop=4,
            human=year is not None and len(asked) != 1,  # of one year it is what the columns before it say
        ),
        *(Column(f"coverage_{c.word}", c, kind="number", short=c.sign) for c in words_of("coverage", coverages)),
    )
    more, cells = _lives(catalogue.offices)
    return Table((*columns, *more), tuple((*_row(group, coverages), *cells[group.id]) for group in groups))


def _lives(offices: tuple[Office, ...]) -> tuple[tuple[Column, ...], dict[str, tuple[Value, ...]]]:
    """Columns with the contact, the years and the successor of offices, as far as any has them, and their cells."""
    columns: list[Column] = []
    cells: dict[str, tuple[Value, ...]] = {o.id: () for o in offices}
    if any(o.contact for o in offices):
        columns.append(Column("contact", Sentence("labels.column.contact"), wrap=16, drop=2))
        cells = {o.id: (contact_of(o),) for o in offices}
    if any(o.since or o.until for o in offices):
        columns += [Column(key, Sentence(f"labels.column.{key}")) for key in ("since", "until", "successor")]
        cells = {o.id: (*cells[o.id], _year(o.since), _year(o.until), o.successor or None) for o in offices}
    return tuple(columns), cells


def _year(year: int | None) -> Value:
    return None if year is None else Labelled(year, str(year))


def contact_of(office: Office) -> Value:
    """Whom to ask, in one line; nothing where nobody is named."""
    told = office.contact
    return ", ".join(filter(None, (told.name, told.email))) if told else None


def _row(g: Headline, coverages: tuple[Coverage, ...]) -> tuple[Value, ...]:
    return (
        g.id,
        g.title,
        g.size,
        g.expected,
        g.delivered,
        delivered_share(g.delivered, g.expected),
        g.asked,
        Labelled(g.on_time, sentence("notes.judged", judged=g.on_time, all=g.asked)),
        *(g.coverage[c] for c in coverages),
    )


def delivered_share(delivered: int, expected: int) -> Value:
    """Which part of the values expected was delivered, in percent; nothing where none is expected."""
    if not expected:
        return Labelled(None, NOTHING)
    share = Decimal(delivered) / expected
    shown = (100 * share).quantize(Decimal("0.01"), ROUND_HALF_UP)
    if 0 < share < 1:  # for programs, too, 0 says that none came and 100 that all did
        shown = min(max(shown, Decimal("0.01")), Decimal("99.99"))
    return Labelled(shown.normalize(), Number(share, _PERCENT, (Decimal(0), Decimal(1))))

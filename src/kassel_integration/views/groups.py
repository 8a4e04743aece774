"""The groups of goals, or of metrics, that `summary` shows: against statuses, with a bar and the coverage."""

from kassel_integration.analysis.headline import Headline
from kassel_integration.model.evidence import Mark
from kassel_integration.model.status import Progress
from kassel_integration.views import evidence
from kassel_integration.views.basis import Basis
from kassel_integration.views.document import Column, Document, Heading, Prose, Table
from kassel_integration.views.headline import made_up_of
from kassel_integration.views.levels import goals, level, overview
from kassel_integration.views.signs import NOTHING, legend_of_progress, signed, word
from kassel_integration.views.values import Bar, Labelled, Parts, Sentence, Value, sentence

_ENDS = (Progress.ACHIEVED, Progress.MISSED)


def groups_document(groups: list[Headline], by: str, basis: Basis) -> Document:
    """What `summary` answers: the groups of goals, of metrics where they are grouped by kind."""
    table = _table(groups, by, basis)
    of_metrics = by == "kind"
    everything = len(basis.catalogue.metrics if of_metrics else basis.catalogue.goals)
    size = groups[-1].size
    title = Heading(
        sentence("notes.title.summary_metrics", count=size, all=everything)
        if of_metrics
        else overview(basis.concept.levels, size, everything)
    )
    made_up = made_up_of(groups[-1], metrics=of_metrics)
    notes = [
        *made_up,
        legend_of_progress(groups[-1].statuses),
        _overall_note(groups),
        basis.line(),
        *basis.left_out(),
        Sentence("notes.computed"),
    ]
    if by == "office":
        notes.append(Sentence("notes.list_by_office"))
    return Document("groups", (title, table, Prose(tuple(notes))), table, basis.meta() | {"by": by})


def _table(groups: list[Headline], by: str, basis: Basis) -> Table:
    """One row a group, the total last; every status has its column, so the counts of a row add up to its size."""

    def head(key: str) -> Sentence:
        return Sentence(f"labels.column.{key}")

    levels = basis.concept.levels
    grouped = level(levels, by) if by in ("field", "area") else Sentence(f"labels.grouping.{by}")
    size = head("size_metrics") if by == "kind" else goals(levels)
    total = groups[-1]
    states = [signed("progress", status) for status in total.statuses]
    columns = (
        Column("id", head("id"), human=by in ("field", "area")),
        Column("title", grouped, wrap=20),
        Column("size", size, kind="number"),
        *(Column(state.word, state, kind="number", short=state.sign) for state in states),
        Column("bar", head("bar"), kind="bar", machine=False, drop=1),
        Column("overall", head("overall"), human=any(group.overall for group in groups), wrap=12, drop=3),
        *(Column(f"coverage_{c}", word("coverage", c), kind="number", human=False) for c in total.coverages),
        Column("expected", head("expected"), kind="number", human=False),
        Column("delivered", head("delivered"), kind="number", human=False),
        Column("values", head("values"), machine=False, drop=2, short=head("values_short")),
        Column("judged", head("judged"), kind="number", human=False),
        *(Column(f"evidence_{mark}", word("evidence", mark), kind="number", human=False) for mark in _marks(total)),
        *(Column(f"{status}_assumed", word("progress", status), kind="number", human=False) for status in _ENDS),
        *evidence.basis_columns(),
    )
    rows = tuple((*_row(group, total), *evidence.basis_cells(basis)) for group in groups)
    return Table(columns, rows, total=len(groups) > 1)


def _row(group: Headline, total: Headline) -> tuple[Value, ...]:
    return (
        group.id or Labelled("total", ""),
        _title(group),
        group.size,
        *(group.counts[status] or Labelled(0, NOTHING) for status in total.statuses),
        Bar(tuple((signed("progress", status), group.counts[status]) for status in total.statuses)),
        word("overall", group.overall) if group.overall else Labelled(None, NOTHING),
        *(group.coverage[c] for c in total.coverages),
        group.expected,
        group.delivered,
        Parts(group.delivered, group.expected),
        group.judged,
        *(group.carrying(mark) for mark in _marks(total)),
        *(group.carrying(Mark.ASSUMED, status) for status in _ENDS),
    )


def _marks(total: Headline) -> tuple[Mark, ...]:
    """The reservations that are counted; revised targets only where there are any."""
    return tuple(mark for mark in Mark if mark is not Mark.REVISED or total.carrying(mark))


def _title(group: Headline) -> Value:
    if not group.title:
        return Labelled("total", Sentence("labels.total"))
    named = group.title.startswith(("kind.", "group."))
    return Labelled(group.id, Sentence(f"labels.{group.title}")) if named else group.title


def _overall_note(groups: list[Headline]) -> Sentence:
    """What the overall word means, or why there is none."""
    return Sentence("notes.overall" if any(group.overall for group in groups) else "notes.no_overall")

"""The goals that `list` shows."""

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.model.catalogue import Office
from kassel_integration.views import evidence
from kassel_integration.views.basis import Basis
from kassel_integration.views.document import Column, Document, Heading, Prose, Table
from kassel_integration.views.levels import level, of_all
from kassel_integration.views.signs import NOT_DECLARED, legend_of_marks, signed, word
from kassel_integration.views.values import Labelled, Sentence, Value


def goals_document(chosen: list[GoalStatus], basis: Basis) -> Document:
    """What `list` answers: the chosen goals and the status of each."""
    legend = legend_of_marks((s.progress, s.evidence.marks) for s in chosen)
    table = _table(chosen, basis, marked=bool(legend))
    title = Heading(of_all(basis.concept.levels, len(chosen), len(basis.catalogue.goals)))
    below = Prose((*legend, basis.line(), *basis.left_out(), Sentence("notes.computed" if chosen else "notes.empty")))
    return Document("goals", (title, table, below) if chosen else (title, below), table, basis.meta())


def _table(chosen: list[GoalStatus], basis: Basis, *, marked: bool) -> Table:
    """One row a goal; programs also get field, area, and of how many metrics the status speaks."""

    def head(key: str) -> Sentence:
        return Sentence(f"labels.column.{key}")

    levels, with_areas = basis.concept.levels, bool(basis.catalogue.areas)
    columns = (
        Column("id", head("id")),
        Column("text", level(levels, "goal"), wrap=22),
        Column("offices", head("offices"), wrap=16, drop=3),
        Column("coverage", head("coverage"), kind="word", drop=1),
        Column("implementation", head("implementation"), kind="word", drop=2, short=head("implementation_short")),
        Column("progress", head("progress"), kind="progress", short=head("progress_short")),
        Column("metrics", head("metrics"), human=False),
        Column("judged", head("judged"), human=False),
        Column("field", level(levels, "field"), human=False),
        *((Column("area", level(levels, "area"), human=False),) if with_areas else ()),
        Column("disagreement", head("disagreement"), human=False),
        *evidence.columns(marked=marked),
        *evidence.basis_columns(),
    )
    year = basis.year or basis.concept.first
    rows = (_row(s, s.goal.responsible(year), with_areas=with_areas) for s in chosen)
    return Table(columns, tuple((*row, *evidence.basis_cells(basis)) for row in rows))


def _row(s: GoalStatus, responsible: tuple[Office, ...], *, with_areas: bool) -> tuple[Value, ...]:
    goal = s.goal
    declared = s.implementation.value if s.implementation else None
    return (
        goal.id,
        goal.text,
        _offices(responsible or goal.offices),
        word("coverage", s.coverage),
        Labelled(declared, word("implementation", declared or NOT_DECLARED)),
        signed("progress", s.progress),
        len(s.metrics),
        len(s.judged),
        goal.field.id,
        *((goal.area.id if goal.area else None,) if with_areas else ()),
        s.disagreement,
        *evidence.cells(s.progress, s.evidence),
    )


def _offices(responsible: tuple[Office, ...]) -> Labelled:
    """Offices: ids for programs, printed names for people, a shorter name in use where room is scarce."""
    if not responsible:
        return Labelled([], Sentence("labels.group.no_office"))
    short = "; ".join(o.aliases[0] if o.aliases and len(o.aliases[0]) < len(o.name) else o.name for o in responsible)
    return Labelled([o.id for o in responsible], "; ".join(o.name for o in responsible), short)

"""The table of goals that `list` shows."""

from collections.abc import Iterable

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.model.catalogue import Office
from kassel_integration.render.document import Column, Labelled, Table
from kassel_integration.texts import Words


def goal_table(goal_statuses: Iterable[GoalStatus], words: Words) -> Table:
    """One row a goal; machines also get field, area, and of how many metrics the status speaks."""

    def head(key: str) -> str:
        return words(f"labels.column.{key}")

    columns = (
        Column("id", head("id")),
        Column("text", head("text"), wrap=22),
        Column("offices", head("offices"), wrap=16, drop=3),
        Column("coverage", head("coverage"), kind="coverage", drop=1),
        Column("implementation", head("implementation"), kind="implementation", drop=2),
        Column("progress", head("progress"), kind="progress"),
        Column("metrics", head("metrics"), human=False),
        Column("judged", head("judged"), human=False),
        Column("field", head("field"), human=False),
        Column("area", head("area"), human=False),
        Column("disagreement", head("disagreement"), human=False),
    )
    return Table(columns, tuple(_row(s) for s in goal_statuses))


def _row(s: GoalStatus) -> tuple[object, ...]:
    goal = s.goal
    word = s.implementation.value if s.implementation else None
    state = (s.coverage.value, word, s.progress.value, len(s.metrics), len(s.judged))
    return (goal.id, goal.text, offices(goal.offices), *state, goal.area.field.id, goal.area.id, s.disagreement)


def offices(responsible: tuple[Office, ...]) -> Labelled:
    """Offices: ids for machines, printed names for people, a shorter name in use where room is scarce."""
    short = "; ".join(o.aliases[0] if o.aliases and len(o.aliases[0]) < len(o.name) else o.name for o in responsible)
    return Labelled([o.id for o in responsible], "; ".join(o.name for o in responsible), short)

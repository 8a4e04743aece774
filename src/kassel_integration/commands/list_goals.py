"""`kassel list`: which goals, filtered and sorted, and how each stands."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, Selection, takes_groups

SORTS = ("id", "status", "coverage", "office")


@takes_groups
def list_goals(
    *,
    selection: Selection,
    sort: Annotated[str, typer.Option("--sort", help="option.sort", metavar="BY")] = "id",
    judging: Judging,
    place: DataPlace,
    output: Output,
) -> int:
    """List goals; exit code 0."""
    from kassel_integration.analysis.selection import select, unknown  # noqa: PLC0415
    from kassel_integration.commands.call import Call, Judged  # noqa: PLC0415
    from kassel_integration.commands.goal_table import goal_table  # noqa: PLC0415
    from kassel_integration.render.document import Document, Heading, Prose  # noqa: PLC0415

    call = Call(output)
    if sort not in SORTS:
        raise unknown("sort", sort, SORTS)
    judged = Judged(call, place, judging, selection)
    chosen = sorted(select(judged.goal_statuses, judged.filters), key=_order(sort, judged.catalogue.goals))
    words = call.words
    table = goal_table(chosen, words)
    title = Heading(words("notes.title.goals", count=len(chosen), all=len(judged.goal_statuses)))
    below = Prose((judged.basis(words), words("notes.computed" if chosen else "notes.empty")))
    parts = (title, table, below) if chosen else (title, below)
    return call.deliver(Document("goals", parts, table, judged.meta()))


def _order(sort: str, goals: Any) -> Callable[[Any], Any]:
    """A sort key; goals keep the order of the catalogue among equals."""
    from kassel_integration.model.status import Coverage, Progress  # noqa: PLC0415

    place = {goal.id: n for n, goal in enumerate(goals)}
    keys: dict[str, Callable[[Any], Any]] = {
        "id": lambda _: 0,
        "status": lambda s: list(Progress).index(s.progress),
        "coverage": lambda s: list(Coverage).index(s.coverage),
        "office": lambda s: s.goal.offices[0].name.casefold(),
    }
    return lambda s: (keys[sort](s), place[s.goal.id])

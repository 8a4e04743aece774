"""`kassel list`: which goals, filtered and sorted, and the status of each."""

from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, Selection, takes_groups


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
    from kassel_integration.analysis.sorting import SORTS, in_order  # noqa: PLC0415
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415
    from kassel_integration.views.goals import goals_document  # noqa: PLC0415

    call = Call(output)
    if sort not in SORTS:
        raise unknown("sort", sort, tuple(SORTS))
    judged = load_judged(call, place, judging, selection)
    chosen = in_order(select(judged.counted, judged.filters), sort)
    return call.deliver(goals_document(chosen, judged.basis))

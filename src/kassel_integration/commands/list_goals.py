"""`kassel list`: which goals, filtered and sorted, and the status of each."""

from typing import TYPE_CHECKING, Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, Selection, takes_groups

if TYPE_CHECKING:
    from kassel_integration.commands.call.judged import Judged
    from kassel_integration.views.document import Document


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
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.answered import answered  # noqa: PLC0415

    call = Call(output)

    def made() -> "tuple[Judged, Document]":
        from kassel_integration.analysis.selection import select  # noqa: PLC0415
        from kassel_integration.analysis.sorting import SORTS, in_order  # noqa: PLC0415
        from kassel_integration.analysis.spoken import known_word  # noqa: PLC0415
        from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415
        from kassel_integration.views.goals import goals_document  # noqa: PLC0415

        by = known_word("sort", sort, tuple(SORTS))
        judged = load_judged(call, place, judging, selection)
        chosen = in_order(select(judged.counted, judged.filters), by)
        return judged, goals_document(chosen, judged.basis)

    return answered(call, place, ("list", sort, selection, judging), made)

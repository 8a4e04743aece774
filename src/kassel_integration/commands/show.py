"""`kassel show`: everything of one goal, with the arithmetic of its status written out."""

from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, takes_groups


@takes_groups
def show(
    goal: Annotated[str, typer.Argument(help="argument.goal", metavar="GOAL")],
    *,
    judging: Judging,
    place: DataPlace,
    output: Output,
) -> int:
    """Show one goal; exit code 0, 2 when there is no such goal."""
    from kassel_integration.commands.call import Call, Judged  # noqa: PLC0415
    from kassel_integration.commands.goal_document import goal_document  # noqa: PLC0415
    from kassel_integration.diagnostics import nearest  # noqa: PLC0415
    from kassel_integration.errors import CannotRunError  # noqa: PLC0415

    call = Call(output)
    judged = Judged(call, place, judging)
    goal_status = next((s for s in judged.goal_statuses if s.goal.id == goal), None)
    if goal_status is None:
        close = nearest(goal, tuple(judged.catalogue.goal_by_id))
        raise CannotRunError("unknown_goal", value=goal, nearest=close)
    document = goal_document(goal_status, judged, call.words)
    return call.deliver(document, in_pipe="plain")

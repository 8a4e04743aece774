"""`kassel show`: everything of one goal, with the arithmetic of its status written out."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, Publishing, takes_groups

if TYPE_CHECKING:
    from kassel_integration.commands.call.judged import Judged
    from kassel_integration.views.document import Document


@takes_groups
def show(
    goal: Annotated[str, typer.Argument(help="argument.goal", metavar="GOAL")],
    *,
    judging: Judging,
    place: DataPlace,
    publishing: Publishing,
    output: Output,
) -> int:
    """Show one goal; exit code 0, 2 when there is no such goal."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.answered import answered  # noqa: PLC0415

    call = Call(output)

    def made() -> "tuple[Judged, Document]":
        from kassel_integration.analysis.selection import unknown_goal  # noqa: PLC0415
        from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415
        from kassel_integration.commands.call.logged import behind  # noqa: PLC0415
        from kassel_integration.commands.call.published import published, with_gaps  # noqa: PLC0415
        from kassel_integration.model.ids import typed_id  # noqa: PLC0415
        from kassel_integration.views.goal.behind import with_submissions  # noqa: PLC0415
        from kassel_integration.views.goal.document import goal_document  # noqa: PLC0415
        from kassel_integration.views.goal.gather import goal_view  # noqa: PLC0415

        judged = load_judged(call, place, judging)
        judged = with_gaps(judged, published(judged, publishing.suppress_below))
        goal_status = next((s for s in judged.goal_statuses if typed_id(s.goal.id) == typed_id(goal)), None)
        if goal_status is None:
            raise unknown_goal(goal, judged.catalogue)
        goal_seen = goal_view(goal_status, judged.method, judged.catalogue.concept, compare=True)
        goal_seen = with_submissions(goal_seen, behind(judged.loaded, judged.catalogue))
        return judged, goal_document(goal_seen, replace(judged.basis, ended=(), inapplicable=()))

    return answered(call, place, ("show", goal, judging, publishing), made, in_pipe="plain")

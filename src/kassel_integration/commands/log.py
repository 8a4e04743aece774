"""`kassel log`: what was taken in, when, from which file; and which figures a submission brought or changed."""

from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Output, takes_groups

_SHOW = typer.Option("--show", help="option.show", metavar="ID")


@takes_groups
def log(*, show: Annotated[str | None, _SHOW] = None, place: DataPlace, output: Output) -> int:
    """Show the log, or one submission; exit code 0, 2 when there is no such submission."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.logged import load_logged, one_of  # noqa: PLC0415
    from kassel_integration.views.submissions import log_document, submission_document  # noqa: PLC0415

    call = Call(output)
    logged = load_logged(call, place)
    if show is None:
        return call.deliver(log_document(logged.submissions, logged.catalogue, logged.folder))
    submission, taken = one_of(logged, show)
    return call.deliver(submission_document(submission, taken, logged.catalogue))

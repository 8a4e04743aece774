"""`kassel diff`: what changed between two years, two data folders or two catalogues."""

from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, takes_groups


@takes_groups
def diff(
    a: Annotated[str, typer.Argument(help="argument.diff_a", metavar="A")],
    b: Annotated[str, typer.Argument(help="argument.diff_b", metavar="B")],
    *,
    judging: Judging,
    place: DataPlace,
    output: Output,
) -> int:
    """Show the differences; exit code 0 when there are none, 1 when there are some."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.compared import compare  # noqa: PLC0415
    from kassel_integration.exit_code import ExitCode  # noqa: PLC0415
    from kassel_integration.views.differences import differences_document  # noqa: PLC0415

    call = Call(output)
    compared = compare(a, b, call, place, judging)
    code = ExitCode.FOUND if compared.differences else ExitCode.FINE
    if not call.is_silent(code):
        call.deliver(differences_document(compared))
    return code

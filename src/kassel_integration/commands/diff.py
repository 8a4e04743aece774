"""`kassel diff`: what changed between two years, two data folders or two catalogues."""

from dataclasses import replace
from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, Selection, takes_groups

_FIGURES = typer.Option("--figures", help="option.diff_figures")
_CELLS = typer.Option("--cells", help="option.diff_cells")


@takes_groups
def diff(
    a: Annotated[str, typer.Argument(help="argument.diff_a", metavar="A")],
    b: Annotated[str, typer.Argument(help="argument.diff_b", metavar="B")],
    *,
    figures: Annotated[bool, _FIGURES] = False,
    cells: Annotated[bool, _CELLS] = False,
    selection: Selection,
    judging: Judging,
    place: DataPlace,
    output: Output,
) -> int:
    """Show the differences; exit code 0 when there are none, 1 when there are some."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.compared import compare  # noqa: PLC0415
    from kassel_integration.exit_code import ExitCode  # noqa: PLC0415
    from kassel_integration.views.changed import differences_document  # noqa: PLC0415

    call = Call(output)
    compared = replace(compare((a, b), call, place, judging, selection), figures=figures, cells=cells)
    code = ExitCode.FOUND if compared.differences else ExitCode.FINE
    if not call.is_silent(code):
        call.deliver(differences_document(compared))
    return code

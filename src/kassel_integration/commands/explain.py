"""`kassel explain`: the page of a diagnostic, or the list of all."""

from typing import Annotated

import typer

from kassel_integration.commands.options import Output, takes_groups


@takes_groups
def explain(
    code: Annotated[str | None, typer.Argument(help="argument.code", metavar="[ID]")] = None,
    *,
    output: Output,
) -> int:
    """Explain one code, or list all; exit code 0, 2 when there is no such code."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.diagnostics.codes import all_codes, find_code  # noqa: PLC0415
    from kassel_integration.views.page_document import page_document  # noqa: PLC0415
    from kassel_integration.views.pages import list_document  # noqa: PLC0415

    call = Call(output)
    if code is None:
        return call.deliver(list_document(all_codes(), call.words))
    return call.deliver(page_document(find_code(code), call.words), in_pipe="plain")

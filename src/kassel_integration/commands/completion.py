"""`kassel completion`: the script by which a shell completes commands, options and the values of the plan."""

from typing import Annotated

import typer

from kassel_integration.commands.options import Speech, takes_groups


@takes_groups
def completion(
    shell: Annotated[str, typer.Argument(help="argument.shell", metavar="bash|zsh|fish")], *, speech: Speech
) -> int:
    """Print the script of a shell; nothing is written to its files; exit code 0."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.completion_scripts import SCRIPTS  # noqa: PLC0415
    from kassel_integration.commands.options import Output  # noqa: PLC0415
    from kassel_integration.diagnostics.suggest import nearest  # noqa: PLC0415
    from kassel_integration.errors import CannotRunError  # noqa: PLC0415
    from kassel_integration.exit_code import ExitCode  # noqa: PLC0415

    call = Call(Output(lang=speech.lang, quiet=speech.quiet))
    if shell not in SCRIPTS:
        raise CannotRunError("unknown_shell", value=shell, nearest=nearest(shell, SCRIPTS), choices=tuple(SCRIPTS))
    call.console.write(SCRIPTS[shell])
    return ExitCode.FINE

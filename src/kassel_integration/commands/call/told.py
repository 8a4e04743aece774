"""Writes what checks found, as text that is made already."""

from collections.abc import Iterable

from kassel_integration.commands.call import Call
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode


def tell(call: Call, text: str, code: ExitCode, unreadable: Iterable[CannotRunError] = ()) -> ExitCode:
    """Write the answer, and on stderr which files could not be read; with `--quiet` nothing, if all is well."""
    if not call.is_silent(code):
        call.write(text, call.format("text", "text") != "text")
        for error in unreadable:
            why = call.words(f"errors.{error.key}", **error.values)
            call.console.error(f"kassel: {call.words('errors.prefix')}: {why}")
    return code

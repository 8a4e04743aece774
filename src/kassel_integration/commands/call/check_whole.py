"""Checks a whole data folder: what was found faultless before, to the byte, is said to be so again."""

import os
from typing import TYPE_CHECKING

from kassel_integration.commands.call import Call
from kassel_integration.commands.call.answered import once_more
from kassel_integration.commands.call.told import tell
from kassel_integration.exit_code import ExitCode
from kassel_integration.source.folder import find_data

if TYPE_CHECKING:
    from kassel_integration.commands.call.check_asked import Asked
    from kassel_integration.commands.call.checked import Checked


def check_whole(call: Call, asked: "Asked", most: int | None) -> ExitCode:
    """Check all of the data of a call that names no files, and write what was found; returns the exit code."""
    folder = find_data(asked.place.data, os.environ)
    if call.output.output:
        call.reads(folder.files())
    fmt, checked = call.format("text", "text"), list["Checked"]()

    def text() -> tuple[str, bool]:
        from kassel_integration.commands.call.checked import load_checked  # noqa: PLC0415  (all rules and readers)
        from kassel_integration.commands.call.found import found_as_answer  # noqa: PLC0415

        checked.append(load_checked(call, asked))
        return found_as_answer(call, checked[0].result, fmt, most), checked[0].result.is_faultless

    said = once_more(call, folder, ("validate", asked.strict, asked.ignore, most, fmt), text)
    found = checked[0] if checked else None
    return tell(call, said, found.code, found.result.unreadable) if found else tell(call, said, ExitCode.FINE)

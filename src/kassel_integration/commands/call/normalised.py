"""Writes the canonical form of an accepted file, and says what was changed for it."""

from pathlib import Path

from kassel_integration.commands.call import Call
from kassel_integration.commands.call.checked import TEXT_MOST, Checked, say
from kassel_integration.exit_code import ExitCode
from kassel_integration.render.findings import render_findings
from kassel_integration.render.people import text as text_of
from kassel_integration.render.protected import unprotect
from kassel_integration.render.safe import visible
from kassel_integration.source.canonical import canonical_text
from kassel_integration.source.files import holds
from kassel_integration.views.changes import changes


def normalise(checked: Checked, sent: Path, target: Path, call: Call) -> ExitCode:
    """Write the canonical form of `sent` and list each change; nothing is written for a refused file."""
    if checked.code or checked.result.muted:
        say(checked, call)
        call.console.error(call.words("notes.not_normalised"))
        return checked.code or ExitCode.FOUND
    text = canonical_text((m for m, _ in checked.accepted), tuple(d.id for d in checked.dimensions))
    found = changes(checked.accepted, checked.dimensions, same=holds(sent, text))
    listed = [unprotect(text_of(change, call.words)) for change in found]
    if str(target) == "-":
        _show(checked, text, listed, call)
    else:
        call.console.write_file(target, text)
        say(checked, call)
        call.console.write("".join(f"{line}\n" for line in listed))
        call.console.note(call.words("notes.written", file=target))
    return checked.code


def _show(checked: Checked, text: str, listed: list[str], call: Call) -> None:
    """The file on standard output; what was found and changed beside it."""
    shown = "\n".join(map(visible, text.split("\n"))) if call.console.is_terminal else text
    call.console.write(shown, not call.console.is_terminal)
    found = render_findings(checked.result, "text", call.words, TEXT_MOST) if checked.result.groups else ""
    for line in (*found.splitlines(), *listed):
        call.console.note(line)

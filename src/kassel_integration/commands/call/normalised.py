"""Writes the canonical form of an accepted file, a file for each of its years, and says what was changed for it."""

from collections.abc import Sequence
from pathlib import Path

from kassel_integration.commands.call import Call
from kassel_integration.commands.call.checked import Checked, say
from kassel_integration.commands.call.found import say_found_beside
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.render.people import text as text_of
from kassel_integration.render.protected import unprotect
from kassel_integration.render.safe import visible
from kassel_integration.source.canonical import canonical_text
from kassel_integration.source.files import holds
from kassel_integration.source.there import is_folder
from kassel_integration.texts import Phrase
from kassel_integration.views.changes import changes


def normalise(checked: Checked, sent: Path, target: Path, call: Call) -> ExitCode:
    """Write the canonical form of `sent` and list each change; nothing is written for a refused file.

    Where there are several years, each goes to a file of its own, all of them or none; raises CannotRunError when one
    of these may not be written, or when they would all go to standard output.
    """
    if checked.code or checked.result.muted:
        say(checked, call)
        call.console.error(call.words("notes.not_normalised"))
        return checked.code or ExitCode.FOUND
    years = sorted({m.year for m, _ in checked.accepted})
    files = {target: _text(checked, years)} if len(years) < 2 else _by_year(checked, years, target)
    same = len(files) == 1 and holds(sent, files[target])
    found = changes(checked.accepted, checked.dimensions, same=same)
    listed = [unprotect(text_of(change, call.words)) for change in found]
    if str(target) == "-":
        _show(checked, files[target], listed, call)
        return checked.code
    if not is_folder(target.parent):  # a folder is made only where one is asked for
        raise CannotRunError("output_failed", file=target, reason=Phrase("outside.os.ENOENT"))
    call.console.write_files(files)
    say(checked, call)
    if not call.is_silent(checked.code):
        call.console.write("".join(f"{line}\n" for line in listed))
    for file in files:
        call.console.note(call.words("notes.written", file=file))
    return checked.code


def _text(checked: Checked, years: Sequence[int]) -> str:
    return canonical_text((m for m, _ in checked.accepted if m.year in years), tuple(d.id for d in checked.dimensions))


def _by_year(checked: Checked, years: Sequence[int], target: Path) -> dict[Path, str]:
    """A text for each year, under the name asked for with the year in it."""
    if str(target) == "-":
        raise CannotRunError("normalise_years", years=", ".join(map(str, years)))
    files = {target.with_name(of_year(target.name, year, years)): _text(checked, [year]) for year in years}
    for file in files:
        checked.guard(file)
    return files


def of_year(name: str, year: int, years: Sequence[int]) -> str:
    """The name of the file for one of several years: 2014.csv for 2016.csv, neu_2014.csv for neu.csv."""
    said = [str(other) for other in years if str(other) in name]
    if len(said) == 1:
        return name.replace(said[0], str(year))
    path = Path(name)
    return f"{path.stem}_{year}{path.suffix}"


def _show(checked: Checked, text: str, listed: list[str], call: Call) -> None:
    """The file on standard output; what was found and changed beside it."""
    shown = "\n".join(map(visible, text.split("\n"))) if call.console.is_terminal else text
    call.console.write(shown, not call.console.is_terminal)
    if checked.result.groups and not call.console.quiet:
        say_found_beside(call, checked.result)
    for line in listed:
        call.console.note(line)

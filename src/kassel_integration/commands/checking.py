"""What `validate` does: run the checks, write the report, and write the canonical form of an accepted file."""

import os
from pathlib import Path

from kassel_integration.analysis.selection import unknown
from kassel_integration.checking.load import check
from kassel_integration.commands.call import Call
from kassel_integration.commands.options import DataPlace, Output
from kassel_integration.diagnostics import Severity
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.errors import CannotRunError
from kassel_integration.model.measurement import Measurement
from kassel_integration.render.findings import FORMATS, render_findings
from kassel_integration.render.safe import visible
from kassel_integration.source.canonical import canonical_row, canonical_text
from kassel_integration.source.folder import find_data

TEXT_MOST = 100  # groups shown in text unless said otherwise; other formats give all


class Checked:
    """One run of the checks and what to say about it."""

    def __init__(
        self, files: list[Path], place: DataPlace, output: Output, ignore: list[str], year: int | None, keep: bool
    ) -> None:
        self.call = Call(output, FORMATS)
        self.codes = tuple(part.strip().upper() for text in ignore for part in text.split(",") if part.strip())
        for code in self.codes:
            if code not in all_codes():
                raise unknown("ignore", code, tuple(all_codes()))
        folder = find_data(place.data, os.environ, Path.cwd())
        if keep and len(files) != 1:
            raise CannotRunError("normalise_one")
        self.kept: list[tuple[Measurement, dict[str, str]]] = []
        sink = (lambda m, cells: self.kept.append((m, cells))) if keep else None
        loaded = check(folder, files or folder.measurement_files(), os.environ, sink, self.codes, year)
        self.report, self.settings = loaded.report, loaded.settings
        self.dimensions = loaded.catalogue.dimensions if loaded.catalogue else ()

    def say(self, most: int | None) -> None:
        """Write the report; files that could not be read are named on stderr."""
        call = self.call
        fmt = call.format_for_findings()
        most = most if most is not None else TEXT_MOST if fmt == "text" else 0
        person = call.console.is_terminal and not call.output.output
        color = call.console.color and not call.output.output
        text = render_findings(self.report, fmt, call.words, most, person or color, color)
        call.write(text, fmt != "text")
        for error in self.report.unreadable:
            call.console.error(
                f"kassel: {call.words('errors.prefix')}: {call.words(f'errors.{error.key}', **error.values)}"
            )

    def code(self, strict: bool) -> int:
        """The exit code."""
        if self.report.unreadable:
            return 2
        warned = (strict or self.settings.strict) and self.report.counts[Severity.WARNING]
        return 1 if self.report.errors or warned else 0


def normalise(checked: Checked, target: Path, strict: bool) -> int:
    """Write the canonical form of an accepted file and list each change; nothing is written for a refused one."""
    code, call = checked.code(strict) or int(checked.report.muted > 0), checked.call
    if code:
        checked.say(None)
        call.console.error(call.words("notes.not_normalised"))
        return code
    text = canonical_text((m for m, _ in checked.kept), tuple(d.id for d in checked.dimensions))
    listed = changes(checked)
    if str(target) == "-":
        shown = "\n".join(map(visible, text.split("\n"))) if call.console.is_terminal else text
        call.console.write(shown, not call.console.is_terminal)
        for line in listed:
            call.console.note(line)
    else:
        call.console.write_file(target, text)
        checked.say(None)
        call.console.write("".join(f"{line}\n" for line in listed))
        call.console.note(call.words("notes.written", file=target))
    return code


def changes(checked: Checked) -> list[str]:
    """Each text of a row whose canonical form differs from what the file says."""
    words = checked.call.words
    labels = {dimension.id: dimension.label for dimension in checked.dimensions}
    lines = []
    for m, cells in checked.kept:
        for column, text in canonical_row(m, tuple(labels)).items():
            raw = cells.get(column, "")
            if text != raw:
                heading = labels.get(column) or words(f"labels.column.{column}")
                lines.append(visible(words("notes.changed", line=m.line, column=heading, old=raw, new=text)))
    return [words("notes.changes", count=len(lines)), *lines] if lines else [words("notes.no_changes")]

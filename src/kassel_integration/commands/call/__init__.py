"""One call of a command: its words, its data, its answer; shared by all verbs."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from kassel_integration.analysis.selection import unknown
from kassel_integration.commands.options import Output
from kassel_integration.console import Console
from kassel_integration.exit_code import ExitCode
from kassel_integration.render import render
from kassel_integration.render.formats import DOCUMENT_FORMATS, FOR_PEOPLE, SCHEMA_FORMATS, chosen_format
from kassel_integration.source.guard import guard
from kassel_integration.texts import LANGUAGES, Words, language
from kassel_integration.views.document import Document


class Call:
    """What a command works with: words in the caller's language, the console, and how the answer is wanted."""

    def __init__(self, output: Output, formats: tuple[str, ...] = DOCUMENT_FORMATS) -> None:
        environ: Mapping[str, str] = os.environ
        for option, value, known in (
            ("lang", output.lang, LANGUAGES),
            ("color", output.color, ("auto", "always", "never")),
            ("format", output.format, formats),
        ):
            if value is not None and value not in known:
                raise unknown(option, value, known)
        self.words = Words(language(output.lang, environ))
        self.console = Console(environ, output.color, output.quiet)
        self.on_stdout = output.output is not None and str(output.output) == "-"  # asked for by name
        self.output = output._replace(output=None) if self.on_stdout else output
        self.formats = formats
        self.format(formats[0], formats[0])  # an ending that means no format is refused before any work
        self.reads(())

    def reads(self, files: Iterable[Path]) -> None:
        """Refuse, before any work, to write the answer over data or over one of the `files` that the call reads."""
        if self.output.output:
            guard(self.output.output, files, schema=self.formats is SCHEMA_FORMATS)

    def format(self, on_terminal: str, in_pipe: str) -> str:
        """The format asked for, the one of the file's ending, else that of the place where the answer appears."""
        otherwise = on_terminal if self.console.is_terminal else in_pipe
        return chosen_format(self.output.format, self.output.output, self.formats, otherwise)

    def is_silent(self, code: ExitCode) -> bool:
        """True where `--quiet` says nothing, for all is well; what a program or a file was to get is never left out."""
        to_file = self.output.output is not None or self.on_stdout
        return self.output.quiet and code is ExitCode.FINE and not to_file and self.output.format in (None, *FOR_PEOPLE)

    @property
    def color(self) -> bool:
        """Colour, but never in a file."""
        return self.console.color and not self.output.output

    def deliver(self, document: Document, in_pipe: str = "tsv") -> int:
        """Render in the format asked for and write it; always exit code 0."""
        fmt = self.format("table", in_pipe)
        self.write(render(document, fmt, self.words, self.console.width, self.color), fmt not in FOR_PEOPLE)
        return ExitCode.FINE

    def write(self, text: str, for_machines: bool = False) -> None:
        """Write an answer to the file asked for, or to stdout."""
        if self.output.output:
            self.console.write_file(self.output.output, text)
            self.console.note(self.words("notes.written", file=self.output.output))
        else:
            self.console.write(text, for_machines)

"""One call of a command: its words, its data, its answer; shared by all verbs."""

import os
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from kassel_integration.commands.options import DataPlace, Output
from kassel_integration.console import Console
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.render.formats import (
    DOCUMENT_FORMATS,
    FOR_PEOPLE,
    SCHEMA_FORMATS,
    WORKBOOKS,
    chosen_format,
)
from kassel_integration.texts import LANGUAGES, Words, language

if TYPE_CHECKING:
    from kassel_integration.source.folder import DataFolder
    from kassel_integration.views.document import Document

_COLORS = ("auto", "always", "never")
_SITE = "site"  # the kind of folder that a report in pages is


class Call:
    """What a command works with: words in the caller's language, the console, and how the answer is wanted."""

    def __init__(self, output: Output, formats: tuple[str, ...] = DOCUMENT_FORMATS) -> None:
        environ: Mapping[str, str] = os.environ
        for option, value, known in (
            ("lang", output.lang, LANGUAGES),
            ("format", output.format, formats),
        ):
            if value is not None and value not in known:
                from kassel_integration.analysis.spoken import unknown  # noqa: PLC0415  (only where something is wrong)

                raise unknown(option, value, known)
        if output.color not in _COLORS:
            from kassel_integration.analysis.spoken import known_word  # noqa: PLC0415

            output = output._replace(color=known_word("color", output.color, _COLORS))
        self.folders: dict[DataPlace, DataFolder] = {}  # once they are found
        self.words = Words(language(output.lang, environ))
        self.console = Console(environ, output.color, output.quiet)
        self.on_stdout = output.output is not None and str(output.output) == "-"  # asked for by name
        self.output = output._replace(output=None) if self.on_stdout else output
        self.formats = formats
        fmt = self.format(formats[0], formats[0])  # an ending that means no format is refused before any work
        if output.excel and fmt != "csv":
            raise CannotRunError("excel_csv")
        self.reads(())

    def reads(self, files: Iterable[Path]) -> None:
        """Refuse, before any work, to write the answer over data or over one of the `files` that the call reads."""
        if self.output.output:
            from kassel_integration.source.guard import guard  # noqa: PLC0415  (few calls write files)

            guard(self.output.output, files, schema=self.formats is SCHEMA_FORMATS)

    def format(self, on_terminal: str, in_pipe: str) -> str:
        """The format asked for, the one of the file's ending, else that of the place where the answer appears."""
        otherwise = on_terminal if self.console.is_terminal else in_pipe
        return chosen_format(self.output.format, self.output.output, self.formats, otherwise)

    def waiting(self) -> AbstractContextManager[object]:
        """Around what may take long and says nothing itself: a sign of life for who looks."""
        return self.console.waiting(self.words("notes.working"))

    def not_poured(self, file: str) -> None:
        """Refuse, before any work, to pour a page onto a terminal; `-o -` asks for that."""
        poured = self.console.is_terminal and not self.output.output and not self.on_stdout
        if poured and self.format("html", "html") == "html":
            raise CannotRunError("page_on_terminal", file=file)

    def is_silent(self, code: ExitCode) -> bool:
        """True where `--quiet` says nothing, for all is well; what a program or a file was to get is never left out."""
        to_file = self.output.output is not None or self.on_stdout
        return self.output.quiet and code is ExitCode.FINE and not to_file and self.output.format in (None, *FOR_PEOPLE)

    @property
    def color(self) -> bool:
        """Colour, but never in a file."""
        return self.console.color and not self.output.output

    def deliver(self, document: "Document", in_pipe: str = "tsv") -> int:
        """Render in the format asked for and write it; always exit code 0."""
        fmt = self.format("table", in_pipe)
        if fmt in WORKBOOKS or self.output.excel:
            self._deliver_to_spreadsheet(document, fmt)
            return ExitCode.FINE
        self.write(self.rendered(document, fmt), fmt not in FOR_PEOPLE)
        return ExitCode.FINE

    def rendered(self, document: "Document", fmt: str) -> str:
        """The text of an answer, as it is written."""
        from kassel_integration.render import render  # noqa: PLC0415

        return render(document, fmt, self.words, self.console.width, self.color)

    def _deliver_to_spreadsheet(self, document: "Document", fmt: str) -> None:
        """A workbook, or a CSV file for a spreadsheet; a workbook is never poured onto a terminal."""
        if fmt in WORKBOOKS:
            if self.console.is_terminal and not self.output.output:
                raise CannotRunError("workbook_on_terminal", file=f"{document.name}.{fmt}")
            from kassel_integration.render.workbook import as_workbook  # noqa: PLC0415

            self.write_bytes(as_workbook(document, fmt, self.words))
            return
        from kassel_integration.render.excel import as_excel_csv  # noqa: PLC0415

        self.write(as_excel_csv(document, self.words), for_machines=True)

    def write(self, text: str, for_machines: bool = False) -> None:
        """Write an answer to the file asked for, or to stdout."""
        if self.output.output:
            self.console.write_file(self.output.output, text)
            self.console.note(self.words("notes.written", file=self.output.output))
        else:
            self.console.write(text, for_machines)

    def write_page(self, page: str, fmt: str) -> None:
        """Write a page as it is, or as the PDF a browser makes of it."""
        if fmt != "pdf":
            self.write(page, for_machines=True)
            return
        from kassel_integration.source.printing import printed  # noqa: PLC0415  (seldom asked for)

        self.write_bytes(printed(page, os.environ))

    def write_bytes(self, content: bytes) -> None:
        """Write what is no text to the file asked for, or to stdout, but not onto a terminal."""
        if self.output.output:
            self.console.write_file(self.output.output, content)
            self.console.note(self.words("notes.written", file=self.output.output))
        elif self.console.is_terminal:
            raise CannotRunError("output_bytes")
        else:
            self.console.write_bytes(content)

    def write_beside(self, path: Path, text: str) -> None:
        """Write a second file that belongs to the answer; refused where the answer itself would be."""
        from kassel_integration.source.guard import guard  # noqa: PLC0415

        guard(path)
        self.console.write_file(path, text)
        self.console.note(self.words("notes.written", file=path))

    def looks_at_site(self, read: Iterable[Path]) -> None:
        """Refuse, before any work, a folder into which no site may be written."""
        if self.output.output:
            from kassel_integration.source.written_folder import look_at_folder  # noqa: PLC0415

            look_at_folder(self.output.output, _SITE, read)

    def write_site(self, files: Iterable[tuple[str, str]]) -> None:
        """Write the files of a site into the folder asked for."""
        if self.output.output:
            count = self.console.write_folder(self.output.output, files, _SITE)
            self.console.note(self.words("notes.written_site", folder=self.output.output, files=count))

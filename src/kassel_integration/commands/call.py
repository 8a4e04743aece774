"""One call of a command: its words, its data, its answer; shared by all verbs."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kassel_integration.analysis.goal_status import GoalStatus, assess_goals
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.selection import Filters, resolve, unknown
from kassel_integration.analysis.series import Figures, group
from kassel_integration.checking.load import Loaded, load
from kassel_integration.commands.options import DataPlace, Judging, Output, Selection
from kassel_integration.console import Console
from kassel_integration.diagnostics import nearest
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.render import ENDINGS, FORMATS, render
from kassel_integration.render.document import Document
from kassel_integration.source.folder import find_data
from kassel_integration.source.settings import FILE
from kassel_integration.texts import LANGUAGES, Words, language

# Formats in the reader's language and encoding; all others are for machines.
FOR_PEOPLE = ("table", "plain", "markdown", "text")


class Call:
    """What a command works with: words in the caller's language, the console, the loaded data."""

    def __init__(self, output: Output, formats: tuple[str, ...] = FORMATS) -> None:
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
        self.output = output
        self.formats = formats

    def load(self, place: DataPlace) -> Loaded:
        """Load and check the data folder; notes on stderr if rows with errors were left out."""
        loaded = load(find_data(place.data, os.environ, Path.cwd()), os.environ)
        if loaded.catalogue is None:
            count = len(loaded.report.findings)
            raise CannotRunError("catalogue_invalid", file=loaded.folder.catalogue, count=count)
        if loaded.report.errors:
            self.console.note(self.words("findings.rows_left_out", count=loaded.report.errors))
        return loaded

    def deliver(self, document: Document, in_pipe: str = "tsv") -> int:
        """Render in the format asked for and write it; always exit code 0."""
        fmt = self._format(in_pipe)
        text = render(document, fmt, self.words, self.console.width, self.console.color and not self.output.output)
        self.write(text, fmt not in FOR_PEOPLE)
        return 0

    def write(self, text: str, for_machines: bool = False) -> None:
        """Write an answer to the file asked for, or to stdout."""
        if self.output.output:
            self.console.write_file(self.output.output, text)
            self.console.note(self.words("notes.written", file=self.output.output))
        else:
            self.console.write(text, for_machines)

    def format_for_findings(self) -> str:
        """Findings are text for people and machines alike, unless a format or a file's ending says otherwise."""
        if self.output.format:
            return self.output.format
        json_file = self.output.output is not None and self.output.output.suffix.lower() == ".json"
        return "json" if json_file else "text"

    def format_of_report(self) -> str:
        """The report is a page, on a terminal and in a pipe, unless a format or a file's ending says otherwise."""
        return self._format("html") if self.output.format or self.output.output else "html"

    def _format(self, in_pipe: str) -> str:
        if self.output.format:
            return self.output.format
        if self.output.output is None:
            return "table" if self.console.is_terminal else in_pipe
        fmt = ENDINGS.get(self.output.output.suffix.lower())
        if fmt not in self.formats:
            raise CannotRunError("output_ending", file=self.output.output, choices=", ".join(self.formats))
        return fmt


def _method_of(loaded: Loaded) -> str:
    """The method the settings name; raises CannotRunError when there is none such."""
    method = loaded.settings.method
    if method not in METHODS:
        known = tuple(METHODS)
        near = {"nearest": nearest(method, known), "choices": ", ".join(known)}
        raise CannotRunError("settings_method", file=loaded.folder.root / FILE, value=method, **near)
    return method


class Judged:
    """The data of a call, judged: how every goal stands, and which the filters chose."""

    def __init__(self, call: Call, place: DataPlace, judging: Judging, selection: Selection | None = None) -> None:
        if judging.method is not None and judging.method not in METHODS:
            raise unknown("method", judging.method, tuple(METHODS))
        loaded = call.load(place)
        assert loaded.catalogue is not None
        self.method = judging.method or _method_of(loaded)
        self.loaded = loaded
        self.catalogue: Catalogue = loaded.catalogue
        self.judging = judging
        self.figures: Figures = group(loaded.measurements, judging.as_of)
        self.goal_statuses: tuple[GoalStatus, ...] = assess_goals(self.catalogue, self.figures, self.method)
        years = {m.year for m in loaded.measurements}
        self.filters = resolve(selection.filters(), self.catalogue, years) if selection else Filters()

    def meta(self) -> dict[str, Any]:
        """What every JSON answer says about itself."""
        concept = self.catalogue.concept
        return {
            "concept": concept.title,
            "municipality": concept.municipality,
            "method": self.method,
            "figures_up_to": self.figures.last,
            "synthetic": self.loaded.folder.dataset.synthetic,
        }

    def basis(self, words: Words) -> str:
        """The line that says state, method and data."""
        folder = self.loaded.folder
        data = words(f"notes.origin.{folder.origin}", root=folder.root)
        if folder.dataset.title:
            data = words("notes.origin.titled", title=folder.dataset.title, data=data)
        if self.figures.last is None:
            return words("notes.basis_none", data=data)
        return words("notes.basis", year=self.figures.last, method=self.method, data=data)

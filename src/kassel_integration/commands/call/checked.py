"""One run of the checks: what was found, what was accepted, and what is said of it."""

import os
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kassel_integration.checking.catalogues import check_catalogues
from kassel_integration.checking.intake import Gathered
from kassel_integration.checking.load import check
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.checking.method_of import method_of
from kassel_integration.checking.patience import MOST_REJECTED
from kassel_integration.checking.run import SaidOfFiles
from kassel_integration.commands.call import Call
from kassel_integration.commands.call.apart import reading_apart
from kassel_integration.commands.call.check_asked import Asked, codes_of, needs_files, no_folders, one_plan
from kassel_integration.commands.call.found import found_as_answer
from kassel_integration.commands.call.replying import Answered, may_reply_into, write_replies
from kassel_integration.commands.call.sent_by import sent_by
from kassel_integration.commands.call.told import tell
from kassel_integration.diagnostics import Severity
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.model.catalogue import Dimension
from kassel_integration.model.measurement import Measurement
from kassel_integration.source.folder import DataFolder, as_word, find_data, of_catalogue
from kassel_integration.source.guard import guard, guard_new


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks found, whether warnings count, and the `accepted` rows with the texts they were read from."""

    result: CheckResult
    strict: bool
    dimensions: tuple[Dimension, ...] = ()
    accepted: tuple[tuple[Measurement, dict[str, str]], ...] = ()
    guard: Callable[[Path], None] = guard_new  # refuses to write what is accepted over anything that is read

    @property
    def code(self) -> ExitCode:
        """The exit code."""
        if self.result.unreadable:
            return ExitCode.CANNOT_RUN
        warned = self.strict and self.result.counts[Severity.WARNING]
        return ExitCode.FOUND if self.result.errors or warned else ExitCode.FINE


def load_checked(call: Call, asked: Asked) -> Checked:
    """Check what is asked for; before any work it is refused to write over what is read."""
    codes = codes_of(asked.ignore)
    needs_files(asked)
    no_folders(asked)
    may_reply_into(asked.reply)
    if asked.catalogues and not asked.figures and asked.normalised is None:
        one_plan(asked)
        call.reads(asked.files)
        return Checked(check_catalogues(asked.catalogues, os.environ), asked.strict)
    folder = _folder(asked)
    if asked.normalised is not None:
        _guard_normalised(asked, folder, asked.normalised)
        call.reads((asked.normalised,) if str(asked.normalised) != "-" else ())
    call.reads((*folder.files(), *asked.files))
    accepted: list[tuple[Measurement, dict[str, str]]] = []
    gathered = Gathered(values=asked.reply is not None)

    def keep(m: Measurement, texts: dict[str, str]) -> None:
        accepted.append((m, texts))
        gathered.keep(m, texts)

    office = _office(asked, folder)
    read = reading_apart(call, asked.jobs)
    with nullcontext() if read else call.waiting():
        loaded = check(
            folder,
            asked.figures or None,
            os.environ,
            keep=keep if asked.normalised is not None or asked.reply is not None else None,
            ignore=codes,
            said=SaidOfFiles(
                year=asked.year,
                sheets=asked.sheets,
                hidden_rows=asked.hidden_rows,
                source=asked.source,
                office=office,
                patience=0 if asked.normalised is not None or asked.reply is not None else MOST_REJECTED,
            ),
            opened=gathered.opened,
            read=read,
        )
    if loaded.catalogue is not None:
        told = Answered(
            asked.figures,
            loaded.report,
            gathered.values,
            loaded.catalogue,
            loaded.settings,
            office=office,
            year=asked.year,
        )
        write_replies(call, asked.reply, told)
    method_of(loaded.settings, folder)  # a setting that stops every table is no sound folder
    dimensions = loaded.catalogue.dimensions if loaded.catalogue else ()
    may_write = partial(_guard_normalised, asked, folder)
    return Checked(loaded.report, asked.strict or loaded.settings.strict, dimensions, tuple(accepted), may_write)


def _office(asked: Asked, folder: DataFolder) -> str:
    """The id of the office whose files they are, "" where none is said; a catalogue with errors knows no offices."""
    catalogue = load_catalogue(folder.catalogue, os.environ)[0] if asked.office is not None else None
    return sent_by(asked.office, catalogue) or "" if catalogue else ""


def _folder(asked: Asked) -> DataFolder:
    """What the files are checked against: the catalogue among them, else data of the caller's own."""
    one_plan(asked)
    if asked.catalogues:
        return of_catalogue(asked.catalogues[0])
    folder = find_data(asked.place.data, os.environ)
    if folder.origin == "shipped":  # to check what came with the program would say nothing of the caller's data
        command = " ".join(("kassel validate", *(as_word(str(file)) for file in asked.files), "--data DIR"))
        raise CannotRunError("data_own", command=command)
    return folder


def _guard_normalised(asked: Asked, folder: DataFolder, target: Path) -> None:
    """The clean form of one file goes to a new file, or with --force to one that is no data and not read."""
    if len(asked.figures) != 1:
        raise CannotRunError("normalise_one")
    if str(target) == "-":
        return
    guard(target, (*folder.files(), *asked.files), figures=True)
    if not asked.force:
        guard_new(target)


def say(checked: Checked, call: Call, most: int | None = None) -> ExitCode:
    """Write what was found; with `--quiet` nothing, if all is well."""
    found = found_as_answer(call, checked.result, call.format("text", "text"), most)
    return tell(call, found, checked.code, checked.result.unreadable)

"""What an import would do: the data folder, what was sent, and what of it is to be taken in."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kassel_integration.checking.intake import Gathered, Intake, Value, intake, with_findings
from kassel_integration.checking.load import check, load
from kassel_integration.checking.loaded import CheckResult, Loaded
from kassel_integration.checking.patience import MOST_REJECTED
from kassel_integration.checking.run import SaidOfFiles
from kassel_integration.commands.call import Call
from kassel_integration.commands.call.checked import Checked
from kassel_integration.commands.call.sent_by import sent_by
from kassel_integration.diagnostics import Family, codes
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.submission import Submission
from kassel_integration.rules.intake import Terms
from kassel_integration.source.files import read_bytes
from kassel_integration.source.folder import MEASUREMENTS, DataFolder, as_word, find_data
from kassel_integration.source.submissions import read_log

_MOST_BYTES = 1_000_000_000
# What an import says itself, and better: it knows the office and compares with what is stored.
_SAID_HERE = (codes.REVISION.id, codes.OTHER_OFFICE.id)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an import is asked for: `files` of one `year` and `office`, where these are named, and how to take them.

    `sheets`: the only ones to be read of workbooks; `source`: the source file by which the files are laid out.
    """

    data: str | None
    files: tuple[Path, ...]
    year: int | None = None
    office: str | None = None
    sheets: tuple[str, ...] = ()
    source: str | None = None
    hidden_rows: bool = False
    revise: bool = False
    accept_valid_rows: bool = False
    yes: bool = False
    dry_run: bool = False
    reply: Path | None = None  # the folder for what is answered to the offices

    @property
    def command(self) -> str:
        """The call as one would type it to have it done without a question."""
        named = [f"--year {self.year}"] if self.year else []
        named += [f"--office {as_word(self.office)}"] if self.office is not None else []
        named += [f"--sheet {as_word(sheet)}" for sheet in self.sheets]
        named += [f"--source {as_word(self.source)}"] if self.source is not None else []
        named += ["--hidden-rows"] if self.hidden_rows else []
        named += ["--revise"] if self.revise else []
        named += ["--accept-valid-rows"] if self.accept_valid_rows else []
        named += [f"--reply {as_word(str(self.reply))}"] if self.reply else []
        named += [f"--data {as_word(self.data)}"] if self.data else []
        return " ".join(("kassel import", *(as_word(str(file)) for file in self.files), *named))


@dataclass(frozen=True, slots=True)
class SentFile:
    """A sent file: its bytes as they were when it was checked."""

    path: Path
    raw: bytes

    @property
    def sha256(self) -> str:
        """The hash by which it is known again."""
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything that is known before anything is written."""

    loaded: Loaded
    catalogue: Catalogue
    files: tuple[SentFile, ...]
    result: CheckResult
    intake: Intake
    code: ExitCode
    earlier: tuple[Submission, ...]  # of the very same files
    values: tuple[Value, ...] = ()  # of what is accepted, where it is answered
    office: str = ""  # the id of the one that was named

    @property
    def folder(self) -> DataFolder:
        """The data folder."""
        return self.loaded.folder

    @property
    def left(self) -> int:
        """How many rows are left out."""
        return self.result.rows.rejected + len(self.intake.left)


def own_folder(asked: Asked) -> DataFolder:
    """The caller's own data folder; raises CannotRunError when there is none."""
    folder = find_data(asked.data, os.environ)
    if folder.origin == "shipped":
        raise CannotRunError("import_own", command=f"{asked.command} --data DIR")
    return folder


def prepare(call: Call, asked: Asked, folder: DataFolder) -> Prepared:
    """Check what was sent, compare it with what is stored; writes nothing. Raises CannotRunError."""
    call.reads((*folder.files(), *asked.files))
    loaded = load(folder, os.environ)
    if loaded.catalogue is None:
        count = len(loaded.report.findings)
        raise CannotRunError("catalogue_invalid", file=folder.catalogue, count=count, data=folder.option)
    terms = _terms(asked, loaded, loaded.catalogue)
    files = tuple(SentFile(path, read_bytes(path, _MOST_BYTES)) for path in asked.files)
    gathered = Gathered(values=asked.reply is not None)
    with call.waiting():
        result = check(
            folder,
            asked.files,
            os.environ,
            keep=gathered.keep,
            ignore=_SAID_HERE,
            said=SaidOfFiles(
                year=asked.year,
                sheets=asked.sheets,
                hidden_rows=asked.hidden_rows,
                source=asked.source,
                office=terms.office or "",
                patience=0 if asked.accept_valid_rows or asked.reply is not None else MOST_REJECTED,
            ),
            opened=gathered.opened,
        ).report
    for error in result.unreadable:
        raise error
    for file in files:
        if read_bytes(file.path, _MOST_BYTES) != file.raw:
            raise CannotRunError("sent_changed", file=file.path)
    found = intake(loaded.measurements, gathered.sent, terms, result.findings)
    for year in found.figures:
        _can_be_written(loaded, year)
    whole = with_findings(result, found.findings)
    code = Checked(whole, loaded.settings.strict).code or (ExitCode.FOUND if whole.muted else ExitCode.FINE)
    hashes = {file.sha256 for file in files}
    earlier = tuple(each for each in read_log(folder.root) if each.sha256 in hashes)
    left = set(found.left)
    return Prepared(
        loaded=loaded,
        catalogue=loaded.catalogue,
        files=files,
        result=whole,
        intake=found,
        code=code,
        earlier=earlier,
        values=tuple(each for each in gathered.values if each[0] not in left),
        office=terms.office or "",
    )


def _terms(asked: Asked, loaded: Loaded, catalogue: Catalogue) -> Terms:
    office = sent_by(asked.office, catalogue)
    if office is None and asked.source is not None:
        office = ""  # the export of a body of statistics: no office has reported it
    return Terms(catalogue, office, frozenset(loaded.settings.frozen), asked.revise)


def year_path(folder: DataFolder, year: int) -> Path:
    """The file with the figures of a year."""
    return folder.root / MEASUREMENTS / f"{year}.csv"


def _can_be_written(loaded: Loaded, year: int) -> None:
    """Raise CannotRunError when the year's file could not be written again without losing something of it."""
    path = year_path(loaded.folder, year)
    elsewhere = next((m.file for m in loaded.measurements if m.year == year and Path(m.file) != path), None)
    if elsewhere is not None:
        raise CannotRunError("import_elsewhere", file=elsewhere, target=path)
    if any(Path(each.file) == path for each in loaded.report.rejected) or any(_lost(loaded.report, path)):
        raise CannotRunError("import_would_lose", file=path, data=loaded.folder.option)


def _lost(report: CheckResult, path: Path) -> Iterator[bool]:
    """For each finding about a stored file whether it speaks of something that the canonical form would not have."""
    for finding in report.findings:
        if Path(finding.place.file) == path:
            tables = finding.code.family in (Family.READING, Family.TABLES) and finding.code is not codes.READ_AS
            yield tables or finding.code is codes.NOT_REPORTED

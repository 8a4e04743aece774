"""What `validate` was asked for, and what of it cannot be: refused before anything is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from os.path import isdir
from pathlib import Path

from kassel_integration.commands.options import DataPlace
from kassel_integration.errors import CannotRunError
from kassel_integration.source.folder import as_word, inside, is_catalogue


@dataclass(frozen=True, slots=True)
class Asked:
    """What to check, and how: `files`, or all of the data; `normalised`: where the one file's clean form goes.

    Of the files, `catalogues` are checked by themselves, `figures` against the one of them, else against the data.
    """

    place: DataPlace
    files: tuple[Path, ...] = ()
    ignore: tuple[str, ...] = ()
    year: int | None = None
    office: str | None = None
    sheets: tuple[str, ...] = ()
    hidden_rows: bool = False
    source: str | None = None
    strict: bool = False
    normalised: Path | None = None
    force: bool = False
    reply: Path | None = None  # the folder for what is answered to the offices
    jobs: int | None = None  # processes

    @property
    def is_whole(self) -> bool:
        """True of a call that names no file and says nothing of one."""
        said = (self.files, self.year, self.office, self.sheets, self.hidden_rows, self.source)
        done = (self.normalised, self.force, self.reply)
        return not any(each not in (None, (), False) for each in (*said, *done))

    @property
    def catalogues(self) -> tuple[Path, ...]:
        """The files that are catalogues."""
        return tuple(file for file in self.files if is_catalogue(file))

    @property
    def figures(self) -> tuple[Path, ...]:
        """The files that hold measurements."""
        return tuple(file for file in self.files if not is_catalogue(file))


def given(files: Sequence[Path]) -> tuple[Path, ...]:
    """The files that were named, standard input as one of them."""
    if "-" not in map(str, files):
        return tuple(files)
    from kassel_integration.source.piped import piped  # noqa: PLC0415  (few calls are made in a pipe)

    return tuple(map(piped, files))


def needs_files(asked: Asked) -> None:
    """Refuse what is said of files where none is named."""
    given = {
        "sheet_of_all": asked.sheets,
        "hidden_rows_of_all": asked.hidden_rows,
        "source_of_all": asked.source,
        "office_of_all": asked.office,
        "reply_of_all": asked.reply,
    }
    for refusal, value in given.items():
        if value not in (None, (), False) and not asked.figures:
            raise CannotRunError(refusal)


def no_folders(asked: Asked) -> None:
    """Refuse a folder where a file belongs, and name what to call instead; beside files it is told with theirs."""
    if not all(isdir(path) for path in asked.files):  # noqa: PTH112  (what cannot be looked at is told with the files)
        return
    for path in asked.files:
        plan, first = inside(path)
        if plan is not None:
            raise CannotRunError("folder_of_plan", file=path, command=f"kassel validate --data {as_word(str(plan))}")
        if first is not None:
            raise CannotRunError("folder_of_files", file=path, first=first)


def one_plan(asked: Asked) -> None:
    """Refuse a call that names two things that figures could be checked against."""
    if asked.catalogues and asked.place.data is not None:
        raise CannotRunError("catalogue_and_data", file=asked.catalogues[0], value=asked.place.data)
    if asked.figures and len(set(asked.catalogues)) > 1:
        raise CannotRunError(
            "catalogues_and_figures", file=asked.figures[0], choices=", ".join(map(str, asked.catalogues))
        )


def codes_of(ignore: Iterable[str]) -> tuple[str, ...]:
    """The codes of `--ignore`; raises CannotRunError for one that does not exist."""
    from kassel_integration.diagnostics.codes import all_codes, near_code  # noqa: PLC0415

    codes = tuple(part.strip().upper() for text in ignore for part in text.split(",") if part.strip())
    for code in codes:
        if code not in all_codes():
            raise CannotRunError("unknown_value", option="ignore", value=code, nearest=near_code(code))
    return codes

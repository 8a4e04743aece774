"""Where the data are: named by the caller, else the nearest at or above the working folder, else the shipped ones."""

import os
import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source import dataset_file
from kassel_integration.source.dataset_file import Dataset, read_dataset
from kassel_integration.source.there import asking, exists, is_file, is_folder, listed, working_folder

CATALOGUE = "handlungsfelder.yaml"
MEASUREMENTS = "measurements"
SOURCES = "sources"
SCHEMA = "handlungsfelder.schema.json"  # what a catalogue may say, for editors; nothing is read from it
ALONE = "catalogue"
_ENDINGS = (".yaml", ".yml")
_TABLES = (".csv", ".xlsx", ".xlsm", ".ods", ".xls")
OWN_FILES = (CATALOGUE, dataset_file.FILE, "kassel.toml", "submissions.csv")  # beside measurements/


@dataclass(frozen=True, slots=True)
class DataFolder:
    """A folder with measurements and its catalogue; `origin` says which rule found it (named, nearest, shipped).

    With the origin catalogue it is a catalogue alone, wherever it lies; what lies beside it is no measurement.
    """

    root: Path
    origin: str
    dataset: Dataset = field(default_factory=Dataset)

    @property
    def catalogue(self) -> Path:
        """The catalogue file: the one that dataset.yaml names, else the folder's own."""
        return self.dataset.catalogue or self.root / CATALOGUE

    def measurement_files(self) -> list[Path]:
        """The measurement files, one per year, in order of the year.

        Raises CannotRunError when the folder is there and cannot be listed: no figures would look like no findings.
        """
        return [path for path in self._among_measurements() if _is_measurements(path)]

    def not_measurements(self) -> list[Path]:
        """What else is in their folder, except for hidden files."""
        return [path for path in self._among_measurements() if not _is_measurements(path)]

    def almost_measurements(self) -> list[Path]:
        """Folders whose name is that of the measurements but for its case, where that makes another folder."""
        alike = [p for p in listed(self.root) if p.name.casefold() == MEASUREMENTS and p.name != MEASUREMENTS]
        return [p for p in alike if is_folder(p) and not _same(p, self.root / MEASUREMENTS)]

    def _among_measurements(self) -> list[Path]:
        folder = self.root / MEASUREMENTS
        if self.origin == ALONE or not os.path.lexists(folder):
            return []
        return [path for path in listed(folder) if not path.name.startswith(".")]

    @property
    def said(self) -> str:
        """Which text says where the folder is: by the rule that found it, or that one stands in it."""
        return "here" if self.root == Path() and self.origin in ("named", "nearest") else self.origin

    @property
    def option(self) -> str:
        """What a command is to be typed with to find these data again, beginning with a blank; often nothing."""
        return f" --data {as_word(str(self.root))}" if self.origin == "named" else ""

    def files(self) -> list[Path]:
        """What the data consist of, read or not: the catalogue, what is said about the folder, all measurements."""
        own = [self.catalogue, *(self.root / name for name in OWN_FILES), *(self.root / SOURCES).glob("*")]
        return [*own, *(self.root / MEASUREMENTS).glob("**/*")]


def is_catalogue(path: Path) -> bool:
    """True for a file that is named as catalogues are."""
    return path.suffix.lower() in _ENDINGS


def inside(folder: Path) -> tuple[Path | None, Path | None]:
    """The data folder that a folder is or belongs to, and its first file that may hold measurements; None for none."""
    roots = (folder, folder.parent) if folder.name == MEASUREMENTS else (folder,)
    tables = [each for each in listed(folder) if each.suffix.lower() in _TABLES and is_file(each)]
    return next((root for root in roots if is_file(root / CATALOGUE)), None), next(iter(tables), None)


def of_catalogue(path: Path) -> DataFolder:
    """The data that a catalogue is by itself. Raises CannotRunError for a file that says what a folder is."""
    if path.name == dataset_file.FILE:
        raise CannotRunError("not_a_catalogue", file=path)
    return DataFolder(path.parent, ALONE, Dataset(catalogue=path))


def as_word(text: str) -> str:
    """A word of a command as one types it, in quotes where it needs them."""
    return subprocess.list2cmdline([text]) if os.name == "nt" else shlex.quote(text)


def _is_measurements(path: Path) -> bool:
    return path.suffix.lower() == ".csv" and not path.name.startswith("~$")


def _same(one: Path, other: Path) -> bool:
    with asking(one):
        return exists(other) and one.samefile(other)


def find_data(named: str | None, environ: Mapping[str, str], here: Path | None = None) -> DataFolder:
    """Find the data folder: `named` (--data), KASSEL_DATA, the nearest at or above `here`, the shipped one.

    At or above `here`, the working folder unless another is meant, it is a folder that has a catalogue itself, or one
    with the name data in it.
    """
    if named == "":
        raise CannotRunError("data_empty")
    wanted = named or environ.get("KASSEL_DATA")
    if wanted:
        found = _look(Path(wanted), "named")
        if found is None:
            raise CannotRunError("data_missing", folder=Path(wanted), catalogue=CATALOGUE)
        return found
    here = here or working_folder()
    for folder in (here, *here.parents):
        if is_file(folder / CATALOGUE, "data_unknown"):
            return _seen_from(here, DataFolder(folder, "nearest", read_dataset(folder)))
        root = folder / "data"
        # Other programs have a dataset.yaml, too.
        if is_file(root / CATALOGUE, "data_unknown") or is_folder(root / MEASUREMENTS, "data_unknown"):
            found = _look(root, "nearest")
            if found is not None:
                return _seen_from(here, found)
    return DataFolder(_shipped(), "shipped")


def _look(root: Path, origin: str) -> DataFolder | None:
    """The data folder `root`, None when it neither has a catalogue nor names one."""
    found = DataFolder(root, origin, read_dataset(root))
    return found if is_file(found.catalogue) else None


def _seen_from(here: Path, found: DataFolder) -> DataFolder:
    """The same folder with the paths a person standing in `here` would write."""
    named = found.dataset.catalogue
    dataset = replace(found.dataset, catalogue=_relative(named, here)) if named else found.dataset
    return replace(found, root=_relative(found.root, here), dataset=dataset)


def _relative(path: Path, here: Path) -> Path:
    return path.relative_to(here) if path.is_relative_to(here) else path


def _shipped() -> Path:
    """The data inside the installed package; in a checkout the data/ at its top."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent.parent / "data"

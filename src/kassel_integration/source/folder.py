"""Where the data are: named by the caller, else the nearest data/ above, else what ships with the program."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kassel_integration.errors import CannotRunError

CATALOGUE = "handlungsfelder.yaml"
MEASUREMENTS = "measurements"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """A folder with a catalogue and measurements; `origin` says which rule found it (named, nearest, shipped)."""

    root: Path
    origin: str

    @property
    def catalogue(self) -> Path:
        """The catalogue file."""
        return self.root / CATALOGUE

    def measurement_files(self) -> list[Path]:
        """The measurement files, one per year, in order of the year."""
        folder = self.root / MEASUREMENTS
        return sorted(p for p in folder.glob("*.csv") if not p.name.startswith(".")) if folder.is_dir() else []


def find_data(named: str | None, environ: Mapping[str, str], here: Path) -> DataFolder:
    """Find the data folder: `named` (--data), KASSEL_DATA, the nearest data/ at or above `here`, the shipped one."""
    wanted = named or environ.get("KASSEL_DATA")
    if wanted:
        root = Path(wanted)
        if not (root / CATALOGUE).is_file():
            raise CannotRunError("data_missing", folder=root, catalogue=CATALOGUE)
        return DataFolder(root, "named")
    for folder in (here, *here.parents):
        if (folder / "data" / CATALOGUE).is_file():
            return DataFolder(_relative(folder / "data", here), "nearest")
    return DataFolder(_shipped(), "shipped")


def _relative(path: Path, here: Path) -> Path:
    return path.relative_to(here) if path.is_relative_to(here) else path


def _shipped() -> Path:
    """The data inside the installed package; in a checkout the data/ at its top."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent.parent / "data"

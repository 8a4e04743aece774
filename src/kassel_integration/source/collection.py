"""A folder of data folders, one for each municipality, by the names of the folders."""

from pathlib import Path
from typing import NamedTuple

from kassel_integration.errors import CannotRunError
from kassel_integration.source import dataset_file
from kassel_integration.source.folder import CATALOGUE, MEASUREMENTS
from kassel_integration.source.there import exists, is_folder, listed


class Member(NamedTuple):
    """One municipality: the name of its folder, and its data folder, which may be a data/ below that."""

    name: str
    root: Path


def members(collection: Path) -> list[Member]:
    """The data folders in a folder, in order of their names; hidden ones, and what is no data folder, are left alone.

    Raises CannotRunError where there is no such folder, or none in it.
    """
    if not is_folder(collection):
        raise CannotRunError("collection_missing", folder=collection)
    found = [Member(folder.name, root) for folder in listed(collection) if (root := _data_of(folder)) is not None]
    if not found:
        raise CannotRunError("collection_empty", folder=collection, catalogue=CATALOGUE)
    return found


def _data_of(folder: Path) -> Path | None:
    if folder.name.startswith(".") or not is_folder(folder):
        return None
    return next((root for root in (folder, folder / "data") if _is_data(root)), None)


def _is_data(root: Path) -> bool:
    files = (root / CATALOGUE, root / dataset_file.FILE)
    return any(exists(file) for file in files) or is_folder(root / MEASUREMENTS)

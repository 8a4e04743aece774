"""Reads `dataset.yaml`: what a data folder says about itself, and where its catalogue is when it is elsewhere."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kassel_integration.errors import CannotRunError
from kassel_integration.source.files import read_bytes

if TYPE_CHECKING:
    from kassel_integration.source.yaml_node import Tree

FILE = "dataset.yaml"
MAX_BYTES = 100_000
_TYPES: dict[str, type] = {"synthetic": bool, "title": str, "catalogue": str}


@dataclass(frozen=True, slots=True)
class Dataset:
    """`synthetic`: made up, and every output says so; `catalogue`: the file to use instead of the folder's own."""

    synthetic: bool = False
    title: str = ""
    catalogue: Path | None = None


def read_dataset(folder: Path) -> Dataset:
    """Read `dataset.yaml` in a data folder; raises CannotRunError when it is not right, for a typo must not pass."""
    path = folder / FILE
    if not os.path.lexists(path):
        return Dataset()
    plain = _plain(path)
    catalogue = plain.get("catalogue")
    found = _beside(folder, catalogue) if catalogue is not None else None
    if found is not None and not found.is_file():
        raise CannotRunError("dataset_catalogue", file=path, catalogue=catalogue)
    return Dataset(plain.get("synthetic", False), plain.get("title", ""), found)


def _plain(path: Path) -> dict[str, Any]:
    """The keys and values of the file, each known and of its type."""
    from kassel_integration.source.yaml_tree import read_tree  # noqa: PLC0415  (yaml: only where the file exists)

    raw = read_bytes(path, MAX_BYTES)
    try:
        tree = read_tree(raw.decode("utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise CannotRunError("dataset_broken", file=path, line=raw.count(b"\n", 0, error.start) + 1) from None
    plain = _mapping(tree, path)
    for key, value in plain.items():
        if key not in _TYPES:
            line = tree.place((key,), key=True).line
            raise CannotRunError("dataset_unknown", file=path, line=line, key=key[:80], choices=", ".join(_TYPES))
        if type(value) is not _TYPES[key] or value == "":
            raise CannotRunError(
                f"dataset_type.{_TYPES[key].__name__}", file=path, line=tree.place((key,)).line, key=key
            )
    return plain


def _mapping(tree: "Tree", path: Path) -> dict[str, Any]:
    if tree.findings or not isinstance(tree.value, dict):
        line = min((finding.place.line for finding in tree.findings), default=1)
        raise CannotRunError("dataset_broken", file=path, line=line)
    return tree.value


def _beside(folder: Path, named: str) -> Path:
    """A path given relative to the folder, without superfluous `..` where leaving them out leads to the same file."""
    path = folder / named
    short = Path(os.path.normpath(path))
    try:
        return short if short.samefile(path) else path
    except (OSError, ValueError):
        return path

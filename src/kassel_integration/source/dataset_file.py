"""Reads `dataset.yaml`: what a data folder says about itself, and where its catalogue is when it is elsewhere."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kassel_integration import __version__
from kassel_integration.errors import CannotRunError
from kassel_integration.source import cache
from kassel_integration.source.files import read_bytes
from kassel_integration.source.settings_text import utf8_text
from kassel_integration.source.there import is_file

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
    if found is not None and not _is_file(found, path, str(catalogue)):
        raise CannotRunError("dataset_catalogue", file=path, catalogue=catalogue)
    return Dataset(plain.get("synthetic", False), plain.get("title", ""), found)


def _is_file(found: Path, path: Path, named: str) -> bool:
    """Whether there is the catalogue that the file `path` names; where that cannot be told, it is said who names it."""
    try:
        return is_file(found)
    except CannotRunError as error:
        raise CannotRunError("dataset_path", file=path, catalogue=named, reason=error.values["reason"]) from None


def _plain(path: Path) -> dict[str, Any]:
    """The keys and values of the file, each known and of its type; one found right before is remembered."""
    raw = read_bytes(path, MAX_BYTES)
    known = _recalled(path, raw)
    if known is not None:
        return known
    plain = _checked(path, raw)
    _remember(path, raw, plain)
    return plain


def _recalled(path: Path, raw: bytes) -> dict[str, Any] | None:
    """What exactly these bytes were found to say, or None: YAML takes longer to load than a remembered answer."""
    kept = cache.read_kept_bytes(cache.name_of("dataset", path), os.environ)
    head = _head(raw)
    if kept is None or not kept.startswith(head):
        return None
    try:
        plain = json.loads(kept[len(head) :])
    except ValueError:
        return None
    right = isinstance(plain, dict) and all(type(value) is _TYPES.get(key) for key, value in plain.items())
    return plain if right else None


def _remember(path: Path, raw: bytes, plain: Mapping[str, Any]) -> None:
    content = _head(raw) + json.dumps(plain).encode("ascii")
    cache.keep_bytes(cache.name_of("dataset", path), content, os.environ)


def _head(raw: bytes) -> bytes:
    return b"\0".join((__version__.encode(), str(len(raw)).encode(), raw, b""))


def _checked(path: Path, raw: bytes) -> dict[str, Any]:
    from kassel_integration.source.yaml_tree import read_tree  # noqa: PLC0415  (yaml: only where it is not remembered)

    tree = read_tree(utf8_text(raw, path, "dataset_not_utf8"), str(path))
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

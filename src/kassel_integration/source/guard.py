"""Decides whether an answer may be written to a file: never over data, never over what the same call reads."""

import os
from collections.abc import Iterable
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source import dataset_file
from kassel_integration.source.folder import CATALOGUE, MEASUREMENTS, OWN_FILES, SCHEMA, SOURCES

_FOLDERS = frozenset((MEASUREMENTS, "submissions", SOURCES))


def guard(target: Path, read: Iterable[Path] = (), *, figures: bool = False, schema: bool = False) -> None:
    """Raise CannotRunError when `target` is a file of a data folder or one of the files the call has `read`.

    Links, hard links and other spellings of the same file are seen through. Among the measurements only `figures`
    may be written, and only under a new name; over the schema beside a catalogue only another `schema`.
    """
    real = Path(os.path.realpath(target))
    own = (*OWN_FILES, *(() if schema else (SCHEMA,)))
    if real.name.casefold() in own or (_among_data(real) and not (figures and not real.exists())):
        raise CannotRunError("write_data", file=target)
    for path in read:
        if _same(real, path):
            raise CannotRunError("write_read", file=target)


def guard_new(target: Path) -> None:
    """Raise CannotRunError when there is anything of this name already, be it a link to nothing."""
    if os.path.lexists(target):
        raise CannotRunError("write_exists", file=target)


def _among_data(real: Path) -> bool:
    """True when a folder above holds the figures, or the source files, of a data folder."""
    return any(
        folder.name.casefold() in _FOLDERS
        and any((folder.parent / name).exists() for name in (CATALOGUE, dataset_file.FILE))
        for folder in real.parents
    )


def _same(real: Path, other: Path) -> bool:
    """True when both are one file; where there is none yet, when they lead to one place."""
    try:
        return real.samefile(other)
    except OSError:
        return real == Path(os.path.realpath(other))

"""Decides whether an answer may be written to a file: never over data, never over what the same call reads."""

import os
from collections.abc import Iterable
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source import dataset_file
from kassel_integration.source.folder import CATALOGUE, MEASUREMENTS, OWN_FILES, SCHEMA, SOURCES
from kassel_integration.source.names_on_windows import refuse_reserved
from kassel_integration.source.there import exists, real

_FOLDERS = frozenset((MEASUREMENTS, "submissions", SOURCES))


def guard(target: Path, read: Iterable[Path] = (), *, figures: bool = False, schema: bool = False) -> None:
    """Raise CannotRunError when `target` is a file of a data folder or one of the files the call has `read`.

    Links, hard links and other spellings of the same file are seen through. Among the measurements only `figures`
    may be written, and only under a new name; over the schema beside a catalogue only another `schema`. On Windows also
    when nothing can have such a name there.
    """
    refuse_reserved(target)
    place = real(target)
    own = (*OWN_FILES, *(() if schema else (SCHEMA,)))
    if place.name.casefold() in own or (_among_data(place) and not (figures and not exists(place))):
        raise CannotRunError("write_data", file=target)
    for path in read:
        if _same(place, path):
            raise CannotRunError("write_read", file=target)


def guard_new(target: Path) -> None:
    """Raise CannotRunError when there is anything of this name already, be it a link to nothing."""
    if os.path.lexists(target):
        raise CannotRunError("write_exists", file=target)


def _among_data(place: Path) -> bool:
    """True when a folder above holds the figures, or the source files, of a data folder."""
    return any(
        folder.name.casefold() in _FOLDERS
        and any(exists(folder.parent / name) for name in (CATALOGUE, dataset_file.FILE))
        for folder in place.parents
    )


def _same(place: Path, other: Path) -> bool:
    """True when both are one file; where there is none yet, when they lead to one place."""
    try:
        return place.samefile(other)
    except (OSError, ValueError):
        return place == real(other)

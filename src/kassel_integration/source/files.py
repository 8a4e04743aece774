"""Reading whole small files and writing files so that nothing is ever half there."""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source.interruption import held
from kassel_integration.source.outside import is_open_elsewhere, not_written, os_reason
from kassel_integration.source.staged import Staged, flush, sync_folder
from kassel_integration.source.still_file import opened


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses while a file is read into CannotRunError, named in words of ours."""
    try:
        yield
    except FileNotFoundError:
        raise CannotRunError("file_missing", file=path) from None
    except OSError as error:
        key = "file_open" if is_open_elsewhere(error) else "file_unreadable"
        raise CannotRunError(key, file=path, reason=os_reason(error)) from None


def look(path: Path) -> os.stat_result:
    """Stat a regular file before anything opens it: a folder, FIFO or device would hang or never end.

    Raises CannotRunError naming what is there instead.
    """
    with reading(path):
        found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise CannotRunError("file_is_folder", file=path)
    if not stat.S_ISREG(found.st_mode):
        raise CannotRunError("file_not_regular", file=path)
    return found


def read_bytes(path: Path, limit: int) -> bytes:
    """Read a regular file of at most `limit` bytes; raises CannotRunError otherwise."""
    size = look(path).st_size
    if size > limit:
        raise CannotRunError("file_too_large", file=path, size=size, limit=limit)
    with reading(path), opened(path) as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:  # it has grown since
        raise CannotRunError("file_changed", file=path)
    return content


def holds(path: Path, text: str) -> bool:
    """True when a file is exactly this UTF-8 text."""
    return holds_bytes(path, text.encode("utf-8"))


def holds_bytes(path: Path, raw: bytes) -> bool:
    """True when a file is exactly these bytes."""
    return look(path).st_size == len(raw) and read_bytes(path, len(raw)) == raw


def write_atomically(path: Path, content: str | bytes, mode: int | None = None) -> None:
    """Write text (as UTF-8) or bytes: whole or not at all, whatever happens; keeps the rights, follows a link.

    `mode`: the rights it shall have, whatever they were.

    Raises CannotRunError when the disk says no: nothing was changed then, or, with the key "output_unsure", the new
    content is there and the disk did not confirm that it will stay. An interruption waits until it is written.
    """
    with held():
        _put_all([(Staged(path, mode=mode), content)])


def write_all(contents: Mapping[Path, str | bytes]) -> None:
    """Write several files, each whole, and none is put in its place before all are written beside them.

    Their folders are made. Raises CannotRunError as for one file, or, with the key "output_partly", when only some are
    in their place.
    """
    made: list[Path] = []
    with held():
        try:
            for folder in dict.fromkeys(path.parent for path in contents):
                _make(folder, made)
            if contents:
                _put_all([(Staged(path), content) for path, content in contents.items()])
            for folder in made:
                sync_or_tell(folder.parent, folder)
        finally:
            for folder in reversed(made):
                remove_empty(folder)


def _make(folder: Path, made: list[Path]) -> None:
    try:
        make_with_parents(folder, made)
    except OSError as error:
        raise not_written(folder, error) from None


def make_with_parents(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it, noting each before it is there; raises OSError."""
    if folder.is_dir():
        return
    if folder.parent != folder:  # a drive that is not there has none above it
        make_with_parents(folder.parent, made)
    made.append(folder)
    folder.mkdir(exist_ok=True)


def remove_empty(folder: Path) -> None:
    """Remove a folder unless something is in it."""
    with suppress(OSError):
        folder.rmdir()


def _put_all(staged: list[tuple[Staged, str | bytes]]) -> None:
    now, put = staged[0][0], 0
    try:
        for now, content in staged:
            now.write(content)
        for now, _ in staged:
            now.put()
            put += 1
    except OSError as error:
        if put:
            told = {"file": now.path, "reason": os_reason(error), "written": put, "total": len(staged)}
            raise CannotRunError("output_partly", **told) from None
        raise not_written(now.path, error) from None
    finally:
        for each, _ in staged:
            each.drop()
    for folder, path in {each.target.parent: each.path for each, _ in reversed(staged)}.items():
        sync_or_tell(folder, path)


def write_new(path: Path, content: bytes) -> None:
    """Write a file in a folder that nobody sees yet, flushed to the disk; raises OSError."""
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        flush(stream.fileno())


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it, and try again once; what can't be removed stays, for the work is done."""
    for _ in range(2):
        shutil.rmtree(folder, ignore_errors=True)


def sync_or_tell(folder: Path, path: Path) -> None:
    """Make what was put in place as `path` durable; raises CannotRunError that says that it is there all the same."""
    try:
        sync_folder(folder)
    except OSError as error:
        raise CannotRunError("output_unsure", file=path, reason=os_reason(error)) from None

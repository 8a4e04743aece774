"""Reading whole small files and writing files so that nothing is ever half there."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source.outside import os_reason
from kassel_integration.source.staged import Staged, sync_folder


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses while a file is read into CannotRunError, named in words of ours."""
    try:
        yield
    except FileNotFoundError:
        raise CannotRunError("file_missing", file=path) from None
    except OSError as error:
        raise CannotRunError("file_unreadable", file=path, reason=os_reason(error)) from None


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
    with reading(path):
        return path.read_bytes()


def holds(path: Path, text: str) -> bool:
    """True when a file is exactly this UTF-8 text."""
    raw = text.encode("utf-8")
    return look(path).st_size == len(raw) and read_bytes(path, len(raw)) == raw


def writable_folder(path: Path) -> None:
    """Make a folder where there is none yet, with those above it; raises CannotRunError when that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotRunError("output_failed", file=path, reason=os_reason(error)) from None


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write text (as UTF-8) or bytes: whole or not at all, whatever happens; keeps the rights, follows a link.

    Raises CannotRunError when the disk says no: nothing was changed then, or, with the key "output_unsure", the new
    content is there and the disk did not confirm that it will stay.
    """
    staged = Staged(path)
    try:
        staged.write(content)
        staged.put()
    except OSError as error:
        raise CannotRunError("output_failed", file=path, reason=os_reason(error)) from None
    finally:
        staged.drop()
    try:
        sync_folder(staged.target.parent)
    except OSError as error:
        raise CannotRunError("output_unsure", file=path, reason=os_reason(error)) from None

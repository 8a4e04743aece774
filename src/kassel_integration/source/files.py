"""Reading whole small files and writing files so that nothing is ever half there."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source.outside import os_reason


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


def write_atomically(path: Path, text: str) -> None:
    """Write UTF-8 text beside the target, flush to disk, rename over it; keeps the rights, follows a link.

    Either the old or the new content is there, never a part. Raises CannotRunError when the disk says no.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        raise CannotRunError("output_not_file", file=path)
    temporary = None
    try:
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else _default_mode()
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="", errors="surrogateescape") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
        temporary = None
        _sync_folder(target.parent)
    except OSError as error:
        raise CannotRunError("output_failed", file=path, reason=os_reason(error)) from None
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable; Windows cannot open folders and does not need to."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

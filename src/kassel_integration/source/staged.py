"""The new content of a file, written beside it and then put in its place: the one way in which files are written.

What this promises, and where it cannot: docs/writing.md.
"""

import errno
import os
import stat
import sys
import time
from pathlib import Path

from kassel_integration.errors import CannotRunError

_WINDOWS = sys.platform == "win32"
_PATIENCE = 20  # times that Windows is asked again to replace a file that another program has open just now
# What says that a drive has no such thing as a folder that can be flushed.
_NO_FLUSH = (errno.EINVAL, errno.EACCES, errno.EPERM, errno.EBADF, errno.ENOTSUP, errno.ENOSYS)
_LONGEST = 60  # signs of a name that are kept in the name beside it, for both must be short enough


class Staged:
    """A file beside its target until it is put there; `ending` is the last part of its name while it waits."""

    def __init__(self, path: Path, ending: str = "tmp") -> None:
        self.target = Path(os.path.realpath(path))
        self.beside = self.target.with_name(f".{self.target.name[:_LONGEST]}.{os.urandom(6).hex()}.{ending}")
        self._waits = False
        if os.path.exists(self.target) and not os.path.isfile(self.target):  # noqa: PTH110, PTH113  (never raise)
            raise CannotRunError("output_not_file", file=path)

    def write(self, content: str | bytes) -> None:
        """Write beside the target and flush to the disk, with the target's rights; raises OSError."""
        raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape")
        before = _stat(self.target)
        self._waits = True  # before anything exists, so that nothing can come between
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(os.open(self.beside, flags, 0o666 if before is None else 0o600), "wb") as stream:  # noqa: PTH123
            stream.write(raw)
            stream.flush()
            _flush(stream.fileno())
        if before is not None:
            _keep_rights(self.target, before, self.beside)

    def put(self) -> None:
        """Put it in the place of the target, in one step; raises OSError."""
        replace(self.beside, self.target)
        self._waits = False

    def drop(self) -> None:
        """Remove it unless it was put in place."""
        if self._waits:
            try:
                self.beside.unlink(missing_ok=True)
            except OSError:  # what went wrong before is told, and matters more
                return
            self._waits = False


def replace(source: Path, target: Path) -> None:
    """Rename over another file; raises OSError. Windows refuses while a virus scanner looks at it, which passes."""
    for attempt in range(_PATIENCE):
        try:
            os.replace(source, target)  # noqa: PTH105
        except PermissionError:
            if not _WINDOWS or attempt == _PATIENCE - 1:
                raise
            time.sleep(1 / _PATIENCE)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable; Windows and some network drives neither can nor need to. Raises OSError."""
    if _WINDOWS:
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # one may write into it, but not look
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_FLUSH:
            raise
    finally:
        os.close(handle)


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _flush(handle: int) -> None:
    """Flush to the disk itself; macOS has a call of its own for that, which not every drive knows."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415

        try:
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(handle)
    else:
        os.fsync(handle)


def _keep_rights(target: Path, before: os.stat_result, beside: Path) -> None:
    """Mode must be kept; owner, group and access lists as far as one may."""
    now = beside.stat()
    if not _WINDOWS and (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        for owner in ((before.st_uid, before.st_gid), (-1, before.st_gid)):
            try:
                os.chown(beside, *owner)
                break
            except OSError:
                continue
    beside.chmod(stat.S_IMODE(before.st_mode))
    for name in _attributes(target):
        try:
            os.setxattr(beside, name, os.getxattr(target, name))
        except OSError:
            continue


def _attributes(path: Path) -> list[str]:
    """Access lists and the like, where the system has them."""
    try:
        return os.listxattr(path)
    except (AttributeError, OSError):
        return []

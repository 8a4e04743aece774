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
from kassel_integration.source.names_on_windows import refuse_reserved
from kassel_integration.source.outside import OpenElsewhereError

_WINDOWS = sys.platform == "win32"
_PATIENCE = 20  # times that Windows is asked again to replace a file that another program has open just now
# What says that a drive has no such thing as a folder that can be flushed.
_NO_FLUSH = (errno.EINVAL, errno.EACCES, errno.EPERM, errno.EBADF, errno.ENOTSUP, errno.ENOSYS)
# What says that a drive has no rights to set, or that nobody may set them: shares of Windows are such.
_NO_RIGHTS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)
_LONGEST = 60  # signs of a name that are kept in the name beside it, for both must be short enough


class Staged:
    """A file beside its target until it is put there; `ending` is the last part of its name while it waits.

    `mode`: the rights it shall have; without it those of the target are kept.
    """

    def __init__(self, path: Path, ending: str = "tmp", mode: int | None = None) -> None:
        refuse_reserved(path)
        self.path = path
        self.target = Path(os.path.realpath(path))
        self.beside = self.target.with_name(f".{self.target.name[:_LONGEST]}.{os.urandom(6).hex()}.{ending}")
        self._waits, self._mode = False, mode
        if os.path.exists(self.target) and not os.path.isfile(self.target):  # noqa: PTH110, PTH113  (never raise)
            raise CannotRunError("output_not_file", file=path)

    def write(self, content: str | bytes) -> None:
        """Write beside the target and flush to the disk, with the target's rights; raises OSError."""
        raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape")
        before = _stat(self.target)
        self._waits = True  # before anything exists, so that nothing can come between
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        open_to_all = before is None and self._mode is None
        with open(os.open(self.beside, flags, 0o666 if open_to_all else 0o600), "wb") as stream:  # noqa: PTH123
            stream.write(raw)
            stream.flush()
            flush(stream.fileno())
        if self._mode is not None:
            give_mode(self.beside, self._mode)
        elif before is not None:
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
        except PermissionError as error:
            if not _WINDOWS:
                raise
            if attempt == _PATIENCE - 1:
                raise _as_it_is(error, target) from None
            time.sleep(1 / _PATIENCE)
        else:
            return


def _as_it_is(error: PermissionError, target: Path) -> PermissionError:
    """Windows refuses to replace what is open elsewhere as it refuses what may not be changed; only its mark tells."""
    before = _stat(target)
    if before is None or not before.st_mode & stat.S_IWRITE:
        return error
    return OpenElsewhereError(error.errno, error.strerror, str(target))


def target_of(error: OSError) -> str | None:
    """The file that could not be written: where one was to take the place of another, that one."""
    found = error.filename2 or error.filename
    return str(found) if found else None


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


def flush(handle: int) -> None:
    """Flush to the disk itself; macOS has a call of its own for that, which not every drive knows."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415

        try:
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(handle)
    else:
        os.fsync(handle)


def flush_file(path: Path) -> None:
    """Flush a file that is written already; raises OSError."""
    with path.open("r+b") as stream:
        flush(stream.fileno())


def _keep_rights(target: Path, before: os.stat_result, beside: Path) -> None:
    """Mode, owner, group and access lists, as far as one may and the drive has them."""
    now = beside.stat()
    if hasattr(os, "chown") and (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        for owner in ((before.st_uid, before.st_gid), (-1, before.st_gid)):
            try:
                os.chown(beside, *owner)
                break
            except OSError:
                continue
    give_mode(beside, stat.S_IMODE(before.st_mode))
    for name in _attributes(target):
        try:
            os.setxattr(beside, name, os.getxattr(target, name))
        except OSError:
            continue


def give_mode(path: Path, mode: int) -> None:
    """Set the rights where they are others; a drive that has none of its own, or lets nobody set them, keeps its.

    Raises OSError. What was made private before stays so where it may not be opened.
    """
    if stat.S_IMODE(path.stat().st_mode) == mode:
        return
    try:
        path.chmod(mode)
    except OSError as error:
        if error.errno not in _NO_RIGHTS:
            raise


def _attributes(path: Path) -> list[str]:
    """Access lists and the like, where the system has them."""
    try:
        return os.listxattr(path)
    except (AttributeError, OSError):
        return []

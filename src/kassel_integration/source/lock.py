"""One writer at a time: a lock on a data folder that the system takes back from a program that is gone.

The lock is one on the open file, not the file itself: after a crash the file may stay, and nobody is shut out.
"""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source.interruption import held, surely
from kassel_integration.source.outside import os_reason

FILE = ".kassel.lock"
_WINDOWS = sys.platform == "win32"
WAIT = 60.0  # seconds
_PAUSE = 0.02
_FAR = 1 << 30  # where Windows locks a byte, so that what the file says can still be read
_BUSY = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL)


@contextmanager
def locked(folder: Path, waiting: Callable[[str], None], seconds: float = WAIT) -> Iterator[None]:
    """Hold the lock of a data folder; `waiting` is told once, after a second, who has it.

    Raises CannotRunError when it is not free after so many `seconds`, or cannot be had at all.
    """
    lock = _Lock(folder / FILE)
    try:
        lock.take(waiting, seconds)
        yield
    finally:
        surely(lock.give_back)


class _Lock:
    """The file with the lock on it; nothing that interrupts the program can make it forget that it has it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self, waiting: Callable[[str], None], seconds: float) -> None:
        begun, told = time.monotonic(), False
        while not self._try():
            waited = time.monotonic() - begun
            if waited > seconds:
                raise CannotRunError("locked", folder=self._path.parent, holder=_holder(self._path))
            if waited > 1 and not told:
                told = True
                waiting(_holder(self._path))
            time.sleep(_PAUSE)

    def _try(self) -> bool:
        """False when another program has it; raises CannotRunError where there are no locks."""
        try:
            with held():
                self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
                if _lock(self._handle) and _is(self._handle, self._path):
                    _say_who(self._handle)
                    return True
                self._close()
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise CannotRunError("output_failed", file=self._path, reason=os_reason(error)) from None
            self.give_back()
            raise CannotRunError("no_locks", folder=self._path.parent, reason=os_reason(error)) from None
        return False

    def give_back(self) -> None:
        """Remove the file while it is still ours; Windows removes no open file, so there it is closed first."""
        if self._handle is None:
            return
        if _WINDOWS:
            self._close()
        for _ in range(2):  # if it cannot be removed, the lock is free in any case, and the file does no harm
            with suppress(OSError):
                self._path.unlink()
                break
        self._close()

    def _close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _say_who(handle: int) -> None:
    """Number of the process and name of the machine, for whoever waits; without it the lock holds all the same."""
    machine = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    try:
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()} {machine}\n".encode())
    except OSError:
        return


def _is(handle: int, path: Path) -> bool:
    """False when the file was removed between opening and locking: then another one is the lock."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _lock(handle: int) -> bool:
    """True when the lock is ours; raises OSError for any reason but that another program has it."""
    try:
        try:
            import fcntl  # noqa: PLC0415
        except ImportError:
            _lock_byte(handle)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _BUSY:
            return False
        raise
    return True


def _lock_byte(handle: int) -> None:
    """The same where there is no fcntl, on Windows: one byte far behind the end. Raises OSError."""
    import msvcrt  # noqa: PLC0415

    os.lseek(handle, _FAR, os.SEEK_SET)
    msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    os.lseek(handle, 0, os.SEEK_SET)


def _holder(path: Path) -> str:
    """Who has the lock, as number of the process and name of the machine; empty when that cannot be read."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()[:200]
    except OSError:
        return ""

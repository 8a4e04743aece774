"""Calls of Linux and macOS that Python has no words for; where there is none, the caller has to do without."""

import errno
import os
import sys
from pathlib import Path
from typing import Any

_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS


def exchanged(one: Path, other: Path) -> bool:
    """True when two folders have changed places in one step, so that nobody found none.

    False, and nothing was changed, where system or drive can't do that.
    """
    try:
        library, one_raw, other_raw = _library(), os.fsencode(one), os.fsencode(other)
        if sys.platform == "darwin":
            return int(library.renamex_np(one_raw, other_raw, _EXCHANGE)) == 0
        return int(library.renameat2(_HERE, one_raw, _HERE, other_raw, _EXCHANGE)) == 0
    except (ImportError, AttributeError):  # no such library, no such call in it
        return False


def flushed(folder: Path) -> bool:
    """True when all that was written on the drive of a folder is flushed to the disk; for many files far quicker.

    False where the system has no such call; raises OSError when the disk says no.
    """
    try:
        call = _library().syncfs
    except (ImportError, AttributeError):
        return False
    handle = os.open(folder, os.O_RDONLY)
    try:
        if int(call(handle)) == 0:
            return True
        import ctypes  # noqa: PLC0415

        number = ctypes.get_errno()
    finally:
        os.close(handle)
    if number == errno.ENOSYS:
        return False
    raise OSError(number, os.strerror(number))


def _library() -> Any:
    """The library of the system; raises ImportError, AttributeError."""
    import ctypes  # noqa: PLC0415  (only where a folder is written)

    if sys.platform == "win32":
        raise AttributeError
    return ctypes.CDLL(None, use_errno=True)

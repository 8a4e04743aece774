"""Questions to the file system: what is there, what a folder holds, where one is, where a path leads.

pathlib answers some of them with an exception of its own for a name that is too long, a folder that is locked, links in
a circle or a NUL, and some with No. Here each of them is CannotRunError with the path and what to do: whoever is told
No about a folder that could not be looked into would get another answer than the data give.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source.outside import os_reason
from kassel_integration.texts import Phrase

_NO_NAMES = (21, 123, 1921)  # what Windows says of a drive that is not ready, a name it cannot have, a link to nothing


@contextmanager
def asking(path: Path, key: str = "path_failed") -> Iterator[None]:
    """Turn what the operating system refuses to tell of a path into CannotRunError with this key."""
    try:
        yield
    except OSError as error:
        raise CannotRunError(key, file=path, reason=os_reason(error)) from None
    except RuntimeError:  # how pathlib words links in a circle
        raise CannotRunError(key, file=path, reason=Phrase("outside.os.ELOOP")) from None
    except ValueError:  # a NUL, or a character that the system's encoding has not
        raise CannotRunError(key, file=path, reason=Phrase("outside.os.EILSEQ")) from None


def is_file(path: Path, key: str = "path_failed") -> bool:
    """True for a regular file, also behind links."""
    return stat.S_ISREG(_mode(path, key))


def is_folder(path: Path, key: str = "path_failed") -> bool:
    """True for a folder, also behind links."""
    return stat.S_ISDIR(_mode(path, key))


def exists(path: Path) -> bool:
    """True for whatever is there; False for a link to nothing."""
    return _mode(path, "path_failed") != 0


def listed(folder: Path) -> list[Path]:
    """What is in a folder, in order of the names."""
    with asking(folder):
        return sorted(folder.iterdir())


def real(path: Path) -> Path:
    """Where a path leads in the end, seen through links as far as they lead anywhere."""
    with asking(path):
        return Path(os.path.realpath(path))


def working_folder() -> Path:
    """The folder one stands in; raises CannotRunError when it was removed, or nobody may look at it."""
    try:
        return Path.cwd()
    except OSError as error:
        raise CannotRunError("working_folder", reason=os_reason(error)) from None


def _mode(path: Path, key: str) -> int:
    with asking(path, key):
        try:
            return path.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            return 0
        except OSError as error:
            if getattr(error, "winerror", None) in _NO_NAMES:
                return 0
            raise

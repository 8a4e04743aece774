"""What comes on standard input as a file like any other: some readings go over it twice, a pipe is read once."""

import shutil
import sys
from pathlib import Path
from tempfile import mkdtemp
from weakref import finalize

from kassel_integration.errors import CannotRunError
from kassel_integration.source.still_file import StillFile

STDIN = "-"  # as it is called, and as it is shown
_HEAD = 8  # bytes that tell a workbook from text
_ENDINGS = {b"PK": ".xlsx", b"\xd0\xcf\x11\xe0": ".xls"}  # which of the packed ones it is, its parts tell


class PipedFile(StillFile):
    """A copy of what was piped, in a folder that goes away with it; shown as `-`, opened as the copy."""

    def __str__(self) -> str:
        return STDIN

    def __fspath__(self) -> str:
        return super().__str__()


def piped(path: Path) -> Path:
    """The path; for `-` a copy of standard input. Raises CannotRunError when there is none, OSError for a full disk."""
    if path != Path(STDIN):
        return path
    if sys.stdin is None or sys.stdin.closed:
        raise CannotRunError("no_stdin")
    folder = Path(mkdtemp(prefix="kassel-"))
    try:
        head = sys.stdin.buffer.read(_HEAD)
        name = folder / f"stdin{next((end for magic, end in _ENDINGS.items() if head.startswith(magic)), '.csv')}"
        with name.open("xb") as copy:
            copy.write(head)
            shutil.copyfileobj(sys.stdin.buffer, copy)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    found = PipedFile(name)
    finalize(found, shutil.rmtree, folder, ignore_errors=True)
    return found

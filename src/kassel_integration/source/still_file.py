"""A file that must not change while it is read: some readings go over it twice, and both must see the same bytes."""

import io
import os
import stat
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from kassel_integration.errors import CannotRunError

if TYPE_CHECKING:
    _Base = Path
else:
    _Base = type(Path())

_BUFFER = 1 << 16
# A pipe that takes the place of a file must not be waited for.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_State = tuple[int, int, int, int]


class StillFile(_Base):
    """A path whose file is the same each time it is opened, or CannotRunError is raised.

    Which file it is, how long, and when it was changed is looked at when it is opened first, and again each time.
    """

    _seen: _State | None = None

    def open(self, mode: str = "r", buffering: int = -1, encoding: Any = None, *_: Any, **named: Any) -> IO[Any]:  # type: ignore[override]
        """As of any path, for reading."""
        raw = io.BufferedReader(opened(self), max(buffering, _BUFFER))
        try:
            self._compare(_state(os.fstat(raw.fileno())))
        except CannotRunError:
            raw.close()
            raise
        return raw if "b" in mode else io.TextIOWrapper(raw, encoding, named.get("errors"), named.get("newline"))

    def read_bytes(self) -> bytes:
        """All of it."""
        with self.open("rb") as stream:
            content: bytes = stream.read()
        self.compare()
        return content

    def compare(self) -> None:
        """Look whether it is still as it was; to be asked when the last reading is over."""
        if self._seen is not None:
            self._compare(_state(os.stat(self)))  # noqa: PTH116  (a path of this kind has its own)

    def _compare(self, state: _State) -> None:
        self._seen = self._seen or state
        if state != self._seen:
            raise CannotRunError("file_changed", file=Path(self))


def opened(path: Path) -> io.FileIO:
    """A regular file, opened for reading; CannotRunError for what has taken its place since it was looked at."""
    stream = io.FileIO(os.open(path, _FLAGS), "rb")
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise CannotRunError("file_changed", file=Path(path))
    return stream


def _state(found: os.stat_result) -> _State:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

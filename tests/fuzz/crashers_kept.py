"""Inputs for which something did not hold: one file for each kind, the smallest, written while the search goes on."""

import re
import sys
import traceback
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "crashers"
_MOST = 50  # kinds; what comes after is not kept


class Crashers:
    """Those of one run of an entry."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[str, tuple[int, Path]] = {}

    def keep(self, data: bytes, error: Exception) -> None:
        """Write it down, unless a smaller one of its kind was found before."""
        kind = kind_of(error)
        size, before = self._kept.get(kind, (sys.maxsize, None))
        if len(data) >= size or (before is None and len(self._kept) >= _MOST):
            return
        if before:
            before.unlink(missing_ok=True)
        file = self._folder / f"{kind}-{sha256(data).hexdigest()[:8]}"
        self._folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        self._kept[kind] = len(data), file
        said = "".join(traceback.format_exception(error))
        sys.stderr.write(f"CRASHER {file} ({len(data)} bytes)\n{said[-3000:]}\n")


def kind_of(error: Exception) -> str:
    """An exception, the innermost line of ours it came from, and the code it is about, as the name of a file."""
    frames = traceback.extract_tb(error.__traceback__)
    last = [*frames[:1], *(frame for frame in frames if "kassel_integration" in frame.filename)][-1]
    last = frames[-1] if type(error).__name__ == "BrokenError" else last
    said = re.match(r"KI\d+", str(error))
    place = f"{Path(last.filename).stem}-{last.name.strip('<>')}-{last.lineno}"
    return "-".join(filter(None, (type(error).__name__, place, said and said[0])))

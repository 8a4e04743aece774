"""The cache: remembers a catalogue that was found valid: the same bytes again need neither YAML nor pydantic.

One JSON file per catalogue path in the user's cache folder. It holds the bytes it was made from, so a changed
catalogue is never mistaken for the old one; anything odd about the cache counts as not remembered. What was read of
measurements is remembered in the same way (`cache_figures.py`). Each file begins with a sum over the rest of it: what a
disk or a hand has changed is not believed.
"""

import json
import os
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from kassel_integration import __version__
from kassel_integration.errors import CannotRunError
from kassel_integration.source.files import write_atomically

_OURS = "kassel-integration"
_MOST_BYTES = 100_000_000
_PACKAGE = Path(__file__).resolve().parent.parent
_DECIDING = ("diagnostics", "model", "rules", "source")
# Set where a call is one of thousands, each about other data: what they left would be many times what they read.
_FORGETFUL: ContextVar[bool] = ContextVar("forgetful", default=False)
# What reading a kept file may raise where it is not there, spoilt, or of another shape than it was written with.
ODD = (
    OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, ArithmeticError, RuntimeError, MemoryError,
)  # fmt: skip


@contextmanager
def forgetting() -> Iterator[None]:
    """Neither keep nor recall anything on the disk within the block, in this thread."""
    token = _FORGETFUL.set(True)
    try:
        yield
    finally:
        _FORGETFUL.reset(token)


def is_forgetful() -> bool:
    """True within `forgetting`."""
    return _FORGETFUL.get()


def recall(path: Path, raw: bytes, environ: Mapping[str, str]) -> Mapping[str, object] | None:
    """The plain catalogue made from exactly these bytes by exactly this program, or None."""
    try:
        kept: Any = read_kept("catalogue", path, environ)
        if kept["program"] == program(_DECIDING) and kept["source"].encode("utf-8") == raw:
            plain: dict[str, object] = kept["catalogue"]
            return plain
    except ODD:
        return None
    return None


def remember(path: Path, raw: bytes, plain: Mapping[str, object], environ: Mapping[str, str]) -> None:
    """Keep a valid catalogue; a cache that cannot be written is no reason to complain."""
    keep("catalogue", path, {"source": raw.decode("utf-8"), "catalogue": plain}, _DECIDING, environ)


def read_kept(kind: str, path: Path, environ: Mapping[str, str]) -> object:
    """What was kept of a path, as JSON says it; raises one of ODD where there is nothing to be read."""
    found: object = json.loads(_unsealed(_file(kind, path, environ)).decode("utf-8", "surrogateescape"))
    return found


def keep(kind: str, path: Path, kept: Mapping[str, object], rooms: Iterable[str], environ: Mapping[str, str]) -> None:
    """Keep something of a path, as JSON, with the state of the `rooms` that judged it, under the key "program".

    A cache that cannot be written is no reason to complain.
    """
    with suppress(*ODD, CannotRunError):
        text = json.dumps({"program": program(rooms), **kept}, ensure_ascii=False, separators=(",", ":"))
        _write(_file(kind, path, environ), text.encode("utf-8", "surrogateescape"))


def read_kept_bytes(name: str, environ: Mapping[str, str]) -> bytes | None:
    """Bytes that were kept under a name, whole as they were written; None where there are none."""
    try:
        return _unsealed(_cache_folder(environ) / _OURS / name)
    except ODD:
        return None


def keep_bytes(name: str, content: bytes, environ: Mapping[str, str]) -> None:
    """Keep bytes under a name."""
    with suppress(*ODD, CannotRunError):
        _write(_cache_folder(environ) / _OURS / name, content)


def keep_few(beginning: str, most: int, fewer: int, environ: Mapping[str, str]) -> None:
    """Of more than `most` kept files whose names begin so, leave the `fewer` that were written last."""
    with suppress(*ODD):
        kept = list((_cache_folder(environ) / _OURS).glob(f"{beginning}*"))
        if len(kept) > most:
            for file in sorted(kept, key=lambda each: each.stat().st_mtime_ns)[:-fewer]:
                file.unlink(missing_ok=True)


def program(rooms: Iterable[str]) -> str:
    """Which program judges: its version and the state of every module of the rooms that have a say in it."""
    modules = [each for room in rooms for each in os.scandir(_PACKAGE / room) if each.name.endswith(".py")]
    return ",".join((__version__, *sorted(f"{each.path} {each.stat().st_mtime_ns}" for each in modules)))


def _unsealed(file: Path) -> bytes:
    """What was written to a file, if nothing but this program has changed it since; raises one of ODD otherwise."""
    raw = _own_bytes(file)
    if raw[:4] != _sum(raw[4:]):
        raise ValueError
    return raw[4:]


def _own_bytes(file: Path) -> bytes:
    """The bytes of a file that only the user of the program can have written; raises OSError for anything else.

    Against somebody who writes as the same user nothing helps: who can do that can change the program as well.
    """
    if is_forgetful():
        raise OSError
    # A FIFO must not be waited for, and a link may lead to what is not ours.
    flags = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"))
    with open(os.open(file, flags), "rb") as stream:  # noqa: PTH123
        found = os.fstat(stream.fileno())
        strange = found.st_uid != os.geteuid() or found.st_mode & 0o022 if hasattr(os, "geteuid") else False
        if strange or not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            raise OSError
        return stream.read()


def _write(file: Path, content: bytes) -> None:
    """Write a file that nobody else can read, for it may hold figures that are not to be published."""
    if is_forgetful():
        return
    if not file.is_absolute():  # a HOME that is none: nobody wants a cache where they happen to stand
        raise OSError
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if file.parent.stat().st_mode & 0o077 and os.name != "nt":
        file.parent.chmod(0o700)
    if file.is_symlink():  # writing follows links, and this one is not ours
        file.unlink()
    write_atomically(file, _sum(content) + content, mode=0o600)


def _sum(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(4, "big")


def name_of(kind: str, path: Path) -> str:
    """The name under which something of a path is kept."""
    return f"{kind}-{zlib.crc32(os.fsencode(path.absolute())):08x}"


def _file(kind: str, path: Path, environ: Mapping[str, str]) -> Path:
    return _cache_folder(environ) / _OURS / f"{name_of(kind, path)}.json"


def _cache_folder(environ: Mapping[str, str]) -> Path:
    named = Path(environ.get("XDG_CACHE_HOME", ""))
    if named.is_absolute():  # any other counts as not set, says the specification
        return named
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home())
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path.home() / ".cache"

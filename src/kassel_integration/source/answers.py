"""Remembers answers as they were written: the same question about the same bytes to the same program.

What decides about an answer is put together into one seal: the question, the state of the program, the names in the
data folder and every byte of its files. Another seal means that nothing is remembered. A question has one place; of
more than MOST answers the oldest make room.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kassel_integration import __version__
from kassel_integration.errors import CannotRunError
from kassel_integration.source import cache
from kassel_integration.source.files import read_bytes
from kassel_integration.source.folder import MEASUREMENTS, OWN_FILES, SOURCES, DataFolder

try:  # hashlib loads OpenSSL for it, which takes as long as all of this
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

MOST = 200
_FEWER = 150  # that are left when there are too many
MAX_BYTES = 8_000_000  # of all files together; more of them take long to read, too
_PACKAGE = Path(__file__).resolve().parent.parent
_KIND = "answer-"
_INSTALLED = ("site-packages", "dist-packages")
_FOLDERS = (MEASUREMENTS, SOURCES, "submissions")  # whose files have a say in an answer
_ENDINGS = (".csv", ".yaml", ".yml")


class Seal(NamedTuple):
    """Where an answer is kept, and what it was given to."""

    name: str
    digest: bytes


def sealed(folder: DataFolder, question: tuple[object, ...]) -> Seal | None:
    """The seal of a question to the data as they are now; None where they cannot be read or are too many."""
    asked = repr((str(folder.root.absolute()), str(folder.root), folder.origin, question)).encode("utf-8", "replace")
    place = blake2b(asked, digest_size=4).hexdigest()
    digest = blake2b(asked, digest_size=32)
    try:
        for part in (*_program(), *_data(folder)):
            digest.update(len(part).to_bytes(8, "big") + part)
    except (CannotRunError, OSError, ValueError):  # the long way says what is wrong
        return None
    return Seal(f"{_KIND}{place}", digest.digest())


def recall(seal: Seal, environ: Mapping[str, str]) -> str | None:
    """The answer that was given under this seal; None where it is not remembered."""
    kept = cache.read_kept_bytes(seal.name, environ)
    with suppress(UnicodeDecodeError):
        if kept is not None and kept.startswith(seal.digest):
            return kept[len(seal.digest) :].decode("utf-8")
    return None


def remember(seal: Seal, answer: str, environ: Mapping[str, str]) -> None:
    """Keep an answer; a cache that cannot be written is no reason to complain."""
    with suppress(UnicodeEncodeError):
        cache.keep_bytes(seal.name, seal.digest + answer.encode("utf-8"), environ)
        cache.keep_few(_KIND, MOST, _FEWER, environ)


def _data(folder: DataFolder) -> Iterator[bytes]:
    """Names and bytes of all that an answer about a folder may come from."""
    files, left = [folder.catalogue, *(folder.root / name for name in OWN_FILES)], MAX_BYTES
    yield _names(sorted(os.listdir(folder.root)))  # noqa: PTH208  (names alone)
    for each in _FOLDERS:
        within = folder.root / each
        names = sorted(os.listdir(within)) if os.path.lexists(within) else []  # noqa: PTH208
        yield _names(names)
        files += [within / name for name in names if name.lower().endswith(_ENDINGS)]
    for file in files:
        content = read_bytes(file, left) if os.path.lexists(file) else b"-"
        left -= len(content)
        yield os.fsencode(file)
        yield content


def _names(names: list[str]) -> bytes:
    return b"\0".join(map(os.fsencode, names))


def _program() -> Iterator[bytes]:
    """Which program answers: its version, its modules' state, and that of what is installed beside it.

    An installed program is replaced as a whole, which changes its folders. In a checkout each file may change, and a
    folder does whenever Python puts bytecode into it, so there the names and the files count.
    """
    yield f"{__version__} {sys.version}".encode()
    installed = _PACKAGE.parent.name in _INSTALLED
    if installed:
        yield _state(_PACKAGE.stat())
    yield from (_state(path.stat()) for path in (_PACKAGE.parent, Path(os.__file__).parent, *_libraries()))
    yield from _modules(_PACKAGE, deep=not installed)


def _libraries() -> tuple[Path, ...]:
    """The folder in which the libraries are installed that an answer is written with, if any is in use."""
    found = sys.modules.get("typer")
    return (Path(found.__file__).parent.parent,) if found is not None and found.__file__ else ()


def _modules(folder: Path, *, deep: bool) -> Iterator[bytes]:
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        if entry.name == "__pycache__":
            continue
        if entry.is_dir() and deep:
            yield os.fsencode(entry.path)
            yield from _modules(Path(entry.path), deep=True)
        else:
            yield os.fsencode(entry.path) + _state(entry.stat())


def _state(found: os.stat_result) -> bytes:
    return f"{found.st_mtime_ns} {found.st_size}".encode()

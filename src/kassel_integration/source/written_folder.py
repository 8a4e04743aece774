"""Writes a whole folder of files beside the old one, which it replaces; never over what others put or changed there.

A list of the files, each with its hash, lies in the folder; only by it are files known as ours. Its first line says
what kind of folder it is: one kind never replaces another.
"""

import os
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source.files import remove, sync_or_tell
from kassel_integration.source.guard import guard
from kassel_integration.source.interruption import held
from kassel_integration.source.names_on_windows import refuse_reserved
from kassel_integration.source.outside import is_open_elsewhere, os_reason
from kassel_integration.source.staged import flush_file, give_mode, sync_folder
from kassel_integration.source.system_calls import exchanged, flushed
from kassel_integration.source.there import asking, working_folder

LIST = ".kassel-files"
_HASH = 64  # digits
_KIND = "# "  # begins the line that says the kind
_ACCESS_DENIED = 5  # of Windows

Files = Iterable[tuple[str, str]]  # name, with / between its parts, and text


def look_at_folder(folder: Path, kind: str, read: Iterable[Path] = ()) -> None:
    """Raise CannotRunError, before any work, when `folder` may not be written.

    It must be new, empty, or hold just what was written there before as the same `kind`; it may neither lie among data
    nor hold a file that is `read`.
    """
    refuse_reserved(folder)
    guard(folder / LIST)
    with asking(folder):
        _look(folder, kind, read)


def _look(folder: Path, kind: str, read: Iterable[Path]) -> None:
    real, here = Path(os.path.realpath(folder)), working_folder()
    for path in map(os.path.realpath, read):
        if Path(path) == real or real in Path(path).parents:
            raise CannotRunError("folder_over_data", folder=folder)
    if not real.parent.is_dir():
        raise CannotRunError("init_no_parent", folder=folder, file=folder.absolute().parent)
    if str(folder) == "-" or (os.path.lexists(real) and not real.is_dir()):
        raise CannotRunError("folder_is_file", folder=folder)
    if real.is_dir() and (real == here or real in here.parents or real.is_mount()):
        raise CannotRunError("folder_here", folder=folder)
    _refuse_foreign(real, folder, kind)


def write_folder(folder: Path, files: Files, kind: str) -> int:
    """Write the files as the whole content of the folder; returns how many.

    Raises CannotRunError when the disk says no, or when the folder may not be replaced: the old one is there then, but
    with the key "folder_aside" under another name, and with the key "output_unsure" the new one is there. Where old
    and new cannot change places in one step, that takes two; where the second is prevented, the first is taken back.
    """
    real = Path(os.path.realpath(folder))
    try:
        with held() as heed:
            count = _prepare_and_exchange(real, folder, _heeding(files, heed), kind)
    except OSError as error:
        key = "folder_open" if _may_be_open(error) else "output_failed"
        raise CannotRunError(key, file=folder, folder=folder, reason=os_reason(error)) from None
    sync_or_tell(real.parent, folder)
    return count


def _heeding(files: Files, heed: Callable[[], None]) -> Iterator[tuple[str, str]]:
    """To make the files may take long: between two of them an interruption is heeded."""
    for each in files:
        heed()
        yield each


def _prepare_and_exchange(real: Path, folder: Path, files: Files, kind: str) -> int:
    prepared = Path(tempfile.mkdtemp(dir=real.parent, prefix=".kassel-"))
    try:
        count = _fill(prepared / "new", files, kind)
        _exchange(prepared, real, folder, kind)
    except _AsideError as error:  # what was in the folder is in there
        raise CannotRunError("folder_aside", folder=folder, file=error.where, reason=os_reason(error.why)) from None
    except BaseException:
        remove(prepared)
        raise
    remove(prepared)
    return count


class _AsideError(Exception):
    """An old folder could be put neither away nor back: it is `where`, and `why`."""

    def __init__(self, where: Path, why: OSError) -> None:
        super().__init__(where, why)
        self.where, self.why = where, why


def _may_be_open(error: OSError) -> bool:
    """True where Windows says that it cannot rename a folder: a program has a file in it open, or stands in it."""
    return getattr(error, "winerror", None) == _ACCESS_DENIED or is_open_elsewhere(error)


def _fill(made: Path, files: Files, kind: str) -> int:
    listed = []
    made.mkdir()
    for name, text in files:
        path, raw = made / name, text.encode("utf-8", "surrogateescape")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        listed.append(f"{sha256(raw).hexdigest()} {name}\n")
    text = "".join((f"{_KIND}{kind}\n", *sorted(listed, key=lambda line: line[_HASH:])))
    (made / LIST).write_bytes(text.encode("utf-8"))
    if not flushed(made):
        for path in (made, *made.rglob("*")):
            sync_folder(path) if path.is_dir() else flush_file(path)
    return len(listed)


def _exchange(prepared: Path, real: Path, folder: Path, kind: str) -> None:
    """Put the new folder in the place of the old one, which must still hold nothing but what was written there."""
    new, old = prepared / "new", prepared / "old"
    if not real.is_dir():
        new.rename(real)
        return
    give_mode(new, stat.S_IMODE(real.stat().st_mode))
    at_once = exchanged(new, real)
    if not at_once:
        real.rename(old)
    try:
        _refuse_foreign(new if at_once else old, folder, kind)
        if not at_once:
            new.rename(real)
    except BaseException:
        _put_back(new if at_once else old, real, at_once)
        raise


def _put_back(old: Path, real: Path, at_once: bool) -> None:
    if at_once and exchanged(old, real):
        return
    try:
        if at_once:
            real.rename(old.with_name("unwanted"))
        old.rename(real)
    except OSError as error:
        raise _AsideError(old, error) from None


def _refuse_foreign(real: Path, folder: Path, kind: str) -> None:
    """Raise CannotRunError for the first file that was not written just so, and for a folder of another kind.

    `folder` is how the caller names it.
    """
    for name in _foreign(real):
        raise CannotRunError("folder_foreign", folder=folder, file=name)
    first = next(iter(_lines(real)), "")
    if first.startswith(_KIND) and first != f"{_KIND}{kind}":
        raise CannotRunError("folder_of_another_kind", folder=folder, kind=first.removeprefix(_KIND), wanted=kind)


def _foreign(real: Path) -> Iterator[str]:
    """What lies in a folder and is not just as it was written; folders alone are nobody's."""
    ours = _listed(real)
    for path in sorted(real.rglob("*")) if real.is_dir() else ():
        name = path.relative_to(real).as_posix()
        if path.is_symlink() or (not path.is_dir() and name != LIST and ours.get(name) != _hash(path)):
            yield name


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _listed(real: Path) -> dict[str, str]:
    """The hash of each file by its name; none where there is no list, or none that can be read."""
    return {line[_HASH + 1 :]: line[:_HASH] for line in _lines(real) if not line.startswith(_KIND)}


def _lines(real: Path) -> list[str]:
    try:
        return (real / LIST).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return []

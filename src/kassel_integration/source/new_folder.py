"""Makes a data folder for a new plan: all of it or nothing, and never over anything that is there."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source.files import remove, sync_or_tell, write_new
from kassel_integration.source.folder import MEASUREMENTS, OWN_FILES
from kassel_integration.source.interruption import held
from kassel_integration.source.outside import os_reason
from kassel_integration.source.staged import give_mode
from kassel_integration.source.there import asking, real, working_folder


def look_for_room(folder: Path, names: Iterable[str]) -> None:
    """Raise CannotRunError when there is no room for a new plan in `folder`, before anything is asked or written."""
    with asking(folder):
        _look(folder, names)


def _look(folder: Path, names: Iterable[str]) -> None:
    if folder.is_dir():
        taken = sorted(name for name in {*names, *OWN_FILES, MEASUREMENTS} if os.path.lexists(folder / name))
        if taken:
            raise CannotRunError("init_exists", folder=folder, file=", ".join(taken))
    elif os.path.lexists(folder) and folder.exists():
        raise CannotRunError("init_not_folder", folder=folder)
    elif not folder.absolute().parent.is_dir():
        raise CannotRunError("init_no_parent", folder=folder, file=folder.absolute().parent)
    where = folder if folder.is_dir() else folder.absolute().parent
    if not os.access(where, os.W_OK | os.X_OK):
        raise CannotRunError("init_no_rights", folder=where)


def make_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Write `files` (text by name) and the empty folder of measurements into `folder`, whole or not at all.

    They are prepared out of sight. A folder that is new, or empty and not the one we stand in, takes its place in one
    step; into any other each part is moved, the last of `files` last, and what was moved is taken away again if that
    stops. Raises CannotRunError when the disk says no.
    """
    look_for_room(folder, files)
    target = real(folder)
    try:
        with held():
            _make(target, files)
    except OSError as error:
        raise CannotRunError("output_failed", file=folder, reason=os_reason(error)) from None
    for changed in (target, target.parent):
        sync_or_tell(changed, folder)


def _make(target: Path, files: Mapping[str, str]) -> None:
    at_once = not target.exists() or (not any(target.iterdir()) and not _stand_in(target))
    prepared = Path(tempfile.mkdtemp(dir=target.parent if at_once else target, prefix=".kassel-"))
    try:
        (prepared / MEASUREMENTS).mkdir()
        for name, text in files.items():
            write_new(prepared / name, text.encode("utf-8"))
        if at_once:
            _take_place(prepared, target)
        else:
            _move(prepared, target, (MEASUREMENTS, *files))
    finally:
        remove(prepared)


def _stand_in(target: Path) -> bool:
    here = working_folder()
    return target == here or target in here.parents or target.is_mount()


def _take_place(prepared: Path, target: Path) -> None:
    """Rename over nothing, or over an empty folder, whose rights are kept; it fails when the folder is not empty."""
    if target.exists():
        give_mode(prepared, stat.S_IMODE(target.stat().st_mode))
        if os.name == "nt":  # there a folder is never replaced
            target.rmdir()
    else:
        mask = os.umask(0)
        os.umask(mask)
        give_mode(prepared, 0o777 & ~mask)
    prepared.rename(target)


def _move(prepared: Path, target: Path, names: Iterable[str]) -> None:
    moved: list[Path] = []
    try:
        for name in names:
            if os.path.lexists(target / name):
                raise CannotRunError("init_exists", folder=target, file=name)
            moved.append(target / name)
            (prepared / name).rename(target / name)
    except BaseException:  # also when somebody presses Ctrl-C
        for path in moved:
            if not (prepared / path.name).exists():
                shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        raise

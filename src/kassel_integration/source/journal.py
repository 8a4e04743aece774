"""Several files at once, all or none: new contents are staged, a journal names them, then they are put in place.

The journal is the point of no return. Whoever finds one under the lock does what it says, which may be done twice, and
so finishes what was cut off; what was staged and is in no journal is removed. Call all of this under the lock only.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source.cut_off import JOURNAL, is_cut_off
from kassel_integration.source.files import make_with_parents, remove_empty, write_atomically
from kassel_integration.source.interruption import held
from kassel_integration.source.outside import not_written, os_reason
from kassel_integration.source.staged import Staged, replace, sync_folder, target_of

ENDING = "kassel-new"
_MAX_BYTES = 10_000_000
Step = tuple[str, str, str]  # "put", from, to; "remove", "", what


def recover(root: Path, folders: tuple[str, ...]) -> None:
    """Finish what a journal says, remove what was staged without one, in the data folder and these below it.

    Raises CannotRunError when that is not possible.
    """
    path = root / JOURNAL
    try:
        with held():
            _recover(root, path, folders)
    except (ValueError, KeyError, TypeError) as error:
        raise CannotRunError("journal_broken", file=path) from error
    except OSError as error:
        raise not_written(target_of(error) or path, error) from None


def _recover(root: Path, path: Path, folders: tuple[str, ...]) -> None:
    if os.path.lexists(path):
        _do(root, [tuple(step) for step in json.loads(path.read_text(encoding="utf-8"))["steps"]])
    for folder in (root, *(root / name for name in folders)):
        for left in (*folder.glob(f".*.{ENDING}"), *folder.glob(f".{JOURNAL}.*.tmp")):
            left.unlink(missing_ok=True)


def write_together(root: Path, contents: Mapping[Path, str | bytes]) -> None:
    """Write all files or none, each whole; their folders are made. Raises CannotRunError: nothing was changed then.

    Only if undoing fails as well is something left to do for `recover`, which the error says ("cut_off").
    """
    made: list[Path] = []
    staged: list[Staged] = []
    with held():
        try:
            _stage(contents, staged, made)
            undo = [*_undo(staged), *(("remove", "", str(folder)) for folder in reversed(made))]
            _sync([*(each.target.parent for each in staged), *(folder.parent for folder in made)])
            _put(root, staged, undo)
        except OSError as error:
            if is_cut_off(root):
                raise CannotRunError("cut_off", folder=root, reason=os_reason(error)) from None
            raise not_written(target_of(error) or root, error) from None
        finally:
            if not is_cut_off(root):
                _clear(staged, made)


def _stage(contents: Mapping[Path, str | bytes], staged: list[Staged], made: list[Path]) -> None:
    """Write everything beside its target, noting what is made; raises OSError."""
    for path, content in contents.items():
        make_with_parents(path.parent, made)
        staged.append(Staged(path, ENDING))
        staged[-1].write(content)


def _put(root: Path, staged: list[Staged], undo: list[Step]) -> None:
    """Put everything in place; where that fails put back what was there. Raises OSError, CannotRunError."""
    before = {each.target: each.target.read_bytes() for each in staged if each.target.exists()}
    _begin(root, [("put", str(each.beside), str(each.target)) for each in staged])
    try:
        for each in staged:
            each.put()
        _sync([each.target.parent for each in staged])
        (root / JOURNAL).unlink()
    except OSError as error:
        try:
            _put_back(root, before, undo)
        except (OSError, CannotRunError):
            raise CannotRunError("cut_off", folder=root, reason=os_reason(error)) from None
        raise


def _begin(root: Path, steps: list[Step]) -> None:
    """Write the journal; where the disk does not say that it stays, there is none. Raises CannotRunError, OSError."""
    try:
        _note(root, steps)
    except CannotRunError as error:
        (root / JOURNAL).unlink(missing_ok=True)
        raise CannotRunError("output_failed", **error.values) from None


def _note(root: Path, steps: list[Step]) -> None:
    """Write the journal in the place of any that is there. Raises CannotRunError."""
    real = Path(os.path.realpath(root))
    named = [(what, _name(source, real), _name(target, real)) for what, source, target in steps]
    write_atomically(root / JOURNAL, json.dumps({"steps": named}))


def _name(path: str, root: Path) -> str:
    """A path as the journal has it: relative to the data folder, which may be found under another name later."""
    return str(Path(path).relative_to(root)) if path and Path(path).is_relative_to(root) else path


def _put_back(root: Path, before: Mapping[Path, bytes], undo: list[Step]) -> None:
    """The same way back: from here on the journal says that everything is as it was."""
    old = []
    for target, content in before.items():
        old.append(Staged(target, ENDING))
        old[-1].write(content)
    back: list[Step] = [("put", str(each.beside), str(each.target)) for each in old]
    steps = [*back, *undo]
    _note(root, steps)
    _do(root, steps)


def _undo(staged: list[Staged]) -> list[Step]:
    """What is to be removed to be where one was: what was not there before."""
    return [("remove", "", str(each.target)) for each in staged if not each.target.exists()]


def _do(root: Path, steps: list[Step]) -> None:
    """Do what a journal says, as much of it as is still to be done, then remove the journal. Raises OSError."""
    for what, source, name in steps:
        target = root / name
        if what == "put" and os.path.lexists(root / source):
            replace(root / source, target)
        elif what == "remove" and target.is_dir():
            remove_empty(target)
        elif what == "remove":
            target.unlink(missing_ok=True)
    _sync([(root / name).parent for _, _, name in steps])
    (root / JOURNAL).unlink(missing_ok=True)  # that it is gone need not be durable: to do it all again changes nothing


def _sync(folders: list[Path]) -> None:
    for folder in dict.fromkeys(folders):
        if folder.is_dir():
            sync_folder(folder)


def _clear(staged: list[Staged], made: list[Path]) -> None:
    """Remove what was staged and not put in place, and folders that were made and are empty."""
    for each in staged:
        each.drop()
    for folder in reversed(made):
        remove_empty(folder)

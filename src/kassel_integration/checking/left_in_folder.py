"""What lies among the measurements and is not read: each is named, so that no figures are missing without a word."""

from collections.abc import Iterator
from pathlib import Path

from kassel_integration.checking.rejected import Rejections
from kassel_integration.diagnostics import Finding, Key, Place, codes
from kassel_integration.source.folder import DataFolder, as_word
from kassel_integration.source.there import is_folder

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


def left_in_folder(folder: DataFolder, rejected: Rejections) -> Iterator[Finding]:
    """A finding for each thing that is passed over; hidden files are nobody's figures.

    A workbook is `rejected` as a whole.
    """
    for path in folder.not_measurements():
        if is_folder(path):
            yield _left(path, "folder")
        elif path.name.startswith("~$"):
            yield _left(path, "lock")
        elif path.suffix.lower() in _WORKBOOKS:
            target = as_word(path.with_suffix(".csv").name)
            values = {"file": as_word(str(path)), "target": target, "data": folder.option}
            rejected.whole(str(path))
            yield Finding(codes.WORKBOOK_LEFT, Place(str(path)), values)
        else:
            yield _left(path, "file")
    for path in folder.almost_measurements():
        yield _left(path, "name")


def _left(path: Path, kind: str) -> Finding:
    return Finding(codes.FILE_LEFT, Place(str(path)), {"what": Key(f"phrases.left.{kind}")})

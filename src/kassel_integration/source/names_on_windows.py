"""Names that no file can have on Windows, where some of them mean a device and some a hidden part of another file."""

import sys
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.model.ids import is_device
from kassel_integration.texts import Phrase

_WINDOWS = sys.platform == "win32"
_SIGNS = '<>:"|?*'  # a colon would write into a stream of another file that nobody sees


def refuse_reserved(path: Path) -> None:
    """Raise CannotRunError on Windows for a path in which a file or folder has a name that none can have there."""
    if not _WINDOWS:
        return
    for part in path.parts[1:] if path.anchor else path.parts:
        if part not in (".", "..") and (why := reserved(part)):
            raise CannotRunError("name_reserved", file=path, value=part, reason=why)


def reserved(name: str) -> Phrase | None:
    """Why nothing can have this name on Windows; None where it can."""
    if is_device(name.rstrip(". ")):
        return Phrase("outside.name.device")
    if name.endswith((".", " ")):
        return Phrase("outside.name.end")
    wrong = next((sign for sign in name if sign in _SIGNS or ord(sign) < 32), "")
    return Phrase("outside.name.sign", wrong if wrong.isprintable() else f"\\x{ord(wrong):02x}") if wrong else None

"""The text of the settings, and on which line of it a key is."""

import re
from pathlib import Path

from kassel_integration.errors import CannotRunError

# The keys that complaints are about which name none.
_KEYS = {
    "settings_year": "reporting_year",
    "settings_suppress": "suppress_below",
    "settings_frozen": "frozen",
    "settings_code": "ignore",
    "settings_date": "date",
    "settings_licence": "licence",
    "settings_due_yearly": "yearly",
    "settings_contributor": "contributor",
    "settings_musterdatensatz": "musterdatensatz",
}


def utf8_text(raw: bytes, path: Path, key: str) -> str:
    """The text of a small file, with or without a byte order mark; CannotRunError with this key for any other code."""
    try:
        text = raw.decode("utf-8-sig")
        at = raw.find(b"\0")  # UTF-16 without umlauts is UTF-8 as well, and so is UTF-32
    except UnicodeDecodeError as error:
        text, raw, at = "", error.object, error.start  # without the byte order mark
    if at >= 0:
        line, byte = raw.count(b"\n", 0, at) + 1, f"0x{raw[at]:02X}"
        raise CannotRunError(key, file=path, line=line, byte=byte) from None
    return text


def with_line(path: Path, text: str, error: CannotRunError) -> str:
    """The file and, where it can be told, the line of what a complaint is about, as in `kassel.toml:5`."""
    named = error.values.get("key") or error.values.get("year") or _KEYS.get(error.key, "")
    key = re.escape(str(named))
    found = re.search(rf"^[ \t]*\[*[ \t]*[\"']?{key}[\"']?[ \t]*[]=.]", text, re.MULTILINE) if named else None
    return f"{path}:{text.count(chr(10), 0, found.start()) + 1}" if found else str(path)

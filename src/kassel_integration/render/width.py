"""How much room a text takes on a terminal."""

import unicodedata


def width(text: str) -> int:
    """The places a text fills: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

"""How much room a text takes on a terminal."""

import unicodedata
from functools import lru_cache


def width(text: str) -> int:
    """The places a text fills: wide characters two, combining ones none."""
    return len(text) if text.isascii() else sum(map(_places, text))


@lru_cache(maxsize=4096)  # a table asks for the same letters thousands of times
def _places(sign: str) -> int:
    return 0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1

"""What a number of the catalogue looks like, written bare or in quotes."""

import re

PLAIN_NUMBER = r"^[-+]?[0-9]{1,30}(?:\.[0-9]{1,30})?$"


def is_plain_number(text: str) -> bool:
    """True for a plain decimal of sane length: no 1e3, .inf, 12:30, 0x1f or 1_000, and no digits of other scripts."""
    return bool(re.fullmatch(PLAIN_NUMBER, text))

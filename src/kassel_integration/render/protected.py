"""Keeps together what must not be parted at the end of a line: a number and its unit, a day and its month, "u. a.".

Pages and Markdown are broken into lines by other programs, which respect the protected space. On a terminal and in
plain text the lines are ours; there it has done its work and becomes a space again, so that the text can be searched.
"""

import re

PROTECTED = "\u00a0"
_UNITS = "%|‰|€|Prozent|Prozentpunkte?n?|Euro|percent|percentage points?|euros?"
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_TOGETHER = re.compile(
    rf"\d (?:{_UNITS})(?!\w)"
    rf"|\d\. (?:{_MONTHS})(?!\w)"
    r"|\b[a-zA-Z]\. (?=[a-zA-Z]\.)"  # u. a., z. B., k. A.
    r"|\b(?:[Bb]is|[Ss]eit|[Aa]b|[Ff]ür|[Bb]y|[Ss]ince|[Ff]rom) (?=\d{4}\b)"
    r"|\b(?:Nr|S)\. (?=\d)"
    r"|[§≥≤×] (?=[\d−])"
)


def protect(text: str) -> str:
    """The text with a protected space wherever a line must not end."""
    return _TOGETHER.sub(lambda found: found[0].replace(" ", PROTECTED), text) if " " in text else text


def unprotect(text: str) -> str:
    """The text as it is read where its lines are already made."""
    return text.replace(PROTECTED, " ")

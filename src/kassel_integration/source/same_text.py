"""Whether a text of a table is the one that is looked for."""

from kassel_integration.source.heading_keys import fold


def same_text(text: str, wanted: str) -> bool:
    """True for the text a source file names; a spreadsheet takes zeros before a number away."""
    one, other = fold(text), fold(wanted)
    return one == other or (one.isdigit() and other.isdigit() and one.zfill(len(other)) == other)

"""A text of bearable length, cut between two words."""


def shortened(text: str, most: int) -> str:
    """At most `most` signs of a text; what was left out is announced by …, and no word is cut that could stay whole."""
    if len(text) <= most:
        return text
    whole, _, _ = text[:most].rpartition(" ")
    return f"{(whole or text[: most - 1]).rstrip(' ,;:—–-(„')}…"

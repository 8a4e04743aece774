"""Typographic quotation marks around a whole value: to YAML they are part of the text, to whoever typed them not."""

# Each opening mark with those that may close it; a word processor may also leave the closing one as it was typed.
_PAIRS = {"„": '“”"', "“": '”“"', "”": '”"', "‚": "‘’'", "‘": "’'", "»": "«", "«": "»", "›": "‹", "‹": "›"}


def between_quotes(text: str) -> str | None:
    """What is between them, None where a text is not in typographic marks as a whole.

    A text may begin with a quotation that ends before it does; one that opens and never closes is in marks, too.
    """
    closing = _PAIRS.get(text[:1])
    if closing is None:
        return None
    ends = [at for at, sign in enumerate(text[1:], start=1) if sign in closing]
    if not ends:
        return text[1:].strip() or None
    return text[1:-1].strip() or None if ends == [len(text) - 1] else None

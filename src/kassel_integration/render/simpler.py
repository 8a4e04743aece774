"""Signs as a terminal without them can show them: lines and bars, quotation marks, and the signs of the verdicts.

The code pages of Windows (850, 1252) have few of them. Each sign with a meaning gets another one that nothing else in
the same place means; the legend below a table is written with the same signs, so it still explains them.
"""

_BARS = dict(zip("▁▂▃▄▅▆▇█", "___#####", strict=True))  # all or none: a mixture would lie about heights
_LINES = {**dict.fromkeys("─┄—–−‐", "-"), "│": "|"}
_QUOTES = {**dict.fromkeys("„“”", '"'), **dict.fromkeys("‚‘’", "'"), "‹": "<", "›": ">", "⟨": "<", "⟩": ">"}
_WORDS = {
    "…": "...",
    "≥": ">=",
    "≤": "<=",
    "≠": "<>",
    "≈": "~",
    "€": "EUR",
    "‰": "o/oo",
    "τ": "tau",
    "□": "[]",
    "␛": "ESC",
}
_RAISED = dict(zip("⁰⁴⁵⁶⁷⁸⁹⁽⁾", "0456789()", strict=True))
_ARROWS = {"↑": "^", "↓": "v", "→": ">"}
_VERDICTS = {"✓": "+", "►": "»", "◑": "~", "◔": "%", "◄": "«", "✗": "!", "·": ".", "∅": "0"}
_STATES = {"○": "o", "◇": "p", "◈": "i", "◉": "c", "◆": "d", "◌": "l", "⊘": "0"}
_DATA = {"■": "#", "◧": "/", "□": "n", "▦": "*", "◫": "&"}
_SIMPLER = _BARS | _LINES | _QUOTES | _WORDS | _RAISED | _ARROWS | _VERDICTS | _STATES | _DATA
_LAST = {"»": ">", "«": "<", "±": "+-", "×": "x", "§": "Par.", "\u00a0": " "}  # of terminals with nothing but ASCII


def drawable(text: str, encoding: str) -> str:
    """The text; signs that cannot be written are replaced by simpler ones where there are such."""
    if _fits(text, encoding):
        return text
    missing = {sign for sign in set(text) if not _fits(sign, encoding)}
    if missing & _BARS.keys():
        missing |= _BARS.keys()
    return text.translate({ord(sign): _simpler(sign, encoding) for sign in missing})


def _simpler(sign: str, encoding: str) -> str:
    found = _SIMPLER.get(sign, sign)
    return found if _fits(found, encoding) else _LAST.get(found, found)


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True

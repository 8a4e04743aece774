"""What offices write around a number: the mark of a footnote, "ca.", "unter", a second number, an error of the sheet.

Taken off where only one reading is possible, and named where not. Whatever says more than value and flag stays in the
note as it was written, in square brackets.
"""

import re

from kassel_integration.rules.numbers import BLANKS, GROUPING, MINUS, read_number

LARGEST_HIDDEN = 10  # official statistics hide counts below 3, 5 or 10; a larger bound hides nobody
_NUMBER = rf"[{MINUS}+]?[0-9](?:[0-9.,{GROUPING}]*[0-9])?"
_BESIDE = r"(?:\s?[%‰€]|\s[^\W\d_][^\d]{0,40})?"  # a unit
_SUPERSCRIPT = "\u207d?[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,2}[\u207e)]?"

# 15,8¹⁾  5,0*  12³  15,8 †  15,8a)  15,8 [1]  and with a blank 15,8 1)
_FOOTNOTE = re.compile(
    rf"(?P<body>.*[^\s])(?P<mark>(?<=[0-9)%€])\s?(?:{_SUPERSCRIPT}|\*{{1,3}}\)?|[†‡]|[a-h]\)|\[[0-9a-z]{{1,2}}\])"
    rf"|(?<=[0-9)%€])[{BLANKS}][0-9]{{1,2}}\)|(?<=[.…/x:\-–])(?:{_SUPERSCRIPT}))"
)
_UNCLEAR_MARK = re.compile(rf"{_NUMBER}\s?[%€]?\s?(?:\([0-9a-z]{{1,2}}\)|[0-9a-z]\)|{_SUPERSCRIPT})")
_POWER_OF_TEN = re.compile(r"10[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+")
_BOUND = re.compile(r"(?:<(?!=)|unter|weniger als|kleiner als|below|under|less than|fewer than)\s*([0-9]{1,2})", re.I)
_LIMIT = re.compile(
    r"(?:[<>≤≥]=?|unter|über|bis|bis zu|ab|min\.?|mind\.?|mindestens|max\.?|maximal|minimal|höchstens|wenigstens|"
    r"(?:weniger|mehr|kleiner|größer) als|below|under|over|above|at least|at most|up to|(?:less|fewer|more) than)"
    rf"\s*{_NUMBER}{_BESIDE}|{_NUMBER}\s?\+",
    re.I,
)
_ESTIMATE = re.compile(
    r"(?:ca\.?|circa|zirka|etwa|ungefähr|schätzungsweise|geschätzt|[~≈]|about|approx\.?|approximately|estimated)\s*(?=[0-9])",
    re.I,
)
_ROUGHLY = re.compile(
    r"(?:rund|rd\.?|gerundet|knapp|gut|fast|nahezu|annähernd|roughly|around|nearly|almost|some)\s*"
    rf"{_NUMBER}{_BESIDE}|{_NUMBER}{_BESIDE}\s\(?(?:gerundet|rounded)\)?",
    re.I,
)
_BETWEEN = r"\s?(?:[-–—/+]|\.\.\.?)\s?|\s(?:bis|von|oder|und|or|to|and|of)\s"
_SEVERAL = re.compile(rf"(?:zwischen\s|between\s)?{_NUMBER}{_BESIDE}(?:{_BETWEEN}){_NUMBER}{_BESIDE}", re.I)
_FORMULA_ERROR = re.compile(
    r"#(?:div/0|nv|n/v|n/a|na|wert|value|bezug|ref|name|zahl|num|null|überlauf|spill|kalk|calc|block|feld|field)[!?]?"
    r"|(?:err|fehler|error):\s?[0-9]{3}",
    re.I,
)
_TOO_NARROW = re.compile("#{2,}")


def without_footnote(text: str) -> tuple[str, str]:
    """A number or sign without the mark of a footnote, and the mark; "" where there is none that is certain."""
    found = None if _POWER_OF_TEN.fullmatch(text) else _FOOTNOTE.fullmatch(text[:80])
    return (found["body"], found["mark"].strip()) if found else (text, "")


def unclear_footnote(text: str) -> bool:
    """True for a number with what may be the mark of a footnote or part of it: 15,81) or 12 (3)."""
    return bool(_UNCLEAR_MARK.fullmatch(text[:80]))


def hidden_below(text: str) -> int | None:
    """The bound of a count that is hidden because it is small: 5 for <5 or "unter 5"; None for anything else."""
    found = _BOUND.fullmatch(text[:40])
    return int(found[1]) if found and 1 < int(found[1]) <= LARGEST_HIDDEN else None


def only_a_limit(text: str) -> bool:
    """True for >100, über 100, mindestens 12, 35+: a limit and not the value."""
    return bool(_LIMIT.fullmatch(text[:80]))


def without_estimate(text: str) -> str:
    """The number behind "ca." or "geschätzt"; "" where no such word is before it."""
    found = _ESTIMATE.match(text[:80])
    return text[found.end() :] if found else ""


def is_rough(text: str) -> bool:
    """True for "rund 35" or "knapp 35": rounded, or estimated, or nearly that much."""
    return bool(_ROUGHLY.fullmatch(text[:80]))


def is_several(text: str) -> bool:
    """True for 35-40, 35 bis 40, 35/40, "20 von 35", "zwischen 3 und 5": more numbers than one."""
    return bool(_SEVERAL.fullmatch(text[:80]))


def is_formula_error(text: str) -> bool:
    """True for #DIV/0!, #NV, #WERT!, Err:502: a formula without a result."""
    return bool(_FORMULA_ERROR.fullmatch(text[:40]))


def is_too_narrow(text: str) -> bool:
    """True for ####, which a spreadsheet shows where a column is too narrow for its number."""
    return bool(_TOO_NARROW.fullmatch(text[:40]))


def kept(written: str, note: str) -> str:
    """A note with a text in front of it as it was written, so that nothing of it is lost."""
    return f"[{written}] {note}".strip() if f"[{written}]" not in note else note


def explains(note: str) -> bool:
    """True for a note that says something; what the program itself has kept in square brackets explains nothing."""
    return bool(_KEPT.sub("", note).strip())


_KEPT = re.compile(r"\[[^\[\]]{1,80}\]")


def evidence(text: str) -> str:
    """The decimal sign that a text proves alone, whatever stands around its number; "" for none."""
    number = re.match(rf"[(<~]?\s?({_NUMBER}(?:[eE][+-]?[0-9]+)?)", text.strip()[:80])
    return read_number(number[1]).evidence if number else ""

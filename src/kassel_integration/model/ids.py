"""What ids of fields, areas and goals look like, and when two of them are too alike to be told apart."""

import re
import unicodedata

LONGEST = 20
_SLUG = re.compile(r"[a-z][a-z0-9_]{0,59}")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_NUMBER = "[1-9][0-9]?"
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SLUG_OF_A_NAME = 40  # shorter than a slug may be, so that there is room for what tells two of them apart


def is_id(text: str) -> bool:
    """Letters, digits, `.` and `-`, none of these two at an end; composed as NFC, and no device's name on Windows."""
    marks = all(sign in ".-" or sign.isalpha() or (sign.isascii() and sign.isdigit()) for sign in text)
    ends = bool(text) and text[0] not in ".-" and text[-1] not in ".-"
    composed = unicodedata.normalize("NFC", text) == text
    return marks and ends and composed and len(text) <= LONGEST and not is_device(text)


def is_device(text: str) -> bool:
    """True for what Windows takes for a device, whatever ending is behind it: aux, CON.csv."""
    return bool(_DEVICE.fullmatch(text))


def is_metric_id(text: str) -> bool:
    """A goal's id, a point, and the slug of a metric: 1.1.3.plaetze_u3."""
    goal, _, slug = text.rpartition(".")
    return is_id(goal) and bool(_SLUG.fullmatch(slug))


def is_numbered(text: str, depth: int) -> bool:
    """So many numbers, each from 1 to 99, with points between them."""
    return bool(re.fullmatch(rf"{_NUMBER}(?:\.{_NUMBER}){{{depth - 1}}}", text))


def typed_id(text: str) -> str:
    """An id as somebody typed it, in any case and with accents as signs of their own, made comparable."""
    return unicodedata.normalize("NFC", text).casefold()


def folded_id(text: str) -> str:
    """What two ids must not have in common: case does not count, and `.` and `-` are one sign."""
    return text.casefold().replace("-", ".")


def slug_of(text: str, otherwise: str) -> str:
    """A slug made of a name: "Amt für Jugend" becomes amt_fuer_jugend; `otherwise` leads where there is no letter."""
    spelled = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).lower().translate(_UMLAUTS))
    words = re.findall("[a-z0-9]+", "".join(sign for sign in spelled if not unicodedata.combining(sign)))
    if not words or not words[0][0].isalpha():
        words.insert(0, otherwise)
    return "_".join(words)[:_SLUG_OF_A_NAME].rstrip("_")

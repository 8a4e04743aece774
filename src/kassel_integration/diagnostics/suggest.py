"""What a wrong word may have meant, decided by one function for names, headings, filters, options and keys alike.

What begins with the word or contains it comes first, then compounds (Bauamt, Bauverwaltungsamt), then spelling. Never
across a negation, never another number, and better nothing than something silly.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

LONGEST = 80  # characters of a wrong word that are looked at
LEAST_BEGINNING, LEAST_PART = 3, 4  # so many characters begin a name, or are part of one, not by chance
LEAST_LEFT_OUT = 4  # characters that a short form of a compound leaves out
ALIKE, ALIKE_NUMBERS = 0.75, 0.66  # how like each other two spellings are at least; ids are short
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_APART = re.compile(r"[^\w.]+|_+")
_DIGIT = re.compile(r"[0-9]")
_NEGATIONS = frozenset({"nicht", "nie", "ohne", "not", "no", "non", "never", "without"})


class _Known(NamedTuple):
    """A name that may be meant: as it is written, and what of it is compared."""

    name: str
    text: str
    joined: str
    negated: bool
    digits: str


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that a wrong one may have meant; "" when none is near enough to be worth suggesting."""
    wanted = _plain(word[:LONGEST])
    return _nearest(wanted, tuple(known)) if wanted else ""


@lru_cache(maxsize=1_024)  # who writes a word wrong does so in many rows
def _nearest(wanted: str, known: tuple[str, ...]) -> str:
    every = _all(known)
    joined = wanted.replace(" ", "")
    same = [each.name for each in every if each.joined == joined]
    if same:
        return same[0]
    negated = _negated(wanted)
    names = [each for each in every if each.text and each.negated is negated]
    for fits in (_begins, _contains, _shortens):
        found = [each for each in names if fits(wanted, each.text)]
        if found:
            return min(found, key=lambda each: len(each.text)).name
    return _spelt(wanted, names)


@lru_cache(maxsize=8)  # of a catalogue the names are the same for each wrong word
def _all(known: tuple[str, ...]) -> list[_Known]:
    texts = [(name, _plain(name)) for name in known]
    return [_Known(name, text, text.replace(" ", ""), _negated(text), _digits(text)) for name, text in texts]


def _plain(text: str) -> str:
    """Small letters without umlauts, words parted by single blanks; dots stay, for ids are made of them."""
    return _APART.sub(" ", text.casefold().translate(_UMLAUTS)).strip()


def _negated(text: str) -> bool:
    """True for "nicht umgesetzt"; a negation alone is a name like any other."""
    parts = text.split()
    return len(parts) > 1 and any(_negates(part) for part in parts)


def _negates(part: str) -> bool:
    """A misspelt negation is one, too."""
    return part in _NEGATIONS or part.startswith(("nich", "kein")) or sorted(part) == sorted("nicht")


def _begins(word: str, name: str) -> bool:
    """1.1 begins 1.1.1 and not 1.10: where a number ends, a number ends."""
    if not name.startswith(word) or len(word) < (1 if _DIGIT.match(word) else LEAST_BEGINNING):
        return False
    return not (word[-1].isdigit() and name[len(word) :][:1].isdigit())


def _contains(word: str, name: str) -> bool:
    return len(word) >= LEAST_PART and word in name and not name.startswith(f"un{word}")


def _shortens(word: str, name: str) -> bool:
    """The name is the word with more in its middle, as a Bauverwaltungsamt is a Bauamt."""
    if len(name) < len(word) + LEAST_LEFT_OUT or not (name.startswith(word[:LEAST_BEGINNING]) and word.isalpha()):
        return False
    cuts = range(LEAST_BEGINNING, len(word) - LEAST_BEGINNING + 1)
    return any(name.startswith(word[:cut]) and name.endswith(word[cut:]) for cut in cuts)


def _spelt(word: str, names: list[_Known]) -> str:
    """The name spelt most like the word; of several the one that begins like it."""
    from difflib import SequenceMatcher  # noqa: PLC0415  (2 ms, and only mistakes need it)

    best, most = "", (ALIKE_NUMBERS if _DIGIT.match(word) else ALIKE, -1)
    matcher, digits, un = SequenceMatcher(b=word), _digits(word), word.startswith("un")
    for name, text, _, _, of_name in names:
        if text.startswith("un") != un or not _same_number(digits, of_name):
            continue
        if 2 * min(len(word), len(text)) < most[0] * (len(word) + len(text)):  # too short or too long to be like it
            continue
        matcher.set_seq1(text)
        if matcher.quick_ratio() < most[0]:
            continue
        likeness = matcher.ratio(), _begin_alike(word, text)
        if likeness >= most:
            best, most = name, likeness
    return best


def _begin_alike(word: str, name: str) -> int:
    """How many of their first characters are the same."""
    return next((i for i, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))


def _digits(text: str) -> str:
    return "".join(_DIGIT.findall(text))


def _same_number(written: str, meant: str) -> bool:
    """At most one digit is wrong, missing or too many; more is another number and no slip."""
    if written == meant or not written or not meant:
        return True
    if abs(len(written) - len(meant)) > 1:
        return False
    begin = _begin_alike(written, meant)
    skip_written, skip_meant = len(written) >= len(meant), len(meant) >= len(written)
    return written[begin + skip_written :] == meant[begin + skip_meant :]

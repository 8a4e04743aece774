"""What a wrong word may have meant, decided by one function for names, headings, filters, options and keys alike.

What begins with the word or contains it comes first, then compounds (Bauamt, Bauverwaltungsamt), then spelling. Never
across a negation, never another number, and better nothing than something silly.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

LONGEST = 80  # characters of a wrong word that are looked at
LEAST_BEGINNING, LEAST_PART = 3, 4  # so many characters begin a name, or are part of one, not by chance
LEAST_LEFT_OUT = 4  # characters that a short form of a compound leaves out
ALIKE, ALIKE_NUMBERS = 0.75, 0.66  # how like each other two spellings are at least; ids are short
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_APART = re.compile(r"[^\w.]+|_+")
_DIGIT = re.compile(r"[0-9]")
_NEGATIONS = frozenset({"nicht", "nie", "ohne", "not", "no", "non", "never", "without"})


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that a wrong one may have meant; "" when none is near enough to be worth suggesting."""
    wanted = _plain(word[:LONGEST])
    if not wanted:
        return ""
    same = [name for name in known if _unspaced(name) == wanted.replace(" ", "")]
    if same:
        return same[0]
    negated = _negated(wanted)
    names = [(name, text) for name in known if (text := _plain(name)) and _negated(text) is negated]
    for fits in (_begins, _contains, _shortens):
        found = [(len(text), name) for name, text in names if fits(wanted, text)]
        if found:
            return min(found, key=lambda pair: pair[0])[1]
    return _spelt(wanted, names)


@lru_cache(maxsize=4_096)  # of a catalogue the names are the same for each wrong word
def _plain(text: str) -> str:
    """Small letters without umlauts, words parted by single blanks; dots stay, for ids are made of them."""
    return _APART.sub(" ", text.casefold().translate(_UMLAUTS)).strip()


def _unspaced(name: str) -> str:
    return _plain(name).replace(" ", "")


def _negated(text: str) -> bool:
    """True for "nicht umgesetzt"; a negation alone is a name like any other."""
    parts = text.split()
    return len(parts) > 1 and any(_negates(part) for part in parts)


def _negates(part: str) -> bool:
    """A misspelt negation is one, too."""
    return part in _NEGATIONS or part.startswith(("nich", "kein")) or sorted(part) == sorted("nicht")


def _begins(word: str, name: str) -> bool:
    """1.1 begins 1.1.1 and not 1.10: where a number ends, a number ends."""
    least = 1 if _DIGIT.match(word) else LEAST_BEGINNING
    rest = name[len(word) :]
    cut = word[-1].isdigit() and rest[:1].isdigit()
    return len(word) >= least and name.startswith(word) and not cut


def _contains(word: str, name: str) -> bool:
    return len(word) >= LEAST_PART and word in name and not name.startswith(f"un{word}")


def _shortens(word: str, name: str) -> bool:
    """The name is the word with more in its middle, as a Bauverwaltungsamt is a Bauamt."""
    if not word.isalpha() or len(name) < len(word) + LEAST_LEFT_OUT:
        return False
    cuts = range(LEAST_BEGINNING, len(word) - LEAST_BEGINNING + 1)
    return any(name.startswith(word[:cut]) and name.endswith(word[cut:]) for cut in cuts)


def _spelt(word: str, names: list[tuple[str, str]]) -> str:
    """The name spelt most like the word; of several the one that begins like it."""
    from difflib import SequenceMatcher  # noqa: PLC0415  (2 ms, and only mistakes need it)

    best, most = "", (ALIKE_NUMBERS if _DIGIT.match(word) else ALIKE, -1)
    matcher = SequenceMatcher(b=word)
    for name, text in names:
        if text.startswith("un") != word.startswith("un") or not _same_number(word, text):
            continue
        matcher.set_seq1(text)
        if matcher.real_quick_ratio() < most[0] or matcher.quick_ratio() < most[0]:
            continue
        likeness = matcher.ratio(), _begin_alike(word, text)
        if likeness >= most:
            best, most = name, likeness
    return best


def _begin_alike(word: str, name: str) -> int:
    """How many of their first characters are the same."""
    return next((i for i, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))


def _same_number(word: str, name: str) -> bool:
    """At most one digit is wrong, missing or too many; more is another number and no slip."""
    written, meant = ("".join(_DIGIT.findall(text)) for text in (word, name))
    if written == meant or not written or not meant:
        return True
    if abs(len(written) - len(meant)) > 1:
        return False
    begin = _begin_alike(written, meant)
    skip_written, skip_meant = len(written) >= len(meant), len(meant) >= len(written)
    return written[begin + skip_written :] == meant[begin + skip_meant :]

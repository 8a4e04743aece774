"""Where a German word may be parted: at known joints of compounds, else before the last consonant of a group.

No dictionary: the rule of the official spelling (§ 112) is right for simple words. Where a part of a compound begins
with a vowel the rule does not see the joint, so the parts of this kind that occur in such plans are listed.
"""

import re
from itertools import pairwise

_LEAST = 3  # letters on either side of a hyphen
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = re.compile(r"(?<=[^\W_][-–/._])(?=[^\W_])")  # a line may end after these without a hyphen
# The beginning of a syllable before a vowel: one consonant, or what is one sound or is spoken together.
_ONSET = re.compile(
    r"(?<=[aeiouyäöü])([^aeiouyäöü]*?)"
    r"(?:sch[lmnrw]?|s[tp]r|(?<=[^aeiouyäöü])s[tp]|[bdfgkpt]r|(?<!c)[bfgkp]l|kn|ch|ck|ph|th|qu|(?<=r)zw|[^aeiouyäöü])"
    r"(?=[aeiouyäöü])"
)
_JOINT = re.compile(r"(?:ung|heit|keit|schaft|tion|tät|ling|arbeit|gang)s(?=.{3})")
_PARTS = re.compile(
    "an(?:forder|frag|gebot|geleg|lage|sprech|teil)|alter|(?<!s)amt|ämter|arbeit|auf(?:gab|nahm|tritt)"
    "|aus(?:bild|schreib|stell|tausch)|(?<=l)ebene|ein(?:ander|frag|richt|schul|steig)|eigen|eltern|engag|enthalt|entwick"
    "|erwerb|erzieh|ideen|image|information|inhalt|initiativ|instrument|integration|öffentlich|öffnung|orient"
    "|(?<!sp)orts|(?<=wohn)ort|organisation|stadt|(?<=[bg]e)st(?:alt|and|att|eh|ell|ieg|imm)|umfeld"
    "|unter(?:richt|stütz)|über(?:gang|greif|sicht)|(?<=ver)(?:an|ein|ant)"
)


def syllables(word: str) -> list[str]:
    """A word without spaces, in parts between which a line may end."""
    pieces = _SIGNS.split(word)
    return [part for piece in pieces for part in _syllables(piece)] if hyphen(word) else pieces


def hyphen(word: str) -> str:
    """What is put where a word is parted: nothing into a number, an id or a path."""
    return "" if any(c.isdigit() or c in "_@\\" for c in word) else "-"


def _syllables(word: str) -> list[str]:
    """The letters at the heart of a word, parted; the signs around them stay with their neighbours."""
    found = _WORD.search(word)
    if not found:
        return [word]
    ends = [0, *(found.start() + n for n in _joints(found[0])), len(word)]
    return [word[a:b] for a, b in pairwise(ends)]


def _joints(letters: str) -> list[int]:
    """Where a run of letters may be parted."""
    low = letters.lower()
    bounds = sorted({0, len(low), *(m.start() for m in _PARTS.finditer(low)), *(m.end() for m in _JOINT.finditer(low))})
    found = set(bounds)
    for a, b in pairwise(bounds):
        found |= {a + m.end(1) for m in _ONSET.finditer(low[a:b]) if m.end(1) > 1}
    return sorted(n for n in found if _LEAST <= n <= len(low) - _LEAST)

"""Signs in a value column, by the table of the file, and words that are none."""

import re
from dataclasses import dataclass

from kassel_integration.model.flag import Flag
from kassel_integration.model.sign_table import RANK, SIGN_TABLES, Sign, SignTable

MOST_JOINED = 2  # three letters are a word more often
_BRACKETS = re.compile(r"\((.*[0-9].*)\)")
_WORDS = {
    "vorläufig": Flag.PROVISIONAL,
    "geschätzt": Flag.ESTIMATED,
    "berichtigt": Flag.NORMAL,
    "revidiert": Flag.NORMAL,
    "provisional": Flag.PROVISIONAL,
    "estimated": Flag.ESTIMATED,
    "revised": Flag.NORMAL,
}
_WORD = re.compile(rf"(.*[0-9)%€])\s\(?({'|'.join(_WORDS)})\)?", re.IGNORECASE)
# Ways of saying "nothing" that do not say why; they get a message instead of a guess.
_EMPTY_WORDS = re.compile(
    r"k\.?\s?a\.?|k\.?\s?w\.?|n\.?\s?/?\s?a\.?|n\.?\s?b\.?|n\.?\s?v\.?|-{2,}|—+|\?+|#[^#]*[!?]?|null|none|nan|"
    r"keine angaben?|keine daten|keine[rs]?|nichts|nicht bekannt|unbekannt|fehlt|liegt nicht vor|offen|tbd|"
    r"s\.?\s?o\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A value text without its mark, and the flag the mark means (None when there was none).

    `kept`: the mark says more than its flag.
    """

    text: str
    flag: Flag | None = None
    kept: bool = False


def unmark(text: str, table: SignTable) -> Marked:
    """Take signs or a word behind a value, or brackets around it, off: "12 p" is 12, provisional; "(12)" is limited."""
    number, letters = _split(text)
    signs = _signs(letters, table)
    if signs:
        flag = min((sign.flag for sign in signs), key=RANK.index)
        return Marked(number, flag, kept=len(signs) > 1 or signs[0].kept)
    brackets = _BRACKETS.fullmatch(text) if table.brackets else None
    if brackets and table.brackets:
        return Marked(brackets[1].strip(), table.brackets.flag)
    word = _WORD.fullmatch(text)
    return Marked(word[1].strip(), _WORDS[word[2].casefold()]) if word else Marked(text)


def _split(text: str) -> tuple[str, str]:
    """A number, and the few signs behind its last digit, percent sign or bracket."""
    found = re.fullmatch(r"(.*[0-9)%])\s?([^\s0-9.,)%€(]{1,3})", text)
    return (found[1].strip(), found[2]) if found else (text, "")


def _signs(letters: str, table: SignTable) -> tuple[Sign, ...]:
    """What is said by the signs behind a value; empty where one of them is none of the table."""
    if letters in table.behind:
        return (table.behind[letters],)
    known = table.joined and len(letters) <= MOST_JOINED and all(letter in table.behind for letter in letters)
    return tuple(table.behind[letter] for letter in letters) if known else ()


def of_other_tables(text: str, table: SignTable) -> tuple[tuple[str, str], ...]:
    """The names of other tables and the meaning that a text has there, each meaning once; for what `table` lacks."""
    letters = _split(text)[1]
    brackets = bool(_BRACKETS.fullmatch(text))
    if text in table.alone or _signs(letters, table) or (brackets and table.brackets):
        return ()
    found: dict[str, str] = {}
    for other in SIGN_TABLES.values():
        sign = other.alone.get(text) or next(iter(_signs(letters, other)), None)
        sign = sign or (other.brackets if brackets else None)
        if sign:
            found.setdefault(sign.meaning, other.name)
    return tuple((name, meaning) for meaning, name in found.items())


def says_nothing(text: str) -> bool:
    """True for k. A., n/a, --, keine and other words that say neither zero nor why there is no value."""
    return bool(_EMPTY_WORDS.fullmatch(text[:40].strip()))

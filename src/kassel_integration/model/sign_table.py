"""Tables of the signs that stand in place of a value or behind it: DIN 55301, GENESIS, Eurostat, a body's own.

Legends as the bodies print them: the city's statistics office (DIN 55301), Destatis (GENESIS), Eurostat's "Special
values" and observation flags. A file is read by one table; a sign that only another one knows is never guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kassel_integration.model.flag import Flag

ZERO = "zero"


class Sign(NamedTuple):
    """What a sign says: its flag; `meaning`, the key of its words; whether there is a value and it is exactly 0.

    `kept`: the sign says more than the flag does, so it stays in the note. `vague`: it does not say why there
    is no value.
    """

    flag: Flag
    meaning: str
    zero: bool = False
    kept: bool = False
    vague: bool = False


@dataclass(frozen=True, slots=True)
class SignTable:
    """Signs `alone` in place of a value, signs `behind` one, and what `brackets` around it say, if anything.

    `joined`: several signs may stand behind one value.
    """

    name: str
    alone: Mapping[str, Sign]
    behind: Mapping[str, Sign] = field(default_factory=dict)
    brackets: Sign | None = None
    joined: bool = False


_LATER = Sign(Flag.LATER, "later")
_NO_MEANING = Sign(Flag.NO_MEANING, "no_meaning")
_NONE = Sign(Flag.NORMAL, "zero", zero=True)
_PROVISIONAL, _ESTIMATED = Sign(Flag.PROVISIONAL, "provisional"), Sign(Flag.ESTIMATED, "estimated")
_REVISED = Sign(Flag.NORMAL, "revised")  # it counts as any other
_SIGNS = {
    "-": _NONE,
    "–": _NONE,
    "...": _LATER,
    "…": _LATER,
    "/": Sign(Flag.UNRELIABLE, "unreliable"),
    ".": Sign(Flag.CONFIDENTIAL, "confidential"),
    "x": _NO_MEANING,
    "X": _NO_MEANING,
}
_BREAK = Sign(Flag.BREAK, "break")
_LETTERS = {"b": _BREAK, "p": _PROVISIONAL, "r": _REVISED, "s": _ESTIMATED}  # b: as the forms explain it
_LIMITED = Sign(Flag.UNRELIABLE, "limited")
DIN55301 = SignTable("din55301", _SIGNS, _LETTERS, _LIMITED)
GENESIS = SignTable("genesis", _SIGNS, {**_LETTERS, "e": Sign(Flag.NORMAL, "final")}, _LIMITED)

_OBSERVATION = {
    "b": _BREAK,
    "c": Sign(Flag.CONFIDENTIAL, "confidential"),
    "d": Sign(Flag.UNRELIABLE, "differs", kept=True),
    "e": _ESTIMATED,
    "f": Sign(Flag.ESTIMATED, "forecast", kept=True),
    "i": Sign(Flag.NORMAL, "see_notes", kept=True),
    "n": Sign(Flag.UNRELIABLE, "not_significant", kept=True),
    "p": _PROVISIONAL,
    "r": _REVISED,
    "s": _ESTIMATED,
    "u": _LIMITED,
    "z": _NO_MEANING,
}
_REASONS = {"c": _OBSERVATION["c"], "u": _SIGNS["/"], "z": _NO_MEANING}
EUROSTAT = SignTable(
    "eurostat",
    {
        ":": Sign(Flag.CONFIDENTIAL, "not_available", vague=True),
        **{f":{blank}{letter}": sign for letter, sign in _REASONS.items() for blank in ("", " ")},
    },
    _OBSERVATION,
    joined=True,
)
SIGN_TABLES = {table.name: table for table in (DIN55301, GENESIS, EUROSTAT)}

# Of several signs behind one value the first of these becomes its flag: what forbids comparing comes before doubt.
RANK = (Flag.NO_MEANING, Flag.CONFIDENTIAL, Flag.BREAK, Flag.UNRELIABLE, Flag.ESTIMATED, Flag.PROVISIONAL, Flag.NORMAL)
_MEANINGS = {
    Flag.NORMAL: "normal",
    Flag.BREAK: "break",
    Flag.ESTIMATED: "estimated",
    Flag.PROVISIONAL: "provisional",
    Flag.UNRELIABLE: "limited",
    Flag.LATER: "later",
    Flag.NO_MEANING: "no_meaning",
    Flag.CONFIDENTIAL: "confidential",
}


def declared(
    name: str, alone: Mapping[str, str], behind: Mapping[str, str] | None = None, brackets: str = ""
) -> SignTable:
    """A body's own table: for each sign the letter of a flag, or `zero` for exactly nothing.

    Raises ValueError with the sign for what is no flag, for a sign that is a number, and for one in place of a value
    whose flag says that there is one.
    """
    signs = {sign: _sign(sign, word, alone=True) for sign, word in alone.items()}
    letters = {sign: _sign(sign, word) for sign, word in (behind or {}).items()}
    return SignTable(name, signs, letters, _sign("()", brackets) if brackets else None)


def _sign(sign: str, word: str, *, alone: bool = False) -> Sign:
    if not sign or sign != sign.strip() or any(each.isdigit() for each in sign):
        raise ValueError(sign)
    if word == ZERO and alone:
        return _NONE
    flag = next((flag for flag in Flag if flag == word), None)
    if flag is None or (alone and not flag.may_be_missing):
        raise ValueError(sign)
    if alone and flag is Flag.UNRELIABLE:
        return _SIGNS["/"]
    return Sign(flag, _MEANINGS[flag])

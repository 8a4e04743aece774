"""What the column of flags says: a letter of SDMX or of the file's table of signs, or a word as forms offer it."""

from typing import NamedTuple

from kassel_integration.diagnostics import codes
from kassel_integration.model.flag import Flag
from kassel_integration.model.sign_table import DIN55301
from kassel_integration.rules.names import fold
from kassel_integration.rules.no_number import of_another_table
from kassel_integration.rules.readings import SHOWN, Say, Writing

_WORDS = {
    Flag.NORMAL: "r;berichtigt;revidiert;normal;revised",
    Flag.BREAK: "bruch;bruch in der zeitreihe;break;break in series;break in the series",
    Flag.ESTIMATED: "s;geschätzt;schätzung;estimated",
    Flag.PROVISIONAL: "vorläufig;provisional",
    Flag.UNRELIABLE: "aussagewert eingeschränkt;nicht sicher genug;"
    "keine angabe, da nicht sicher genug;limited reliability;"
    "not reliable enough;no value, for it is not reliable enough",
    Flag.LATER: "fällt später an;comes later",
    Flag.NO_MEANING: "aussage nicht sinnvoll;nicht sinnvoll;trifft nicht zu;not meaningful;not applicable",
    Flag.CONFIDENTIAL: "unbekannt oder geheim zu halten;geheim zu halten;geheim;unknown or confidential;confidential",
}
FLAG_WORDS = {word: flag for flag, words in _WORDS.items() for word in (*words.split(";"), flag.value.casefold())}


class ReadFlag(NamedTuple):
    """The flag, None when there is none, and what is to stay in the note because the letter says more."""

    flag: Flag | None
    kept: tuple[str, ...] = ()


def read_flag(text: str, writing: Writing, say: Say) -> ReadFlag:
    """Read the text of the column of flags; what is unknown is said about it."""
    word = text.strip()
    sign = writing.signs.behind.get(word) if writing.signs is not DIN55301 else None
    if sign:
        return ReadFlag(sign.flag, (word,) if sign.kept else ())
    flag = FLAG_WORDS.get(fold(word))
    if word and flag is None and not (word.islower() and of_another_table(f"0 {word}", writing, say, "flag")):
        say(codes.UNKNOWN_FLAG, "flag", value=text[:SHOWN])
    return ReadFlag(flag)

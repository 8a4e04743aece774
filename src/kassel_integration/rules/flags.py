"""What may stand in the column of flags: the letters of SDMX, and the words people read of them in either language."""

from kassel_integration.model.flag import Flag

_WORDS = {
    Flag.NORMAL: "r;berichtigt;revised",
    Flag.BREAK: "bruch;bruch in der zeitreihe;break;break in series",
    Flag.ESTIMATED: "s;geschätzt;estimated",
    Flag.PROVISIONAL: "vorläufig;provisional",
    Flag.UNRELIABLE: "aussagewert eingeschränkt;limited reliability;keine angabe, da nicht sicher genug;"
    "nicht sicher genug;no value, for it is not reliable enough;not reliable enough",
    Flag.LATER: "fällt später an;comes later",
    Flag.NO_MEANING: "aussage nicht sinnvoll;not meaningful",
    Flag.CONFIDENTIAL: "unbekannt oder geheim zu halten;geheim zu halten;unknown or confidential;confidential",
}
FLAG_WORDS = {word: flag for flag, words in _WORDS.items() for word in (flag.value.casefold(), *words.split(";"))}

"""What a heading above a column of values says of them: their year, a value of a dimension, the total, a metric."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import TypeVar

from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC
from kassel_integration.source.heading_years import year_in

_T = TypeVar("_T")
Keys = tuple[tuple[str, str], ...]  # (column name, its text) pairs, by name

TOTAL = "*"  # the name of a word that is the total of whatever the other columns are broken down by
# What stands for the whole, in a column of a dimension or above a column of values; the city's own name does, too.
TOTAL_WORDS = frozenset(
    ["insgesamt", "gesamt", "zusammen", "total", "summe", "alle", "stadt", "gesamtstadt", "all", "sum", "overall"]
)
# Words that only say that figures follow; "ja" and "nein" above columns are boxes to tick, whatever a dimension has.
_NEUTRAL = frozenset(
    ["wert", "werte", "messwert", "messwerte", "istwert", "zahl", "zahlen", "anzahl", "ergebnis", "value", "values",
     "number", "obsvalue"]
)  # fmt: skip
_TICKS = frozenset(["ja", "nein", "yes", "no", "wahr", "falsch", "true", "false"])
MOST_ASKED = 5_000
_SPACE = re.compile(r"[\s\u00a0\u2007\u2009\u202f\u200b\ufeff]+")
_MARK = re.compile(r"\s*(?:[⁽(]?[⁰¹²³⁴-⁹]+[⁾)]?|\*{1,3}\)?|[†‡]|\s[0-9a-z]\)|\([0-9]\))$")
_MARKS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁾)*†‡")  # how a mark ends
_PARTS = re.compile(r"\s*[,/;|+]\s*|\s+[-–]\s+|\s*\(|\)\s*")
_NOISE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class HeadingKeys:
    """`names`: what each known word says, folded; several where it has more than one meaning.

    `asked`: what was asked before, for the same texts are looked at in every row they may be a heading in.
    """

    names: Mapping[str, tuple[tuple[str, str], ...]]
    asked: dict[str, tuple[Keys, ...]] = field(default_factory=dict, compare=False, repr=False)

    def of(self, text: str) -> tuple[Keys, ...]:
        """All that a heading may say; one without keys says only that values follow, none is not known at all."""
        return asked_once(self.asked, text, self._read)

    def _read(self, text: str) -> tuple[Keys, ...]:
        bare = fold(without_mark(text))
        found = self._named(bare)
        if found or not bare:
            return found
        said = year_in(bare)
        if said:
            year, rest = said
            return tuple(merged for other in self._named(rest) or ((),) * (not rest) if (merged := _merge(year, other)))
        parts = [part for part in _PARTS.split(bare) if part]
        if not 1 < len(parts) <= 3:
            return ()
        return tuple(dict.fromkeys(merged for each in product(*map(self._named, parts)) if (merged := _merge(*each))))

    def _named(self, word: str) -> tuple[Keys, ...]:
        if word in self.names:
            return tuple((key,) for key in self.names[word])
        return ((),) if _NOISE.sub("", word) in _NEUTRAL else ()


NO_KEYS = HeadingKeys({})


def asked_once(asked: dict[str, _T], text: str, read: Callable[[str], _T]) -> _T:
    """What was read of a text when it was asked for first; with too many texts all are forgotten."""
    if text not in asked:
        if len(asked) >= MOST_ASKED:
            asked.clear()
        asked[text] = read(text)
    return asked[text]


def _merge(*several: Keys) -> Keys:
    """What several words say together; nothing where they say two things about one."""
    joined = [key for keys in several for key in keys]
    names = [name for name, _ in joined if name != TOTAL]
    return tuple(sorted(joined)) if len(set(names)) == len(names) else ()


def heading_keys(catalogue: Catalogue) -> HeadingKeys:
    """The words of a catalogue."""
    names: dict[str, dict[tuple[str, str], None]] = {}
    for word, key in _words(catalogue):
        if fold(word) not in _TICKS:
            names.setdefault(fold(word), {})[key] = None
    for word in total_words(catalogue.concept.municipality):
        names.setdefault(word, {(TOTAL, ""): None})
    names.pop("", None)
    return HeadingKeys({word: tuple(keys) for word, keys in names.items()})


def _words(catalogue: Catalogue) -> Iterable[tuple[str, tuple[str, str]]]:
    for d in catalogue.dimensions:
        for v in d.values:
            yield from ((name, (d.id, v.id)) for name in (v.id, v.label, *v.aliases))
        yield from ((word, (d.id, "")) for word in d.total)
    for m in catalogue.metrics:
        yield from ((name, ("metric", m.id)) for name in (m.id, m.label))
    for g in catalogue.goals:
        built_in = f"{g.id}.{IMPLEMENTATION_METRIC}"
        yield built_in, ("metric", built_in)


def total_words(city: str) -> frozenset[str]:
    """The words for the whole, folded; `city` is the name of the municipality."""
    name = fold(city)
    return TOTAL_WORDS | {name, name.removeprefix("stadt "), f"stadt {name.removeprefix('stadt ')}"} - {""}


def without_mark(text: str) -> str:
    """A heading without the mark of a footnote or a colon behind it."""
    bare = text.strip().rstrip(":").rstrip()
    return (_MARK.sub("", bare) or bare) if bare[-1:] in _MARKS else bare


def fold(text: str) -> str:
    """A text without case and superfluous blanks."""
    return _SPACE.sub(" ", text).strip().casefold()

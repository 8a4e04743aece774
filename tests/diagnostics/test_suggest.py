"""A wrong word gets the name it may have meant, or none: what begins and contains it first, never another state."""

import pytest

from kassel_integration.diagnostics.suggest import nearest

STATES = ("nicht begonnen", "begonnen", "geplant", "in umsetzung", "umgesetzt", "abgeschlossen", "fertig")
OFFICES = ("Jugendamt", "Bauverwaltungsamt", "Umwelt- und Gartenamt", "Stadtplanung, Bauaufsicht und Denkmalschutz")

MEANT: dict[str, tuple[str, tuple[str, ...], str]] = {
    "another case and other marks": ("Zukunfts-Buero!", ("zukunftsbuero",), "zukunftsbuero"),
    "an umlaut written out": ("Suedstadt", ("Mitte", "Südstadt"), "Südstadt"),
    "what begins with it, before what is spelt alike": ("plaetze", ("plaetzen", "plaetze_u3", "platze"), "plaetzen"),
    "the beginning of an id": ("1.1", ("6.1.1", "1.10.1", "1.1.1"), "1.1.1"),
    "a part of it": ("aufsicht", OFFICES, OFFICES[3]),
    "a compound without its middle": ("Bauamt", OFFICES, "Bauverwaltungsamt"),
    "a compound of two names": ("Umweltamt", OFFICES, "Umwelt- und Gartenamt"),
    "a slip": ("Jugentamt", OFFICES, "Jugendamt"),
    "letters in the wrong order": ("umgestezt", STATES, "umgesetzt"),
    "a slip in what is not": ("nicht begonen", STATES, "nicht begonnen"),
    "a digit too many": ("1.1.33", ("3.1.3", "1.1.3"), "1.1.3"),
    "the number beside": ("6.5", ("1.5", "6.4"), "6.4"),
    "a slip in a negation": ("onhe", ("mit", "ohne"), "ohne"),
}
NOTHING: dict[str, tuple[str, tuple[str, ...]]] = {
    "the contrary": ("nicht umgesetzt", STATES),
    "the contrary, misspelt": ("nich begonnen", ("begonnen",)),
    "the contrary, by its beginning": ("vollständig", ("unvollständig",)),
    "a state that only ends alike": ("fast fertig", STATES),
    "another end": ("abgebrochen", STATES),
    "without, for with": ("ohne Migrationshintergrund", ("mit Migrationshintergrund",)),
    "another number": ("KI999", ("KI409", "KI203")),
    "a few letters in common": ("Nr.", ("nenner", "kennzahlnr")),
    "an option that means something else": ("--field", ("--quiet", "--lang")),
    "a word in which the letters occur": ("anteil", ("rating", "share")),
    "an office that only ends alike": ("Bauamt", ("Jugendamt", "Umwelt- und Gartenamt")),
    "nothing at all": ("", ("a",)),
    "mere marks": ("%%%", ("%%", "a")),
}


@pytest.mark.parametrize(("word", "known", "wanted"), MEANT.values(), ids=MEANT.keys())
def test_is_suggested(word: str, known: tuple[str, ...], wanted: str) -> None:
    assert nearest(word, known) == wanted


@pytest.mark.parametrize(("word", "known"), NOTHING.values(), ids=NOTHING.keys())
def test_is_better_left_alone(word: str, known: tuple[str, ...]) -> None:
    assert nearest(word, known) == ""

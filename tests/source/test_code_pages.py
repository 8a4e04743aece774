"""Umlauts that were saved in one encoding and read in another are told as such, with the word meant; names are not."""

from pathlib import Path

import pytest

from kassel_integration.diagnostics import Key
from kassel_integration.source.code_pages import MOST, Doubt, doubt
from kassel_integration.source.encoding import detect

WORDS = (
    "größer", "Größe", "Maß", "Straße", "Jugendämter", "Menüs", "Gebäude", "Förderung", "verfügbar", "Träger", "Wörter",
    "groß", "Fußnote", "heiß", "Häuser", "äußern", "Prüfung",
)  # fmt: skip
AT_THE_BEGINNING = (
    "Ämter", "Änderung", "Älter", "Öffentlich", "Übergang", "Übung", "Über", "Überblick", "über", "älter", "öffnen",
)  # fmt: skip
# As what bytes of it are read: UTF-8 once more, DOS and Mac as Windows-1252.
MISREAD = {
    "twice": (("utf-8", "cp1252"), ("utf-8", "mac_roman"), ("utf-8", "cp850"), ("utf-8", "cp437")),
    "dos": (("cp850", "cp1252"),),
    "mac": (("mac_roman", "cp1252"),),
}
PAIRS = [(key, saved, read) for key, pairs in MISREAD.items() for saved, read in pairs]
# Of these no trace is left that a name or a sign could not have.
NEVER_TOLD = {
    ("dos", "Maß"), ("dos", "groß"), ("dos", "heiß"), ("dos", "Fußnote"), ("dos", "älter"), ("dos", "öffnen"),
    ("mac", "Maß"), ("mac", "groß"), ("mac", "heiß"), ("mac", "älter"), ("mac", "öffnen"), ("mac", "Förderung"),
    ("mac", "Wörter"),
}  # fmt: skip
FINE = (
    "„Maß“ – „Menü“ …", "Šimić", "Dvořák", "Kovács", "Ñandú", "100 € je Kind", "§ 5 SGB VIII", "§§ 1 bis 3", "5 † tot",
    "Zahl der Plätze (größer als 5)", "“Menus”", "Ágnes", "Žižka", "Ÿ", "…fast", "Amt„", "er sagte „ja“und ging",
    "™ und ®", "", "Œuvre", "Ã", "x² + 5 % ≥ 3", "Rock„n“Roll", "Kinder„garten“", "”Öffnung“", "“Klima”schutz",
)  # fmt: skip


def misread(word: str, saved: str, read: str) -> str:
    """The word as it is seen; what the wrong encoding has no sign for stays as a control character."""
    return "".join(chr(b) if raw is None else raw for b, raw in ((b, _sign(b, read)) for b in word.encode(saved)))


def _sign(byte: int, read: str) -> str | None:
    try:
        return bytes([byte]).decode(read)
    except UnicodeDecodeError:
        return None


@pytest.mark.parametrize(("key", "saved", "read"), PAIRS)
@pytest.mark.parametrize("word", [*WORDS, *AT_THE_BEGINNING])
def test_a_word_is_told_with_what_it_means(key: str, saved: str, read: str, word: str) -> None:
    seen = misread(word, saved, read)
    found = doubt(f"Kennzahl;{seen};5")
    if found is None:
        assert (key, word) in NEVER_TOLD, seen
        return
    assert (key, word) not in NEVER_TOLD
    assert found == Doubt(seen, word, 9, Key(f"phrases.page.{key}"))


@pytest.mark.parametrize("line", FINE)
def test_what_german_texts_and_names_have_is_no_doubt(line: str) -> None:
    assert doubt(line) is None


@pytest.mark.parametrize("sign", [" ", ";", ",", "|", '"', "(", ")", "\t"])
def test_a_word_ends_where_it_does(sign: str) -> None:
    found = doubt(f"a{sign}GrÃ¶ÃŸe{sign}b")
    assert found is not None
    assert (found.word, found.meant, found.at) == ("GrÃ¶ÃŸe", "Größe", 2)


def test_only_the_first_is_told_and_of_a_long_word_its_beginning() -> None:
    found = doubt(f"{'a' * 10}Ã¶{'b' * 40} GrÃ¶ÃŸe")
    assert found == Doubt(f"{'a' * 10}Ã¶{'b' * 18}", f"{'a' * 10}ö{'b' * 18}", 0, Key("phrases.page.twice"))
    assert len(found.word) == MOST


@pytest.mark.parametrize("line", [1, 2, 5])
def test_the_place_is_its_own(tmp_path: Path, line: int) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(("Größe;b\n" * (line - 1) + "ü;GrÃ¶ÃŸe\nGrÃ¶ÃŸe\n").encode())
    problem = detect(file).problem
    assert problem is not None
    code, place, values = problem
    assert (code.id, place.file, place.line, place.column) == ("KI020", str(file), line, 3)
    assert (values["value"], values["meant"]) == ("GrÃ¶ÃŸe", "Größe")

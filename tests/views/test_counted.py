"""One is told in the singular and everything else in the plural, wherever things are counted."""

import pytest

from conftest import Kassel
from kassel_integration.render.people import text
from kassel_integration.source.folder import DataFolder
from kassel_integration.texts import LANGUAGES, Words
from kassel_integration.views.values import Counted, Runs

NOUNS = sorted({key.rpartition("_")[0] for key in Words("en").topic("counts")})


def told(value: Counted, lang: str) -> str:
    return text(value, Words(lang)).replace("\xa0", " ")


def test_a_noun_follows_its_number_in_either_language() -> None:
    said = {lang: [told(Counted(n, "values"), lang) for n in (0, 1, 2, 1234)] for lang in LANGUAGES}
    assert said == {
        "de": ["0 Werte", "1 Wert", "2 Werte", "1.234 Werte"],
        "en": ["0 values", "1 value", "2 values", "1,234 values"],
    }


def test_what_is_counted_may_be_told_in_place_of_its_number() -> None:
    runs = Runs(((4, 4), (7, 9)), more=True)
    assert told(Counted(1, "lines", Runs(((4, 4),))), "de") == "Zeile 4"
    assert told(Counted(4, "lines", runs), "de") == "Zeilen 4, 7–9, …"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_has_both_forms(noun: str, lang: str) -> None:
    one, two = told(Counted(1, noun), lang), told(Counted(2, noun), lang)
    alike = (noun, lang) == ("errors", "de")  # ein Fehler, zwei Fehler
    assert (one.replace("1", "2") != two, "1" in one, "2" in two) == (not alike, True, True)


def test_nowhere_is_one_thing_told_in_the_plural(kassel: Kassel, mini_folder: DataFolder) -> None:
    file = mini_folder.root / "measurements" / "2014.csv"
    file.write_text("metric,value,source\n1.1.1.places,20,A list\n", encoding="utf-8")
    data = ("--data", mini_folder.root)
    calls = (
        ("show", "1.1.1", "-f", "plain"),
        ("report", "-f", "markdown"),
        ("report", "-f", "html"),
        ("offices", "--office", "sportamt", "-f", "plain"),
    )
    for lang, words in (("de", "Werte|Ämter|Zuständigkeiten"), ("en", "values|offices|goal assignments")):
        for call in calls:
            out = " ".join(kassel(*call, *data, "--lang", lang).out.split())
            assert [f"1 {word}" for word in words.split("|") if f" 1 {word}" in out or f">1 {word}" in out] == []
    assert "(1 Wert)" in kassel("report", *data, "-f", "html", "--lang", "de").out.replace("\xa0", " ")

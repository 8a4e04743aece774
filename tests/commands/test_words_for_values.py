"""What a caller types for values: words of either language mean the fixed ones of the program, and titles mean ids."""

import pytest

from conftest import Kassel

ALIKE = {
    "a field by its title": (("list", "--field", "sport und Gesundheit"), ("list", "--field", "3")),
    "an area by its title": (("list", "--area", "Interreligiöser Dialog"), ("list", "--area", "2.3")),
    "an order in German": (("list", "--sort", "zielerreichung"), ("list", "--sort", "status")),
    "an order by office": (("list", "--sort", "Amt"), ("list", "--sort", "office")),
    "an order in English": (("list", "--sort", "Progress"), ("list", "--sort", "status")),
    "a breakdown by its label": (
        ("progress", "--goal", "1.1.3", "--breakdown", "Ortsbezirk"),
        ("progress", "--goal", "1.1.3", "--breakdown", "district"),
    ),
    "a breakdown by a heading": (
        ("progress", "--goal", "1.1.3", "--breakdown", "stadtteil"),
        ("progress", "--goal", "1.1.3", "--breakdown", "district"),
    ),
    "a method in German": (("summary", "--method", "wettersymbole"), ("summary", "--method", "destatis")),
    "a method in English": (("summary", "--method", "growth per year"), ("summary", "--method", "open-sdg")),
    "a colour in German": (
        ("list", "--goal", "1.1.3", "-f", "table", "--color", "immer"),
        ("list", "--goal", "1.1.3", "-f", "table", "--color", "always"),
    ),
    "a grouping in German": (("summary", "--by", "Amt"), ("summary", "--by", "office")),
    "words of a search one by one": (
        ("list", "--search", "sprache", "--search", "eltern"),
        ("list", "--search", "eltern sprache"),
    ),
}


@pytest.mark.parametrize(("typed", "meant"), ALIKE.values(), ids=ALIKE.keys())
def test_means_the_same(typed: tuple[str, ...], meant: tuple[str, ...], kassel: Kassel) -> None:
    answer = kassel(*typed)
    assert (answer.code, answer.err, answer.out != "") == (0, "", True)
    assert answer.out == kassel(*meant).out


def test_of_several_searches_all_words_must_occur(kassel: Kassel) -> None:
    found = [
        set(kassel("list", *argv).out.splitlines()[1:]) for argv in (("--search", "sprache"), ("--search", "eltern"))
    ]
    both = kassel("list", "--search", "sprache", "--search", "eltern").out.splitlines()[1:]
    assert set(both) == found[0] & found[1]
    assert len(both) < min(map(len, found))


@pytest.mark.parametrize("fmt", ["html", "markdown"])
def test_a_title_made_of_a_whole_sentence_has_one_sign_at_its_end(fmt: str, kassel: Kassel) -> None:
    page = kassel("report", "--goal", "1.1.3", "-f", fmt, "--lang", "de").out
    assert "erhöht worden ist: Umsetzungsbericht</title>" in page if fmt == "html" else "erhöht worden ist\n" in page
    assert "ist.: " not in page

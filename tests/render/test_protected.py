"""What must not be parted at the end of a line is kept together, and nothing else is; programs never see it."""

import pytest

from conftest import Kassel
from kassel_integration.render import render
from kassel_integration.render.protected import PROTECTED, protect, unprotect
from kassel_integration.texts import Words
from kassel_integration.views.document import Document, Formula, Prose, Table

KEPT = {
    "a number and its unit": "mindestens 35~Prozent",
    "a number and its sign": "95,6~% und 3~€",
    "points of a share": "Es fehlen 6,17~Prozentpunkte.",
    "an abbreviation of two words": "ist u.~a. durch, z.~B. hier",
    "a day and its month": "am 1.~März und am 31.~Dezember",
    "until, since, from and for a year": "bis~2016, seit~2012, ab~2013, für~2014, by~2016",
    "a sign of comparison and its number": "verlangt ist ≥~35, r ≤~−1",
    "a paragraph and its number": "nach §~6, S.~37, Nr.~3",
}
PARTED = {
    "numbers in a row": "35 95 12",
    "a number and what follows": "2016 Personen, 3 prozentual",
    "a word that only ends so": "Erlebnis 2016, Stab 2012",
    "the end of a sentence": "Es sind 3. Im Januar waren es 2.",
    "until something": "bis 35 erreicht sind",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_what_belongs_together_stays_together(text: str) -> None:
    assert protect(unprotect(text.replace("~", PROTECTED))).replace(PROTECTED, "~") == text


@pytest.mark.parametrize("text", PARTED.values(), ids=PARTED)
def test_everything_else_may_be_parted(text: str) -> None:
    assert protect(text) == text


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl", "plain", "table"])
def test_neither_programs_nor_lines_already_made_hold_protected_spaces(kassel: Kassel, form: str) -> None:
    for call in (("show", "1.1.3"), ("progress", "--goal", "1.1.3")):
        answer = kassel(*call, "-f", form, "--lang", "de")
        assert (answer.code, PROTECTED in answer.out) == (0, False)


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_pages_keep_together_what_another_program_breaks_into_lines(kassel: Kassel, form: str) -> None:
    out = kassel("report", "--goal", "1.1.3", "-f", form, "--lang", "de").out
    assert "mindestens 35~Prozent bis~2016" in out.replace(PROTECTED, "~")


def test_what_may_be_copied_into_a_file_has_plain_spaces_only() -> None:
    document = Document("any", (Formula(("am 31. Dezember",)), Prose(("am 31. Dezember",))), Table((), ()))
    out = render(document, "markdown", Words("de"), 0, color=False)
    assert out.replace(PROTECTED, "~") == "    am 31. Dezember\n\nam 31.~Dezember\n"

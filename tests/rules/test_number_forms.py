"""What stands around a number: taken off where one reading is possible, kept in the note, refused where two are."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.reading import Reader
from kassel_integration.model.choices import Kind
from kassel_integration.rules.number_forms import evidence, explains, kept
from kassel_integration.rules.numbers import DecimalSign
from kassel_integration.rules.readings import ReadValue, Writing
from kassel_integration.rules.values import read_value
from making import metric

PLACES = replace(metric("none", kind=Kind.COUNT), unit="Plätze", unit_of_one="Platz")
SHARE = replace(metric("none", kind=Kind.SHARE), unit="Prozent")
EUROS = replace(metric("none", kind=Kind.AMOUNT), unit="Euro")
PER_MILLE = replace(metric("none", kind=Kind.RATE), unit="Plätze je 1.000 Einwohner", per=1000)
HOURS = replace(metric("none", kind=Kind.AMOUNT), unit="Stunden")
OF = {"count": PLACES, "share": SHARE, "euros": EUROS, "rate": PER_MILLE, "hours": HOURS}
WRITING = Writing(lambda: DecimalSign(",", ","), units=frozenset({"plätze", "platz", "kinder"}))

ONE_READING: dict[str, tuple[str, str, str | None, str | None, list[str], list[str]]] = {  # value, flag, kept, said
    "the unit": ("count", "35 Plätze", "35", None, [], []),
    "the unit of one": ("count", "1 Platz", "1", None, [], []),
    "the unit without a blank, in small letters": ("count", "1.340plätze", "1340", None, [], []),
    "a unit with a number in it": ("rate", "5,2 Plätze je 1.000 Einwohner", "5.2", None, [], []),
    "per mille": ("rate", "5,2 ‰", "5.2", None, [], []),
    "percent by another name": ("share", "12,5 v. H.", "12.5", None, [], []),
    "Euro and no cents": ("euros", "12,- €", "12", None, [], []),
    "Euro and no cents at all": ("euros", "1.200,-- Euro", "1200", None, [], []),
    "Euro before, and a minus": ("euros", "EUR -5,50", "-5.50", None, [], []),
    "a minus behind, and Euro": ("euros", "1.234,56- €", "-1234.56", None, [], ["KI290"]),
    "a minus behind": ("count", "5-", "-5", None, [], ["KI290"]),
    "a superscript mark": ("share", "15,8¹⁾", "15.8", None, ["15,8¹⁾"], ["KI291"]),
    "a superscript mark behind percent": ("share", "15,8 %²", "15.8", None, ["15,8 %²"], ["KI291"]),
    "a star": ("share", "5,0*", "5.0", None, ["5,0*"], ["KI291"]),
    "a mark apart": ("count", "16 015 1)", "16015", None, ["16 015 1)"], ["KI291"]),
    "a letter as mark": ("share", "15,8a)", "15.8", None, ["15,8a)"], ["KI291"]),
    "a mark behind brackets": ("count", "(12)*", "12", "U", ["(12)*"], ["KI291"]),
    "a mark behind a sign": ("count", "…²", None, "O", ["…²"], ["KI291"]),
    "a mark behind zero": ("count", "-¹⁾", "0", "A", ["-¹⁾"], ["KI291"]),
    "below five": ("count", "<5", None, "Q", ["<5"], ["KI290"]),
    "below three in words": ("count", "weniger als 3", None, "Q", ["weniger als 3"], ["KI290"]),
    "below ten, the most that is hidden": ("count", "unter 10", None, "Q", ["unter 10"], ["KI290"]),
    "about": ("count", "ca. 35", "35", "E", ["ca. 35"], ["KI290"]),
    "about, and a unit": ("count", "etwa 1.340 Plätze", "1340", "E", ["etwa 1.340 Plätze"], ["KI290"]),
    "a word behind": ("count", "12 (vorläufig)", "12", "P", [], []),
    "it cannot be": ("count", "trifft nicht zu", None, "M", [], ["KI290"]),
    "it falls away": ("count", "entfällt", None, "M", [], ["KI290"]),
}  # fmt: skip
REFUSED = {
    "another unit of the plan": ("count", "35 Kinder", "KI225"), "Euro behind hours": ("hours", "5 €", "KI225"),
    "Euro before hours": ("hours", "€ 5", "KI225"), "millions": ("euros", "1,2 Mio. €", "KI225"),
    "thousands": ("count", "12 Tsd.", "KI225"), "percent points": ("share", "5 Prozentpunkte", "KI225"),
    "no cents behind a count": ("count", "12,-", "KI210"), "an unknown word": ("count", "12 Dings", "KI210"),
    "a mark that may be a digit": ("share", "15,81)", "KI237"), "a number in brackets": ("count", "12 (3)", "KI237"),
    "a power of ten": ("count", "10³", "KI237"), "a bound of a share": ("share", "<5", "KI240"),
    "a bound that hides nobody": ("count", "<11", "KI240"), "below one": ("count", "<1", "KI240"),
    "five is possible": ("count", "≤5", "KI240"), "above": ("count", ">100", "KI240"),
    "and more": ("count", "35+", "KI240"),
    "rounded": ("count", "rund 35", "KI295"), "nearly": ("count", "knapp 35 Plätze", "KI295"),
    "rounded, said behind": ("count", "35 (gerundet)", "KI295"),
    "a range": ("count", "35-40", "KI294"), "a range with a dash": ("count", "35 – 40", "KI294"),
    "a range in words": ("count", "35 bis 40 Plätze", "KI294"), "two numbers": ("count", "35/40", "KI294"),
    "between": ("count", "zwischen 3 und 5", "KI294"), "a part of": ("count", "20 von 35", "KI294"),
    "division by zero": ("share", "#DIV/0!", "KI292"), "not there": ("count", "#NV", "KI292"),
    "a reference": ("count", "#BEZUG!", "KI292"), "a word in English": ("count", "#VALUE!", "KI292"),
    "an error of the other program": ("count", "Err:502", "KI292"), "too narrow": ("count", "###", "KI293"),
}  # fmt: skip
MARKS = ["¹⁾", "²", "*", "**", " 1)", "a)", "†", " [1]"]


def read(about: str, text: str) -> tuple[ReadValue, list[str]]:
    """What a text is for a metric, and the codes of what was said."""
    said: list[str] = []
    return read_value(text, OF[about], WRITING, lambda code, *_, **__: said.append(code.id)), said


@pytest.mark.parametrize(("about", "text", "value", "flag", "stays", "said"), ONE_READING.values(), ids=ONE_READING)
def test_has_one_reading(
    about: str, text: str, value: str | None, flag: str | None, stays: list[str], said: list[str]
) -> None:
    found, codes = read(about, text)
    shown = None if found.value is None else str(found.value)
    assert (shown, found.flag, found.kept, found.reported, codes) == (value, flag, stays, True, said)


@pytest.mark.parametrize(("about", "text", "code"), REFUSED.values(), ids=REFUSED)
def test_is_refused_with_its_own_code(about: str, text: str, code: str) -> None:
    found, codes = read(about, text)
    assert (found.reported, codes) == (False, [code])


@given(st.decimals(0, 9_999_999, places=2), st.sampled_from(MARKS), st.sampled_from(["", " %", " Prozent"]))
def test_the_mark_of_a_footnote_never_changes_the_number(value: Decimal, mark: str, unit: str) -> None:
    found, _ = read("share", str(value).replace(".", ",") + unit.replace(" Prozent", "") + mark)
    assert found.value == value


@given(st.decimals(-9_999_999, 9_999_999, places=2), st.sampled_from(["{} Euro", "€ {}", "{} EUR", "ca. {} €", "{}"]))
def test_every_amount_in_every_form_is_read_back(value: Decimal, form: str) -> None:
    found, _ = read("euros", form.format(f"{abs(value):,}".translate(str.maketrans(",.", ".,"))))
    assert found.value == abs(value)
    behind, _ = read("euros", str(abs(value)).replace(".", ",") + "-")
    assert behind.value == -abs(value)


@given(st.integers(0, 10**15 - 1), st.integers(-6, 14))
def test_the_form_of_programs_is_exact(digits: int, exponent: int) -> None:
    mantissa = f"{digits:015d}"
    text = f"{mantissa[0]}.{mantissa[1:]}E{exponent:+03d}"
    found, _ = read("euros", text)
    assert found.value == Decimal(text)


@given(st.text("0123456789 .,-+*/()%€eEabpxr<>~¹²#:", max_size=10))
def test_whatever_is_accepted_has_the_digits_that_are_there(text: str) -> None:
    found, _ = read("count", text)
    if isinstance(found.value, Decimal) and found.reported and found.value:
        digits = f"{abs(found.value):f}".replace(".", "").strip("0")
        assert digits in "".join(each for each in text if each in "0123456789")


def test_what_is_kept_stands_before_the_note_and_explains_nothing(reader: Reader) -> None:
    rows = "1.1.3.plaetze_u3;<5;\n1.1.3.betreuungsquote_u3;104,5*;siehe Anlage\n"
    reading = reader.text(f"metric;value;note\n{rows}")
    assert [m.note for m in reading.kept] == ["[<5]", "[104,5*] siehe Anlage"]
    assert [explains(note) for note in ("[104,5*]", "[104,5*] siehe Anlage", "", "Umzug")] == [False, True, False, True]


def test_the_same_is_kept_once() -> None:
    assert kept("<5", kept("<5", "Umzug")) == "[<5] Umzug"


def test_the_parts_of_a_share_keep_their_footnotes(reader: Reader) -> None:
    text = "metric;value;numerator;denominator\n1.1.3.betreuungsquote_u3;12,5;1*;8¹⁾\n"
    m = reader.text(text).kept[0]
    assert (m.numerator, m.denominator, m.note) == (Decimal(1), Decimal(8), "[8¹⁾] [1*]")


@pytest.mark.parametrize(
    ("part", "code"), [("#NV", "KI292"), ("20-30", "KI294"), ("12 (3)", "KI237"), ("viele", "KI210")]
)
def test_a_part_that_is_no_number_is_told_what_it_is(reader: Reader, part: str, code: str) -> None:
    text = f"metric;value;numerator;denominator\n1.1.3.betreuungsquote_u3;12,5;{part};8\n"
    assert reader.text(text).said == [(code, 2)]


@pytest.mark.parametrize(
    ("text", "sign"), [("12,5*", ","), ("(12.5)", "."), ("<5", ""), ("12,5 Kinder", ","), ("1.340", "")]
)
def test_a_form_proves_the_decimal_sign_as_its_number_does(text: str, sign: str) -> None:
    assert evidence(text) == sign

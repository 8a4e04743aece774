"""How offices write numbers: what is read as what, what has two readings, and what is none; each with its reason."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.cells import Style, number
from forms.reading import Reader
from kassel_integration.rules.numbers import NO_NUMBER, Number, read_number

PLAIN: dict[str, tuple[str, str]] = {  # what is meant: (what is written, the value)
    "a whole number": ("1340", "1340"),
    "a decimal comma": ("12,5", "12.5"),
    "a decimal point": ("12.5", "12.5"),
    "two places after a comma are never thousands": ("1,25", "1.25"),
    "four places after a point are never thousands": ("1.2345", "1.2345"),
    "a point after four digits is a decimal one": ("1340.500", "1340.500"),
    "a zero before the point is no thousand": ("0.340", "0.340"),
    "points between groups": ("1.234.567", "1234567"),
    "points between groups and a comma": ("1.234,5", "1234.5"),
    "commas between groups and a point": ("1,234,567.25", "1234567.25"),
    "a blank between groups": ("16 015", "16015"),
    "a no-break blank between groups": ("16\u00a0015", "16015"),
    "a thin blank between groups": ("16\u2009015", "16015"),
    "a narrow blank between groups": ("16\u202f015", "16015"),
    "a figure blank between groups, then a comma": ("1\u2007234\u2007567,5", "1234567.5"),
    "a plus": ("+5", "5"),
    "a hyphen as minus": ("-5,5", "-5.5"),
    "a real minus": ("\u22125", "-5"),
    "a dash as minus, with a blank": ("\u2013 5", "-5"),
    "a third, as a spreadsheet writes it": ("33,3333333333333", "33.3333333333333"),
    "fifteen digits before the mark": ("123456789012345,5", "123456789012345.5"),
    "a minus behind": ("1.234,56-", "-1234.56"),
    "a real minus behind": ("5\u2212", "-5"),
    "a no-break hyphen as minus": ("\u20115", "-5"),
    "apostrophes between groups": ("1'234\u2019567,5", "1234567.5"),
    "Euro before": ("€ 12,50", "12.50"),
    "an exponent with all its digits": ("8.80167958656331E-02", "0.0880167958656331"),
    "an exponent after a comma": ("-1,23456789012345e+05", "-123456.789012345"),
    "zeros behind the mark count for nothing": ("0.0000088016795865633101", "0.0000088016795865633101"),
    "blanks around it": (" \u00a012\u202f", "12"),
}  # fmt: skip
NONE = {
    "nothing": "", "a word": "viele", "a number and a word": "12 Plätze", "two numbers": "12 13", "a range": "12-13",
    "a half group": "1.23.456", "a mixture of groups": "1,234.567,8", "only a mark": ",", "a mark without digits": "5,",
    "a mark before": ",5", "two signs": "--5", "a minus on both sides": "-5-",
    "a minus behind and apart": "5 -", "a dash behind": "5\u2013", "an exponent far below": "1.23456789012345E-16",
    "an exponent of few digits": "1.2345678901E+05", "an exponent beyond": "1.23456789012345E+15",
    "not a number": "NaN", "infinite": "inf", "an exponent": "1e5",
    "underscores": "1_000", "Arabic digits": "\u0661\u0662", "full-width digits": "\uff11\uff12",
    "a superscript": "5\u00b2",
    "a fraction sign": "\u00bd", "hexadecimal": "0x10", "sixteen digits": "1234567890123456",
    "5,000 digits": "1" * 5000,
    "sixteen digits and a comma": "1234567890123456,5", "a line break within": "1\n2", "a group of two": "1 23",
}  # fmt: skip
CODES = {
    "not a number": ("NaN", "KI221"), "infinite": ("-inf", "KI221"), "an exponent": ("1e5", "KI220"),
    "an exponent after a comma": ("1,5E+10", "KI220"), "underscores": ("1_000", "KI222"),
    "Arabic digits": ("\u0661\u0662", "KI223"), "full-width digits": ("\uff11\uff12", "KI223"),
    "5,000 digits": ("1" * 5000, "KI224"), "sixteen digits": ("1234567890123456", "KI224"),
    "a word": ("viele", "KI210"), "a day": ("12. Mai", "KI219"), "a month": ("Mai 14", "KI219"),
    "Euro behind a count": ("5 €", "KI225"), "percent behind a count": ("5 %", "KI225"), "below zero": ("-5", "KI303"),
    "a half": ("2,5", "KI304"),
}  # fmt: skip
HEADING = {";": "metric;value", ",": "metric,value", "\t": "metric\tvalue"}
COUNT, SHARE, DURATION = "1.1.3.plaetze_u3", "1.1.3.betreuungsquote_u3", "1.1.1.besuchsdauer"


@pytest.mark.parametrize(("text", "value"), PLAIN.values(), ids=PLAIN.keys())
def test_has_one_reading(text: str, value: str) -> None:
    assert str(read_number(text).value) == value


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_is_no_number(text: str) -> None:
    assert [read_number(text, decimal) for decimal in ("", ",", ".")] == [NO_NUMBER] * 3


@pytest.mark.parametrize(("text", "comma", "point"), [("1.340", "1340", "1.340"), ("1,340", "1.340", "1340")])
def test_three_digits_behind_a_mark_have_two_readings_until_the_file_decides(text: str, comma: str, point: str) -> None:
    assert read_number(text) == Number(readings=(Decimal(1340), Decimal("1.340")))
    assert [str(read_number(text, decimal).value) for decimal in ",."] == [comma, point]


@given(st.decimals(-99_999_999, 99_999_999, places=2), st.sampled_from([(".", ","), (",", "."), (",", " "), (".", "")]))
def test_what_is_written_is_read_back(value: Decimal, marks: tuple[str, str]) -> None:
    decimal, group = marks
    sign = "-" if value < 0 else ""
    written = sign + number(str(abs(value)), Style(decimal, group))
    assert read_number(written, decimal).value == value


@given(st.text(max_size=12))
def test_no_text_is_more_than_digits_and_marks_say(text: str) -> None:
    value = read_number(text, ",").value
    digits = "".join(sign for sign in text if sign in "0123456789")
    assert value is None or "".join(str(abs(value)).split(".")).lstrip("0") == digits.lstrip("0")


@pytest.mark.parametrize(("text", "code"), CODES.values(), ids=CODES.keys())
def test_is_refused_with_its_own_code(reader: Reader, text: str, code: str) -> None:
    assert reader.text(f'{HEADING[";"]}\n{COUNT};"{text}"\n').errors == [(code, 2)]


def test_1_340_is_1340_between_semicolons_and_12_5_is_never_125(reader: Reader) -> None:
    reading = reader.text(f"{HEADING[';']}\n{COUNT};1.340\n{SHARE};12,5\n{DURATION};1.340\n")
    assert [str(m.value) for m in reading.kept] == ["1340", "12.5", "1340"]


def test_1_340_is_a_fraction_between_commas(reader: Reader) -> None:
    assert [str(m.value) for m in reader.text(f"{HEADING[',']}\n{DURATION},31.340\n").kept] == ["31.340"]


@pytest.mark.parametrize(("proof", "value"), [("12,5", "31340"), ("12.5", "31.340")])
def test_between_tabs_the_other_cells_decide(reader: Reader, proof: str, value: str) -> None:
    reading = reader.text(f"{HEADING[chr(9)]}\n{DURATION}\t31.340\n{SHARE}\t{proof}\n")
    assert str(reading.kept[0].value) == value


@pytest.mark.parametrize("sign", [";", "\t"])
def test_against_the_other_cells_only_kind_and_range_decide(reader: Reader, sign: str) -> None:
    others = {";": f"{SHARE};12.5\n", "\t": f"{SHARE}\t12.5\n1.1.2.kindergartenbesuchsquote\t91,5\n"}[sign]
    reading = reader.text(f"{HEADING[sign]}\n{COUNT}{sign}1.340\n{others}")
    assert (reading.said[0], str(reading.kept[0].value)) == (("KI233", 2), "1340")


def test_what_kind_and_range_cannot_decide_is_refused_with_both_readings(reader: Reader) -> None:
    reading = reader.text(f"{HEADING[';']}\n{DURATION};31.340\n{SHARE};12.5\n{COUNT};1.000\n")
    shown = [
        (f.place.line, f.values["thousands"], f.values["fraction"]) for f in reading.findings if f.code.id == "KI217"
    ]
    assert shown == [(2, Decimal(31340), Decimal("31.340")), (4, Decimal(1000), Decimal("1.000"))]
    assert reading.canonical is None

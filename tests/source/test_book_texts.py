"""What numbers, days and times of workbooks are as texts, whatever the format of their cells says."""

import pytest

from kassel_integration.source.book_texts import clock, comment, day, kind, number, typed_text
from kassel_integration.source.xlsx_sheet import column_of, merged

NUMBERS = {
    "0": "0", "-0.0": "0", "1": "1", "-1": "-1", "+2": "2", "1340": "1340", "1e3": "1000", "1.5E-3": "0.0015",
    ".5": "0.5", "5.": "5", "0.30000000000000004": "0.3", "30.300000000000001": "30.3",
    "1e21": "1000000000000000000000",
    "33.333333333333336": "33.3333333333333", "999999.999": "999999.999", "-1234.567": "-1234.567",
}  # fmt: skip


@pytest.mark.parametrize(("raw", "said"), NUMBERS.items())
def test_a_number_is_without_the_dust_of_fractions(raw: str, said: str) -> None:
    assert number(raw) == said


@pytest.mark.parametrize(("raw", "said"), {"31.234": "031.234", "-31.234": "-031.234", "0.5": "0.5"}.items())
def test_three_places_are_never_thousands(raw: str, said: str) -> None:
    assert number(raw) == said


@pytest.mark.parametrize(
    ("raw", "said"), {"0.125": "12.5 %", "-1": "-100 %", "0": "0 %", "0.31234": "031.234 %"}.items()
)
def test_a_percentage(raw: str, said: str) -> None:
    assert number(raw, percent=True) == said


@pytest.mark.parametrize("raw", ["", "x", "1,5", "1_000", "nan", "inf", "0x10", " 1", "１"])
def test_what_is_no_number_is_refused(raw: str) -> None:
    with pytest.raises(ValueError):
        number(raw)


FORMATS = {
    "General": "", "general": "", "@": "", "0.00": "", "#,##0": "", '0" Tage"': "", '#,##0.00" €"': "", "0%": "percent",
    "0.0%;-0.0%": "percent", '0.0" %"': "", "0\\%": "", "DD.MM.YYYY": "day", "yyyy-mm-dd": "day", "hh:mm": "day",
    "[hh]:mm": "elapsed", "[h]:mm:ss": "elapsed", "[mm]:ss": "elapsed", "[Red]0": "", "[$-407]d. mmmm yyyy": "day",
    '0;"dymhs"': "", "h:mm;@": "day",
}  # fmt: skip


@pytest.mark.parametrize(("form", "meaning"), FORMATS.items())
def test_what_a_format_makes_of_a_number(form: str, meaning: str) -> None:
    assert kind(form) == meaning


DAYS = {
    ("0", False): "00:00:00",
    ("0.5", False): "12:00:00",
    ("0.999988425925926", False): "23:59:59",
    ("1", False): "1900-01-01",
    ("59", False): "1900-02-28",
    ("61", False): "1900-03-01",
    ("41699", False): "2014-03-01",
    ("41699.75", False): "2014-03-01",
    ("0.5", True): "12:00:00",
    ("1", True): "1904-01-02",
    ("40237", True): "2014-03-01",
    ("2958465", False): "9999-12-31",
    ("2958466", False): "2958466",
    ("2958465", True): "2958465",
    ("-1", False): "-1",
    ("-0.5", False): "-0.5",
}


@pytest.mark.parametrize(("raw", "from_1904"), DAYS)
def test_a_day_a_time_or_a_number(raw: str, from_1904: bool) -> None:
    assert day(raw, from_1904=from_1904) == DAYS[raw, from_1904]


CLOCKS = {
    0: "00:00:00",
    0.5: "12:00:00",
    1.25: "30:00:00",
    -0.5: "-12:00:00",
    1 / 86_400: "00:00:01",
    100: "2400:00:00",
}


@pytest.mark.parametrize(("days", "said"), CLOCKS.items())
def test_hours_that_passed(days: float, said: str) -> None:
    assert clock(days) == said


TYPED = {"a": "a", "a\r\nb": "a\nb", "a\rb": "a\nb", "a_x000D_\nb": "a\nb", "a\r\n\rb\n": "a\n\nb\n", "": ""}


@pytest.mark.parametrize(("text", "said"), TYPED.items())
def test_lines_of_a_text_end_alike(text: str, said: str) -> None:
    assert typed_text(text) == said


def test_a_comment_is_one_line_without_ends() -> None:
    assert comment("  Bitte\n prüfen \n") == "Bitte prüfen"


COLUMNS = {"A": 0, "B": 1, "Z": 25, "AA": 26, "AZ": 51, "BA": 52, "ZZ": 701, "AAA": 702, "XFD": 16_383}


@pytest.mark.parametrize(("letters", "index"), COLUMNS.items())
def test_a_column(letters: str, index: int) -> None:
    assert column_of(letters) == index


@pytest.mark.parametrize("letters", ["", "a", "Ä", "AAAA", "1", "A1", "$A"])
def test_what_names_no_column_is_refused(letters: str) -> None:
    with pytest.raises(ValueError):
        column_of(letters)


def test_merged_cells_are_those_of_a_range() -> None:
    (found,) = merged("B2:D4")
    assert (found.name, found.rows, found.columns) == ("B2:D4", range(2, 5), range(1, 4))
    assert [merged(name) for name in ("A1", "A:A", "1:2", "", "A1:", "a1:b2")] == [[]] * 6

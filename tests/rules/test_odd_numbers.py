"""What a spreadsheet made of a number is known by each name of a month, and numbers in no form of ours by theirs."""

import pytest

from kassel_integration.rules.odd_numbers import excel_date, odd_number

MONTHS = {
    1: "Jan Januar January jan.", 2: "Feb Februar", 3: "Mrz Mär März mrz.", 4: "Apr April", 5: "Mai May",
    6: "Jun Juni June", 7: "Jul Juli July", 8: "Aug August", 9: "Sep Sept. September",
    10: "Okt Oct Oktober October OKT", 11: "Nov November", 12: "Dez Dec Dezember December",
}  # fmt: skip


@pytest.mark.parametrize(("number", "name"), [(number, name) for number, of in MONTHS.items() for name in of.split()])
def test_a_month_by_its_name(number: int, name: str) -> None:
    typed = " / ".join(dict.fromkeys((f"3.{number}", f"3.{number:02d}")))
    assert [excel_date(text) for text in (f"03. {name}", f"3-{name}", f"3 {name}")] == [typed] * 3
    assert [excel_date(text) for text in (f"{name} 24", f"{name}-2024")] == [f"{number}.24"] * 2


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("12. Mai", "12.5 / 12.05"), ("12.Mai", "12.5 / 12.05"), ("11. Dez", "11.12"), ("01.02.2003", "1.2 / 1.02"),
        ("12,5", None), ("Maifest", None), ("03.11.2024", "3.11"), ("12.05.14", "12.5 / 12.05"),
        ("2024-05-12", "12.5 / 12.05"),
        ("2024-11-03 00:00:00", "3.11"), ("Montag", None), ("3 Foo", None), ("12.5", None), ("2024-5-12", None),
    ],
)  # fmt: skip
def test_a_date_where_a_number_was_typed(text: str, typed: str | None) -> None:
    assert excel_date(text) == typed


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1e3", "exponent"), ("1,5E+3", "exponent"), ("-2.5e-10", "exponent"), ("1e", ""), ("inf", "special"),
        ("Infinity", "special"), ("+nan", "special"), ("Unendlich", "special"), ("1_000", "underscore"),
        ("1_000,5", "underscore"), ("_1", ""), ("٣", "digits"), ("5²", "digits"), ("½", "digits"),
        ("1e5", "exponent"), ("-Infinity", "special"), ("1" * 16, "long"), ("1", ""),
        ("1234567890123456", "long"), ("1.234.567.890.123", "long"), ("123456789012345", ""), ("viel", ""),
        ("− 5", ""), ("x" * 100 + "²", ""), ("x" * 99 + "²", "digits"),
    ],
)  # fmt: skip
def test_odd_numbers_are_told_apart(text: str, form: str) -> None:
    assert odd_number(text) == form

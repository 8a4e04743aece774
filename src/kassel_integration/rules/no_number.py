"""Says of a text that is no number what it is instead, so that the hint can name the next step."""

from collections.abc import Callable

from kassel_integration.diagnostics import Code, Key, codes
from kassel_integration.model.sign_table import SIGN_TABLES
from kassel_integration.rules.number_forms import (
    is_formula_error,
    is_rough,
    is_several,
    is_too_narrow,
    only_a_limit,
    unclear_footnote,
)
from kassel_integration.rules.odd_numbers import excel_date, odd_number
from kassel_integration.rules.readings import SHOWN, Say, Writing
from kassel_integration.rules.signs import of_other_tables, says_nothing

_ODD = {
    "exponent": codes.EXPONENT,
    "special": codes.SPECIAL_NUMBER,
    "underscore": codes.UNDERSCORE,
    "digits": codes.FOREIGN_DIGITS,
    "long": codes.TOO_LONG,
}
# The first that fits.
_FORMS: tuple[tuple[Callable[[str], bool], Code], ...] = (
    (is_formula_error, codes.FORMULA_ERROR),
    (is_too_narrow, codes.TOO_NARROW),
    (unclear_footnote, codes.FOOTNOTE_MARK),
    (only_a_limit, codes.ONLY_A_LIMIT),
    (is_rough, codes.ROUGHLY),
)


def complain(word: str, writing: Writing, say: Say, column: str = "value") -> None:
    """Say what a text that is no number is, about a column."""
    date, odd = excel_date(word), odd_number(word)
    code = next((code for fits, code in _FORMS if fits(word)), None)
    if code:
        say(code, column, value=word[:SHOWN])
    elif date is not None:
        say(codes.EXCEL_DATE_VALUE, column, value=word[:SHOWN], typed=date)
    elif is_several(word):
        say(codes.SEVERAL_NUMBERS, column, value=word[:SHOWN])
    elif says_nothing(word) and odd != "special":
        say(codes.NO_SIGN, column, value=word[:SHOWN])
    elif not of_another_table(word, writing, say, column):
        say(_ODD.get(odd, codes.NOT_A_NUMBER), column, value=word[:SHOWN])


def is_no_step(word: str, writing: Writing, say: Say) -> bool:
    """Say what a text in place of a milestone's word is that nobody meant as one; False for any other."""
    if is_formula_error(word) or is_too_narrow(word) or says_nothing(word):
        complain(word, writing, say)
        return True
    return of_another_table(word, writing, say, "value")


def of_another_table(word: str, writing: Writing, say: Say, column: str) -> bool:
    """Say that only other tables of signs than the file's know a sign, and what it means there; False if none does."""
    others = of_other_tables(word, writing.signs)
    if others:
        names = tuple(Key(f"phrases.table.{name}") for name, _ in others)
        meanings = tuple(Key(f"phrases.sign.{meaning}") for _, meaning in others)
        own = writing.signs.name
        table = Key(f"phrases.table.{own}") if own in SIGN_TABLES else own
        say(codes.OTHER_TABLE, column, value=word[:SHOWN], legend=names, meaning=meanings, table=table)
    return bool(others)

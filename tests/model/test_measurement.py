"""One list of the columns that a measurement file has, and which value of a share is judged."""

from decimal import Context, Decimal

import pytest

from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import (
    FIXED_COLUMNS,
    IGNORED_COLUMNS,
    Implementation,
    Measurement,
    written_columns,
)


def share(
    value: str | None, part: int | None = None, whole: int | None = None, flag: Flag = Flag.NORMAL
) -> Measurement:
    """A share with the parts beside it, where they are given."""
    printed = None if value is None else Decimal(value)
    parts = [None if number is None else Decimal(number) for number in (part, whole)]
    return Measurement("1.1.1.rate", 2014, printed, flag=flag, numerator=parts[0], denominator=parts[1])


def test_dimensions_come_behind_the_value_and_the_year_is_not_written() -> None:
    assert written_columns(("age", "sex")) == (
        "metric", "value", "age", "sex", "as_of", "flag", "numerator", "denominator", "office", "source",
        "stands_for", "note",
    )  # fmt: skip
    assert set(FIXED_COLUMNS) - set(written_columns(())) == {"year", "break", *IGNORED_COLUMNS}


SHARES: dict[str, tuple[Measurement, Decimal | None]] = {
    "its parts give it exactly": (share("94.6", 1893, 2001), Context(prec=60).divide(Decimal(189300), Decimal(2001))),
    "its parts give it evenly": (share("50", 1, 2), Decimal(50)),
    "it has no parts": (share("94.6"), Decimal("94.6")),
    "its parts are rounded themselves": (share("94.6", 1900, 2000, Flag.UNRELIABLE), Decimal("94.6")),
    "it is missing": (share(None, 1893, 2001, Flag.CONFIDENTIAL), None),
    "it is a share of nobody": (share("0", 0, 0), Decimal(0)),
}


@pytest.mark.parametrize(("given", "wanted"), SHARES.values(), ids=SHARES.keys())
def test_what_is_judged_of_a_share_when(given: Measurement, wanted: Decimal | None) -> None:
    assert given.exact == wanted


def test_two_shares_differ_when_their_fractions_differ_by_the_least_possible() -> None:
    least = share("50", 499_999_999_999_999, 999_999_999_999_999), share("50", 499_999_999_999_998, 999_999_999_999_997)
    assert least[0].exact != least[1].exact


def test_a_word_is_judged_as_it_is() -> None:
    assert Measurement("1.1.1.guide", 2014, Implementation.DONE).exact is Implementation.DONE

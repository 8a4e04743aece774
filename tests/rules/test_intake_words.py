"""What was reported before and is reported now, as a message about a delivery says it."""

from decimal import Decimal

import pytest

from kassel_integration.diagnostics import Key
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.rules.intake import said
from kassel_integration.texts import LANGUAGES, Words


@pytest.mark.parametrize("word", Implementation)
def test_what_an_office_declared_is_said_in_its_words(word: Implementation) -> None:
    found = said(Measurement("1.1.1.umsetzungsstand", 2014, word))
    assert found == Key(f"labels.implementation.{word.value}")
    assert isinstance(found, Key)
    assert all(Words(language)(found.text) for language in LANGUAGES)


@pytest.mark.parametrize("flag", [flag for flag in Flag if flag.may_be_missing])
def test_of_a_value_that_is_missing_the_reason_is_said(flag: Flag) -> None:
    assert said(Measurement("1.1.1.rate", 2014, None, flag=flag)) == Key(f"labels.flag.{flag.value}")


def test_a_value_is_said_as_it_is() -> None:
    assert said(Measurement("1.1.1.rate", 2014, Decimal("0.0"), flag=Flag.PROVISIONAL)) == Decimal("0.0")

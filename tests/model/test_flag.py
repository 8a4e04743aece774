"""A flag knows whether a value is missing beside it."""

from kassel_integration.model.flag import Flag


def test_which_flags_go_without_a_value_always_or_perhaps() -> None:
    told = {flag.value: (flag.always_missing, flag.may_be_missing, flag.announces_change) for flag in Flag}
    assert told == {
        "A": (False, False, False), "B": (False, False, False), "E": (False, False, True), "P": (False, False, True),
        "U": (False, True, False), "O": (True, True, False), "M": (True, True, False), "Q": (True, True, False),
    }  # fmt: skip

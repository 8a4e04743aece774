"""No search for garbage while a report is made, and the search as it was before when that is over or fails."""

import gc

import pytest

from kassel_integration.commands.call.uncollected import uncollected


def test_the_search_is_off_within_and_on_again_after_it() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()


def test_who_turned_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()

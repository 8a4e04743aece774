"""An interruption waits where half of something would be left, and is never lost."""

import os
import signal
from collections.abc import Iterator

import pytest

from kassel_integration.source import interruption
from kassel_integration.source.interruption import end_like_ctrl_c, held, surely

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture(autouse=True)
def handled() -> Iterator[None]:
    """The handlers as the program sets them, and after a test as they were."""
    before = {number: signal.getsignal(number) for number in ENDINGS}
    for number in ENDINGS:
        signal.signal(number, signal.SIG_DFL)
    end_like_ctrl_c()
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def interrupt(number: int = signal.SIGTERM) -> None:
    """What a person or the system does."""
    os.kill(os.getpid(), number)


@pytest.mark.parametrize("number", ENDINGS)
def test_it_waits_until_the_block_is_done(number: int) -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), held():
        interrupt(number)
        done.append("all")
    assert done == ["all"]
    assert signal.getsignal(number) is signal.default_int_handler


def test_two_at_once_wait_both() -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), held():
        interrupt(signal.SIGHUP)
        interrupt(signal.SIGTERM)
        done.append("all")
    assert done == ["all"]


def test_one_that_comes_much_later_breaks_it_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interruption, "_PATIENCE", -1.0)
    done = []
    with pytest.raises(KeyboardInterrupt), held():
        interrupt()
        done.append("first")
        interrupt()
        done.append("second")
    assert done == ["first"]


def test_in_a_block_within_a_block_it_waits_for_the_outer_one() -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), held():
        with held():
            interrupt()
            done.append("inner")
        done.append("outer")
    assert done == ["inner", "outer"]


def test_it_is_heeded_where_the_block_asks() -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), held() as heed:
        heed()
        done.append("first")
        interrupt()
        heed()
        done.append("second")
    assert done == ["first"]


def test_an_error_does_not_hide_it() -> None:
    with pytest.raises(KeyboardInterrupt), held():
        interrupt()
        raise OSError


def test_what_must_be_done_at_the_end_is_done_whenever_it_comes() -> None:
    done = []

    def finish() -> None:
        done.append("begun")
        if len(done) == 1:
            raise KeyboardInterrupt  # as if it had come just before it could be held
        interrupt()
        done.append("done")

    with pytest.raises(KeyboardInterrupt):
        surely(finish)
    assert done == ["begun", "begun", "done"]


def test_what_a_shell_ignores_stays_ignored() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with held():
        interrupt(signal.SIGHUP)
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN

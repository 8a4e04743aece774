"""A sign of life while something takes long: not before two seconds, on a terminal only, never in quiet, gone after."""

import io
import sys
from collections.abc import Callable

import pytest

from kassel_integration.commands.call import Call
from kassel_integration.commands.options import Output
from kassel_integration.render.waiting import AFTER, Waiting


class Screen(io.StringIO):
    """A stderr at which a person looks."""

    def isatty(self) -> bool:
        return True


class Clock:
    """A timer whose time comes when the test says so."""

    daemon = cancelled = False

    def __init__(self, after: float, then: Callable[[], None]) -> None:
        self.after, self.then = after, then

    def start(self) -> None:
        """Time begins."""

    def cancel(self) -> None:
        self.cancelled = True


def test_a_bar_appears_when_two_seconds_have_passed_and_goes_at_the_end() -> None:
    screen, clocks = Screen(), []

    def timer(after: float, then: Callable[[], None]) -> Clock:
        clocks.append(Clock(after, then))
        return clocks[-1]

    with Waiting("Daten werden gelesen", screen, timer):
        assert (screen.getvalue(), clocks[0].after, AFTER) == ("", 2.0, 2.0)
        clocks[0].then()
        assert "Daten werden gelesen" in screen.getvalue()
    assert clocks[0].cancelled
    assert screen.getvalue().rstrip().endswith("\x1b[2K")  # the line is taken away
    clocks[0].then()  # too late
    assert screen.getvalue().count("Daten werden gelesen") <= 2


@pytest.mark.parametrize(
    ("stream", "quiet", "waits"), [(Screen, False, True), (Screen, True, False), (io.StringIO, False, False)]
)
def test_only_who_looks_and_wants_to_hear_sees_it(
    stream: type[io.StringIO], quiet: bool, waits: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", stream())
    assert isinstance(Call(Output(quiet=quiet)).waiting(), Waiting) is waits


def test_nothing_moves_on_a_terminal_that_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Screen())
    monkeypatch.setenv("TERM", "dumb")
    assert not isinstance(Call(Output()).waiting(), Waiting)

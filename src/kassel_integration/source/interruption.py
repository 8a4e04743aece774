"""Ctrl-C, SIGTERM and a closed terminal: all end the program in the same way, and wait while files are put in place."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_PATIENCE = 2.0  # seconds; a terminal that is closed may send two signals at once, and a person presses Ctrl-C twice
_ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


def _known() -> tuple[signal.Signals, ...]:
    return tuple(getattr(signal, name) for name in _ENDINGS if hasattr(signal, name))


def end_like_ctrl_c() -> None:
    """Let every signal that ends a program do what Ctrl-C does, so that what was begun is cleaned up."""
    for number in _known():
        if signal.getsignal(number) is signal.SIG_DFL:  # nohup and shells have some ignored, and that stays
            signal.signal(number, signal.default_int_handler)


class _Wait:
    """What a signal does while it must wait: it is remembered; one that comes seconds later breaks off."""

    def __init__(self) -> None:
        self._first: float | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        if self._first is None:
            self._first = time.monotonic()
        elif time.monotonic() - self._first > _PATIENCE:
            signal.default_int_handler(number, frame)

    def heed(self) -> None:
        """Raise KeyboardInterrupt when one has come."""
        if self._first is not None:
            raise KeyboardInterrupt


@contextmanager
def held() -> Iterator[Callable[[], None]]:
    """Let an interruption wait until the block is done, or, in a block within a block, until the outer one is.

    What is given may be called in between and raises KeyboardInterrupt at once when one waits.
    """
    import threading  # noqa: PLC0415  (only where files are written)

    before = {number: handler for number in _known() if callable(handler := signal.getsignal(number))}
    outer = next((handler for handler in before.values() if isinstance(handler, _Wait)), None)
    if outer is not None or threading.current_thread() is not threading.main_thread():  # others are never interrupted
        yield outer.heed if outer else lambda: None
        return
    wait = _Wait()
    try:
        for number in before:
            signal.signal(number, wait)
        yield wait.heed
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        wait.heed()


def surely(do: Callable[[], None]) -> None:
    """Do what has to be done at the end, once more if an interruption comes just before; it may be done twice."""
    try:
        with held():
            do()
    except KeyboardInterrupt:
        with held():
            do()
        raise

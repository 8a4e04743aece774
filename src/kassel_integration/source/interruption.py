"""Ctrl-C, SIGTERM and a closed terminal: all end the program in the same way, and wait while files are put in place."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


def _known() -> tuple[signal.Signals, ...]:
    return tuple(getattr(signal, name) for name in _ENDINGS if hasattr(signal, name))


def end_like_ctrl_c() -> None:
    """Let every signal that ends a program do what Ctrl-C does, so that what was begun is cleaned up."""
    for number in _known():
        if signal.getsignal(number) is signal.SIG_DFL:  # nohup and shells have some ignored, and that stays
            signal.signal(number, signal.default_int_handler)


@contextmanager
def held() -> Iterator[None]:
    """Let an interruption wait until the block is done; a second one breaks it off (KeyboardInterrupt)."""
    import threading  # noqa: PLC0415  (only where files are written)

    if threading.current_thread() is not threading.main_thread():  # others are never interrupted
        yield
        return
    before = {number: signal.getsignal(number) for number in _known()}
    held_back: list[int] = []

    def hold(number: int, frame: FrameType | None) -> None:
        if held_back:
            signal.default_int_handler(number, frame)
        held_back.append(number)

    for number, handler in before.items():
        if callable(handler):
            signal.signal(number, hold)
    try:
        yield
    finally:
        for number, handler in before.items():
            if callable(handler):
                signal.signal(number, handler)
        if held_back:
            raise KeyboardInterrupt

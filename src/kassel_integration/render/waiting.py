"""A sign of life on a terminal while something takes long: after two seconds a moving bar, gone when it is over."""

import threading
from collections.abc import Callable
from typing import Any, Protocol, TextIO

AFTER = 2.0  # seconds, before which nobody wonders


class Timer(Protocol):
    """What calls something later, unless it is cancelled before."""

    daemon: bool

    def start(self) -> None:
        """Begin to wait."""

    def cancel(self) -> None:
        """Never call."""


MakesTimer = Callable[[float, Callable[[], None]], Timer]


class Waiting:
    """A bar beside `text` on `stream`, from AFTER to the end of the `with` block; nothing where that is sooner."""

    def __init__(self, text: str, stream: TextIO, timer: MakesTimer = threading.Timer) -> None:
        self._text = text
        self._stream = stream
        self._lock = threading.Lock()
        self._over = False
        self._bar: Any = None
        self._timer = timer(AFTER, self._show)
        self._timer.daemon = True

    def __enter__(self) -> "Waiting":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._bar is not None:
                self._bar.stop()

    def _show(self) -> None:
        with self._lock:
            if self._over:
                return
            from rich.console import Console  # noqa: PLC0415  (only where a person waits)
            from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

            columns = (TextColumn("{task.description}", markup=False), BarColumn(20), TimeElapsedColumn())
            console = Console(file=self._stream, force_terminal=True, legacy_windows=False)
            self._bar = Progress(*columns, console=console, transient=True)
            self._bar.add_task(self._text, total=None)
            self._bar.start()

"""Where a call says what it says: the streams of the process, or memory where a call is one of many."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import TextIO


class Collected:
    """What a call says on stdout and on stderr, kept in memory."""

    def __init__(self) -> None:
        self.out = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="")
        self.err = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="")

    def texts(self) -> tuple[str, str]:
        """What was said on stdout and on stderr so far."""
        out, err = (stream.buffer.getvalue().decode("utf-8") for stream in (self.out, self.err))
        return out, err


# Of each thread its own: other programs run calls of ours in several threads of one process.
_COLLECTED: ContextVar[Collected | None] = ContextVar("collected", default=None)


@contextmanager
def collecting() -> Iterator[Collected]:
    """Keep in memory what is said within the block, in this thread."""
    collected = Collected()
    token = _COLLECTED.set(collected)
    try:
        yield collected
    finally:
        _COLLECTED.reset(token)


def out() -> TextIO | None:
    """The stream of answers; None where the caller closed it."""
    collected = _COLLECTED.get()
    return sys.stdout if collected is None else collected.out


def err() -> TextIO | None:
    """The stream of what is said beside answers; None where the caller closed it."""
    collected = _COLLECTED.get()
    return sys.stderr if collected is None else collected.err


def raw_of(stream: TextIO) -> io.RawIOBase | None:
    """What is below its buffer; the buffer itself where Python was told to have none."""
    buffer = getattr(stream, "buffer", None)
    found = buffer if isinstance(buffer, io.RawIOBase) else getattr(buffer, "raw", None)
    return found if isinstance(found, io.RawIOBase) else None


def put(raw: io.RawIOBase, data: bytes) -> None:
    """Write all of it at once; raises OSError."""
    left = memoryview(data)
    while left:
        count = raw.write(left)
        if count is None:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        left = left[count:]


def let_go(stream: TextIO | None) -> None:
    """Nothing more is to be said there; what waits to be written goes nowhere, so that no flushing fails any more."""
    with suppress(OSError, AttributeError):  # one that is not there, or is no file
        null = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(null, stream.fileno())  # type: ignore[union-attr]
        finally:
            os.close(null)

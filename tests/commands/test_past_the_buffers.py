"""What is said is written past the buffers: all of it, and of what is interrupted nothing waits in one."""

import io
from pathlib import Path
from typing import Any

import pytest

from kassel_integration import streams
from kassel_integration.console import Console


class Slow(io.RawIOBase):
    """Takes three bytes at a time, or does what it is told to do first."""

    def __init__(self, *first: object) -> None:
        self.first, self.taken = list(first), b""

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int | None:
        if self.first:
            told = self.first.pop(0)
            if isinstance(told, BaseException):
                raise told
            return None
        self.taken += bytes(data[:3])
        return len(data[:3])


def test_what_is_taken_in_parts_is_written_to_its_end() -> None:
    raw = Slow()
    streams.put(raw, b"12345678")
    assert raw.taken == b"12345678"


def test_who_takes_nothing_is_not_waited_for() -> None:
    with pytest.raises(BlockingIOError):
        streams.put(Slow(None), b"1")


def test_a_stream_is_written_below_its_buffer_also_where_there_is_none(tmp_path: Path) -> None:
    with (tmp_path / "a").open("w") as buffered, (tmp_path / "b").open("wb", buffering=0) as bare:
        assert streams.raw_of(buffered) is buffered.buffer.raw  # type: ignore[attr-defined]
        unbuffered = io.TextIOWrapper(bare)  # as Python -u has it
        assert streams.raw_of(unbuffered) is bare
        unbuffered.detach()
    assert streams.raw_of(io.TextIOWrapper(io.BytesIO())) is None
    assert streams.raw_of(io.StringIO()) is None


def test_after_an_interruption_there_is_still_something_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = Slow(KeyboardInterrupt())
    said = io.TextIOWrapper(io.BufferedWriter(raw), "utf-8", newline="")
    monkeypatch.setattr(streams, "err", lambda: said)
    console = Console({})
    with pytest.raises(KeyboardInterrupt):
        console.error("Name?")
    console.error("Abgebrochen.")
    assert raw.taken == b"Abgebrochen.\n"

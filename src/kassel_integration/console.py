"""The only writer: answers to stdout or a file, notes to stderr; knows terminal, width, colour and closed pipes.

It is also the only one who asks.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from kassel_integration.errors import CannotRunError
from kassel_integration.render.safe import visible
from kassel_integration.source.files import write_atomically
from kassel_integration.source.outside import os_reason

DEFAULT_WIDTH = 100


class Console:
    """Where words go. `environ` decides about colour (NO_COLOR, FORCE_COLOR, TERM) and width (COLUMNS)."""

    def __init__(self, environ: Mapping[str, str], color: str = "auto", quiet: bool = False) -> None:
        self.environ = environ
        self.wish = color
        self.quiet = quiet

    @property
    def is_terminal(self) -> bool:
        """True when a person looks at stdout."""
        return sys.stdout is not None and sys.stdout.isatty()

    @property
    def can_ask(self) -> bool:
        """True when a person sees a question and can answer it."""
        streams = (sys.stdin, sys.stderr)
        return all(stream is not None and stream.isatty() for stream in streams)

    @property
    def color(self) -> bool:
        """Colour: as wished, else on a terminal that can, unless NO_COLOR is set."""
        if self.wish != "auto":
            return self.wish == "always"
        if self.environ.get("NO_COLOR"):
            return False
        if self.environ.get("FORCE_COLOR"):
            return True
        return self.is_terminal and self.environ.get("TERM") != "dumb"

    @property
    def width(self) -> int:
        """Cells in a line: COLUMNS, else the terminal's, else 100."""
        columns = self.environ.get("COLUMNS", "")
        if columns.isascii() and columns.isdigit() and len(columns) < 6 and 0 < int(columns) <= 10_000:
            return int(columns)
        if not self.is_terminal:
            return DEFAULT_WIDTH
        try:
            return os.get_terminal_size(sys.stdout.fileno()).columns or DEFAULT_WIDTH
        except OSError:
            return DEFAULT_WIDTH

    def write(self, text: str, for_machines: bool = False) -> None:
        """Write to stdout at once, for machines always as UTF-8.

        For people a character the terminal cannot show is written as an escape, never fatal.
        """
        _write(sys.stdout, text, "utf-8" if for_machines else "")

    def write_bytes(self, content: bytes) -> None:
        """Write bytes to stdout."""
        _write(sys.stdout, content)

    def write_file(self, path: Path, content: str | bytes) -> None:
        """Write to a file, whole or not at all."""
        write_atomically(path, content)

    def note(self, text: str) -> None:
        """Say something beside the answer, on stderr; `--quiet` silences it."""
        if not self.quiet:
            _write(sys.stderr, f"{visible(text)}\n")

    def error(self, text: str) -> None:
        """Say why the command could not run, on stderr; never silenced."""
        _write(sys.stderr, f"{visible(text)}\n")

    def ask(self, text: str) -> str:
        """Ask on stderr, never silenced; returns the line that was typed, without its end.

        Bytes that are no text become lone surrogates. No more input is the same as Ctrl-C: KeyboardInterrupt.
        """
        raw = b""
        try:
            _write(sys.stderr, visible(text))
            raw = sys.stdin.buffer.readline()
        finally:
            if not raw:
                _write(sys.stderr, "\n")
        if not raw:
            raise KeyboardInterrupt
        return raw.decode(sys.stdin.encoding or "utf-8", "surrogateescape").rstrip("\r\n")


def _write(stream: TextIO | None, text: str | bytes, encoding: str = "") -> None:
    if stream is None:
        return
    encoding = encoding or stream.encoding or "utf-8"
    data = text if isinstance(text, bytes) else text.encode(encoding, "backslashreplace")
    try:
        if hasattr(stream, "buffer"):
            stream.flush()
            stream.buffer.write(data)
        else:
            stream.write(data.decode(encoding))
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotRunError("stdout_failed", reason=os_reason(error)) from None


def let_go_of_stdout() -> None:
    """After a closed pipe: nothing more to say, and no complaint when the interpreter flushes at the end."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)

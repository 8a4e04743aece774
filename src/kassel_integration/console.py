"""The only writer: answers to stdout or a file, notes to stderr; knows terminal, width, colour and closed pipes.

It is also the only one who asks.
"""

import errno
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import TextIO

from kassel_integration import streams
from kassel_integration.errors import CannotRunError
from kassel_integration.render.safe import visible
from kassel_integration.render.simpler import drawable
from kassel_integration.texts import LONGEST_LINE, bounded

DEFAULT_WIDTH = 100
# What says on Windows that the window understands colours; an old one would show their signs.
_NEWER_WINDOWS = ("WT_SESSION", "TERM", "ANSICON", "ConEmuANSI")


class Console:
    """Where words go. `environ` decides about colour (NO_COLOR, FORCE_COLOR, TERM) and width (COLUMNS)."""

    def __init__(self, environ: Mapping[str, str], color: str = "auto", quiet: bool = False) -> None:
        self.environ = environ
        self.wish = color
        self.quiet = quiet

    @property
    def is_terminal(self) -> bool:
        """True when a person looks at stdout."""
        stream = streams.out()
        return stream is not None and stream.isatty()

    @property
    def can_ask(self) -> bool:
        """True when a person sees a question and can answer it."""
        return all(stream is not None and stream.isatty() for stream in (sys.stdin, streams.err()))

    @property
    def notes_on_terminal(self) -> bool:
        """True when a person looks at stderr."""
        stream = streams.err()
        return stream is not None and stream.isatty()

    @property
    def color(self) -> bool:
        """Colour of answers: as wished, else on a terminal that can, unless NO_COLOR is set."""
        return self._color(self.is_terminal)

    @property
    def color_of_notes(self) -> bool:
        """The same of what is said beside the answer."""
        return self._color(self.notes_on_terminal)

    def _color(self, on_terminal: bool) -> bool:
        if self.wish != "auto":
            return self.wish == "always"
        if self.environ.get("NO_COLOR"):
            return False
        if self.environ.get("FORCE_COLOR"):
            return True
        return on_terminal and self._understands()

    def _understands(self) -> bool:
        """True of a terminal that takes colours for what they are."""
        old = sys.platform == "win32" and not any(self.environ.get(name) for name in _NEWER_WINDOWS)
        return not old and self.environ.get("TERM") != "dumb"

    @property
    def can_move(self) -> bool:
        """True when a person looks at stderr, and something may move there."""
        return self.notes_on_terminal and self._understands()

    @property
    def width(self) -> int:
        """Cells in a line of an answer: COLUMNS, else the terminal's, else 100."""
        return self._width(streams.out() if self.is_terminal else None)

    @property
    def width_of_notes(self) -> int:
        """The same of what is said beside the answer."""
        return self._width(streams.err() if self.notes_on_terminal else None)

    def _width(self, terminal: TextIO | None) -> int:
        columns = self.environ.get("COLUMNS", "")
        if columns.isascii() and columns.isdigit() and len(columns) < 6 and 0 < int(columns) <= 10_000:
            return int(columns)
        if terminal is None:
            return DEFAULT_WIDTH
        try:
            return os.get_terminal_size(terminal.fileno()).columns or DEFAULT_WIDTH
        except OSError:
            return DEFAULT_WIDTH

    def write(self, text: str, for_machines: bool = False) -> None:
        """Write to stdout at once, for machines always as UTF-8.

        For people a character the terminal cannot show is written as an escape, never fatal.
        """
        _answer(text, "utf-8" if for_machines else "")

    def write_bytes(self, content: bytes) -> None:
        """Write bytes to stdout."""
        _answer(content)

    def write_file(self, path: Path, content: str | bytes) -> None:
        """Write to a file, whole or not at all."""
        from kassel_integration.source.files import write_atomically  # noqa: PLC0415  (few calls write files)

        write_atomically(path, content)

    def write_files(self, contents: Mapping[Path, str | bytes]) -> None:
        """Write several files, each whole, and none before all are there to be put in their place."""
        from kassel_integration.source.files import write_all  # noqa: PLC0415

        write_all(contents)

    def write_folder(self, folder: Path, files: Iterable[tuple[str, str]], kind: str) -> int:
        """Write files (text by name) as the whole content of a folder, all or none; returns how many."""
        from kassel_integration.source.written_folder import write_folder  # noqa: PLC0415

        return write_folder(folder, files, kind)

    def note(self, text: str) -> None:
        """Say something beside the answer, on stderr; `--quiet` silences it."""
        if not self.quiet:
            self.error(text)

    def lay_beside(self, text: str) -> None:
        """Write lines that are made already, and safe to look at, on stderr; never silenced."""
        _beside(text)

    def error(self, text: str) -> None:
        """Say why the command could not run, on stderr; never silenced. At a terminal lines end between words."""
        said = "\n".join(bounded(line, LONGEST_LINE) for line in visible(text).split("\n"))
        if self.notes_on_terminal:
            from kassel_integration.render.wrapping import lines  # noqa: PLC0415  (only where a person looks)

            said = "\n".join(lines(said, self.width_of_notes))
        _beside(f"{said}\n")

    def waiting(self, text: str) -> AbstractContextManager[object]:
        """A sign of life on stderr beside `text` while something takes long; none where nobody looks or is to hear."""
        if self.quiet or not self.can_move:
            return nullcontext()
        from kassel_integration.render.waiting import Waiting  # noqa: PLC0415  (threads: only where a person looks)

        return Waiting(text, sys.stderr)

    def counting(self, total: int) -> AbstractContextManager[Callable[[], None]]:
        """How far a long piece of work is, on stderr where a person looks; the function counts one more."""
        if self.quiet or not self.can_move:
            return nullcontext(lambda: None)
        from kassel_integration.render.counting import counting  # noqa: PLC0415  (rich: only where a person looks)

        return counting(total, sys.stderr)

    def ask(self, text: str) -> str:
        """Ask on stderr, never silenced; returns the line that was typed, without its end.

        Bytes that are no text become lone surrogates. No more input is the same as Ctrl-C: KeyboardInterrupt.
        """
        raw = b""
        try:
            _beside(visible(text))
            raw = sys.stdin.buffer.readline()
        finally:
            if not raw:
                _beside("\n")
        if not raw:
            raise KeyboardInterrupt
        return raw.decode(sys.stdin.encoding or "utf-8", "surrogateescape").rstrip("\r\n")


def _answer(text: str | bytes, encoding: str = "") -> None:
    """Write to stdout, all of it or raise: BrokenPipeError where nobody reads any more, else CannotRunError."""
    if not text:
        return
    try:
        stream = streams.out()
        if stream is None:  # the caller closed it
            raise OSError(errno.EBADF, "")
        _write(stream, text, encoding)
    except BrokenPipeError:
        raise
    except OSError as error:
        from kassel_integration.source.outside import os_reason  # noqa: PLC0415

        raise CannotRunError("stdout_failed", reason=os_reason(error)) from None


def _beside(text: str) -> None:
    """Write to stderr if that can be: what was done is done, and there is nowhere to say that it could not be said."""
    with suppress(OSError):
        _write(streams.err(), text)


def _write(stream: TextIO | None, text: str | bytes, encoding: str = "") -> None:
    """Write at once; raises OSError, and nothing of it is left for the interpreter to fail on at its end."""
    if stream is None:
        return
    encoding = encoding or stream.encoding or "utf-8"
    data = text if isinstance(text, bytes) else drawable(text, encoding).encode(encoding, "backslashreplace")
    raw = streams.raw_of(stream)
    try:
        stream.flush()
        if raw is not None:  # past the buffer: of what is interrupted nothing waits in it
            streams.put(raw, data)
            return
        if hasattr(stream, "buffer"):
            stream.buffer.write(data)
        else:
            stream.write(data.decode(encoding))
        stream.flush()
    except OSError:
        streams.let_go(stream)
        raise
    except KeyboardInterrupt:
        if raw is None:
            streams.let_go(stream)
        raise


def let_go_of_stdout() -> None:
    """After a closed pipe: nothing more to say, and no complaint when the interpreter flushes at the end."""
    streams.let_go(sys.stdout)

"""Reads an XML part of a workbook in a stream; what a workbook never has, and bombs do, ends it at once."""

from collections.abc import Generator, Mapping
from typing import Protocol
from xml.parsers import expat

from kassel_integration.diagnostics import codes
from kassel_integration.source.book import NoBookError

BLOCK = 1 << 16
MAX_DEPTH = 100  # elements within elements; a sheet has about ten
MAX_TAG = 1 << 20  # bytes of one element's tag, which is in memory as a whole
LETTERS = 131_072  # of one text


class Handler(Protocol):
    """Gets the elements by their names without prefixes, and the characters it asks for by `listening`."""

    done: bool

    def start(self, name: str, attributes: Mapping[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, data: str) -> None: ...


class Readable(Protocol):
    """Gives bytes, a block at a time; none at the end."""

    def read(self, most: int, /) -> bytes: ...


class Part:
    """A part being parsed; `position` is the byte at which the element in hand begins."""

    def __init__(self, handler: Handler, encoding: str | None = None) -> None:
        self._handler, self._depth = handler, 0
        self._names: dict[str, str] = {}
        self._parser = parser = expat.ParserCreate(encoding)
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = handler.text
        parser.StartDoctypeDeclHandler = _refuse  # entities are declared in there; no workbook declares any

    @property
    def position(self) -> int:
        """Bytes before the element in hand."""
        return self._parser.CurrentByteIndex

    def feed(self, stream: Readable, before: bytes = b"") -> Generator[None, None, None]:
        """Parse block by block, `before` first, until the end or until the handler is done."""
        try:
            self._parser.Parse(before, False)
            fed = len(before)
            while not self._handler.done and (block := stream.read(BLOCK)):
                fed += len(block)
                self._parser.Parse(block, False)
                if fed - self._parser.CurrentByteIndex > MAX_TAG:
                    raise NoBookError(codes.TOO_LARGE)
                yield
            if not self._handler.done:
                self._parser.Parse(b"", True)
        except expat.ExpatError:
            if not self._handler.done:  # what comes after is nobody's business
                raise NoBookError from None
        yield  # for what the last block brought

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise NoBookError(codes.TOO_LARGE)
        local = self._names.get(name)
        if local is None:
            local = name.rpartition(":")[2]
            if len(self._names) < MAX_DEPTH:
                self._names[name] = local
        self._handler.start(local, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(self._names.get(name) or name.rpartition(":")[2])


def _refuse(*_: object) -> None:
    raise NoBookError(codes.TOO_LARGE)

"""Which encoding a text file is in, decided over the whole file in one pass of bounded memory.

UTF-8 with and without BOM, UTF-16, Windows-1252. A file that is half one and half the other is refused with the line,
because whichever reading were chosen, some umlauts would come out wrong.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kassel_integration.diagnostics import Code, Place, codes
from kassel_integration.source.code_pages import TRACES, doubt
from kassel_integration.texts import Phrase

BLOCK = 1 << 20
LONG = 1 << 16  # bytes; in a longer line a text may be too long, and only a reader that knows quotes can tell
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What umlauts and typographic signs of UTF-8 look like among bytes of Windows-1252; no German word holds these pairs.
_UTF8_AMONG_WINDOWS = re.compile(rb"[\xc2\xc3][\x80-\xbf]|\xe2[\x80-\x82][\x80-\xbf]")
_LINE_END = re.compile(rb"\r\n|\r|\n")
# First bytes of files that are no text at all, and what they are.
_FOREIGN = {
    b"PK\x03\x04": "packed",
    b"\xd0\xcf\x11\xe0": "old",
    b"%PDF": "pdf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
}


@dataclass(frozen=True, slots=True)
class Encoding:
    """The encoding's name for Python, or why there is none: code, place and values of the message."""

    name: str
    problem: tuple[Code, Place, dict[str, object]] | None = None
    quotes: bool = True  # whether a quotation mark or a very long line occurs
    traces: bool = False  # whether it may hold signs that were read in a wrong encoding


def detect(path: Path) -> Encoding:
    """Read the file once in blocks of 1 MiB and decide; a line longer than a block is refused here."""
    file = str(path)
    with path.open("rb") as stream:
        head = stream.read(4)
        if not head:
            return Encoding("", (codes.EMPTY, Place(file, 1, 1), {}))
        for magic, kind in _FOREIGN.items():
            if head.startswith(magic):
                return Encoding("", (codes.FOREIGN, Place(file, 1, 1), {"value": Phrase(f"phrases.kind.{kind}")}))
        stream.seek(0)
        bom = next((name for mark, name in _BOMS if head.startswith(mark)), "")
        if bom == "utf-16" or head[1:2] == b"\0" or head[:1] == b"\0":
            name = bom or ("utf-16-le" if head[1:2] == b"\0" else "utf-16-be")
            return _check_utf16(path, name)
        utf8 = _scan(file, stream)
    if utf8.name and utf8.traces:
        utf8 = _doubted(path) or utf8
    if utf8.problem or utf8.name:
        return Encoding(bom or utf8.name, utf8.problem, utf8.quotes)
    return _windows_or_mixed(path)


def _scan(file: str, stream: BinaryIO) -> Encoding:
    """Decode as UTF-8 block by block; "" as name means: not UTF-8."""
    decoder, valid, quotes, traces = codecs.getincrementaldecoder("utf-8")(), True, False, False
    for start, block in enumerate(iter(lambda: stream.read(BLOCK), b"")):
        if len(block) == BLOCK and b"\n" not in block and b"\r" not in block:
            line, _ = _line_of(stream, start * BLOCK)
            return Encoding("", (codes.LINE_TOO_LONG, Place(file, line, 1), {"limit": BLOCK}))
        if b"\0" in block:
            at = start * BLOCK + block.index(b"\0")
            line, column = _line_of(stream, at)
            return Encoding("", (codes.NUL, Place(file, line, _in_characters(stream, at, column)), {}))
        quotes = quotes or b'"' in block or _has_long_line(block)
        if valid and not block.isascii():
            valid = _decodes(decoder, block)
            traces = traces or bool(TRACES.search(block))
    name = "utf-8" if valid and _decodes(decoder, b"", True) else ""
    return Encoding(name, quotes=quotes, traces=traces)


def _doubted(path: Path) -> Encoding | None:
    """The first line of UTF-8 whose umlauts seem to be read wrongly."""
    with path.open("rb") as stream:
        for number, raw in enumerate(_lines(stream), start=1):
            found = None if raw.isascii() else _doubt(path, number, raw.decode("utf-8"))
            if found:
                return found
    return None


def _doubt(path: Path, number: int, line: str) -> Encoding | None:
    found = doubt(line)
    if found is None:
        return None
    values: dict[str, object] = {"value": found.word, "meant": found.meant, "page": found.page}
    return Encoding("", (codes.CODE_PAGE, Place(str(path), number, found.at + 1), values))


def _line_of(stream: BinaryIO, offset: int) -> tuple[int, int]:
    """(line, byte in it from 1) of a byte, whatever ends the lines."""
    stream.seek(0)
    line, column, left, cr = 1, 1, offset, False
    while left:
        block = stream.read(min(BLOCK, left))
        left -= len(block)
        ends = list(_LINE_END.finditer(block))
        line += len(ends) - (cr and block[:1] == b"\n")  # CR LF on the border of two blocks is one end
        column = len(block) - ends[-1].end() + 1 if ends else column + len(block)
        cr = block[-1:] == b"\r"
    return line, column


def _in_characters(stream: BinaryIO, offset: int, column: int) -> int:
    """The column of the byte at `offset`, the given one of its line; the byte itself where the line is no UTF-8."""
    stream.seek(offset - column + 1)
    try:
        return len(stream.read(column - 1).decode("utf-8-sig")) + 1
    except UnicodeDecodeError:
        return column


def _has_long_line(block: bytes) -> bool:
    """True when a stretch of LONG bytes has no line end."""
    return any(block.find(b"\n", at, at + LONG) < 0 for at in range(0, len(block) - LONG + 1, LONG))


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _check_utf16(path: Path, name: str) -> Encoding:
    decoder = codecs.getincrementaldecoder(name)()
    line, file, block = 1, str(path), b" "
    with path.open("rb") as stream:
        while block:
            block = stream.read(BLOCK)
            try:
                text = decoder.decode(block, final=not block)
            except UnicodeDecodeError as error:
                good = error.object[: error.start].decode(error.encoding, "replace")
                place = Place(file, line + _ends(good), 1)
                return Encoding("", (codes.UNDECODABLE, place, _byte(error.object[error.start])))
            if "\0" in text:
                return Encoding("", (codes.NUL, Place(file, line + _ends(text[: text.index("\0")]), 1), {}))
            if len(block) == BLOCK and "\n" not in text and "\r" not in text:
                return Encoding("", (codes.LINE_TOO_LONG, Place(file, line, 1), {"limit": BLOCK}))
            line += _ends(text)
    return Encoding(name)


def _ends(text: str) -> int:
    """How many lines end in a text; lines end with LF, with CR LF or all with CR."""
    return text.count("\n") or text.count("\r")


def _windows_or_mixed(path: Path) -> Encoding:
    """Not UTF-8 throughout: Windows-1252 if no line is UTF-8 with umlauts, else a mixture that nobody can read."""
    first: tuple[str, int] | None = None
    with path.open("rb") as stream:
        for number, raw in enumerate(_lines(stream), start=1):
            if raw.isascii():
                continue
            kind, bad = _kind(raw)
            within = _UTF8_AMONG_WINDOWS.search(raw) if kind == "Windows-1252" else None
            doubted = None if within or kind == "UTF-8" else _doubt(path, number, _as_windows(raw))
            if doubted:
                return doubted
            if bad is not None:
                return Encoding("", (codes.UNDECODABLE, Place(str(path), number, bad + 1), _byte(raw[bad])))
            if within:
                both: dict[str, object] = {"first": "Windows-1252", "line": number, "second": "UTF-8"}
                return Encoding("", (codes.MIXED, Place(str(path), number, within.start() + 1), both))
            if first is not None and kind != first[0]:
                values: dict[str, object] = {"first": first[0], "line": first[1], "second": kind}
                return Encoding("", (codes.MIXED, Place(str(path), number, 1), values))
            first = first or (kind, number)
    return Encoding("cp1252")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Physical lines as bytes; a lone CR ends a line too."""
    rest = b""
    while block := stream.read(BLOCK):
        *lines, rest = _LINE_END.split(rest + block)
        if block.endswith(b"\r"):  # perhaps half of a CR LF
            lines, rest = lines[:-1], lines[-1] + b"\r"
        yield from lines
    yield rest.rstrip(b"\r")


def _kind(raw: bytes) -> tuple[str, int | None]:
    """The encoding of one line with umlauts, and the position of a byte that neither of the two has."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        try:
            raw.decode("cp1252")
        except UnicodeDecodeError as error:
            return "", error.start
        return "Windows-1252", None
    return "UTF-8", None


def _as_windows(raw: bytes) -> str:
    """Windows-1252, where the bytes it does not have stay control characters."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in raw)


def _byte(value: int) -> dict[str, object]:
    return {"byte": f"0x{value:02X}"}

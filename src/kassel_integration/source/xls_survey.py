"""Goes through the records of an .xls workbook before it is read: a password, more cells than a memory holds."""

import struct
from collections import defaultdict
from collections.abc import Iterator
from os import devnull
from pathlib import Path

from kassel_integration.diagnostics import codes
from kassel_integration.source.book import NoBookError

MAX_CELLS = 3_000_000  # each takes about 20 bytes, an empty one left of a filled one as well
_LOCKED, _SHEET = 0x2F, 0x809
_CELLS = frozenset((0x6, 0xBD, 0xBE, 0xD6, 0xFD, 0x201, 0x203, 0x204, 0x205, 0x27E))  # begin with row and column
_MANY = frozenset((0xBD, 0xBE))  # end with the last column


def survey(raw: bytes) -> None:
    """Raise NoBookError where the workbook is locked, too large or not to be read at all."""
    width: dict[int, int] = defaultdict(int)
    cells = 0
    for kind, record in _records(_stream(raw)):
        if kind == _LOCKED:
            raise NoBookError(codes.PASSWORD)
        if kind == _SHEET:
            cells += sum(width.values())
            width.clear()
        elif kind in _CELLS and len(record) >= 4:
            row, column = struct.unpack_from("<HH", record)
            last = struct.unpack_from("<H", record, len(record) - 2)[0] if kind in _MANY else column
            width[row] = max(width[row], last + 1)
    if cells + sum(width.values()) > MAX_CELLS:
        raise NoBookError(codes.TOO_LARGE)


def _stream(raw: bytes) -> memoryview:
    """The part of the file that is the workbook."""
    from xlrd.compdoc import CompDoc  # noqa: PLC0415  (an optional extra)

    try:
        with Path(devnull).open("w", encoding="utf-8") as nowhere:
            document = CompDoc(raw, logfile=nowhere)
            for name in ("Workbook", "Book"):
                found, begin, size = document.locate_named_stream(name)
                if found:
                    return memoryview(found)[begin : begin + size]
    except Exception:  # it has no errors of its own for damage
        raise NoBookError from None
    raise NoBookError


def _records(stream: memoryview) -> Iterator[tuple[int, memoryview]]:
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size

"""Makes .xls workbooks of bare records in the container they come in, to be read by tests."""

import struct
from collections.abc import Iterable

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def record(kind: int, body: bytes = b"") -> bytes:
    """A record of a workbook."""
    return struct.pack("<HH", kind, len(body)) + body


def number(row: int, column: int, value: float) -> bytes:
    """A cell with a number."""
    return record(0x203, struct.pack("<HHHd", row, column, 0, value))


def xls(records: Iterable[bytes]) -> bytes:
    """The bytes of a workbook with these records between the first and the last."""
    begin = record(0x809, struct.pack("<HHHHII", 0x600, 0x5, 0, 0, 0, 6))
    stream = begin + b"".join(records) + record(0xA)
    return container("Workbook", stream)


def container(name: str, stream: bytes) -> bytes:
    """A compound file with one stream, at least as long as makes it one of its own sectors."""
    stream = stream.ljust(4096, b"\0")
    sectors = -(-len(stream) // _SECTOR)
    tables = -(-(sectors + 1) // (_SECTOR // 4 - 1))
    links = [*range(1, sectors), _END, _END, *[_TABLE] * tables]
    links += [_FREE] * (tables * _SECTOR // 4 - len(links))
    places = [*range(sectors + 1, sectors + 1 + tables)]
    assert len(places) <= 109
    head = struct.pack(
        "<8s16xHHHHH10xIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        tables, sectors, 0, 4096, _END, 0, _END, 0,
    )  # fmt: skip
    head += struct.pack("<109I", *places, *[_FREE] * (109 - len(places)))
    entries = _entry("Root Entry", 5, 1, _END, 0) + _entry(name, 2, _FREE, 0, len(stream)) + bytes(256)
    body = stream.ljust(sectors * _SECTOR, b"\0") + entries
    return head + body + struct.pack(f"<{len(links)}I", *links)


def _entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBBIII36xIQ", raw, len(raw), kind, 1, _FREE, _FREE, child, first, size)

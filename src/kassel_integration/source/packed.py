"""A packed workbook, read from the disk once: what was looked at is what is read, and no sheet is paid for twice."""

import io
import zipfile
from functools import cached_property
from typing import IO

from kassel_integration.source.book_xml import Readable
from kassel_integration.source.inflated import Inflated

_HEADER = 30  # bytes before the name of a part; in them, how long that is and what follows it
_LENGTHS = slice(26, 28), slice(28, 30)


class Packed:
    """The parts of a packed file. Raises what zipfile raises for damage; KeyError for a part that is not there."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._parts = zipfile.ZipFile(io.BytesIO(raw))
        self.infos = self._parts.infolist()

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(info.filename for info in self.infos)

    def open(self, part: str) -> IO[bytes]:
        """A part, from its beginning to its end."""
        return self._parts.open(part)

    def read(self, part: str) -> bytes:
        """All of a part; for small ones."""
        return self._parts.read(part)

    def anywhere(self, part: str) -> "Anywhere":
        """A part that is read from several places."""
        self.open(part).close()  # looks at its header
        return Anywhere(self._raw, self._parts.getinfo(part))


class Anywhere:
    """A part of a packed file, from any place on."""

    def __init__(self, raw: bytes, info: zipfile.ZipInfo) -> None:
        head = raw[info.header_offset : info.header_offset + _HEADER]
        start = info.header_offset + _HEADER + sum(int.from_bytes(head[length], "little") for length in _LENGTHS)
        self._content = memoryview(raw)[start : start + info.compress_size]
        stored = info.compress_type == zipfile.ZIP_STORED
        self._inflated = None if stored else Inflated(self._content, info.file_size, info.CRC)

    def at(self, place: int) -> Readable:
        """Its bytes from a place on."""
        return self._inflated.at(place) if self._inflated else io.BytesIO(self._content[place:])

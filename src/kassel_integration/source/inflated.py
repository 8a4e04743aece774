"""A deflated part of a packed file that can be read from any place without beginning anew.

All sheets of an .ods are in one part. Going to the beginning of each would unpack all before it each time; so the state
of the decompressor is kept every MB (about 40 kB each).
"""

import zlib
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple
from zipfile import BadZipFile

STEP = 1 << 20  # bytes unpacked between two marks
_BLOCK = 1 << 16  # packed bytes given to the decompressor at a time
_RAW = -zlib.MAX_WBITS


class Mark(NamedTuple):
    """How far it is unpacked, how much was eaten for that, and the decompressor there."""

    place: int
    eaten: int
    state: "zlib._Decompress"


def _beginning() -> list[Mark]:
    return [Mark(0, 0, zlib.decompressobj(_RAW))]


@dataclass(slots=True)
class Inflated:
    """What is `packed` unpacks to `size` bytes with the checksum `crc`; `summed` are those it is known of, as `sum`."""

    packed: memoryview
    size: int
    crc: int
    marks: list[Mark] = field(default_factory=_beginning)
    summed: int = 0
    sum: int = 0

    def at(self, place: int) -> "Unpacking":
        """The bytes from a place on."""
        stream = Unpacking(self, self.marks[bisect_right(self.marks, place, key=lambda mark: mark.place) - 1])
        while stream.place < place and stream.read(min(place - stream.place, _BLOCK)):
            pass
        return stream


class Unpacking:
    """Reads from a mark on; several may read at once. Raises BadZipFile or zlib.error for damage."""

    def __init__(self, part: Inflated, mark: Mark) -> None:
        self.place = mark.place
        self._part, self._eaten, self._state = part, mark.eaten, mark.state.copy()

    def read(self, most: int) -> bytes:
        """The next bytes, at most so many; none at the end."""
        part, state = self._part, self._state
        while not state.eof:
            given = part.packed[self._eaten : self._eaten + _BLOCK]
            found = state.decompress(given, most)
            self._eaten += len(given) - len(state.unconsumed_tail) - len(state.unused_data)
            if found:
                self._take(found)
                return found
            if not given:
                raise BadZipFile
        if self.place != part.size or (part.summed == part.size and part.sum != part.crc):
            raise BadZipFile
        return b""

    def _take(self, found: bytes) -> None:
        """Go past bytes; what is unpacked for the first time is summed up and marked."""
        part = self._part
        first = self.place == part.summed
        self.place += len(found)
        if self.place > part.size:
            raise BadZipFile
        if first:
            part.sum, part.summed = zlib.crc32(found, part.sum), self.place
            if self.place - part.marks[-1].place >= STEP:
                part.marks.append(Mark(self.place, self._eaten, self._state.copy()))

"""Breaks text into lines between words; inside a word only where it is wider than the line, and then at a syllable."""

from collections.abc import Iterator

from kassel_integration.render.hyphens import hyphen, syllables
from kassel_integration.render.protected import PROTECTED
from kassel_integration.render.width import width


def lines(text: str, room: int) -> list[str]:
    """The text in lines of at most `room` places; protected spaces break only where there is no other way."""
    return [line for own in text.split("\n") for line in _wrapped(own, max(room, 1))]


def widest_part(text: str) -> int:
    """The room below which a word of the text would be parted elsewhere than between syllables."""
    words = text.replace(PROTECTED, " ").split(" ")
    return max(width(part) for word in words for part in _parts(word))


def _parts(word: str) -> list[str]:
    """The smallest pieces of a word as they would stand at the ends of lines."""
    *before, last = syllables(word)
    return [*(_ended(part, hyphen(word)) for part in before), last]


def _ended(part: str, sign: str) -> str:
    return f"{part}{sign}" if part[-1:].isalpha() else part


def _wrapped(text: str, room: int) -> Iterator[str]:
    words = [part for word in text.split(" ") for part in _unprotected(word, room)]
    line: str | None = None
    for word in words:
        if line is not None and width(line) + 1 + width(word) <= room:
            line = f"{line} {word}"
            continue
        if line is not None:
            yield line
        *heads, line = _parted(word, room)
        yield from heads
    yield line or ""


def _unprotected(word: str, room: int) -> list[str]:
    """What is to stay together, in its words where it is wider than a line."""
    return [word] if width(word) <= room else word.split(PROTECTED)


def _parted(word: str, room: int) -> list[str]:
    """A word in as few pieces as fit, parted between syllables; where not even a syllable fits, anywhere."""
    if width(word) <= room:
        return [word]
    sign = hyphen(word) if room > 2 else ""
    *before, last = [cut for part in syllables(word) for cut in _cut(part, room, sign)]
    pieces, piece = [], ""
    for part in before:
        if piece and width(_ended(piece + part, sign)) > room:
            pieces.append(_ended(piece, sign))
            piece = ""
        piece += part
    if width(piece + last) <= room:
        return [*pieces, piece + last]
    return [*pieces, _ended(piece, sign), last]


def _cut(part: str, room: int, sign: str) -> Iterator[str]:
    """A syllable, or as much of it as fits, as often as needed."""
    start = 0
    while (end := _end(part, start, room, sign)) < len(part):
        yield part[start:end]
        start = end
    yield part[start:]


def _end(part: str, start: int, room: int, sign: str) -> int:
    """Where the longest piece from `start` on ends that fits with its hyphen; it has one character at least."""
    taken, end, hyphened = 0, start + 1, width(sign)
    for at in range(start, len(part)):
        taken += width(part[at])
        if taken > room:
            break
        if taken + (hyphened if part[at].isalpha() else 0) <= room:
            end = at + 1
    return end

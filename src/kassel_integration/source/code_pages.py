"""Umlauts that were saved in another encoding than they were read in: what they look like, and what they may mean.

Only signs that no German text has at that place raise a doubt: „ within a word, § between letters, Ã before a sign.
Letters that occur in names (š, á, Ž) do so only where no name has them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kassel_integration.diagnostics import Key

_UMLAUTS = "äöüßÄÖÜ"
_L = r"[^\W\d_]"  # a letter
MOST = 30  # characters of a word that a message repeats
# Bytes that may belong to such signs in UTF-8; a file without any of them needs no second look.
TRACES = re.compile(
    rb"\xe2(?:\x80[\x9d\x9e\xa0\xa6]|\x82\xac|\x84\xa2|\x88\x9a|\x94\x9c)|\xc5[\xa0\xa1\xb8\xbd]|\xc2[\x81\xa7]|\xc3[\x83\xa1]"
)


def _read_as(wrong: str, *right: str) -> dict[str, str]:
    """What the umlauts of one encoding look like, read in another."""
    pairs = ((sign.encode(page), sign) for page in right for sign in _UMLAUTS)
    return {raw.decode(wrong): sign for raw, sign in pairs if _decodes(raw, wrong)}


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word that seems to be read wrongly, what it may mean, its position, and how it was probably saved."""

    word: str
    meant: str
    at: int
    page: Key


@dataclass(frozen=True, slots=True)
class _Page:
    """An encoding: what betrays it, and what its signs stand for."""

    key: str
    traces: re.Pattern[str]
    signs: dict[str, str]


_TWICE = {**_read_as("cp1252", "utf-8"), **_read_as("mac_roman", "utf-8"), **_read_as("cp850", "utf-8")}
_TWICE |= _read_as("cp437", "utf-8")
_PAGES = (
    _Page("twice", re.compile("|".join(map(re.escape, _TWICE))), _TWICE),
    _Page(
        "dos",
        re.compile(
            rf"(?<={_L})[”„\x81™](?={_L})|(?<!\w)(?:[\x81™](?=[a-z]{{3}})|š(?=bergang|bung|ber)|Ž(?=mter|nderung|lter))|(?<=[aeiou”„])á(?=e|t)"
        ),
        {**_read_as("cp1252", "cp850"), "\x81": "ü"},
    ),
    _Page(
        "mac",
        re.compile(
            rf"(?<=[A-Za-z])Š(?=[a-z])|(?<={_L})[Ÿ§†](?=[a-z])|(?<!\w)[Ÿ†](?=[a-z]{{3}})|(?<!\w)(?:…(?=ffentlich)|€(?=mter|nderung|lter))"
        ),
        _read_as("cp1252", "mac_roman"),
    ),
)
_OPENING = re.compile(r"(?:^|[\W\d_])[„“]")


def doubt(line: str) -> Doubt | None:
    """The first word of a line that seems to be read wrongly."""
    found = ((page, match) for page in _PAGES for match in page.traces.finditer(line) if not _quotes(line, match))
    for page, match in found:
        begin, end = match.start(), match.end()
        while begin and not _parts(line[begin - 1]):
            begin -= 1
        while end < len(line) and not _parts(line[end]):
            end += 1
        word = line[begin:end][:MOST]
        return Doubt(word, _translated(word, page.signs), begin, Key(f"phrases.page.{page.key}"))
    return None


def _parts(sign: str) -> bool:
    return sign.isspace() or sign in ';,|"()'


def _quotes(line: str, match: re.Match[str]) -> bool:
    """A quotation mark with its partner quotes something, though a blank is missing beside it."""
    if match[0] == "„":
        return "“" in line[match.end() :]
    return match[0] == "”" and bool(_OPENING.search(line[: match.start()]))


def _translated(word: str, signs: dict[str, str]) -> str:
    replace: Callable[[re.Match[str]], str] = lambda match: signs[match[0]]  # noqa: E731
    return re.sub("|".join(map(re.escape, signs)), replace, word)
